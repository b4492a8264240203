// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace sokbo {

struct SequenceMatch {
    int before; // positions of two equal elements
    int after;
};

// Which elements of two sequences are the same ones, in order: a shortest edit where few edits lead from one
// to the other, else what stands between elements that occur once in each. Time grows with the length of the
// sequences and not with its square, so that what has nothing in common costs no more than what is nearly
// equal.
std::vector<SequenceMatch> matchSequences(std::span<const int> before, std::span<const int> after);

} // namespace sokbo
