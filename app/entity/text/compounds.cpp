// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/text/compounds.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

bool isWholeDuration(const Candidate &candidate)
{
    return candidate.isWhole && candidate.type == MentionType::Quantity;
}

} // namespace

void takeWholeDurations(Candidates &found)
{
    Candidates wholes;
    std::copy_if(found.begin(), found.end(), std::back_inserter(wholes), &isWholeDuration);
    std::sort(wholes.begin(), wholes.end(),
        [](const Candidate &a, const Candidate &b) { return a.start < b.start; });
    for (Candidate &candidate : found) {
        if (candidate.type != MentionType::Quantity && candidate.type != MentionType::Time
            && candidate.type != MentionType::Date)
            continue;
        const auto whole = std::upper_bound(wholes.begin(), wholes.end(), candidate.start,
            [](int start, const Candidate &other) { return start < other.end; });
        if (whole == wholes.end() || candidate.start < whole->start || candidate.end > whole->end)
            continue;
        candidate.start = whole->start;
        candidate.end = whole->end;
        candidate.name = whole->name;
        candidate.value = whole->value;
    }
}

} // namespace sokbo::entity
