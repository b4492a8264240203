// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rule.h"

namespace sokbo {

// What a rule does, in the user's language: "Save", "Tag “경제”".
QString actionText(const RuleAction &action);
QString actionsText(const QList<RuleAction> &actions);

} // namespace sokbo
