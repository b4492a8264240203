// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entitycard.h"
#include "core/mention.h"
#include "store/database.h"

namespace sokbo {

QList<RisingEntity> readRising(
    Database &database, std::optional<MentionType> type, const QDateTime &now, int limit);

// How surprising it is that something was seen more often than expected: twice the logarithm of a likelihood
// ratio (the seen frequency against the expected one); 0 if it was not seen more often.
double surprise(double seen, double expected);

} // namespace sokbo
