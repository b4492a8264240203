// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/offlinekeeping.h"

#include "sync/imagefetch.h"
#include "sync/signin.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr int batchArticles = 20;
constexpr int mostAhead = 200; // articles in one go: the rest has time until the next sync
constexpr int workers = 3; // articles at once

Task<QHash<SourceId, Source>> sourcesById(SyncRoom &room)
{
    QHash<SourceId, Source> byId;
    const Result<QList<Source>> sources = co_await room.store.sources();
    if (sources)
        for (const Source &source : *sources)
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
Task<Result<int>> keepSaved(SyncRoom &room)
{
    int images = 0;
    std::optional<BoardKey> after;
    while (!room.fetcher.isCancelled()) {
        const Result<QList<BoardKey>> keys = co_await room.store.savedIncomplete(after, batchArticles);
        if (!keys)
            co_return tl::unexpected(keys.error());
        if (keys->isEmpty())
            break;
        const QList<ArticleId> ids = idsOf(*keys);
        const Result<int> some = co_await fetchImagesOf(room, ids, ImageKeep::Asked);
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

// As far as there was room the last time.
QList<ArticleId> withRoom(const SyncRoom &room, const QList<BoardKey> &keys)
{
    QList<ArticleId> ids;
    for (const BoardKey &key : keys)
        if (!room.memory.noRoomFrom || isOlder(*room.memory.noRoomFrom, key))
            ids.append(key.id);
    return ids;
}

Task<Result<int>> fillAhead(SyncRoom &room, qint64 budget)
{
    if (std::exchange(room.memory.roomForImages, budget) != budget)
        room.memory.noRoomFrom.reset();
    int images = 0;
    std::optional<BoardKey> after;
    for (int articles = 0; articles < mostAhead && !room.fetcher.isCancelled(); articles += batchArticles) {
        const Result<QList<BoardKey>> keys
            = co_await room.store.unreadIncomplete(budget, after, batchArticles);
        if (!keys)
            co_return tl::unexpected(keys.error());
        const QList<ArticleId> ids = withRoom(room, *keys);
        if (ids.isEmpty())
            break;
        const Result<int> some = co_await fetchImagesOf(room, ids, ImageKeep::WithinBudget);
        if (!some)
            co_return some;
        images += *some;
        const Result<TrimmedImages> trimmed = co_await room.store.trimImages(budget);
        if (!trimmed)
            co_return tl::unexpected(trimmed.error());
        if (trimmed->released)
            room.memory.noRoomFrom = trimmed->released;
        after = keys->last();
    }
    co_return images;
}

// What the workers share; lives in the frame of the one that waits for them.
struct OfflineQueue {
    QList<ArticleId> articles;
    QHash<SourceId, Source> sources;
    FetchWhole fetchWhole;
    std::function<void(int)> progress;
    qsizetype next = 0;
    int done = 0;
    int images = 0;
    std::optional<Error> error;
};

Task<> completeOne(SyncRoom &room, OfflineQueue &queue, ArticleId id)
{
    const Result<StoredArticle> stored = co_await room.store.article(id);
    if (!stored)
        co_return; // removed meanwhile
    const Source source = queue.sources.value(stored->article.source);
    const bool wantsWhole = source.fullText == FullText::OnOpening && !stored->article.wholeText
        && !stored->article.link.isEmpty();
    co_await signInTo(room, source);
    if (wantsWhole) {
        const QFuture<Result<>> whole = queue.fetchWhole(id);
        const Result<> done = co_await whole;
        Q_UNUSED(done); // what the feed said of it is then what there is
    }
    const QList<ArticleId> one{id};
    const QString host = source.url.host();
    const Result<int> images = co_await fetchMissingImages(room, one, host, ImageKeep::Asked);
    if (images)
        queue.images += *images;
    else
        queue.error = images.error();
}

Task<> work(SyncRoom &room, OfflineQueue &queue)
{
    while (queue.next < queue.articles.size() && !room.fetcher.isCancelled() && !queue.error) {
        const ArticleId id = queue.articles.at(queue.next++);
        co_await completeOne(room, queue, id);
        queue.progress(++queue.done);
    }
}

} // namespace

Task<Result<int>> keepOffline(SyncRoom &room, OfflinePlan plan)
{
    const Result<int> saved = co_await keepSaved(room);
    if (!saved)
        co_return saved;
    int images = *saved;
    if (plan.unreadAhead && plan.imageBytes > 0 && !room.fetcher.isCancelled()) {
        const Result<int> ahead = co_await fillAhead(room, plan.imageBytes);
        if (!ahead)
            co_return ahead;
        images += *ahead;
    }
    if (plan.imageBytes < 0)
        co_return images;
    const Result<TrimmedImages> trimmed = co_await room.store.trimImages(plan.imageBytes);
    if (!trimmed)
        co_return tl::unexpected(trimmed.error());
    co_return images;
}

Task<Result<OfflineReport>> makeOffline(
    SyncRoom &room, QList<ArticleId> articles, FetchWhole fetchWhole, std::function<void(int)> progress)
{
    const Result<> asked = co_await room.store.keepImages(articles);
    if (!asked)
        co_return tl::unexpected(asked.error());
    OfflineQueue queue;
    queue.articles = articles;
    queue.fetchWhole = fetchWhole;
    queue.progress = progress;
    queue.sources = co_await sourcesById(room);
    std::vector<Task<>> working;
    for (int i = 0; i < workers; ++i)
        working.push_back(work(room, queue));
    for (Task<> &worker : working)
        co_await worker;
    if (queue.error)
        co_return tl::unexpected(*queue.error);
    const Result<QList<Headline>> headlines = co_await room.store.headlines(articles);
    if (!headlines)
        co_return tl::unexpected(headlines.error());
    OfflineReport report;
    report.images = queue.images;
    for (const Headline &headline : *headlines)
        ++(headline.offline ? report.articles : report.missing);
    co_return report;
}

} // namespace sokbo
