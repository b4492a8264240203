// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/koreantokenizer.h"

#include "search/searchabletext.h"
#include "search/searchtext.h"
#include "text/hangul.h"

#include <optional>

namespace sokbo {

namespace {

struct Letter {
    char32_t codePoint;
    int length; // UTF-16 units
};

Letter letterAt(QStringView text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    if (QChar::isHighSurrogate(unit) && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(unit, text[at + 1].unicode()), 2};
    return {unit, 1};
}

bool isHan(char32_t c)
{
    if (c >= 0xac00 && c <= 0xd7a3)
        return false;
    return (c >= 0x4e00 && c <= 0x9fff) || QChar::script(c) == QChar::Script_Han;
}

// The letter at that place, if it is of a dense script. Nearly all are syllables, of which nothing more is to
// be asked.
std::optional<Letter> denseAt(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return std::nullopt;
    if (isHangulSyllable(text[at]))
        return Letter{text[at].unicode(), 1};
    const Letter letter = letterAt(text, at);
    return letterClass(letter.codePoint) == LetterClass::Dense ? std::optional(letter) : std::nullopt;
}

qsizetype takeDenseRun(QStringView text, qsizetype at, const std::function<void(QStringView)> &take)
{
    qsizetype before = -1;
    for (std::optional<Letter> letter = denseAt(text, at), next; letter; letter = next) {
        const qsizetype end = at + letter->length;
        if (before >= 0)
            take(text.sliced(before, end - before));
        next = denseAt(text, end);
        if (!next || isHan(letter->codePoint))
            take(text.sliced(at, letter->length));
        before = at;
        at = end;
    }
    return at;
}

qsizetype takeSpacedWord(QStringView text, qsizetype at, const std::function<void(QStringView)> &take)
{
    const qsizetype start = at;
    while (at < text.size()) {
        const Letter letter = letterAt(text, at);
        if (letterClass(letter.codePoint) != LetterClass::Spaced)
            break;
        at += letter.length;
    }
    QStringView word = text.sliced(start, at - start).first(qMin<qsizetype>(at - start, longestToken));
    if (word.last(1)[0].isHighSurrogate()) // the cut fell into a pair
        word.chop(1);
    take(word);
    return at;
}

void tokeniseText(QStringView folded, const std::function<void(QStringView)> &take)
{
    qsizetype at = 0;
    while (at < folded.size()) {
        const Letter letter = letterAt(folded, at);
        switch (letterClass(letter.codePoint)) {
        case LetterClass::Separator:
            at += letter.length;
            break;
        case LetterClass::Dense:
            at = takeDenseRun(folded, at, take);
            break;
        case LetterClass::Spaced:
            at = takeSpacedWord(folded, at, take);
            break;
        }
    }
}

} // namespace

void tokenise(QStringView folded, const std::function<void(QStringView token)> &take)
{
    const SearchableParts parts = partsOfSearchable(folded);
    tokeniseText(parts.own, take);
    const auto takeMarked = [&take](char16_t mark, QStringView token) {
        const QString marked = QChar(mark) + token.toString();
        take(marked);
    };
    tokeniseText(parts.readings, [&](QStringView token) { takeMarked(readingsMark, token); });
    for (const QStringView word : parts.initials.split(u' ', Qt::SkipEmptyParts))
        takeMarked(initialsMark, word.first(qMin<qsizetype>(word.size(), longestToken)));
}

QStringList searchTokens(QStringView text)
{
    QStringList tokens;
    tokenise(foldText(text), [&](QStringView token) { tokens.append(token.toString()); });
    return tokens;
}

} // namespace sokbo
