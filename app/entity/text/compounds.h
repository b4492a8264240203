// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/text/candidate.h"

namespace sokbo::entity {

// How long something takes, in several units (1시간 40분, two hours and 40 minutes), is one amount, and none
// of its parts is another: who found a part of it found all of it. `found` has them, marked
// as whole.
void takeWholeDurations(Candidates &found);

} // namespace sokbo::entity
