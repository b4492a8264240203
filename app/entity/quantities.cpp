// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

namespace sokbo::entity {

void findQuantities(const Context &, Candidates &) { }

} // namespace sokbo::entity
