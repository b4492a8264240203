// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QStringView>

namespace sokbo {

// Korean writes particles onto a noun: 기준금리가, 기준금리를. Who types one of these looks for the noun.

// The length of the particle at the end of a word, in UTF-16 units; 0 where none is sure. The noun keeps two
// syllables or more, so that 물가 and 경기도 stay what they are.
qsizetype typedEnding(QStringView word);
// Whether all of `rest` is one or two particles that can follow a noun that ends in `last`, or the copula. An
// empty rest is.
bool isNounEnding(QStringView rest, QChar last);

} // namespace sokbo
