// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"

namespace sokbo::entity {

// Finds places by the end of their name, and joins a place with what it lies in.
void findPlaces(const KoreanContext &context, Candidates &found);
// Whether a canonical name has the form of a city's, a province's or a district's: 부산광역시, 성동구.
bool isDistrictName(QStringView name);

} // namespace sokbo::entity
