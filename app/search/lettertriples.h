// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace sokbo {

// Three letters that stand side by side in a run of Hangul, Han and Kana: what tokens of two letters
// (koreantokenizer.h) cannot tell. As one number, of the three code points and of whether it is from the
// readings of Chinese characters (searchabletext.h).
using LetterTriple = quint64;

// Appends those of a folded text with its readings; in order, with repetitions.
void appendTriples(QStringView searchable, std::vector<LetterTriple> &into);
LetterTriple tripleOf(QStringView letters, bool inReadings); // of three letters
// A word of no other letters than these, and of ASCII before those from readings.
QString tokenOf(LetterTriple triple);

} // namespace sokbo
