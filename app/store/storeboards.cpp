// SPDX-License-Identifier: GPL-3.0-or-later
// Store: what is read of it.
#include "store/articletable.h"
#include "store/boardreader.h"
#include "store/entitytable.h"
#include "store/facets.h"
#include "store/imagetable.h"
#include "store/mostnamed.h"
#include "store/noteworthy.h"
#include "store/quotationtable.h"
#include "store/store.h"
#include "store/storedarticles.h"
#include "store/storeparts.h"
#include "store/suggesting.h"
#include "store/trends.h"

namespace sokbo {

QFuture<Result<QList<BoardEntry>>> Store::board(const BoardQuery &query) const
{
    return m_parts->read([query](Connection &connection, const Cancelled &cancelled) {
        return readBoard(connection, query, cancelled);
    });
}

QFuture<Result<QList<Headline>>> Store::headlines(const QList<ArticleId> &ids) const
{
    return m_parts->read(
        [ids](Connection &connection, const Cancelled &) { return readHeadlines(connection.database, ids); });
}

QFuture<Result<QList<Headline>>> Store::page(
    const BoardQuery &query, int limit, const std::optional<BoardKey> &after) const
{
    return m_parts->read([=](Connection &connection, const Cancelled &cancelled) {
        return readHeadlines(connection.database, readPage(connection, query, limit, after, cancelled));
    });
}

QFuture<Result<NoteworthyNews>> Store::noteworthy(const NoteworthyHints &hints, const QDateTime &since) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return readNoteworthy(connection.database, hints, since);
    });
}

QFuture<Result<QHash<ArticleId, QUrl>>> Store::links(const QList<ArticleId> &ids) const
{
    return m_parts->readAtLeisure([ids](Connection &connection, const Cancelled &) {
        QHash<ArticleId, QUrl> links;
        for (const ArticleId id : ids)
            if (Query query(connection.database, "article.link", id.value); query.next())
                links.insert(id, QUrl::fromEncoded(query.text(0).toUtf8()));
        return links;
    });
}

QFuture<Result<qint64>> Store::count(const BoardQuery &query) const
{
    return m_parts->readAtLeisure([query](Connection &connection, const Cancelled &cancelled) {
        return countBoard(connection, query, cancelled);
    });
}

QFuture<Result<QueryFacets>> Store::facets(const BoardQuery &query, int most) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &cancelled) {
        return readFacets(connection, query, most, cancelled);
    });
}

QFuture<Result<QList<Suggestion>>> Store::suggestions(const BoardQuery &query, const QDateTime &now) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &cancelled) {
        return readSuggestions(connection, query, now, cancelled);
    });
}

QFuture<Result<BoardCounts>> Store::boardCounts(const QDateTime &dayStart) const
{
    return m_parts->readAtLeisure([dayStart](Connection &connection, const Cancelled &) {
        return readBoardCounts(connection.database, dayStart);
    });
}

QFuture<Result<StoredArticle>> Store::article(ArticleId id) const
{
    return m_parts->read(
        [id](Connection &connection, const Cancelled &) { return readStoredArticle(connection, id); });
}

QFuture<Result<QList<Revision>>> Store::revisions(ArticleId id) const
{
    return m_parts->read(
        [id](Connection &connection, const Cancelled &) { return readRevisions(connection, id); });
}

QFuture<Result<Asset>> Store::asset(const QString &hash) const
{
    return m_parts->read(
        [hash](Connection &connection, const Cancelled &) { return readAsset(connection.database, hash); });
}

QFuture<Result<Asset>> Store::leadPicture(ArticleId id) const
{
    return m_parts->readAtLeisure(
        [id](Connection &connection, const Cancelled &) { return readLeadPicture(connection.database, id); });
}

QFuture<Result<EntityCard>> Store::entity(EntityId id, const QDateTime &now) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return readEntityCard(connection.database, id, now);
    });
}

QFuture<Result<QList<SaidWords>>> Store::quotationsIn(const QList<ArticleId> &ids) const
{
    return m_parts->readAtLeisure([ids](Connection &connection, const Cancelled &) {
        Transaction snapshot(connection.database, Transaction::Kind::Read);
        QList<SaidWords> all;
        for (const ArticleId id : ids)
            all += readQuotations(connection.database, id);
        return all;
    });
}

QFuture<Result<QList<EntityRow>>> Store::findEntities(const QString &name) const
{
    return m_parts->readAtLeisure([name](Connection &connection, const Cancelled &) {
        return sokbo::findEntities(connection.database, name);
    });
}

QFuture<Result<QList<NameFound>>> Store::findNames(const QList<TypedPattern> &patterns, int limit) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return sokbo::findNames(connection.database, patterns, limit);
    });
}

QFuture<Result<QList<EntityRow>>> Store::topEntities(
    std::optional<MentionType> type, const QDateTime &since, int limit) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return readTopEntities(connection.database, type, since, limit);
    });
}

QFuture<Result<QList<RisingEntity>>> Store::risingEntities(
    std::optional<MentionType> type, const QDateTime &now, int limit) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return readRising(connection.database, type, now, limit);
    });
}

} // namespace sokbo
