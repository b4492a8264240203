// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/language.h"
#include "entity/tagger/model.h"

namespace sokbo::entity {

// The English language, with the tagger that was trained on English texts. Error kinds: NotFound, Parse.
Result<std::unique_ptr<Language>> loadEnglish(ListedNames &names);
// The same with another tagger.
Result<std::unique_ptr<Language>> loadEnglish(ListedNames &names, std::unique_ptr<TaggerModel> tagger);

} // namespace sokbo::entity
