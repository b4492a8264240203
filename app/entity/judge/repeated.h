// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/language.h"

namespace sokbo::entity {

// Names that stand in the document with evidence are marked where they stand without.
void findRepeatedNames(const Languages &languages, std::vector<Field> &fields);

} // namespace sokbo::entity
