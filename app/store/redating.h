// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/ids.h"
#include "store/database.h"

#include <QDateTime>

namespace sokbo {

// Dates a source's articles again, the newest few thousand: so many minutes earlier than the source says, and
// never later than when they came. `since`: only those fetched from then on; invalid: all.
void redateArticles(
    Database &database, SourceId source, int minutesAhead, const QDateTime &since, ChangeSet &changes);

} // namespace sokbo
