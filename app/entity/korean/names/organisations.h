// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"

namespace sokbo::entity {

// Finds organisations by the end of their name, and joins what belongs to their name. After the places, which
// they take along.
void findOrganisations(const KoreanContext &context, Candidates &found);

} // namespace sokbo::entity
