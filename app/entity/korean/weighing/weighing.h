// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/weighing/weighingcontext.h"
#include "entity/tagger/tagger.h"

namespace sokbo::entity {

// What the other finders found becomes what the tagger's names lack (a ticker, a role, a value), and all
// learn what the tagger thinks of them and where the grammar doubts them.
void weighAgainstTagged(
    const WeighingContext &context, const TaggerModel &model, const Tagging &tagging, Candidates &found);

} // namespace sokbo::entity
