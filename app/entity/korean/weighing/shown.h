// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/weighing/weighingcontext.h"

namespace sokbo::entity {

// Finds what the text itself shows to be a name, whatever else is thought of it: an office behind its state's
// name, an organisation beside another, somebody whose name is told in Chinese characters too. After all
// other finders. `stateBodies`: endings of the names of bodies that every state has.
void findShown(const KoreanContext &context, const SuffixTable &stateBodies, Candidates &found);

} // namespace sokbo::entity
