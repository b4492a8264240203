// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/cleantext.h"

#include "text/space.h"

#include <algorithm>

namespace sokbo {

namespace {

bool isUnwanted(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x20)
        return u != '\t' && u != '\n' && u != '\r' && u != '\f';
    if (u < 0x7f)
        return false;
    return u < 0xa0 || u == 0xad || u == 0x200b || u == 0x202d || u == 0x202e || u == 0x2060 || u == 0xfeff
        || (u >= 0xfdd0 && u <= 0xfdef) || u >= 0xfffe;
}

bool isJamo(QChar c)
{
    return c.unicode() >= 0x1100 && c.unicode() <= 0x11ff;
}

// A blank whose width or unbreakability may be meant.
bool isWide(QChar c)
{
    return isSpace(c) && c.unicode() >= 0xa0 && c.unicode() != 0x2028 && c.unicode() != 0x2029;
}

} // namespace

QString cleanText(QStringView text)
{
    QString clean;
    if (std::none_of(text.begin(), text.end(), isUnwanted)) {
        clean = text.toString();
    } else {
        clean.reserve(text.size());
        std::copy_if(
            text.begin(), text.end(), std::back_inserter(clean), [](QChar c) { return !isUnwanted(c); });
    }
    if (std::any_of(clean.cbegin(), clean.cend(), isJamo))
        clean = clean.normalized(QString::NormalizationForm_C);
    return clean;
}

QString cleanAttribute(QStringView text)
{
    QString clean = cleanText(text);
    clean.removeIf([](QChar c) { return c.category() == QChar::Other_Format && c.unicode() != 0x200d; });
    return clean.simplified();
}

QString foldSpace(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    qsizetype copied = 0; // up to here
    for (qsizetype i = 0; i < text.size();) {
        if (!isSpace(text[i])) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < text.size() && isSpace(text[i]))
            ++i;
        if (i - begin == 1 && (text[begin] == u' ' || isWide(text[begin])))
            continue; // as it is
        folded += text.sliced(copied, begin - copied);
        folded += u' ';
        copied = i;
    }
    return folded += text.sliced(copied);
}

} // namespace sokbo
