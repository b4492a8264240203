// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/querytree.h"

#include <optional>

namespace sokbo {

// The query whose last word is still being typed and ends in a syllable that an input method puts together:
// until it has a final, it stands for all syllables that it may become, so that 삼서 looks for what 삼성 will
// find (text/typedpattern.h). None where that syllable is all there is of the word: too much begins with it.
std::optional<QueryNode> withOpenEnd(const QueryNode &query);

} // namespace sokbo
