// SPDX-License-Identifier: GPL-3.0-or-later
// Store: what comes in.
#include "store/articlequeue.h"
#include "store/articletable.h"
#include "store/checksum.h"
#include "store/correctiontable.h"
#include "store/imagetable.h"
#include "store/intake.h"
#include "store/store.h"
#include "store/storeparts.h"
#include "store/storytable.h"

namespace sokbo {

QFuture<Result<IntakeReport>> Store::saveArticles(SourceId source, const QList<AnalysedArticle> &articles,
    const QList<QList<RuleHit>> &hits, const FeedAnswer &answer)
{
    auto future = m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return Intake(connection, source, answer, changes).save(articles, hits);
    });
    m_parts->trainDictionaryAfterwards();
    return future;
}

QFuture<Result<>> Store::saveComments(const QHash<ArticleId, int> &counts)
{
    return m_parts->write([counts](Connection &connection, ChangeSet &changes) {
        sokbo::saveComments(connection.database, counts, changes);
    });
}

QFuture<Result<QHash<QString, ArticleId>>> Store::knownGuids(SourceId source, const QStringList &guids) const
{
    return m_parts->readAtLeisure([source, guids](Connection &connection, const Cancelled &) {
        QHash<QString, ArticleId> known;
        for (const QString &guid : guids) {
            Query query(connection.database, "article.byGuid", source.value, textHash(guid));
            while (query.next())
                if (query.text(1) == guid)
                    known.insert(guid, ArticleId{query.integer(0)});
        }
        return known;
    });
}

QFuture<Result<QList<qsizetype>>> Store::goneEntries(
    SourceId source, const QList<EntryKey> &entries, const FeedAnswer &answer, const QDateTime &now)
{
    return m_parts->write([=](Connection &connection, ChangeSet &) {
        GoneArticles gone(connection.database, source, answer);
        QList<qsizetype> places;
        for (qsizetype i = 0; i < entries.size(); ++i)
            if (gone.holds(entries.at(i), now.toSecsSinceEpoch()))
                places.append(i);
        return places;
    });
}

QFuture<Result<QList<ArticleId>>> Store::queuedArticles(int limit) const
{
    return m_parts->readAtLeisure([limit](Connection &connection, const Cancelled &) {
        QList<ArticleId> ids;
        Query query(connection.database, "queue.newest", limit);
        while (query.next())
            ids.append(ArticleId{query.integer(0)});
        return ids;
    });
}

QFuture<Result<int>> Store::countQueued() const
{
    return m_parts->readAtLeisure([](Connection &connection, const Cancelled &) {
        Query query(connection.database, "queue.count");
        return query.next() ? query.number(0) : 0;
    });
}

QFuture<Result<QList<QueuedArticle>>> Store::queued(const QList<ArticleId> &ids) const
{
    return m_parts->readAtLeisure(
        [ids](Connection &connection, const Cancelled &) { return readQueued(connection, ids); });
}

QFuture<Result<QueueReport>> Store::saveQueued(
    const QList<AnalysedQueued> &articles, int recogniserVersion, qint64 correctionRevision)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::saveQueued(connection, articles, recogniserVersion, correctionRevision, changes);
    });
}

QFuture<Result<>> Store::saveMentions(
    const QList<MarkedArticle> &articles, int recogniserVersion, qint64 correctionRevision)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        saveMarks(connection, articles, recogniserVersion, correctionRevision, changes);
    });
}

QFuture<Result<>> Store::passOverMentions(const QList<ArticleId> &ids, int recogniserVersion)
{
    return m_parts->write([=](Connection &connection, ChangeSet &) {
        for (const ArticleId id : ids) {
            run(connection.database, "mention.setRecogniser", id.value, recogniserVersion);
            run(connection.database, "correction.fresh", id.value);
        }
    });
}

QFuture<Result<QList<ArticleId>>> Store::articlesForRecogniser(std::optional<int> version, int limit) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return readArticlesForRecogniser(connection.database, version, limit);
    });
}

QFuture<Result<int>> Store::countForRecogniser(int version) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return countArticlesForRecogniser(connection.database, version);
    });
}

QFuture<Result<>> Store::saveImage(
    ArticleId id, const QUrl &url, const QByteArray &bytes, const AssetRef &about, ImageKeep keep)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::saveImage(connection, id, url, bytes, about, keep, changes);
    });
}

QFuture<Result<>> Store::keepImages(const QList<ArticleId> &ids)
{
    return m_parts->write(
        [ids](Connection &connection, ChangeSet &) { sokbo::keepImages(connection.database, ids); });
}

QFuture<Result<QList<BoardKey>>> Store::savedIncomplete(const std::optional<BoardKey> &after, int limit) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return readSavedIncomplete(connection.database, after, limit);
    });
}

QFuture<Result<QList<BoardKey>>> Store::unreadIncomplete(
    qint64 budget, const std::optional<BoardKey> &after, int limit) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return readUnreadIncomplete(connection.database, budget, after, limit);
    });
}

QFuture<Result<TrimmedImages>> Store::trimImages(qint64 budget)
{
    return m_parts->trimImages(budget);
}

QFuture<Result<>> Store::dropImage(ArticleId id, const QUrl &url, const Error &why)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::dropImage(connection, id, url, why, changes);
    });
}

QFuture<Result<QHash<ArticleId, QList<QUrl>>>> Store::missingImages(const QList<ArticleId> &ids) const
{
    return m_parts->readAtLeisure(
        [ids](Connection &connection, const Cancelled &) { return readMissingImages(connection, ids); });
}

QFuture<Result<StoryShelf>> Store::storyShelf(int days) const
{
    return m_parts->readAtLeisure(
        [days](Connection &connection, const Cancelled &) { return readShelf(connection.database, days); });
}

QFuture<Result<>> Store::placeInStories(const QList<StoryPlace> &places, const QDateTime &keepSince)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::placeInStories(connection.database, places, changes);
        dropSignatures(connection.database, keepSince);
    });
}

} // namespace sokbo
