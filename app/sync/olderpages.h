// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "core/source.h"
#include "sync/synccontext.h"
#include "sync/task.h"

#include <optional>

namespace sokbo {

// The first page of a board's list, or of a feed that comes in pages, and the older pages behind it: `pages`
// in all. Each entry is in the result once, although boards repeat their notices on every page and rows move
// to the next page meanwhile. A page that cannot be had ends the reading: `error` says why, and the entries
// so far are kept.
struct PagedFeed {
    ParsedFeed feed;
    std::optional<Error> error;
};
Task<PagedFeed> withOlderPages(SyncContext &context, Source source, ParsedFeed first, int pages);

} // namespace sokbo
