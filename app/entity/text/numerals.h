// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/text/reading.h"

#include <optional>

namespace sokbo::entity {

// A number as Korean news writes it: 1,436.6, 3조2천억, 4천300, 20여.
struct Numeral {
    int start = 0;
    int end = 0; // one past the last, with 여
    double value = 0;
    bool isPlain = true; // digits only: no comma, fraction, 만 or 여
};

// The number whose first digit is at `start`; none where a number does not begin there.
std::optional<Numeral> readNumeral(const Reading &reading, int start);

// 한, 두, 세 번째…: a numeral in Korean words, as they stand before a counter.
std::optional<Numeral> readWordNumeral(const Reading &reading, int start);

// As in 20~30: the position after a sign that joins the two ends of a range, or `at` itself where there is
// none.
int skipRangeSign(const Reading &reading, int at);

double bigUnit(char16_t unit); // of 만, 억, 조, 경; 0 for any other character

QString numberText(double value); // without exponent and without zeros at the end

} // namespace sokbo::entity
