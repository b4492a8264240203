// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/tagger/labels.h"
#include "entity/tagger/tagger.h"

#include <algorithm>

namespace sokbo::entity {

SpanScores::Units SpanScores::unitsOf(int start, int end) const
{
    const auto from = std::lower_bound(m_positions.begin(), m_positions.end(), start);
    const auto to = std::lower_bound(from, m_positions.end(), end);
    const auto first = std::size_t(from - m_positions.begin());
    const auto last = std::size_t(to - m_positions.begin());
    if (first >= last || m_positions[first] != start || m_ends[last - 1] > end)
        return {};
    return {first, last};
}

std::optional<int> SpanScores::marginOf(Units units, int type) const
{
    const auto [first, end] = units;
    if (first == end)
        return {};
    int margin = 0;
    for (std::size_t i = first; i < end; ++i) {
        if (m_rows[i] == none)
            continue;
        const std::int16_t *scores = scoresAt(m_rows[i]);
        const Part part = end - first == 1 ? Single : i == first ? Begin : i + 1 == end ? End : Inside;
        margin += scores[label(type, part)] - scores[0];
    }
    return margin;
}

bool SpanScores::isPlain(int start) const
{
    const auto at = std::lower_bound(m_positions.begin(), m_positions.end(), start);
    return at != m_positions.end() && *at == start && m_rows[std::size_t(at - m_positions.begin())] == none;
}

} // namespace sokbo::entity
