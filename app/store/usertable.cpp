// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/usertable.h"

#include "store/times.h"

namespace sokbo {

namespace {

void writeRead(Database &database, ArticleId id, bool read, FormerState &former, ChangeSet &changes)
{
    run(database, "user.setRead", id.value, !read);
    if (database.changes() == 0)
        return;
    former.read.append({id, !read});
    changes.marked.append(id);
}

// `since` is invalid for an article that is not to be saved. An article that is saved already keeps its time.
void writeSaved(
    Database &database, ArticleId id, const QDateTime &since, FormerState &former, ChangeSet &changes)
{
    run(database, "user.setSaved", id.value, since.isValid());
    if (database.changes() == 0)
        return;
    QDateTime before;
    if (Query query(database, "user.savedTime", id.value); query.next() && !query.isNull(0))
        before = timeFromSeconds(query.integer(0));
    run(database, "user.keep", id.value);
    run(database, "user.setSavedTime", id.value,
        since.isValid() ? std::optional(since.toSecsSinceEpoch()) : std::nullopt);
    run(database, "user.letGo", id.value);
    former.saved.append({id, before});
    changes.marked.append(id);
}

void writeNote(Database &database, ArticleId id, const QString &note, FormerState &former, ChangeSet &changes)
{
    QString before;
    if (Query query(database, "user.note", id.value); query.next())
        before = query.text(0);
    if (before == note)
        return;
    run(database, "user.keep", id.value);
    run(database, "user.setNote", id.value, note);
    run(database, "user.letGo", id.value);
    run(database, "user.setNoted", id.value, !note.isEmpty());
    former.notes.append({id, before});
    changes.marked.append(id);
}

std::optional<SavedSearch> readSearch(Database &database, qint64 id)
{
    Query query(database, "user.search", id);
    return query.next() ? std::optional(SavedSearch{id, query.text(0), query.text(1)}) : std::nullopt;
}

} // namespace

FormerState setRead(Database &database, const QList<ArticleId> &ids, bool read, ChangeSet &changes)
{
    FormerState former;
    for (const ArticleId id : ids)
        writeRead(database, id, read, former, changes);
    return former;
}

FormerState setSaved(Database &database, const QList<ArticleId> &ids, bool saved, ChangeSet &changes)
{
    FormerState former;
    const QDateTime since = saved ? QDateTime::currentDateTimeUtc() : QDateTime();
    for (const ArticleId id : ids)
        writeSaved(database, id, since, former, changes);
    return former;
}

FormerState setNote(Database &database, ArticleId id, const QString &text, ChangeSet &changes)
{
    if (!Query(database, "article.place", id.value).next())
        fail(Error::Kind::NotFound, QStringLiteral("there is no article %1").arg(id.value));
    FormerState former;
    writeNote(database, id, text.trimmed().isEmpty() ? QString() : text, former, changes);
    return former;
}

void putBackMarks(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes)
{
    for (const FormerState::Read &each : wanted.read)
        writeRead(database, each.article, each.read, replaced, changes);
    for (const FormerState::Saved &each : wanted.saved)
        writeSaved(database, each.article, each.since, replaced, changes);
    for (const FormerState::Note &each : wanted.notes)
        writeNote(database, each.article, each.text, replaced, changes);
}

QList<SavedSearch> readSavedSearches(Database &database)
{
    QList<SavedSearch> searches;
    Query query(database, "user.searches");
    while (query.next())
        searches.append({query.integer(0), query.text(1), query.text(2)});
    return searches;
}

qint64 saveSearch(Database &database, const SavedSearch &search, ChangeSet &changes)
{
    changes.searches = true;
    if (search.id <= 0) {
        run(database, "user.insertSearch", nullptr, search.name, search.query);
        return database.lastInsertId();
    }
    run(database, "user.updateSearch", search.id, search.name, search.query);
    if (database.changes() == 0)
        fail(Error::Kind::NotFound, QStringLiteral("there is no saved search %1").arg(search.id));
    return search.id;
}

FormerState removeSearch(Database &database, qint64 id, ChangeSet &changes)
{
    const auto search = readSearch(database, id);
    if (!search)
        fail(Error::Kind::NotFound, QStringLiteral("there is no saved search %1").arg(id));
    run(database, "user.deleteSearch", id);
    changes.searches = true;
    FormerState former;
    former.searches.append({*search, true});
    return former;
}

void putBackSearches(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes)
{
    for (const FormerState::Search &each : wanted.searches) {
        const SavedSearch &search = each.search;
        const auto present = readSearch(database, search.id);
        if (!each.exists && !present)
            continue;
        if (!each.exists)
            run(database, "user.deleteSearch", search.id);
        else if (present)
            run(database, "user.updateSearch", search.id, search.name, search.query);
        else
            run(database, "user.insertSearch", search.id, search.name, search.query);
        replaced.searches.append({present.value_or(search), present.has_value()});
        changes.searches = true;
    }
}

std::optional<RememberedArticle> findRemembered(Database &database, SourceId source, const QString &guid)
{
    Query query(database, "user.remembered", source.value, guid);
    if (!query.next())
        return std::nullopt;
    return RememberedArticle{query.integer(0), query.truth(1), query.truth(2), query.truth(3)};
}

} // namespace sokbo
