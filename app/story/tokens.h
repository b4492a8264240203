// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <functional>

namespace sokbo {

// A pair of neighbouring syllables, a foreign word, a number or a name, as a 32 bit hash.
using Token = quint32;

namespace story {

// 32 bits of FNV-1a over UTF-16 units. The same in every version: signatures and counts are kept.
Token hashOf(QStringView text);
// Of a name, which is another token than the word of the same letters.
Token nameToken(QStringView name);

// The words of a text, in order: a number (5,621.75 as 5621.75), a run of Latin or other letters in lower
// case, a run of Hangul, or a single Han character.
struct Word {
    enum class Kind { Number, Letters, Hangul, Han };
    Kind kind = Kind::Letters;
    QString text;
    qsizetype position = 0; // of its first character in the text
};
void eachWord(QStringView text, const std::function<void(const Word &)> &take);
// Its tokens: pairs of neighbouring syllables of a run of Hangul, the word itself of any other.
void eachToken(const Word &word, const std::function<void(Token)> &take);

} // namespace story
} // namespace sokbo
