// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

#include <algorithm>

namespace sokbo::entity {

Candidates resolveOverlaps(Candidates found, int textSize)
{
    std::stable_sort(found.begin(), found.end(), [](const Candidate &a, const Candidate &b) {
        if (a.score != b.score)
            return a.score > b.score;
        const int lengthA = a.end - a.start;
        const int lengthB = b.end - b.start;
        return lengthA != lengthB ? lengthA > lengthB : a.start < b.start;
    });
    std::vector<bool> taken(std::size_t(textSize), false);
    Candidates kept;
    for (Candidate &candidate : found) {
        const auto begin = taken.begin() + candidate.start;
        const auto end = taken.begin() + candidate.end;
        if (candidate.start >= candidate.end || std::find(begin, end, true) != end)
            continue;
        std::fill(begin, end, true);
        kept.push_back(std::move(candidate));
    }
    std::sort(
        kept.begin(), kept.end(), [](const Candidate &a, const Candidate &b) { return a.start < b.start; });
    return kept;
}

} // namespace sokbo::entity
