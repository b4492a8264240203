// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/offlinekeeping.h"

#include "core/failurelog.h"
#include "sync/imagefetch.h"
#include "sync/privateserver.h"
#include "sync/signin.h"
#include "sync/wholearticle.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr int candidates = 20;
constexpr int mostAhead = 200; // articles in one go: the rest has time until the next sync
constexpr int articleWorkers = 3; // articles at once

Task<QHash<SourceId, Source>> sourcesById(SyncContext &context)
{
    QHash<SourceId, Source> byId;
    const Result<QList<Source>> sources = co_await context.store.sources();
    for (const Source &source : valueOr("read the sources", sources, QList<Source>()))
        byId.insert(source.id, source);
    co_return byId;
}

QList<ArticleId> idsOf(const QList<BoardKey> &keys)
{
    QList<ArticleId> ids;
    for (const BoardKey &key : keys)
        ids.append(key.id);
    return ids;
}

// All saved articles, a batch at a time.
Task<Result<int>> keepSaved(SyncContext &context)
{
    int images = 0;
    std::optional<BoardKey> after;
    while (!context.fetcher.isCancelled()) {
        const Result<QList<BoardKey>> keys = co_await context.store.savedIncomplete(after, candidates);
        if (!keys)
            co_return tl::unexpected(keys.error());
        if (keys->isEmpty())
            break;
        const QList<ArticleId> ids = idsOf(*keys);
        const Result<int> some = co_await fetchImagesOf(context, ids, ImageKeep::Asked);
        if (!some)
            co_return some;
        images += *some;
        after = keys->last();
    }
    co_return images;
}

bool isOlder(const BoardKey &a, const BoardKey &b)
{
    return a.published != b.published ? a.published < b.published : a.id < b.id;
}

// Leaves out the articles whose images had no room the last time.
QList<ArticleId> withRoom(const SyncContext &context, const QList<BoardKey> &keys)
{
    QList<ArticleId> ids;
    for (const BoardKey &key : keys)
        if (!context.memory.noRoomFrom || isOlder(*context.memory.noRoomFrom, key))
            ids.append(key.id);
    return ids;
}

Task<Result<int>> fillAhead(SyncContext &context, qint64 budget)
{
    if (std::exchange(context.memory.roomForImages, budget) != budget)
        context.memory.noRoomFrom.reset();
    int images = 0;
    std::optional<BoardKey> after;
    for (int articles = 0; articles < mostAhead && !context.fetcher.isCancelled(); articles += candidates) {
        const Result<QList<BoardKey>> keys
            = co_await context.store.unreadIncomplete(budget, after, candidates);
        if (!keys)
            co_return tl::unexpected(keys.error());
        const QList<ArticleId> ids = withRoom(context, *keys);
        if (ids.isEmpty())
            break;
        const Result<int> some = co_await fetchImagesOf(context, ids, ImageKeep::WithinBudget);
        if (!some)
            co_return some;
        images += *some;
        const Result<TrimmedImages> trimmed = co_await context.store.trimImages(budget);
        if (!trimmed)
            co_return tl::unexpected(trimmed.error());
        if (trimmed->released)
            context.memory.noRoomFrom = trimmed->released;
        after = keys->last();
    }
    co_return images;
}

// What the articleWorkers share; lives in the frame of the one that waits for them.
struct OfflineQueue {
    QList<ArticleId> articles;
    QHash<SourceId, Source> sources;
    std::function<void(int)> progress;
    qsizetype next = 0;
    int done = 0;
    int images = 0;
    std::optional<Error> error;
};

Task<> completeOne(SyncContext &context, OfflineQueue &queue, ArticleId id)
{
    const Result<StoredArticle> stored = co_await context.store.article(id);
    if (!stored) {
        if (stored.error().kind != Error::Kind::NotFound) // it may have been removed meanwhile
            logFailure("read an article", stored);
        co_return;
    }
    const Source source = queue.sources.value(stored->article.source);
    const bool wantsWhole = source.fullText == FullText::OnOpening && !stored->article.wholeText
        && !stored->article.link.isEmpty();
    co_await signInTo(context, source);
    if (wantsWhole) {
        const Result<> done = co_await fetchWholeArticle(context, id);
        logFailure("fetch a whole article", done); // the text of its feed is then what there is
    }
    const QList<ArticleId> one{id};
    const QUrl server = privateServer(source);
    const Result<int> images = co_await fetchMissingImages(context, one, server, ImageKeep::Asked);
    if (images)
        queue.images += *images;
    else
        queue.error = images.error();
}

Task<> work(SyncContext &context, OfflineQueue &queue)
{
    while (queue.next < queue.articles.size() && !context.fetcher.isCancelled() && !queue.error) {
        const ArticleId id = queue.articles.at(queue.next++);
        co_await completeOne(context, queue, id);
        queue.progress(++queue.done);
    }
}

} // namespace

Task<Result<int>> keepOffline(SyncContext &context, OfflinePlan plan)
{
    const Result<int> saved = co_await keepSaved(context);
    if (!saved)
        co_return saved;
    int images = *saved;
    if (plan.unreadAhead && plan.imageBytes > 0 && !context.fetcher.isCancelled()) {
        const Result<int> ahead = co_await fillAhead(context, plan.imageBytes);
        if (!ahead)
            co_return ahead;
        images += *ahead;
    }
    if (plan.imageBytes < 0)
        co_return images;
    const Result<TrimmedImages> trimmed = co_await context.store.trimImages(plan.imageBytes);
    if (!trimmed)
        co_return tl::unexpected(trimmed.error());
    co_return images;
}

Task<Result<OfflineReport>> makeOffline(
    SyncContext &context, QList<ArticleId> articles, std::function<void(int)> progress)
{
    const Result<> asked = co_await context.store.keepImages(articles);
    if (!asked)
        co_return tl::unexpected(asked.error());
    OfflineQueue queue;
    queue.articles = articles;
    queue.progress = progress;
    queue.sources = co_await sourcesById(context);
    std::vector<Task<>> working;
    for (int i = 0; i < articleWorkers; ++i)
        working.push_back(work(context, queue));
    for (Task<> &worker : working)
        co_await worker;
    if (queue.error)
        co_return tl::unexpected(*queue.error);
    const Result<QList<Headline>> headlines = co_await context.store.headlines(articles);
    if (!headlines)
        co_return tl::unexpected(headlines.error());
    OfflineReport report;
    report.images = queue.images;
    for (const Headline &headline : *headlines)
        ++(headline.offline ? report.articles : report.missing);
    co_return report;
}

} // namespace sokbo
