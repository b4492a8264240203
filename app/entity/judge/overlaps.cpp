// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/overlaps.h"

#include <algorithm>
#include <numeric>

namespace sokbo::entity {

Candidates resolveOverlaps(Candidates found, int textSize)
{
    // Sorted by number, because a candidate is large.
    std::vector<std::size_t> order(found.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
        const Candidate &a = found[i];
        const Candidate &b = found[j];
        if (a.score != b.score)
            return a.score > b.score;
        const int lengthA = a.end - a.start;
        const int lengthB = b.end - b.start;
        if (lengthA != lengthB)
            return lengthA > lengthB;
        return a.start != b.start ? a.start < b.start : i < j;
    });
    std::vector<bool> taken(std::size_t(textSize), false);
    std::vector<std::size_t> chosen;
    for (std::size_t i : order) {
        const auto begin = taken.begin() + found[i].start;
        const auto end = taken.begin() + found[i].end;
        if (begin >= end || std::find(begin, end, true) != end)
            continue;
        std::fill(begin, end, true);
        chosen.push_back(i);
    }
    std::sort(chosen.begin(), chosen.end(),
        [&](std::size_t i, std::size_t j) { return found[i].start < found[j].start; });
    Candidates kept;
    kept.reserve(chosen.size());
    for (std::size_t i : chosen)
        kept.push_back(std::move(found[i]));
    return kept;
}

} // namespace sokbo::entity
