// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/language.h"
#include "entity/lists/samenames.h"

namespace sokbo::entity {

// Last of all, over the whole document: one thing gets one name and one kind, however it is written there and
// whatever it does. States are places.
void settleIdentities(
    const Languages &languages, const ListedNames &names, const SameNames &same, std::vector<Field> &fields);

} // namespace sokbo::entity
