// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/newentries.h"

#include "core/failurelog.h"
#include "sync/stages.h"
#include "sync/wholetext.h"

#include <algorithm>

namespace sokbo {

namespace {

QList<FeedItem> oldestFirst(QList<FeedItem> entries)
{
    std::reverse(entries.begin(), entries.end());
    return entries;
}

bool isSettled(const SyncContext &context, const Article &article, const FeedItem &item)
{
    const FlaggedTitle title = headlineOf(item);
    if (article.title != title.title || article.flag != title.flag)
        return false;
    return article.wholeText || isHopeless(context, item.link);
}

Task<Result<QList<FeedItem>>> withoutGone(SyncContext &context, SourceId source, QList<FeedItem> items,
    QHash<QString, ArticleId> known, FeedAnswer answer)
{
    QList<EntryKey> keys;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const FeedItem &item = items.at(i);
        if (known.contains(guidOf(item)))
            continue;
        keys.append({guidOf(item), QUrl(item.link), {}, headlineOf(item).title, item.published, 0});
        places.append(i);
    }
    if (keys.isEmpty())
        co_return items;
    const Result<QList<qsizetype>> gone
        = co_await context.store.goneEntries(source, keys, answer, context.clock.now());
    if (!gone)
        co_return tl::unexpected(gone.error());
    for (qsizetype i = gone->size() - 1; i >= 0; --i)
        items.removeAt(places.at(gone->at(i)));
    co_return items;
}

} // namespace

NewEntries unseenEntries(const SyncContext &context, SourceId source, const QList<FeedItem> &entries)
{
    NewEntries news{oldestFirst(entries), {}, 0};
    const QHash<QString, size_t> remembered = context.memory.entries.value(source);
    news.unchanged = static_cast<int>(news.items.removeIf([&remembered](const FeedItem &item) {
        const auto print = remembered.constFind(guidOf(item));
        return print != remembered.constEnd() && *print == fingerprint(item);
    }));
    return news;
}

Task<Result<NewEntries>> entriesWithoutText(
    SyncContext &context, SourceId source, QList<FeedItem> entries, FeedAnswer answer)
{
    QStringList guids;
    for (const FeedItem &item : std::as_const(entries))
        guids.append(guidOf(item));
    const Result<QHash<QString, ArticleId>> known = co_await context.store.knownGuids(source, guids);
    if (!known)
        co_return tl::unexpected(known.error());
    NewEntries news;
    QList<FeedItem> ordered;
    {
        const Result<QList<FeedItem>> unknown
            = co_await withoutGone(context, source, oldestFirst(entries), *known, answer);
        if (!unknown)
            co_return tl::unexpected(unknown.error());
        ordered = *unknown;
    }
    news.unchanged = int(entries.size() - ordered.size());
    QHash<ArticleId, int> comments; // of articles that have changed in nothing else
    for (const FeedItem &item : std::as_const(ordered)) {
        const ArticleId id = known->value(guidOf(item));
        Result<StoredArticle> stored = failure(Error::Kind::NotFound, QString());
        if (id.isValid())
            stored = co_await context.store.article(id);
        if (!stored || !isSettled(context, stored->article, item)) {
            news.items.append(item);
            continue;
        }
        if (item.comments >= 0 && item.comments != stored->headline.comments)
            comments.insert(id, item.comments);
        news.settled.append(id);
        ++news.unchanged;
    }
    if (!comments.isEmpty()) {
        const Result<> saved = co_await context.store.saveComments(comments);
        logFailure("store the numbers of comments", saved); // the next sync counts them again
    }
    co_return news;
}

void rememberEntries(SyncContext &context, SourceId source, const QList<FeedItem> &items)
{
    QHash<QString, size_t> &entries = context.memory.entries[source];
    for (const FeedItem &item : items)
        entries.insert(guidOf(item), fingerprint(item));
}

void forgetDeparted(SyncContext &context, SourceId source, const QList<FeedItem> &entries)
{
    QSet<QString> present;
    for (const FeedItem &item : entries)
        present.insert(guidOf(item));
    context.memory.entries[source].removeIf(
        [&present](auto entry) { return !present.contains(entry.key()); });
}

} // namespace sokbo
