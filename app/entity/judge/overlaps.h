// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/text/candidate.h"

namespace sokbo::entity {

// What is left where candidates overlap, in order of start.
Candidates resolveOverlaps(Candidates found, int textSize);

} // namespace sokbo::entity
