// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/lists/wordtable.h"

#include <vector>

namespace sokbo::entity {

// What amounts are counted in.
struct Unit {
    enum Kind { Money, Measure, Count, Order };
    Kind kind = Count;
    QString value; // KRW, kg, 명
};

class Units {
public:
    Result<> load();

    const WordTable &words() const { return m_words; }
    const Unit &operator[](WordTable::Match match) const { return m_units[std::size_t(match.value)]; }

private:
    WordTable m_words;
    std::vector<Unit> m_units;
};

} // namespace sokbo::entity
