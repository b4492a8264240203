// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pipeline.h"

#include "core/failurelog.h"
#include "sync/currentmarker.h"
#include "sync/currentrules.h"
#include "sync/imagefetch.h"
#include "sync/newentries.h"
#include "sync/olderpages.h"
#include "sync/privateserver.h"
#include "sync/signin.h"
#include "sync/sourcestate.h"
#include "sync/stages.h"
#include "sync/wholetext.h"

#include <QElapsedTimer>
#include <QtConcurrentMap>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype batchArticles = 200; // in one transaction
constexpr qsizetype batchPages
    = 10; // where each article needs a page first, so that those that came are not lost

// What travels beside the values of one source's sync.
struct Flow {
    SyncContext &context;
    Source source;
    SyncWishes wishes;
    SyncLine line = {};
    bool complete = true; // no page is still to come
    std::shared_ptr<bool> heldBack = std::make_shared<bool>(false); // see FetchRequest
    SourceNames names = {};
    FeedAnswer answer = {};
    std::optional<bool> privateHost = {}; // see FetchResponse
    QList<QDateTime> added = {}; // the dates of new articles, as the source writes them
    double bytesOfEntry = 0; // of what the source answered
    std::optional<IntakeGate::Pass> pass = {}; // while it is between the feed's bytes and the store

    // Without a wish for more than the news, what has not changed need not be sent.
    bool onlyNews() const { return !wishes.fullText && !wishes.images && wishes.pages <= 1; }
    bool wantsPages() const
    {
        // The list of a board has no texts: there the whole text is the only one.
        const bool board = source.kind != SourceKind::Feed;
        return wishes.fullText || source.fullText == FullText::AtSync
            || (board && source.fullText == FullText::FeedOnly);
    }
    bool wantsImages() const { return wishes.images || source.images == ImageFetching::AtSync; }
    // With what this answer told of its host, which is written with the rest when the sync ends.
    Source answered() const
    {
        Source known = source;
        known.state = afterHost(source.state, privateHost);
        return known;
    }
    // Who asks for more of the list means its articles.
    qsizetype mostPages() const { return qsizetype(context.options.pagesPerSync) * qMax(1, wishes.pages); }
};

Task<Result<FetchResponse>> fetchSource(Flow &flow, QElapsedTimer &clock)
{
    FetchRequest request;
    request.url = flow.source.url;
    if (flow.onlyNews()) {
        request.etag = flow.source.state.etag;
        request.lastModified = flow.source.state.lastModified;
    }
    request.allowPrivateHosts = mayBePrivate(flow.source);
    request.heldBack = flow.heldBack;
    // No site offers these pages to programs, as it does its feeds.
    if (flow.source.kind == SourceKind::Site || flow.source.kind == SourceKind::Looks) {
        const Result<std::chrono::milliseconds> allowed
            = co_await mayRead(flow.context, request.url, request.allowPrivateHosts);
        if (!allowed)
            co_return tl::unexpected(allowed.error());
    }
    co_await signInTo(flow.context, flow.source);
    if (const auto known = flow.context.memory.credentials.constFind(flow.source.id);
        flow.source.signsIn && known != flow.context.memory.credentials.constEnd())
        request.credentials = *known;
    const QFuture<Result<FetchResponse>> answer = flow.context.fetcher.fetch(request);
    co_await started(answer);
    clock.start(); // waiting for other sources is not this one's time
    Result<FetchResponse> response = co_await answer;
    flow.line.bytes = response ? response->bytesReceived : 0;
    flow.privateHost = response ? response->fromPrivateHost : std::nullopt;
    co_return response;
}

// The least that anything made of an answer takes: of a few lines too.
constexpr qint64 leastInside = 64 * 1024;

// Who is inside never waits for the network.
Task<> enterGate(Flow &flow, qint64 bytes)
{
    if (flow.pass)
        co_return;
    bytes = std::max(bytes, leastInside);
    const QFuture<bool> place = flow.context.gate.enter(bytes);
    co_await place;
    flow.pass.emplace(flow.context.gate, bytes);
}

qint64 bytesOf(const QList<Draft> &drafts)
{
    qint64 bytes = 0;
    for (const Draft &draft : drafts)
        for (const FetchResponse &page : draft.pages)
            bytes += page.body.size();
    return bytes;
}

// The bytes of the answer are let go.
Task<Result<ParsedFeed>> parseResponse(Flow &flow, FetchResponse &response)
{
    const QFuture<Result<ParsedFeed>> parsing
        = inPool(flow.context, [source = flow.source, response, now = flow.context.clock.now()] {
              return readDocument(source, response, now);
          });
    response.body.clear();
    Result<ParsedFeed> feed = co_await parsing;
    co_return feed;
}

