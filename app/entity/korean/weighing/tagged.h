// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/stages.h"

#include <QHash>

// What the stages of the tagger share.
namespace sokbo::entity {

// The margin of a name that another stage found too.
inline constexpr int agreedMargin = 1000;

bool isListed(const Lexicons &lexicons, QStringView form);

// Of the stages so far: start → end.
QHash<int, int> organisationsOf(const Candidates &found);

} // namespace sokbo::entity
