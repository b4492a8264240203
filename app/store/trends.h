// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entitycard.h"
#include "core/mention.h"
#include "store/database.h"

namespace sokbo {

QList<RisingEntity> readRising(
    Database &database, std::optional<MentionType> type, const QDateTime &now, int limit);

// How much more often than expected something was seen, as twice the logarithm of how much likelier that is
// if it really has become so frequent; 0 where it is not more often.
double surprise(double seen, double expected);

} // namespace sokbo
