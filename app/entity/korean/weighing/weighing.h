// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/weighing/weighingcontext.h"
#include "entity/tagger/tagger.h"

namespace sokbo::entity {

// What the other finders found becomes what the tagger's names lack (a ticker, a role, a value); where they
// disagree, the better judge stays. `read`: the stretches that the tagger read.
void weighAgainstTagged(
    const WeighingContext &context, const TaggerModel &model, const Stretches &read, Candidates &found);

} // namespace sokbo::entity
