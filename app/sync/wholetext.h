// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "sync/stages.h"
#include "sync/syncroom.h"
#include "sync/task.h"

#include <QUrl>

namespace sokbo {

// Whether robots.txt of the host lets us read a page, and how far apart. One that cannot be had forbids where
// the server fails, and allows where it has none. Error kinds: Refused, or what kept us from asking.
Task<Result<std::chrono::milliseconds>> mayRead(SyncRoom &room, QUrl url, bool allowPrivateHosts);

// A page of a source. Private hosts are allowed where the source itself is on that host.
Task<Result<FetchResponse>> fetchPage(SyncRoom &room, QUrl url, QUrl sourceUrl);

// The page of an article, and those of its further parts. Fails where one of them failed that can be had
// another time: half an article would pass for a whole one.
Task<Result<QList<FetchResponse>>> fetchArticle(SyncRoom &room, QUrl url, QUrl sourceUrl, SourceKind kind);

struct DraftsWithPages {
    QList<Draft> drafts; // all items, in their order
    bool complete = true; // no page failed that could be had another time
};
// Gets the pages of these items one after another, but for the first `withoutPages`; what cannot be had
// leaves its item without a page.
Task<DraftsWithPages> fetchPages(
    SyncRoom &room, Source source, QList<FeedItem> items, qsizetype withoutPages);

} // namespace sokbo
