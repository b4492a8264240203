// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncroom.h"
#include "sync/task.h"

namespace sokbo {

// Gets the images that these articles still miss; how many came. One that cannot be had is noted in the
// store.
Task<Result<int>> fetchMissingImages(
    SyncRoom &room, QList<ArticleId> articles, QString privateHost, ImageKeep keep);

// The same for articles of any sources, each of which may lie on a private host if its source does.
Task<Result<int>> fetchImagesOf(SyncRoom &room, QList<ArticleId> articles, ImageKeep keep);

} // namespace sokbo
