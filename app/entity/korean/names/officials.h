// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"
#include "entity/korean/names/offices.h"

namespace sokbo::entity {

// Adds surnames with an office that somebody of that name holds on the day: 한 대행, which is no amount (한
// 대), and 구 부총리. Linking says who it is.
void findOfficials(const KoreanContext &context, const Offices &offices, Candidates &found);

} // namespace sokbo::entity
