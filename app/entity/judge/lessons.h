// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/correction.h"

#include <QHash>

#include <cstdint>
#include <span>
#include <vector>

namespace sokbo::entity {

// What a reader's corrections change in the judge's weights on this machine, so that what is like a corrected
// mark is judged better in texts that are still to come. It follows from the list of corrections alone (their
// kinds, subjects and contexts): the same list teaches the same on every machine, and a correction that is
// undone taught nothing. Articles whose marks were made before are not marked anew for it: only those that a
// correction itself concerns are.
//
// The bounds keep what others wrote as it is judged now: only features that are made of words change, each by
// little, and all of them together by little too.
class Lessons {
public:
    static constexpr int scale = 16; // steps of a weight's whole number

    bool isEmpty() const { return m_changes.isEmpty(); }
    // By how much a sum of weights changes, in steps.
    int changeOf(std::span<const std::uint32_t> features) const
    {
        int sum = 0;
        for (std::uint32_t feature : features)
            sum += m_changes.value(feature);
        return sum;
    }
    // One step towards the answer for a candidate with these features, which weighs `steps` now.
    void teach(const std::vector<std::uint32_t> &features, int steps, bool isRight);

private:
    QHash<std::uint32_t, int> m_changes; // in steps
    int m_all = 0; // their sizes added up
};

} // namespace sokbo::entity
