// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tidying.h"

#include "store/gonetable.h"
#include "store/sourcetable.h"
#include "store/storedarticles.h"
#include "store/times.h"

#include <QElapsedTimer>
#include <QMap>

#include <algorithm>
#include <limits>

namespace sokbo {

namespace {

constexpr qint64 secondsOfDay = 24 * 3600;
// Of deleting, in one transaction; with its commit that is less than 50.
constexpr qint64 millisecondsOfSlice = 20;

struct TidiedTo {
    qint64 published = std::numeric_limits<qint64>::min();
    qint64 id = 0;
};

HeldBy heldBy(Database &database, ArticleId id, bool keepsUnread)
{
    Query query(database, "tidy.held", id.value, keepsUnread);
    // What is there no longer is nothing to delete.
    return query.next() ? static_cast<HeldBy>(query.number(0)) : HeldBy::Saved;
}

qint64 bytesOf(Database &database, ArticleId id)
{
    Query query(database, "tidy.bytes", id.value);
    return query.next() ? query.integer(0) : 0;
}

// Until when articles grow old: no longer than something has come. A clock that is set years ahead makes
// nothing old, for nothing comes then (certificates have run out).
QDateTime agedUntil(Database &database, const QDateTime &now)
{
    Query query(database, "tidy.lastFetch");
    return query.next() && !query.isNull(0) ? std::min(now, timeFromSeconds(query.integer(0))) : now;
}

struct Overdue {
    ArticleId id;
    qint64 published = 0;
};

QList<Overdue> overdue(Database &database, SourceId source, const KeepLimits &limits, const QDateTime &until)
{
    TidiedTo behind; // these are too many
    if (limits.articles > 0)
        if (Query query(database, "tidy.lastOfNumber", source.value, limits.articles - 1); query.next())
            behind = {query.integer(0), query.integer(1)};
    const qint64 before = limits.days > 0 ? until.toSecsSinceEpoch() - limits.days * secondsOfDay
                                          : std::numeric_limits<qint64>::min();
    QList<Overdue> found;
    Query query(database, "tidy.overdue", source.value, behind.published, behind.id, before);
    while (query.next())
        found.append({ArticleId{query.integer(0)}, query.integer(1)});
    return found;
}

void checkCancelled(const Cancelled &cancelled)
{
    if (cancelled())
        fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
}

void plan(Database &database, TidyPart &part, const QList<Overdue> &all, const QSet<ArticleId> &open,
    const Cancelled &cancelled)
{
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i % 256 == 0)
            checkCancelled(cancelled);
        const auto [id, published] = all.at(i);
        const HeldBy held = open.contains(id) ? HeldBy::Open : heldBy(database, id, part.keepsUnread);
        if (held != HeldBy::Nothing) {
            ++part.held.at(size_t(held));
            continue;
        }
        const QDateTime time = timeFromSeconds(published);
        if (part.goes.isEmpty())
            part.oldest = time;
        part.newest = time;
        part.bytes += bytesOf(database, id);
        part.goes.append(id);
    }
}

// Of what is to go, the images that no other article shows.
void deleteWithImages(Connection &connection, ArticleId id, ChangeSet &changes)
{
    Database &database = connection.database;
    QList<qint64> assets;
    {
        Query query(database, "tidy.assetsOf", id.value);
        while (query.next())
            assets.append(query.integer(0));
    }
    deleteArticle(connection, id, changes);
    for (const qint64 asset : std::as_const(assets))
        run(database, "tidy.deleteAssetIfUnused", asset);
}

bool isOutdated(Database &database, const TidyPart &part, const SourceDefaults &all)
{
    Query query(database, "tidy.limits", part.source.value);
    return !query.next()
        || limitsOf(keepingOf(query.number(0), query.number(1), query.number(2)), all) != part.limits
        || all.keepsUnread != part.keepsUnread;
}

} // namespace

