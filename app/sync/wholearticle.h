// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "sync/synccontext.h"
#include "sync/task.h"

namespace sokbo {

// Replaces the text of a stored article by that of its own page. Error kinds: NotFound where there is no such
// article, no page or no article in the page, and those of Fetcher and Store.
Task<Result<>> fetchWholeArticle(SyncContext &context, ArticleId id);

} // namespace sokbo
