// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/lettertriples.h"

#include "search/searchabletext.h"
#include "search/searchtext.h"

namespace sokbo {

namespace {

constexpr int bitsOfLetter = 21;
constexpr quint64 letterMask = (quint64(1) << bitsOfLetter) - 1;
constexpr LetterTriple readingsBit = LetterTriple(1) << 63;
constexpr char16_t readingsLetter = u'r';

char32_t takeLetter(QStringView text, qsizetype &at)
{
    const QChar unit = text[at++];
    if (unit.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at++]);
    return unit.unicode();
}

void appendOfText(QStringView text, LetterTriple mark, std::vector<LetterTriple> &into)
{
    LetterTriple letters = 0; // the last three
    int run = 0;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t letter = takeLetter(text, at);
        if (letterClass(letter) != LetterClass::Dense) {
            run = 0;
            continue;
        }
        letters = (letters << bitsOfLetter | letter) & ~readingsBit;
        if (++run >= 3)
            into.push_back(letters | mark);
    }
}

} // namespace

void appendTriples(QStringView searchable, std::vector<LetterTriple> &into)
{
    const SearchableParts parts = partsOfSearchable(searchable);
    appendOfText(parts.own, 0, into);
    appendOfText(parts.readings, readingsBit, into);
}

LetterTriple tripleOf(QStringView letters, bool inReadings)
{
    LetterTriple triple = 0;
    for (qsizetype at = 0; at < letters.size();)
        triple = triple << bitsOfLetter | takeLetter(letters, at);
    return (triple & ~readingsBit) | (inReadings ? readingsBit : 0);
}

QString tokenOf(LetterTriple triple)
{
    QString token;
    if (triple & readingsBit)
        token += QChar(readingsLetter);
    for (int place = 2; place >= 0; --place) {
        const auto letter = char32_t(triple >> (bitsOfLetter * place) & letterMask);
        token += QString::fromUcs4(&letter, 1);
    }
    return token;
}

} // namespace sokbo
