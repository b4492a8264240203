// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/english/lists.h"
#include "entity/text/context.h"

namespace sokbo::entity {

// Finds dates and times in English text.
void findEnglishDates(const Context &context, const EnglishLists &lists, Candidates &found);

} // namespace sokbo::entity
