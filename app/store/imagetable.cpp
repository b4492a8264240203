// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imagetable.h"

#include "store/articletable.h"
#include "store/times.h"
#include "store/urltext.h"
#include "text/bodyimages.h"

#include <QCryptographicHash>

#include <limits>

namespace sokbo {

namespace {

constexpr qint64 firstWait = 24 * 3600; // seconds
constexpr qint64 longestWait = 90 * firstWait; // seconds

// A time that is farther away than any is from before the clock was set back.
bool isDue(qint64 retry, qint64 now)
{
    return retry <= now || retry > now + longestWait;
}

// What is fetched from an address of another scheme is no image of the web; "sample" are the pictures of the
// built-in sample board.
bool isFetched(const QUrl &url)
{
    const QString scheme = url.scheme();
    return scheme == u"http" || scheme == u"https" || scheme == u"sample";
}

// The images that an article shows, each once.
QList<QUrl> imagesOf(const Article &article)
{
    QList<QUrl> images = bodyImages(article.body);
    if (!images.contains(article.leadImage))
        images.append(article.leadImage);
    images.removeIf([](const QUrl &url) { return !isFetched(url); });
    return images;
}

struct ImageState {
    bool isHere = false;
    bool permanent = false;
    qint64 retry = 0;
};

QHash<QString, ImageState> statesOf(Database &database, ArticleId id)
{
    QHash<QString, ImageState> states;
    Query query(database, "image.ofArticle", id.value);
    while (query.next())
        states.insert(query.text(0), {query.truth(1), query.truth(2), query.integer(3)});
    return states;
}

// Whether the next attempt would meet the same answer, whatever the network does.
bool isPermanent(const Error &why)
{
    switch (why.kind) {
    case Error::Kind::TooLarge:
    case Error::Kind::Refused:
    case Error::Kind::Parse:
    case Error::Kind::NotFound:
        return true;
    case Error::Kind::Http:
        return why.code == 400 || why.code == 403 || why.code == 404 || why.code == 410;
    default:
        return false;
    }
}

void requireArticle(Database &database, ArticleId id)
{
    if (!Query(database, "article.place", id.value).next())
        fail(Error::Kind::NotFound, QStringLiteral("there is no article %1").arg(id.value));
}

} // namespace

QHash<QUrl, AssetRef> readImages(Database &database, ArticleId id)
{
    QHash<QUrl, AssetRef> images;
    Query query(database, "image.ofArticle", id.value);
    while (query.next())
        if (query.truth(1))
            images.insert(QUrl::fromEncoded(query.bytes(0)),
                {query.text(4), query.bytes(5), query.number(6), query.number(7)});
    return images;
}

Result<Asset> readAsset(Database &database, const QString &hash)
{
    Query query(database, "image.asset", QByteArray::fromHex(hash.toLatin1()));
    if (!query.next())
        return failure(Error::Kind::NotFound, QStringLiteral("there is no image %1").arg(hash));
    return Asset{query.bytes(0), query.bytes(1)};
}

Result<Asset> readLeadPicture(Database &database, ArticleId id)
{
    Query query(database, "image.leadOfArticle", id.value);
    if (!query.next())
        return failure(Error::Kind::NotFound, QStringLiteral("article %1 has no image here").arg(id.value));
    return Asset{query.bytes(0), query.bytes(1)};
}

void saveImage(Connection &connection, ArticleId id, const QUrl &url, const QByteArray &bytes,
    const AssetRef &about, ImageKeep keep, ChangeSet &changes)
{
    Database &database = connection.database;
    requireArticle(database, id);
    // By our own hash and not by the caller's: what is served under a name must be what it names.
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    qint64 asset = 0;
    if (Query query(database, "image.assetByHash", hash); query.next())
        asset = query.integer(0);
    if (asset == 0) {
        run(database, "image.insertAsset", hash, about.mimeType, about.width, about.height,
            qint64(bytes.size()), bytes);
        asset = database.lastInsertId();
    }
    run(database, "image.put", id.value, textOf(url), asset, 0, 0, keep == ImageKeep::Asked);
    judgeOffline(connection, id);
    changes.revised.append(id);
}

void dropImage(Connection &connection, ArticleId id, const QUrl &url, const Error &why, ChangeSet &changes)
{
    requireArticle(connection.database, id);
    const bool permanent = isPermanent(why);
    const qint64 retry = QDateTime::currentSecsSinceEpoch() + (permanent ? longestWait : firstWait);
    run(connection.database, "image.drop", id.value, textOf(url), permanent, retry);
    judgeOffline(connection, id);
    changes.revised.append(id);
}

QHash<ArticleId, QList<QUrl>> readMissingImages(Connection &connection, const QList<ArticleId> &ids)
{
    QHash<ArticleId, QList<QUrl>> missing;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (const ArticleId id : ids) {
        const auto article = readArticle(connection, id);
        if (!article)
            continue;
        const auto states = statesOf(connection.database, id);
        QList<QUrl> urls;
        for (const QUrl &url : imagesOf(*article)) {
            const auto state = states.constFind(textOf(url));
            if (state == states.cend() || (!state->isHere && isDue(state->retry, now)))
                urls.append(url);
        }
        if (!urls.isEmpty())
            missing.insert(id, urls);
    }
    return missing;
}

void keepImages(Database &database, const QList<ArticleId> &ids)
{
    for (const ArticleId id : ids)
        run(database, "image.ask", id.value);
}

namespace {

struct Kept {
    ArticleId article;
    qint64 published = 0;
    qint64 bytes = 0;
};

// Of each article, newest first.
QList<Kept> keptWithinBudget(Database &database)
{
    QList<Kept> kept;
    Query query(database, "image.withinBudget");
    while (query.next())
        kept.append({ArticleId{query.integer(0)}, query.integer(1), query.integer(2)});
    return kept;
}

constexpr qint64 afterAll = std::numeric_limits<qint64>::max();

QList<BoardKey> keysOf(Query &query)
{
    QList<BoardKey> keys;
    while (query.next())
        keys.append({timeFromSeconds(query.integer(0)), ArticleId{query.integer(1)}});
    return keys;
}

} // namespace

QList<BoardKey> readSavedIncomplete(Database &database, const std::optional<BoardKey> &after, int limit)
{
    Query query(database, "image.savedIncomplete", after ? after->published.toSecsSinceEpoch() : afterAll,
        after ? after->id.value : afterAll, limit);
    return keysOf(query);
}

QList<BoardKey> readUnreadIncomplete(
    Database &database, qint64 budget, const std::optional<BoardKey> &after, int limit)
{
    const QList<Kept> kept = keptWithinBudget(database);
    qint64 bytes = 0;
    for (const Kept &each : kept)
        bytes += each.bytes;
    // Where there is no room left, what is older than all that is kept would be thrown out as soon as it
    // came.
    const bool isFull = !kept.isEmpty() && bytes >= budget - budget / 10;
    const qint64 floor = isFull ? kept.last().published : std::numeric_limits<qint64>::min();
    const qint64 floorId = isFull ? kept.last().article.value : 0;
    Query query(database, "image.unreadIncomplete", after ? after->published.toSecsSinceEpoch() : afterAll,
        after ? after->id.value : afterAll, floor, floorId, limit);
    return keysOf(query);
}

TrimPlan planTrimming(Database &database, qint64 budget)
{
    TrimPlan plan;
    bool full = false;
    for (const Kept &kept : keptWithinBudget(database)) {
        full = full || plan.left.bytes + kept.bytes > budget;
        if (!full) {
            plan.left.bytes += kept.bytes;
            continue;
        }
        if (!plan.left.released)
            plan.left.released = BoardKey{timeFromSeconds(kept.published), kept.article};
        plan.release.append(kept.article);
    }
    return plan;
}

void releaseImages(Connection &connection, const QList<ArticleId> &ids, ChangeSet &changes)
{
    for (const ArticleId id : ids) {
        run(connection.database, "image.release", id);
        if (connection.database.changes() == 0) // it was saved meanwhile
            continue;
        changes.revised.append(id);
        // A text that never changed shows every image that was fetched for it: nobody has to look into it.
        if (Query(connection.database, "image.hasEarlierText", id).next())
            judgeOffline(connection, id);
        else
            run(connection.database, "image.setReleased", id);
    }
}

bool needsImages(const Article &article)
{
    return !imagesOf(article).isEmpty();
}

void judgeOffline(Connection &connection, ArticleId id)
{
    const auto article = readArticle(connection, id);
    if (!article)
        return;
    const auto states = statesOf(connection.database, id);
    bool anyHere = false;
    // An image that can never be had is missing online as well: without it the article is as whole as it
    // gets.
    bool whole = !article->body.isEmpty();
    for (const QUrl &url : imagesOf(*article)) {
        const ImageState state = states.value(textOf(url));
        anyHere = anyHere || state.isHere;
        whole = whole && (state.isHere || state.permanent);
    }
    if (Query query(connection.database, "article.isOtherwise", id.value, anyHere, whole); !query.next())
        return; // a write would be a savepoint (resources/sql/count.sql)
    run(connection.database, "article.setOffline", id.value, anyHere, whole);
}

} // namespace sokbo
