// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/english/lists.h"
#include "entity/tagger/model.h"
#include "entity/text/context.h"

namespace sokbo::entity {

// Adds what the trained tagger finds in sentences without Hangul and what it nearly found, and asks it about
// what the finders found there.
void weighEnglish(
    const Context &context, const EnglishLists &lists, const TaggerModel &model, Candidates &found);

} // namespace sokbo::entity
