// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace sokbo {

// Raised when the same text would yield other tokens: the store then indexes everything anew.
inline constexpr int searchTokensVersion = 1;

// Longer tokens are cut here, in the index and in a query alike; what is longer is compared on the text.
inline constexpr int longestToken = 64; // UTF-16 units

// The words of folded text as the full text index keeps them. Korean puts its particles on the word
// (삼성전자가) and builds words out of words, so what a reader types is mostly a part of what stands there.
// Therefore runs of Hangul, Han and Kana yield their overlapping bigrams: any part of two or more syllables
// is an AND of bigrams. Besides, each Han character and the last syllable of each run is a token of its own:
// a single syllable then is either the beginning of a bigram or one of those. All other scripts yield whole
// words, with their digits.
void tokenise(QStringView folded, const std::function<void(QStringView token)> &take);

QStringList searchTokens(QStringView text); // of text that is not folded yet; in order, repeated ones too

} // namespace sokbo
