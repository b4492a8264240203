// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/offlineplan.h"
#include "sync/synccontext.h"
#include "sync/task.h"

#include <functional>

namespace sokbo {

// Fetches the images of all saved articles and, as far as the plan says, of unread ones; then deletes the
// oldest images that are too much for the plan. The answer is how many images came.
Task<Result<int>> keepOffline(SyncContext &context, OfflinePlan plan);

// Fetches all that these articles lack for reading offline: the images, and the whole text where the source
// is set to fetch that on opening. `progress` is called with the number of articles done.
Task<Result<OfflineReport>> makeOffline(
    SyncContext &context, QList<ArticleId> articles, std::function<void(int)> progress);

} // namespace sokbo
