// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"

namespace sokbo::entity {

// Adds people whose name is kept back: 김모 씨, 이 모(33)씨, A씨, 박○○, 최모·정모 군, 홍길동(가명). They win
// over whatever else was found there.
void findAnonymous(const KoreanContext &context, Candidates &found);

} // namespace sokbo::entity
