// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/tidying.h"
#include "store/connection.h"

#include <QSet>

namespace sokbo {

// Articles that go because the reader wants no more kept. Nothing that he made anything of is ever among
// them: that is asked when the plan is made, and again by the write that deletes.

// In one snapshot. An article's age is that of `now`, but of the last fetch where that was earlier: a clock
// that is set wrong makes nothing old. `open`: articles that stay because somebody looks at them.
TidyPlan planTidying(
    Database &database, const QDateTime &now, const QSet<ArticleId> &open, const Cancelled &cancelled);
// Some of the first of the articles of `part`, as many as a short transaction takes. Each leaves what intake
// needs to know it again.
TidySlice tidySlice(Connection &connection, const TidyPart &part, const QSet<ArticleId> &open,
    const QDateTime &now, ChangeSet &changes);
StoreGrowth readGrowth(Database &database, const Cancelled &cancelled);

} // namespace sokbo
