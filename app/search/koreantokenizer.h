// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace sokbo {

// Raise this when the same text would give other tokens. The store then indexes all articles again.
inline constexpr int searchTokensVersion = 3;

// Longer tokens are cut to this length, both in the index and in a query. The rest of a longer word is
// compared with the text itself.
inline constexpr int longestToken = 64; // UTF-16 units

// Calls `take` for each token of a folded text, as the full text index keeps them. Korean joins particles to
// a word (삼성전자가) and words to each other, so what a reader types is mostly a part of a word in the text.
// Therefore a run of Hangul, Han and Kana gives its overlapping bigrams: a search for two or more syllables
// is an AND of bigrams. To find a single syllable too, each Han character and the last syllable of each run
// are also tokens: a single syllable is the beginning of a bigram or one of these. All other scripts give
// whole words, with their digits. The readings of Chinese characters behind the text (searchabletext.h) give
// the same tokens with their mark before each: a phrase is not found in them. The initials of a word of the
// title are one token with their mark.
void tokenise(QStringView folded, const std::function<void(QStringView token)> &take);

QStringList searchTokens(QStringView text); // of a text that is not folded yet; in order, with repetitions

} // namespace sokbo
