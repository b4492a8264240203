// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"

namespace sokbo::entity {

// Adds durations in several units: 2년 6개월, 1시간 40분, 3박 4일, without what says that they are spans
// (동안, 간, 만에).
void findCompounds(const KoreanContext &context, Candidates &found);

} // namespace sokbo::entity
