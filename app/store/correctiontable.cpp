// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/correctiontable.h"

#include "store/articletable.h"
#include "store/correctionrows.h"
#include "store/entitytable.h"
#include "store/stalemarks.h"
#include "store/times.h"

#include <tuple>

namespace sokbo {

CorrectionList readCorrections(Database &database)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    CorrectionList list;
    list.revision = correctionRevision(database);
    Query query(database, "correction.all");
    while (query.next())
        if (auto correction = correctionAt(query))
            list.corrections.append(std::move(*correction));
    return list;
}

QList<qint64> unreadableCorrections(Database &database)
{
    QList<qint64> ids;
    Query query(database, "correction.withIds");
    while (query.next())
        if (!correctionAt(query))
            ids.append(query.integer(8));
    return ids;
}

qint64 correctionRevision(Database &database)
{
    Query query(database, "correction.revision");
    return query.next() ? query.integer(0) : 0;
}

QList<Correction> changeCorrections(
    Connection &connection, const QList<Correction> &put, const QList<Correction> &take, ChangeSet &changes)
{
    Database &database = connection.database;
    lookForConcerned(connection, take + put);
    QList<Correction> before;
    for (const Correction &correction : take)
        if (const auto same = sameIn(database, correction)) {
            before.append(*same);
            run(database, "correction.take", correctionKindName(same->kind), same->subject,
                subjectTypeText(same->subjectType));
        }
    for (const Correction &correction : put) {
        if (correction.subject.trimmed().isEmpty() || correction.subject.size() > longestSubject)
            fail(Error::Kind::Store,
                QStringLiteral("a name has between 1 and %1 characters").arg(longestSubject));
        if (const auto same = sameIn(database, correction))
            before.append(*same);
        run(database, "correction.put", correctionKindName(correction.kind), correction.subject,
            subjectTypeText(correction.subjectType), correction.name, mentionTypeName(correction.type),
            correction.ticker, correction.made.toSecsSinceEpoch(), correction.context.left(longestContext));
    }
    run(database, "correction.revise");
    changes.corrections = true;
    return before;
}

void noteRevision(Database &database, ArticleId id, qint64 marksRevision)
{
    run(database, marksRevision == correctionRevision(database) ? "correction.fresh" : "correction.stale",
        id.value);
}

void noteFirstRevision(Database &database, ArticleId id, qint64 marksRevision)
{
    if (marksRevision != correctionRevision(database))
        run(database, "correction.stale", id.value);
}

QList<ArticleId> readArticlesForRecogniser(Database &database, std::optional<int> version, int limit)
{
    QList<ArticleId> ids;
    {
        Query query(database, "correction.newestStale", limit);
        while (query.next())
            ids.append(ArticleId{query.integer(0)});
    }
    if (!ids.isEmpty() || !version) // what a reader has just corrected comes first
        return ids;
    Query query(database, "mention.ofAnotherVersion", *version, limit);
    while (query.next())
        ids.append(ArticleId{query.integer(0)});
    return ids;
}

int countArticlesForRecogniser(Database &database, int version)
{
    Query query(database, "correction.countStale", version);
    return query.next() ? query.number(0) : 0;
}

void saveMarks(Connection &connection, const QList<MarkedArticle> &articles, int recogniserVersion,
    qint64 marksRevision, ChangeSet &changes)
{
    Database &database = connection.database;
    for (const MarkedArticle &marked : articles) {
        const auto now = readArticle(connection, marked.article.id, true);
        if (!now || now->title != marked.article.title || now->body != marked.article.body)
            continue;
        putMentions(connection, marked.article.id, now->published.toSecsSinceEpoch(), marked.mentions,
            marked.quotations, recogniserVersion);
        noteRevision(database, marked.article.id, marksRevision);
        run(database, "article.setKind", marked.article.id.value, qint64(marked.article.kind));
        changes.revised.append(marked.article.id);
        changes.entities = true;
    }
}

FormerState setWatched(Database &database, const QList<WatchedName> &names, bool on, ChangeSet &changes)
{
    FormerState wanted, replaced;
    for (const WatchedName &name : names)
        wanted.watched.append({name, on});
    putBackWatched(database, wanted, replaced, changes);
    return replaced;
}

void putBackWatched(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes)
{
    for (const FormerState::Watch &watch : wanted.watched) {
        const QString type = mentionTypeName(watch.name.type);
        FormerState::Watch before{watch.name, false};
        if (Query query(database, "correction.watchedSince", type, watch.name.name); query.next()) {
            before.watched = true;
            before.name.since = timeFromSeconds(query.integer(0));
        }
        if (before.watched == watch.watched)
            continue;
        if (watch.watched)
            run(database, "correction.watch", type, watch.name.name, watch.name.since.toSecsSinceEpoch());
        else
            run(database, "correction.unwatch", type, watch.name.name);
        replaced.watched.append(before);
        changes.watched = true;
    }
}

QList<WatchedEntity> readWatched(Database &database)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    QList<WatchedEntity> all;
    {
        Query query(database, "correction.watched");
        while (query.next()) {
            WatchedEntity watched;
            watched.watched = {mentionTypeFromName(query.text(0)).value_or(MentionType::Person),
                query.text(1), timeFromSeconds(query.integer(2))};
            all.append(watched);
        }
    }
    for (WatchedEntity &watched : all) {
        const auto [type, name] = chainOf(database, watched.watched.type, watched.watched.name).last();
        watched.entity.type = type;
        watched.entity.name = name;
        if (const auto row = readEntityByName(database, type, name))
            watched.entity = *row;
        Query unread(database, "correction.unreadWith", watched.entity.id.value);
        if (watched.entity.id.isValid() && unread.next())
            watched.unread = unread.number(0);
    }
    return all;
}

QList<std::pair<MentionType, QString>> watchedNames(Database &database)
{
    QList<std::pair<MentionType, QString>> names;
    {
        Query query(database, "correction.watched");
        while (query.next())
            if (const auto type = mentionTypeFromName(query.text(0)))
                names.append({*type, query.text(1)});
    }
    for (auto &[type, name] : names)
        std::tie(type, name) = chainOf(database, type, name).last();
    return names;
}

QList<EntityId> watchedEntities(Database &database)
{
    QList<EntityId> ids;
    for (const auto &[type, name] : watchedNames(database)) {
        // A name is watched, and with it all who bear it.
        Query query(database, "mention.namesakes", mentionTypeName(type), name);
        while (query.next())
            ids.append(EntityId{query.integer(0)});
    }
    return ids;
}

} // namespace sokbo
