// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncroom.h"
#include "sync/syncservice.h"
#include "sync/task.h"

namespace sokbo {

struct SyncWishes {
    bool fullText = false; // whole articles, also where the source does not ask for them
    bool images = false; // likewise images
    int pages = 1; // of the list, back from the newest
};

// One sync of one source, from its address to rows in the store. Never fails as a whole: what went wrong
// stands in the line and is kept with the source.
Task<SyncLine> syncSource(SyncRoom &room, Source source, SyncWishes wishes);

} // namespace sokbo
