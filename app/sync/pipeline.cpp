// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pipeline.h"

#include "sync/imagefetch.h"
#include "sync/newentries.h"
#include "sync/olderpages.h"
#include "sync/remarking.h"
#include "sync/signin.h"
#include "sync/sourcestate.h"
#include "sync/stages.h"
#include "sync/wholetext.h"

#include <QElapsedTimer>
#include <QtConcurrentMap>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype batchArticles = 200; // in one transaction
constexpr qsizetype batchPages
    = 10; // where each article needs a page first, so that those that came are not lost

// What travels beside the values of one source's sync.
struct Flow {
    SyncRoom &room;
    Source source;
    SyncWishes wishes;
    SyncLine line = {};
    bool complete = true; // no page is still to come

    // Without a wish for more than the news, what has not changed need not be sent.
    bool onlyNews() const { return !wishes.fullText && !wishes.images && wishes.pages <= 1; }
    bool wantsPages() const
    {
        // The list of a board has no texts: there the whole text is the only one.
        const bool board = source.kind != SourceKind::Feed;
        return wishes.fullText || source.fullText == FullText::AtSync
            || (board && source.fullText == FullText::FeedOnly);
    }
    bool wantsImages() const { return wishes.images || source.keepImages; }
    // Who asks for more of the list means its articles.
    qsizetype mostPages() const { return qsizetype(room.options.pagesPerSync) * qMax(1, wishes.pages); }
};

Task<Result<FetchResponse>> fetchSource(Flow &flow, QElapsedTimer &clock)
{
    FetchRequest request;
    request.url = flow.source.url;
    if (flow.onlyNews()) {
        request.etag = flow.source.state.etag;
        request.lastModified = flow.source.state.lastModified;
    }
    request.allowPrivateHosts = true; // the user named this host
    co_await signInTo(flow.room, flow.source);
    if (const auto known = flow.room.memory.credentials.constFind(flow.source.id);
        flow.source.signsIn && known != flow.room.memory.credentials.constEnd())
        request.credentials = *known;
    const QFuture<Result<FetchResponse>> answer = flow.room.fetcher.fetch(request);
    co_await started(answer);
    clock.start(); // waiting for other sources is not this one's time
    Result<FetchResponse> response = co_await answer;
    flow.line.bytes = response ? response->bytesReceived : 0;
    co_return response;
}

Task<Result<ParsedFeed>> parseResponse(Flow &flow, FetchResponse response)
{
    const QFuture<Result<ParsedFeed>> parsing
        = inPool(flow.room, [source = flow.source, response, now = flow.room.clock.now()] {
              return readDocument(source, response, now);
          });
    Result<ParsedFeed> feed = co_await parsing;
    co_return feed;
}

Task<Result<NewEntries>> chooseNew(Flow &flow, QList<FeedItem> entries)
{
    Result<NewEntries> news;
    if (flow.wantsPages())
        news = co_await entriesWithoutText(flow.room, flow.source.id, entries);
    else if (flow.onlyNews())
        news = unseenEntries(flow.room, flow.source.id, entries);
    else
        news = NewEntries{QList<FeedItem>(entries.crbegin(), entries.crend()), {}, 0};
    if (news)
        flow.line.unchanged += news->unchanged;
    co_return news;
}

Task<QList<Draft>> draftsOf(Flow &flow, QList<FeedItem> items, qsizetype withoutPages)
{
    DraftsWithPages drafts = co_await fetchPages(flow.room, flow.source, items, withoutPages);
    flow.complete = flow.complete && drafts.complete;
    co_return drafts.drafts;
}

Task<QList<AnalysedArticle>> analyseAll(Flow &flow, QList<Draft> drafts, AnalysisContext context)
{
    const Marker marker = co_await currentMarker(flow.room);
    const QFuture<AnalysedArticle> analysing = QtConcurrent::mapped(&flow.room.pool, drafts,
        [context, marker](const Draft &draft) { return analyse(draft, context, marker); });
    QList<AnalysedArticle> articles = co_await all(analysing);
    for (qsizetype i = 0; i < drafts.size(); ++i)
        if (!drafts.at(i).pages.isEmpty() && !articles.at(i).article.wholeText)
            flow.room.memory.hopelessPages.insert(drafts.at(i).item.link);
    co_return articles;
}

