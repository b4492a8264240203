// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace sokbo {

// A pair of neighbouring syllables, a foreign word, a number or a name, as a 32 bit hash.
using Token = quint32;

namespace story {

// 32 bits of FNV-1a over UTF-16 units. The same in every version: signatures and counts are kept.
Token hashOf(QStringView text);
// Of a name, which is another token than the word of the same letters.
Token nameToken(QStringView name);

// The words of a text: a number (5,621.75 is one), a run of Latin or other letters, a run of Hangul, a single
// Han character.
struct Word {
    enum class Kind { Number, Letters, Hangul, Han };
    Kind kind = Kind::Letters;
    QStringView text; // as it stands
    qsizetype position = 0; // of its first character in the text
};
// The next one from `at` on, which moves behind it; nothing at the end.
std::optional<Word> nextWord(QStringView text, qsizetype &at);
Token tokenOf(const Word &word); // of all of it: a number without its commas, letters in lower case

template <typename Take>
void eachWord(QStringView text, Take take)
{
    qsizetype at = 0;
    while (const std::optional<Word> word = nextWord(text, at))
        take(*word);
}

// Pairs of neighbouring syllables of a run of Hangul, the word itself of any other.
template <typename Take>
void eachToken(const Word &word, Take take)
{
    if (word.kind != Word::Kind::Hangul || word.text.size() == 1) {
        take(tokenOf(word));
        return;
    }
    for (qsizetype at = 0; at + 1 < word.text.size(); ++at)
        take(hashOf(word.text.mid(at, 2)));
}

} // namespace story
} // namespace sokbo
