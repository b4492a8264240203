// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sourceremoval.h"

#include "store/gonetable.h"
#include "store/storedarticles.h"

#include <QDateTime>

namespace sokbo {

namespace {

void requireSource(Database &database, SourceId id)
{
    if (!Query(database, "source.isHere", id).next())
        fail(Error::Kind::NotFound, QStringLiteral("there is no source %1").arg(id.value));
}

// Articles of which the reader made nothing; -1: all of them.
QList<ArticleId> looseArticles(Database &database, SourceId source, int limit)
{
    QList<ArticleId> ids;
    Query query(database, "article.loose", source, limit);
    while (query.next())
        ids.append(ArticleId{query.integer(0)});
    return ids;
}

} // namespace

SourceRemoval readRemoval(Database &database, SourceId id)
{
    requireSource(database, id);
    Query query(database, "source.removal", id);
    if (!query.next())
        return {};
    return {query.number(1), query.number(0) - query.number(1)};
}

SourceRemoval hideSource(Database &database, SourceId id, ChangeSet &changes)
{
    const SourceRemoval removal = readRemoval(database, id);
    run(database, "source.remove", id, QDateTime::currentSecsSinceEpoch());
    changes.sources = true;
    changes.everything = true;
    // A board keeps an article that was marked before its eyes, though it no longer belongs there: of these
    // it has to know that they went.
    changes.removed += looseArticles(database, id, -1);
    return removal;
}

void restoreSource(Database &database, SourceId id, ChangeSet &changes)
{
    run(database, "source.restore", id);
    if (database.changes() == 0)
        fail(Error::Kind::NotFound, QStringLiteral("source %1 cannot be restored").arg(id.value));
    run(database, "user.letGoOfSource", id);
    changes.sources = true;
    changes.everything = true;
}

void subscribeAgain(Database &database, SourceId id, ChangeSet &changes)
{
    // Where some of its articles are deleted already, its server must not be told that we have them all.
    run(database, "source.restore", id);
    if (database.changes() == 0)
        run(database, "source.forgetState", id);
    run(database, "source.subscribeAgain", id);
    run(database, "user.letGoOfSource", id);
    changes.sources = true;
    changes.everything = true;
}

void doomRemovedSources(Database &database)
{
    run(database, "user.letGoOfGone");
    run(database, "source.doomRemoved");
}

bool purgeSlice(Connection &connection, int articles, ChangeSet &changes)
{
    Database &database = connection.database;
    SourceId source;
    if (Query query(database, "source.doomed"); query.next())
        source.value = query.integer(0);
    if (!source.isValid())
        return false;
    const QList<ArticleId> loose = looseArticles(database, source, articles);
    for (const ArticleId id : loose)
        deleteArticle(connection, id, changes);
    if (loose.size() == articles)
        return true;
    if (forgetGoneSlice(database, source, articles)) // who subscribes again means its articles
        return true;
    run(database, "image.deleteUnused");
    const bool isRemembered = Query(database, "source.isRemembered", source).next();
    run(database, isRemembered ? "source.setGone" : "source.delete", source);
    return true;
}

} // namespace sokbo
