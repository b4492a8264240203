// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/language.h"

namespace sokbo::entity {

// The English language. Error kinds: NotFound.
Result<std::unique_ptr<Language>> loadEnglish(ListedNames &names);

} // namespace sokbo::entity
