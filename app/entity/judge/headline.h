// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/language.h"

namespace sokbo::entity {

// A title, or a text of one line that is written like one: “…”, …, · and [속보], and the end of no sentence.
bool isHeadline(const Languages &languages, const Field &field);

} // namespace sokbo::entity
