// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/offlineplan.h"
#include "sync/syncroom.h"
#include "sync/task.h"

#include <functional>

namespace sokbo {

// Images of all saved articles and, within the plan, of unread ones; then what is too much goes, oldest out
// first. How many images came.
Task<Result<int>> keepOffline(SyncRoom &room, OfflinePlan plan);

// Fetches the whole text of one article.
using FetchWhole = std::function<QFuture<Result<>>(ArticleId)>;

// Gets all that these articles lack for reading offline: the images, and the whole text where its source
// gives that on opening. `progress` is called with the number of articles that are done.
Task<Result<OfflineReport>> makeOffline(
    SyncRoom &room, QList<ArticleId> articles, FetchWhole fetchWhole, std::function<void(int)> progress);

} // namespace sokbo
