// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/amounts/units.h"
#include "entity/korean/grammar/grammar.h"

namespace sokbo::entity {

// Finds amounts.
class Quantities {
public:
    Result<> load();
    void find(const KoreanContext &context, Candidates &found) const;
    const Units &units() const { return m_units; }

private:
    class Search;

    WordTable m_lookalikes; // 한편: begins like a numeral with its counter
    WordTable m_tails; // what may be written onto an amount besides particles
    Units m_units;
};

} // namespace sokbo::entity
