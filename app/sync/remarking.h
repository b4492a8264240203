// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/stages.h"
#include "sync/syncroom.h"
#include "sync/task.h"

namespace sokbo {

// So many articles are marked anew in one go: what is asked for meanwhile waits no longer than this.
inline constexpr int remarkSlice = 20;

// The recogniser with the corrections that hold now.
Task<Marker> currentMarker(SyncRoom &room);

// Makes the marks of stored articles anew. What cannot be read is passed over. False: there is no point in
// going on.
Task<bool> remarkArticles(SyncRoom &room, QList<ArticleId> ids);

} // namespace sokbo
