// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"

namespace sokbo::entity {

// Finds times of day, and durations in hours and less.
class Times {
public:
    Result<> load();
    void find(const KoreanContext &context, Candidates &found) const;

private:
    WordTable m_dayParts; // 오전, 오후…: hours that they add, or with `standsAlone`
};

} // namespace sokbo::entity
