// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/tagged.h"
#include "entity/korean/weighing/weighingcontext.h"

#include <QHash>

namespace sokbo::entity {

// Adds the names of the trained tagger, but for its near misses. It looks at no sentence without a Korean
// syllable.
Tagging findTagged(const WeighingContext &context, const TaggerModel &model, Candidates &found);

// Adds those that the tagger nearly found, and other readings of what was found: the same stretch as another
// type, what stands between quotation marks, and in headlines every word. The judge chooses.
void addNearMisses(
    const WeighingContext &context, const TaggerModel &model, const Tagging &tagging, Candidates &found);

bool isListed(const Grammar &grammar, QStringView form);

// Of the stages so far: start → end.
QHash<int, int> organisationsOf(const Candidates &found);

} // namespace sokbo::entity
