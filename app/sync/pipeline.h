// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/synccontext.h"
#include "sync/syncreport.h"
#include "sync/task.h"

namespace sokbo {

struct SyncWishes {
    bool fullText = false; // whole articles, whatever the source's own setting
    bool images = false; // images, whatever the source's own setting
    int pages = 1; // of the list, back from the newest
};

// One sync of one source, from its address to rows in the store. Never fails as a whole: the error is in the
// line, and is stored with the source.
Task<SyncLine> syncSource(SyncContext &context, Source source, SyncWishes wishes);

} // namespace sokbo
