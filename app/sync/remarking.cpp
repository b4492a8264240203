// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/remarking.h"

namespace sokbo {

Task<Marker> currentMarker(SyncRoom &room)
{
    const Result<qint64> revision = co_await room.store.correctionRevision();
    if (!room.memory.corrections || (revision && *revision != room.memory.correctionRevision)) {
        const Result<CorrectionList> list = co_await room.store.corrections();
        // Without them the marks count as made with none, and are made anew when the store answers again.
        room.memory.corrections
            = std::make_shared<const Corrections>(list ? list->corrections : QList<Correction>());
        room.memory.correctionRevision = list ? list->revision : -1;
    }
    Marker marker{room.recogniser, room.memory.corrections, room.memory.correctionRevision};
    co_return marker;
}

Task<bool> remarkArticles(SyncRoom &room, QList<ArticleId> ids)
{
    const Marker marker = co_await currentMarker(room);
    QList<Article> articles;
    QList<ArticleId> unreadable;
    for (const ArticleId id : std::as_const(ids)) {
        const Result<StoredArticle> stored = co_await room.store.article(id);
        if (room.fetcher.isCancelled())
            co_return false;
        if (stored)
            articles.append(stored->article);
        else
            unreadable.append(id);
    }
    const QFuture<QList<MarkedArticle>> marking = inPool(room, [marker, articles] {
        QList<MarkedArticle> marked;
        for (const Article &article : articles)
            marked.append({article, marker.marksOf(article)});
        return marked;
    });
    const QList<MarkedArticle> marked = co_await marking;
    const Result<> saved
        = co_await room.store.saveMentions(marked, recogniserVersion, marker.correctionRevision);
    if (!saved)
        co_return false;
    if (!unreadable.isEmpty()) {
        const Result<> passed = co_await room.store.passOverMentions(unreadable, recogniserVersion);
        if (!passed)
            co_return false;
    }
    co_return true;
}

} // namespace sokbo
