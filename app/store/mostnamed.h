// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entitycard.h"
#include "store/namecounts.h"

namespace sokbo {

// Of a type, or of any, those whom most articles name, and at least so many; most often named first.
QList<NameTally::Named> mostNamed(
    Database &database, const NameTally &tally, std::optional<MentionType> type, qint64 fewest, int limit);
QList<EntityRow> readTopEntities(
    Database &database, std::optional<MentionType> type, const QDateTime &since, int limit);

} // namespace sokbo
