// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/olderpages.h"

#include "sync/privateserver.h"
#include "sync/stages.h"
#include "sync/wholetext.h"

#include <QSet>

namespace sokbo {

namespace {

Task<Result<ParsedFeed>> readPage(SyncContext &context, Source source, QUrl url)
{
    // A feed, a list: what is asked of articles' pages (robots.txt, their distance) is asked of these too.
    const QUrl server = privateServer(source);
    const Result<FetchResponse> response = co_await fetchPage(context, url, server);
    if (!response)
        co_return tl::unexpected(response.error());
    const QFuture<Result<ParsedFeed>> parsing = inPool(context,
        [source, page = *response, now = context.clock.now()] { return readDocument(source, page, now); });
    Result<ParsedFeed> feed = co_await parsing;
    co_return feed;
}

} // namespace

Task<PagedFeed> withOlderPages(SyncContext &context, Source source, ParsedFeed first, int pages)
{
    PagedFeed all{first, std::nullopt};
    QList<FeedItem> &entries = all.feed.entries;
    QSet<QString> guids;
    for (const FeedItem &entry : std::as_const(entries))
        guids.insert(guidOf(entry));
    QSet<QUrl> read{source.url};
    QUrl next(first.nextPage);
    for (int page = 1; page < pages && !context.fetcher.isCancelled(); ++page) {
        // Another host is another source, and a list that leads back to itself has no end.
        if (next.isEmpty() || next.host() != source.url.host() || read.contains(next))
            break;
        read.insert(next);
        const Result<ParsedFeed> older = co_await readPage(context, source, next);
        if (!older) {
            all.error = older.error();
            break;
        }
        const qsizetype before = entries.size();
        for (const FeedItem &entry : older->entries) {
            const QString guid = guidOf(entry);
            if (guids.contains(guid))
                continue;
            guids.insert(guid);
            entries.append(entry);
        }
        if (entries.size() == before)
            break; // past its end, a board shows its last page again
        next = QUrl(older->nextPage);
    }
    co_return all;
}

} // namespace sokbo
