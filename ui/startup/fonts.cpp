// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup/fonts.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>

#include <array>
#include <fontconfig/fontconfig.h>

namespace sokbo {

namespace {

// What `family` stands for: "Sans" and the like are no families themselves. Qt can tell too, but loads the
// font for it.
QString familyBehind(const QString &family)
{
    FcPattern *wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_FAMILY, reinterpret_cast<const FcChar8 *>(family.toUtf8().constData()));
    FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result = FcResultNoMatch;
    FcPattern *found = FcFontMatch(nullptr, wanted, &result);
    FcChar8 *name = nullptr;
    const bool isNamed = found && FcPatternGetString(found, FC_FAMILY, 0, &name) == FcResultMatch;
    const QString behind = isNamed ? QString::fromUtf8(reinterpret_cast<const char *>(name)) : family;
    if (found)
        FcPatternDestroy(found);
    FcPatternDestroy(wanted);
    return behind;
}

// In a locale that is not Korean the system writes Hangul with whichever face it finds, and hanja in their
// Japanese forms. What is to stand for the user's own family, which stays the first, and whose letters are
// taken where it has them. None where the system's own choice is such a face: Qt looks among all fonts once
// more for each that is named. Makes Qt list the fonts, which takes milliseconds.
QStringList familiesFor(const QString &own)
{
    static constexpr std::array faces{u"Noto Sans CJK KR", u"Noto Sans KR", u"Source Han Sans K",
        u"Pretendard", u"NanumGothic", u"Nanum Gothic", u"UnDotum", u"Baekmuk Dotum"};
    for (const char16_t *face : faces)
        if (const QString family = QString::fromUtf16(face); QFontDatabase::hasFamily(family)) {
            const QString behind = familyBehind(own);
            return behind == family ? QStringList() : QStringList{behind, family};
        }
    return {};
}

} // namespace

std::jthread readFontconfig()
{
    return std::jthread([] { FcInit(); });
}

Fonts::Fonts(std::jthread fontconfig)
{
    fontconfig.join();
    m_ownFamily = QApplication::font().family();
    m_families = std::async(std::launch::async, familiesFor, m_ownFamily);
}

void Fonts::use()
{
    if (const QStringList known = m_families.get(); !known.isEmpty())
        QFont::insertSubstitutions(m_ownFamily, known);
}

} // namespace sokbo
