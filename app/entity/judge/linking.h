// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/language.h"

namespace sokbo::entity {

// Over title and text in reading order: gives short names their full one and drops those that need one and
// have none.
void linkMentions(const Languages &languages, const QDate &published, std::vector<Field> &fields);

} // namespace sokbo::entity
