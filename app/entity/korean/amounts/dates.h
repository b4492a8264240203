// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"

namespace sokbo::entity {

// Finds dates, and durations in days and more.
class Dates {
public:
    Result<> load();
    void find(const KoreanContext &context, Candidates &found) const;

private:
    WordTable m_tails; // what may be written onto a date besides particles
};

} // namespace sokbo::entity
