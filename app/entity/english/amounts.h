// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/english/lists.h"
#include "entity/text/context.h"

namespace sokbo::entity {

// Adds amounts with a unit (30 feet, five years, 24-hour) and money ($77m). Bare counts (10 slots) are none.
void findEnglishAmounts(const Context &context, const EnglishLists &lists, Candidates &found);

} // namespace sokbo::entity