Task<Result<NewEntries>> chooseNew(Flow &flow, QList<FeedItem> entries)
{
    Result<NewEntries> news;
    if (flow.wantsPages())
        news = co_await entriesWithoutText(flow.context, flow.source.id, entries, flow.answer);
    else if (flow.onlyNews())
        news = unseenEntries(flow.context, flow.source.id, entries);
    else
        news = NewEntries{QList<FeedItem>(entries.crbegin(), entries.crend()), {}, 0};
    if (news)
        flow.line.unchanged += news->unchanged;
    co_return news;
}

Task<QList<Draft>> draftsOf(Flow &flow, QList<FeedItem> items, qsizetype withoutPages)
{
    const Source source = flow.answered();
    DraftsWithPages drafts = co_await fetchPages(flow.context, source, items, withoutPages);
    flow.complete = flow.complete && drafts.complete;
    co_return drafts.drafts;
}

// Articles with the rules that match each.
struct JudgedArticles {
    QList<AnalysedArticle> articles;
    QList<QList<RuleHit>> hits;
};

// Rules that ask for names wait for the marks, and all others with them: later rules see what earlier ones
// did.
Task<JudgedArticles> readAll(Flow &flow, QList<Draft> drafts, AnalysisContext analysis)
{
    const Marker marker = co_await currentMarker(flow.context);
    const std::shared_ptr<const RuleBook> rules = co_await currentRules(flow.context);
    using Judged = std::pair<AnalysedArticle, QList<RuleHit>>;
    const QFuture<Judged> analysing = QtConcurrent::mapped(
        &flow.context.pool, drafts, [analysis, marker, rules, names = flow.names](const Draft &draft) {
            AnalysedArticle article = readDraft(draft, analysis, marker);
            if (rules->needsMarks()) {
                article.marks = AnalysedArticle::Marks::LaterWithRules;
                return Judged(std::move(article), QList<RuleHit>());
            }
            QList<RuleHit> hits = rules->hitsOf(article, names);
            return Judged(std::move(article), std::move(hits));
        });
    const QList<Judged> all = co_await sokbo::all(analysing);
    JudgedArticles judged;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        judged.articles.append(all.at(i).first);
        judged.hits.append(all.at(i).second);
        if (!drafts.at(i).pages.isEmpty() && !all.at(i).first.article.wholeText)
            noteHopeless(flow.context, drafts.at(i).item.link);
    }
    co_return judged;
}

// Saved articles are to be read offline whatever else the source is told to keep.
Task<> fetchImages(Flow &flow, QList<ArticleId> ids)
{
    if (!flow.wantsImages()) {
        const Result<QList<Headline>> headlines = co_await flow.context.store.headlines(ids);
        ids.clear();
        for (const Headline &headline : valueOr("read the headlines", headlines, QList<Headline>()))
            if (headline.saved)
                ids.append(headline.id);
    }
    if (ids.isEmpty())
        co_return;
    const QUrl server = privateServer(flow.answered());
    const Result<int> stored = co_await fetchMissingImages(flow.context, ids, server, ImageKeep::Asked);
    // An image that cannot be had is noted with its article: the source has not failed.
    logFailure("fetch images", stored);
}

void noteDates(Flow &flow, const QList<AnalysedArticle> &articles, const IntakeReport &report)
{
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const AnalysedArticle &analysed = articles.at(i);
        if (!report.fresh.contains(report.ids.at(i)))
            continue;
        if (analysed.stated.isValid())
            flow.added.append(analysed.stated);
        else if (analysed.article.published != analysed.article.fetched)
            flow.added.append(analysed.article.published);
    }
}

