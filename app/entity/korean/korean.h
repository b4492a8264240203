// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/language.h"
#include "entity/tagger/model.h"

namespace sokbo::entity {

// The Korean language, with the tagger that was trained on Korean texts. Error kinds: NotFound, Parse.
Result<std::unique_ptr<Language>> loadKorean(ListedNames &names);
// The same with another tagger.
Result<std::unique_ptr<Language>> loadKorean(ListedNames &names, std::unique_ptr<TaggerModel> tagger);

// Whether nothing but what Korean writes onto a noun follows `end` within its word.
bool isKoreanTail(const Reading &reading, int end);

} // namespace sokbo::entity
