// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/lessons.h"

#include <algorithm>
#include <cstdlib>

namespace sokbo::entity {

namespace {

constexpr int margin
    = 12 * Lessons::scale; // by which the right answer is to win: a quarter of the learner's unit
constexpr int largestStep = 2 * Lessons::scale; // of one feature at once
constexpr int largestChange = 6 * Lessons::scale; // of one feature in the end
constexpr int largestSum = 40'000; // of all changes: some 50 corrections

} // namespace

void Lessons::teach(const std::vector<std::uint32_t> &features, int steps, bool isRight)
{
    const int missing = margin - (isRight ? steps : -steps);
    if (missing <= 0 || features.empty())
        return;
    const int step = std::clamp((missing + int(features.size()) - 1) / int(features.size()), 1, largestStep);
    for (std::uint32_t feature : features) {
        int &change = m_changes[feature];
        m_all -= std::abs(change);
        change = std::clamp(change + (isRight ? step : -step), -largestChange, largestChange);
        m_all += std::abs(change);
    }
    if (m_all <= largestSum)
        return;
    m_all = 0;
    for (int &change : m_changes) {
        change = change * 7 / 8;
        m_all += std::abs(change);
    }
}

} // namespace sokbo::entity
