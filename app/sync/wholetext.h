// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "sync/stages.h"
#include "sync/synccontext.h"
#include "sync/task.h"

#include <QUrl>

namespace sokbo {

// Pages that hold no article for us, or answer with an error that will not pass soon: they are not asked for
// again for a day.
bool isHopeless(const SyncContext &context, const QString &page);
void noteHopeless(SyncContext &context, const QString &page);

// Whether the host's robots.txt allows us to read a page; the answer is the least time between two pages. A
// server that fails to answer forbids, a server without a robots.txt allows. Error kinds: Refused, and those
// of Fetcher.
Task<Result<std::chrono::milliseconds>> mayRead(SyncContext &context, QUrl url, bool allowPrivateHosts);

// A page of a source, if robots.txt allows it. `privateServer`: see privateserver.h.
Task<Result<FetchResponse>> fetchPage(SyncContext &context, QUrl url, QUrl privateServer);

// The page of an article, and those of its further parts. Fails where a part failed that may succeed later:
// otherwise half an article would be taken for the whole.
Task<Result<QList<FetchResponse>>> fetchArticle(
    SyncContext &context, QUrl url, QUrl privateServer, SourceKind kind);

struct DraftsWithPages {
    QList<Draft> drafts; // one for each item, in their order
    bool complete = true; // no page failed that may succeed later
};
// Fetches the pages of these items one after another, except for the first `withoutPages` items. A page that
// cannot be had leaves its item without one.
Task<DraftsWithPages> fetchPages(
    SyncContext &context, Source source, QList<FeedItem> items, qsizetype withoutPages);

} // namespace sokbo