TidyPlan planTidying(
    Database &database, const QDateTime &now, const QSet<ArticleId> &open, const Cancelled &cancelled)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    const SourceDefaults all = readSourceDefaults(database);
    QList<TidyPart> parts;
    {
        Query query(database, "tidy.sources");
        while (query.next()) {
            TidyPart part;
            part.source.value = query.integer(0);
            part.title = query.text(1);
            part.limits = limitsOf(keepingOf(query.number(2), query.number(3), query.number(4)), all);
            part.keepsUnread = all.keepsUnread;
            if (!part.limits.keepsAll())
                parts.append(part);
        }
    }
    TidyPlan tidying;
    tidying.hasLimits = !parts.isEmpty();
    const QDateTime until = agedUntil(database, now);
    for (TidyPart &part : parts) {
        plan(database, part, overdue(database, part.source, part.limits, until), open, cancelled);
        if (!part.goes.isEmpty() || part.heldCount() > 0)
            tidying.parts.append(part);
    }
    std::stable_sort(tidying.parts.begin(), tidying.parts.end(),
        [](const TidyPart &a, const TidyPart &b) { return a.bytes > b.bytes; });
    return tidying;
}

TidySlice tidySlice(Connection &connection, const TidyPart &part, const QSet<ArticleId> &open,
    const QDateTime &now, ChangeSet &changes)
{
    Database &database = connection.database;
    TidySlice slice;
    const SourceDefaults all = readSourceDefaults(database);
    if (isOutdated(database, part, all)) {
        slice.isOutdated = true;
        return slice;
    }
    QElapsedTimer clock;
    clock.start();
    for (const ArticleId id : part.goes) {
        if (slice.handled > 0 && clock.elapsed() >= millisecondsOfSlice)
            break;
        ++slice.handled;
        if (open.contains(id) || heldBy(database, id, all.keepsUnread) != HeldBy::Nothing)
            continue;
        rememberGone(database, id, all.leavesHeadlines, now.toSecsSinceEpoch());
        deleteWithImages(connection, id, changes);
        ++slice.gone;
    }
    if (slice.handled == part.goes.size())
        run(database, "gone.forgetDeparted", part.source.value);
    // Who places new articles among the stories of these days remembers those that went.
    changes.corrected = changes.corrected || slice.gone > 0;
    return slice;
}

StoreGrowth readGrowth(Database &database, const Cancelled &cancelled)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    QMap<QDate, StoreGrowth::Month> months;
    QHash<SourceId, StoreGrowth::OfSource> sources;
    const auto add = [&](const char *statement, int articles) {
        qint64 row = 0;
        qint64 from = 0, until = 0; // of `first`
        QDate first;
        Query query(database, statement);
        while (query.next()) {
            if (++row % 1024 == 0)
                checkCancelled(cancelled);
            const qint64 fetched = query.integer(1), bytes = query.integer(2);
            if (fetched < from || fetched >= until) {
                const QDate day = timeFromSeconds(fetched).toLocalTime().date();
                first = QDate(day.year(), day.month(), 1);
                from = first.startOfDay().toSecsSinceEpoch();
                until = first.addMonths(1).startOfDay().toSecsSinceEpoch();
            }
            StoreGrowth::Month &month = months[first];
            month.articles += articles;
            month.bytes += bytes;
            StoreGrowth::OfSource &source = sources[SourceId{query.integer(0)}];
            source.articles += articles;
            source.bytes += bytes;
        }
    };
    add("tidy.growth", 1);
    add("tidy.growthOfImages", 0);
    StoreGrowth growth;
    for (auto month = months.begin(); month != months.end(); ++month) {
        month->first = month.key();
        growth.months.append(*month);
    }
    for (const Subscribed subscribed : {Subscribed::Yes, Subscribed::NoLonger})
        for (const Source &source : readSources(database, subscribed))
            if (auto known = sources.find(source.id); known != sources.end()) {
                known->source = source.id;
                known->title = source.title;
                growth.sources.append(*known);
            }
    std::stable_sort(growth.sources.begin(), growth.sources.end(),
        [](const StoreGrowth::OfSource &a, const StoreGrowth::OfSource &b) { return a.bytes > b.bytes; });
    const qint64 page = database.pragma("page_size");
    growth.databaseBytes = page * database.pragma("page_count");
    growth.freeBytes = page * database.pragma("freelist_count");
    return growth;
}

} // namespace sokbo
