// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/tagger/model.h"

#include <array>
#include <vector>

namespace sokbo::entity {

// Adds the features of one unit after another, and looks ahead at the next two.
template <typename Features>
class RowReader {
public:
    RowReader(const TaggerModel &model, const Features &features, const std::vector<std::size_t> &units)
        : m_model(model)
        , m_features(features)
        , m_units(units)
    {
        find(0);
        prefetch(1);
    }

    void addNext(std::int16_t *scores)
    {
        prefetch(m_next + 2);
        find(m_next + 1);
        m_model.addRows(m_hits[m_next % 2], scores);
        ++m_next;
    }

private:
    void prefetch(std::size_t number) const
    {
        if (number < m_units.size())
            m_model.prefetch(m_features.begin(m_units[number]), m_features.end(m_units[number]));
    }
    void find(std::size_t number)
    {
        if (number < m_units.size())
            m_model.findRows(
                m_features.begin(m_units[number]), m_features.end(m_units[number]), m_hits[number % 2]);
    }

    const TaggerModel &m_model;
    const Features &m_features;
    const std::vector<std::size_t> &m_units;
    std::array<TaggerModel::Hits, 2> m_hits;
    std::size_t m_next = 0;
};

} // namespace sokbo::entity