// FeedItems ─article→ Articles ─rules→ RuleHits ─store→ rows, a batch at a time; ─entity→ Mentions follow
// from the store's queue (intakequeue.h), and ─story→ StoryIds when the sync ends.
Task<Result<>> takeIn(Flow &flow, NewEntries news, AnalysisContext analysis)
{
    const bool pages = flow.wantsPages();
    const qsizetype batch = pages ? batchPages : batchArticles;
    const qsizetype firstPage = pages ? news.items.size() - flow.mostPages() : news.items.size();
    flow.complete = firstPage <= 0 || !pages;
    for (qsizetype at = 0; at < news.items.size() && !flow.context.fetcher.isCancelled(); at += batch) {
        const QList<FeedItem> items = news.items.mid(at, batch);
        const QList<Draft> drafts = co_await draftsOf(flow, items, firstPage - at);
        if (flow.context.fetcher.isCancelled())
            break; // pages that were cut off would make articles without text
        const auto share = qint64(flow.bytesOfEntry * double(items.size()));
        co_await enterGate(flow, std::max(bytesOf(drafts), share));
        const JudgedArticles judged = co_await readAll(flow, drafts, analysis);
        const Result<IntakeReport> report = co_await flow.context.store.saveArticles(
            flow.source.id, judged.articles, judged.hits, flow.answer);
        flow.pass.reset();
        if (!report)
            co_return tl::unexpected(report.error());
        flow.line.added += report->added;
        flow.line.revised += report->revised;
        flow.line.unchanged += report->unchanged;
        flow.line.notify += report->notify;
        rememberEntries(flow.context, flow.source.id, items);
        noteDates(flow, judged.articles, *report);
        if (report->added + report->revised > 0 || !flow.onlyNews()) {
            const QList<ArticleId> ids = report->ids;
            co_await fetchImages(flow, ids);
        }
    }
    if (!flow.onlyNews() && !news.settled.isEmpty())
        co_await fetchImages(flow, news.settled);
    co_return Result<>();
}

// The line of architecture: Source ─net→ Response ─feed|bbs→ FeedItem ─article→ Article ─rules→ RuleHit
// ─store→ rows.
Task<Result<>> run(Flow &flow, QElapsedTimer &clock)
{
    Result<FetchResponse> response = co_await fetchSource(flow, clock);
    if (!response)
        co_return tl::unexpected(response.error());
    if (response->notModified()) {
        const Result<> kept = co_await keepUnchanged(flow.context, flow.source, *response);
        co_return kept;
    }

    const qint64 bytes = response->body.size();
    co_await enterGate(flow, bytes);
    const Result<ParsedFeed> newest = co_await parseResponse(flow, *response);
    if (!flow.onlyNews() || flow.wantsPages())
        flow.pass.reset(); // more is fetched first
    if (!newest)
        co_return tl::unexpected(newest.error());
    const ParsedFeed firstPage = *newest;
    flow.bytesOfEntry = double(bytes) / double(std::max<qsizetype>(firstPage.entries.size(), 1));
    const Source answered = flow.answered();
    const PagedFeed paged = co_await withOlderPages(flow.context, answered, firstPage, flow.wishes.pages);
    const ParsedFeed &feed = paged.feed;
    flow.line.error = paged.error; // what the reader asked for is not all here, but the source is well

    flow.answer = answerOf(feed.entries);
    flow.answer.sureGuids = isBoardSoftware(flow.source.kind);
    const Result<NewEntries> news = co_await chooseNew(flow, feed.entries);
    if (!news)
        co_return tl::unexpected(news.error());

    const SourceId id = flow.source.id;
    flow.names = {flow.source.title.isEmpty() ? feed.title : flow.source.title, flow.source.url.host(),
        flow.source.folder};
    const AnalysisContext analysis{id, flow.source.kind, response->url, feed.language,
        flow.context.clock.now(), flow.source.minutesAhead()};
    const Result<> taken = co_await takeIn(flow, *news, analysis);
    if (!taken)
        co_return taken;
    forgetDeparted(flow.context, id, feed.entries);

    if (flow.context.fetcher.isCancelled())
        co_return failure(Error::Kind::Cancelled, u"cancelled"_s);
    const Result<> kept
        = co_await keepAnswer(flow.context, flow.source, *response, feed, flow.added, flow.complete);
    co_return kept;
}

} // namespace

Task<SyncLine> syncSource(SyncContext &context, Source source, SyncWishes wishes)
{
    Flow flow{context, source, wishes};
    flow.line.source = source.id;
    flow.line.title = source.title.isEmpty() ? source.url.toString() : source.title;
    QElapsedTimer clock;
    const Result<> done = co_await run(flow, clock);
    flow.pass.reset();
    SyncLine line = flow.line;
    line.milliseconds = clock.isValid() ? clock.elapsed() : 0;
    if (done) {
        line.status = line.added + line.revised > 0 ? u"ok"_s : u"unchanged"_s;
    } else if (done.error().kind == Error::Kind::Cancelled || context.fetcher.isCancelled()) {
        line.status = u"cancelled"_s;
    } else if (*flow.heldBack) {
        line.status = u"waiting"_s;
        co_await keepWaiting(context, source);
    } else {
        line.status = u"error"_s;
        line.error = done.error();
        const Error error = done.error();
        co_await keepError(context, source, error);
    }
    co_return line;
}

} // namespace sokbo
