// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/weighing/weighingcontext.h"
#include "entity/tagger/tagger.h"

#include <QHash>

namespace sokbo::entity {

// Adds the names of the trained tagger. Gives the stretches that it read, in order: it looks at no sentence
// without a Korean syllable.
Stretches findTagged(const WeighingContext &context, const TaggerModel &model, Candidates &found);

// The margin of a name that another stage found too.
inline constexpr int agreedMargin = 1000;

bool isListed(const Grammar &grammar, QStringView form);

// Of the stages so far: start → end.
QHash<int, int> organisationsOf(const Candidates &found);

} // namespace sokbo::entity
