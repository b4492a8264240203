// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/language.h"
#include "entity/lists/listednames.h"
#include "entity/lists/samenames.h"
#include "entity/text/context.h"

#include <vector>

namespace sokbo::entity {

// Gives one name to what a document calls by several: spelled with a space and without, told in brackets
// behind the name (마루전자통신연구원(MERI)), or shortened. What the lists know by a name of its own stays
// itself.
void joinOtherNames(
    const Languages &languages, const ListedNames &names, const SameNames &same, std::vector<Field> &fields);

} // namespace sokbo::entity
