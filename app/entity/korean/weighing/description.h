// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/evidence.h"
#include "entity/korean/weighing/weighingcontext.h"
#include "entity/tagger/model.h"

namespace sokbo::entity {

// What Korean knows of the candidates of a stretch: titles, particles and endings beside it, surnames, the
// words that it is made of.
void describeKorean(
    const WeighingContext &context, const TaggerModel &model, std::span<const Described> alike);

} // namespace sokbo::entity
