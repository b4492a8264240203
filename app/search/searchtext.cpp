// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchtext.h"

#include <QChar>

namespace sokbo {

namespace {

bool isCombining(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036f) || (c >= 0x1100 && c <= 0x11ff) || (c >= 0xa960 && c <= 0xa97f)
        || (c >= 0xd7b0 && c <= 0xd7ff) || c == 0x3099 || c == 0x309a;
}

// Only text that was written in pieces (file names of some systems are) needs the slow composition.
bool isInPieces(QStringView text)
{
    for (const QChar c : text)
        if (isCombining(c.unicode()))
            return true;
    return false;
}

bool isInvisible(char32_t c)
{
    return c == 0x00ad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff
        || (c >= 0xfe00 && c <= 0xfe0f);
}

bool isCompatibilityJamo(char32_t c)
{
    return c >= 0x3131 && c <= 0x318e;
}

void appendFolded(QString &out, char32_t c)
{
    if (QChar::isSpace(c)) {
        if (!out.isEmpty() && !out.endsWith(QLatin1Char(' ')))
            out += QLatin1Char(' ');
        return;
    }
    if (isInvisible(c))
        return;
    if (QChar::decompositionTag(c) == QChar::NoDecomposition || isCompatibilityJamo(c)) {
        out += QChar::fromUcs4(QChar::toLower(c));
        return;
    }
    const QString unified = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KC).toLower();
    for (const QChar part : unified) { // some symbols become a space and a mark
        if (!part.isSpace())
            out += part;
        else if (!out.isEmpty() && !out.endsWith(QLatin1Char(' ')))
            out += QLatin1Char(' ');
    }
}

} // namespace

QString foldText(QStringView text)
{
    QString composed;
    if (isInPieces(text)) {
        composed = text.toString().normalized(QString::NormalizationForm_C);
        text = composed;
    }
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit >= 0xac00 && unit <= 0xd7a3) {
            out += QChar(unit);
        } else if (unit > 0x20 && unit < 0x7f) {
            out += QChar(unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendFolded(out, QChar::surrogateToUcs4(unit, text[i + 1].unicode()));
            ++i;
        } else if (QChar::isSurrogate(unit)) {
            out += QChar(QChar::ReplacementCharacter); // half of a pair cannot be written as UTF-8
        } else {
            appendFolded(out, unit);
        }
    }
    if (out.endsWith(QLatin1Char(' ')))
        out.chop(1);
    return out;
}

QString searchKey(QStringView text)
{
    QString key = foldText(text);
    key.remove(QLatin1Char(' '));
    return key;
}

LetterClass letterClass(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
            ? LetterClass::Spaced
            : LetterClass::Separator;
    if ((c >= 0xac00 && c <= 0xd7a3) || (c >= 0x4e00 && c <= 0x9fff))
        return LetterClass::Dense;
    switch (QChar::script(c)) {
    case QChar::Script_Hangul:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? LetterClass::Dense : LetterClass::Separator;
    default:
        return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? LetterClass::Spaced : LetterClass::Separator;
    }
}

} // namespace sokbo
