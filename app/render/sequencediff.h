// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace sokbo {

struct SequenceMatch {
    int before; // indices of two equal elements
    int after;
};

// Matches the equal elements of two sequences, in order. If few edits lead from one sequence to the other,
// the result is a shortest edit. Else elements that occur once in both sequences are matched first, then the
// elements between them. Takes time linear in the length of the sequences, even if they have nothing in
// common.
std::vector<SequenceMatch> matchSequences(std::span<const int> before, std::span<const int> after);

} // namespace sokbo
