// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/tokens.h"

namespace sokbo::story {

namespace {

constexpr std::uint32_t hashStart = 2166136261u, hashFactor = 16777619u;

std::uint32_t add(std::uint32_t hash, QChar unit)
{
    hash = (hash ^ (unit.unicode() & 0xff)) * hashFactor;
    return (hash ^ (unit.unicode() >> 8)) * hashFactor;
}

std::uint32_t addTo(std::uint32_t hash, QStringView text)
{
    for (const QChar unit : text)
        hash = add(hash, unit);
    return hash;
}

bool isHangul(QChar letter)
{
    return letter >= QChar(0xac00) && letter <= QChar(0xd7a3);
}

bool isHan(QChar letter)
{
    return letter > QChar(0x2e7f) && letter.script() == QChar::Script_Han;
}

bool isOtherLetter(QChar letter)
{
    return letter.isLetter() && !isHangul(letter) && !isHan(letter);
}

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

// The end of the number that begins here: 5,621.75 is one, the full stop behind a number is not part of it.
qsizetype endOfNumber(QStringView text, qsizetype at)
{
    while (at < text.size()
        && (isDigit(text[at])
            || ((text[at] == u',' || text[at] == u'.') && at + 1 < text.size() && isDigit(text[at + 1]))))
        ++at;
    return at;
}

template <typename Is>
qsizetype endOfRun(QStringView text, qsizetype at, Is is)
{
    while (at < text.size() && is(text[at]))
        ++at;
    return at;
}

} // namespace

Token hashOf(QStringView text)
{
    return addTo(hashStart, text);
}

Token nameToken(QStringView name)
{
    return addTo(addTo(hashStart, u"@"), name);
}

std::optional<Word> nextWord(QStringView text, qsizetype &at)
{
    for (; at < text.size(); ++at) {
        const qsizetype begin = at;
        const QChar first = text[at];
        Word::Kind kind = Word::Kind::Letters;
        if (isDigit(first)) {
            at = endOfNumber(text, at);
            kind = Word::Kind::Number;
        } else if (isHangul(first)) {
            at = endOfRun(text, at, isHangul);
            kind = Word::Kind::Hangul;
        } else if (isHan(first)) {
            ++at;
            kind = Word::Kind::Han;
        } else if (isOtherLetter(first)) {
            at = endOfRun(text, at, isOtherLetter);
        } else {
            continue;
        }
        return Word{kind, text.mid(begin, at - begin), begin};
    }
    return std::nullopt;
}

Token tokenOf(const Word &word)
{
    std::uint32_t hash = hashStart;
    for (const QChar unit : word.text)
        if (word.kind != Word::Kind::Number || unit != u',')
            hash = add(hash, unit.toLower());
    return hash;
}

} // namespace sokbo::story
