// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/synccontext.h"
#include "sync/task.h"

namespace sokbo {

// Fetches the images that these articles lack. The answer is how many came. An image that cannot be had is
// noted in the store. `privateServer`: see privateserver.h.
Task<Result<int>> fetchMissingImages(
    SyncContext &context, QList<ArticleId> articles, QUrl privateServer, ImageKeep keep);

// The same for articles of any sources: each may have its images on its source's own server, also a
// private one.
Task<Result<int>> fetchImagesOf(SyncContext &context, QList<ArticleId> articles, ImageKeep keep);

// The same for articles that the reader named: with `Asked`, their images that came within the budget stay
// too.
Task<Result<int>> fetchImagesFor(SyncContext &context, QList<ArticleId> articles, ImageKeep keep);

} // namespace sokbo
