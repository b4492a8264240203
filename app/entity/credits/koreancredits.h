// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/credits/creditline.h"
#include "entity/credits/creditwords.h"

namespace sokbo::entity {

// Adds the credits of a line, written as Korean papers do, in no order: they may overlap.
void findKoreanCredits(
    const CreditWords &words, const CreditLine &line, Credited &credited, std::vector<CreditStretch> &found);

} // namespace sokbo::entity
