// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/usertable.h"

#include "search/searchtext.h"

#include <QDateTime>

namespace sokbo {

namespace {

std::optional<qint64> publishedOf(Database &database, ArticleId id)
{
    Query query(database, "article.place", id.value);
    return query.next() ? std::optional(query.integer(1)) : std::nullopt;
}

// A tag's name as it is kept: no comma, no white space but single spaces within.
QString tidyTag(const QString &name)
{
    QString tidy = name;
    return tidy.remove(QLatin1Char(',')).simplified().left(100);
}

qint64 makeTag(Database &database, const QString &name, ChangeSet &changes)
{
    if (const auto known = findTag(database, name))
        return *known;
    run(database, "user.insertTag", name, foldText(name));
    changes.tags = true;
    return database.lastInsertId();
}

QList<ArticleId> articlesTagged(Database &database, qint64 tag)
{
    QList<ArticleId> ids;
    Query query(database, "user.tagged", tag);
    while (query.next())
        ids.append(ArticleId{query.integer(0)});
    return ids;
}

qint64 requireTag(Database &database, const QString &name)
{
    const auto tag = findTag(database, name);
    if (!tag)
        fail(Error::Kind::NotFound, QStringLiteral("there is no tag %1").arg(name));
    return *tag;
}

} // namespace

void setRead(Database &database, const QList<ArticleId> &ids, bool read, ChangeSet &changes)
{
    for (const ArticleId id : ids) {
        run(database, "user.setRead", id.value, !read);
        if (database.changes() > 0)
            changes.marked.append(id);
    }
}

void setSaved(Database &database, const QList<ArticleId> &ids, bool saved, ChangeSet &changes)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (const ArticleId id : ids) {
        run(database, "user.setSaved", id.value, saved);
        if (database.changes() == 0)
            continue;
        run(database, "user.keep", id.value);
        run(database, "user.setSavedTime", id.value, saved ? std::optional(now) : std::nullopt);
        run(database, "user.letGo", id.value);
        changes.marked.append(id);
    }
}

void setTags(Database &database, const QList<ArticleId> &ids, const QStringList &add,
    const QStringList &remove, ChangeSet &changes)
{
    QList<qint64> added, removed;
    for (const QString &name : add)
        if (const QString tidy = tidyTag(name); !tidy.isEmpty())
            added.append(makeTag(database, tidy, changes));
    for (const QString &name : remove)
        if (const auto tag = findTag(database, tidyTag(name)))
            removed.append(*tag);
    for (const ArticleId id : ids) {
        const auto published = publishedOf(database, id);
        if (!published)
            continue;
        int changed = 0;
        for (const qint64 tag : std::as_const(added)) {
            run(database, "user.addTag", tag, *published, id.value);
            changed += database.changes();
        }
        for (const qint64 tag : std::as_const(removed)) {
            run(database, "user.dropTag", tag, *published, id.value);
            changed += database.changes();
        }
        if (changed == 0)
            continue;
        run(database, "user.keep", id.value);
        run(database, "user.letGo", id.value);
        run(database, "user.setTagged", id.value);
        changes.marked.append(id);
    }
}

void setNote(Database &database, ArticleId id, const QString &text, ChangeSet &changes)
{
    if (!publishedOf(database, id))
        fail(Error::Kind::NotFound, QStringLiteral("there is no article %1").arg(id.value));
    const QString note = text.trimmed().isEmpty() ? QString() : text;
    QString before;
    if (Query query(database, "user.note", id.value); query.next())
        before = query.text(0);
    if (before == note)
        return;
    run(database, "user.keep", id.value);
    run(database, "user.setNote", id.value, note);
    run(database, "user.letGo", id.value);
    run(database, "user.setNoted", id.value, !note.isEmpty());
    changes.marked.append(id);
}

QList<Tag> readTags(Database &database)
{
    QList<Tag> tags;
    Query query(database, "user.tags");
    while (query.next())
        tags.append(
            {query.text(1), static_cast<quint32>(query.integer(2)), query.number(3), query.number(4)});
    return tags;
}

std::optional<qint64> findTag(Database &database, const QString &name)
{
    Query query(database, "user.tagByKey", foldText(name));
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

void updateTag(Database &database, const QString &name, const Tag &changed, ChangeSet &changes)
{
    const qint64 tag = requireTag(database, name);
    const QString newName = tidyTag(changed.name);
    if (newName.isEmpty())
        fail(Error::Kind::Store, QStringLiteral("a tag needs a name"));
    changes.tags = true;
    changes.marked += articlesTagged(database, tag);
    const auto other = findTag(database, newName);
    if (!other || *other == tag) {
        run(database, "user.updateTag", tag, newName, foldText(newName), qint64(changed.colour));
        return;
    }
    run(database, "user.mergeTag", tag, *other);
    if (changed.colour != 0)
        run(database, "user.colourTag", *other, qint64(changed.colour));
    run(database, "user.deleteTag", tag); // its links go with it
}

void removeTag(Database &database, const QString &name, ChangeSet &changes)
{
    const qint64 tag = requireTag(database, name);
    const QList<ArticleId> ids = articlesTagged(database, tag);
    run(database, "user.deleteTag", tag);
    for (const ArticleId id : ids) {
        run(database, "user.letGo", id.value);
        run(database, "user.setTagged", id.value);
    }
    changes.tags = true;
    changes.marked += ids;
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
        run(database, "user.insertSearch", search.name, search.query);
        return database.lastInsertId();
    }
    run(database, "user.updateSearch", search.id, search.name, search.query);
    if (database.changes() == 0)
        fail(Error::Kind::NotFound, QStringLiteral("there is no saved search %1").arg(search.id));
    return search.id;
}

void removeSearch(Database &database, qint64 id, ChangeSet &changes)
{
    run(database, "user.deleteSearch", id);
    if (database.changes() == 0)
        fail(Error::Kind::NotFound, QStringLiteral("there is no saved search %1").arg(id));
    changes.searches = true;
}

std::optional<RememberedArticle> findRemembered(Database &database, SourceId source, const QString &guid)
{
    Query query(database, "user.remembered", source.value, guid);
    if (!query.next())
        return std::nullopt;
    return RememberedArticle{query.integer(0), query.truth(1), query.truth(2), query.truth(3)};
}

} // namespace sokbo
