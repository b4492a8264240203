// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/tokens.h"

namespace sokbo::story {

namespace {

constexpr std::uint32_t hashStart = 2166136261u, hashFactor = 16777619u;

std::uint32_t addTo(std::uint32_t hash, QStringView text)
{
    for (const QChar unit : text) {
        hash = (hash ^ (unit.unicode() & 0xff)) * hashFactor;
        hash = (hash ^ (unit.unicode() >> 8)) * hashFactor;
    }
    return hash;
}

bool isHangul(QChar letter)
{
    return letter >= QChar(0xac00) && letter <= QChar(0xd7a3);
}

bool isHan(QChar letter)
{
    return letter.script() == QChar::Script_Han;
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

void eachWord(QStringView text, const std::function<void(const Word &)> &take)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        Word word;
        word.position = begin;
        if (isDigit(text[at])) {
            at = endOfNumber(text, at);
            word.kind = Word::Kind::Number;
            word.text = text.mid(begin, at - begin).toString().remove(u',');
        } else if (isHangul(text[at])) {
            at = endOfRun(text, at, isHangul);
            word.kind = Word::Kind::Hangul;
            word.text = text.mid(begin, at - begin).toString();
        } else if (isHan(text[at])) {
            ++at;
            word.kind = Word::Kind::Han;
            word.text = text.mid(begin, 1).toString();
        } else if (isOtherLetter(text[at])) {
            at = endOfRun(text, at, isOtherLetter);
            word.text = text.mid(begin, at - begin).toString().toLower();
        } else {
            ++at;
            continue;
        }
        take(word);
    }
}

void eachToken(const Word &word, const std::function<void(Token)> &take)
{
    if (word.kind != Word::Kind::Hangul || word.text.size() == 1) {
        take(hashOf(word.text));
        return;
    }
    for (qsizetype at = 0; at + 1 < word.text.size(); ++at)
        take(hashOf(QStringView(word.text).mid(at, 2)));
}

} // namespace sokbo::story