// Saved articles are to be read offline whatever else the source is told to keep.
Task<> fetchImages(Flow &flow, QList<ArticleId> ids)
{
    if (!flow.wantsImages()) {
        const Result<QList<Headline>> headlines = co_await flow.room.store.headlines(ids);
        ids.clear();
        if (headlines)
            for (const Headline &headline : *headlines)
                if (headline.saved)
                    ids.append(headline.id);
    }
    if (ids.isEmpty())
        co_return;
    const QString host = flow.source.url.host();
    const Result<int> stored = co_await fetchMissingImages(flow.room, ids, host, ImageKeep::Asked);
    Q_UNUSED(stored); // what cannot be had is noted with its article and is no failure of the source
}

// FeedItems ─article→ Articles ─entity→ Mentions ─store→ rows, a batch at a time.
Task<Result<>> takeIn(Flow &flow, NewEntries news, AnalysisContext context)
{
    const bool pages = flow.wantsPages();
    const qsizetype batch = pages ? batchPages : batchArticles;
    const qsizetype firstPage = pages ? news.items.size() - flow.mostPages() : news.items.size();
    flow.complete = firstPage <= 0 || !pages;
    for (qsizetype at = 0; at < news.items.size() && !flow.room.fetcher.isCancelled(); at += batch) {
        const QList<FeedItem> items = news.items.mid(at, batch);
        const QList<Draft> drafts = co_await draftsOf(flow, items, firstPage - at);
        if (flow.room.fetcher.isCancelled())
            break; // pages that were cut off would make articles without text
        const QList<AnalysedArticle> articles = co_await analyseAll(flow, drafts, context);
        const Result<IntakeReport> report = co_await flow.room.store.saveArticles(flow.source.id, articles);
        if (!report)
            co_return tl::unexpected(report.error());
        flow.line.added += report->added;
        flow.line.revised += report->revised;
        flow.line.unchanged += report->unchanged;
        rememberEntries(flow.room, flow.source.id, items);
        if (report->added + report->revised > 0 || !flow.onlyNews()) {
            const QList<ArticleId> ids = report->ids;
            co_await fetchImages(flow, ids);
        }
    }
    if (!flow.onlyNews() && !news.settled.isEmpty())
        co_await fetchImages(flow, news.settled);
    co_return Result<>();
}

// The line of architecture: Source ─net→ Response ─feed|bbs→ FeedItem ─article→ Article ─entity→ Mention
// ─store→ rows.
Task<Result<>> run(Flow &flow, QElapsedTimer &clock)
{
    const Result<FetchResponse> response = co_await fetchSource(flow, clock);
    if (!response)
        co_return tl::unexpected(response.error());
    if (response->notModified()) {
        const Result<> kept = co_await keepUnchanged(flow.room, flow.source, *response);
        co_return kept;
    }

    const Result<ParsedFeed> newest = co_await parseResponse(flow, *response);
    if (!newest)
        co_return tl::unexpected(newest.error());
    const ParsedFeed firstPage = *newest;
    const PagedFeed paged = co_await withOlderPages(flow.room, flow.source, firstPage, flow.wishes.pages);
    const ParsedFeed &feed = paged.feed;
    flow.line.error = paged.error; // what the reader asked for is not all here, but the source is well

    const Result<NewEntries> news = co_await chooseNew(flow, feed.entries);
    if (!news)
        co_return tl::unexpected(news.error());

    const SourceId id = flow.source.id;
    const AnalysisContext context{id, flow.source.kind, response->url, feed.language, flow.room.clock.now()};
    const Result<> taken = co_await takeIn(flow, *news, context);
    if (!taken)
        co_return taken;
    forgetDeparted(flow.room, id, feed.entries);

    if (flow.room.fetcher.isCancelled())
        co_return failure(Error::Kind::Cancelled, u"cancelled"_s);
    const Result<> kept = co_await keepAnswer(flow.room, flow.source, *response, feed, flow.complete);
    co_return kept;
}

} // namespace

Task<SyncLine> syncSource(SyncRoom &room, Source source, SyncWishes wishes)
{
    Flow flow{room, source, wishes};
    flow.line.source = source.id;
    flow.line.title = source.title.isEmpty() ? source.url.toString() : source.title;
    QElapsedTimer clock;
    const Result<> done = co_await run(flow, clock);
    SyncLine line = flow.line;
    line.milliseconds = clock.isValid() ? clock.elapsed() : 0;
    if (done) {
        line.status = line.added + line.revised > 0 ? u"ok"_s : u"unchanged"_s;
    } else if (done.error().kind == Error::Kind::Cancelled || room.fetcher.isCancelled()) {
        line.status = u"cancelled"_s;
    } else {
        line.status = u"error"_s;
        line.error = done.error();
        const Error error = done.error();
        co_await keepError(room, source, error);
    }
    co_return line;
}

} // namespace sokbo
