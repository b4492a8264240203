// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "core/source.h"
#include "sync/syncroom.h"
#include "sync/task.h"

#include <optional>

namespace sokbo {

// The older pages of a board's list, or of a feed that comes in pages, behind its first: as far back as asked
// and no further. Each entry stands once in what comes, since boards repeat their notices on every page and
// rows move to the next one meanwhile. A page that cannot be had ends it: `error` says why, and what came so
// far is kept.
struct PagedFeed {
    ParsedFeed feed;
    std::optional<Error> error;
};
Task<PagedFeed> withOlderPages(SyncRoom &room, Source source, ParsedFeed first, int pages);

} // namespace sokbo
