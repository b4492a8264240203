// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storedarticles.h"

#include "store/articlequeue.h"
#include "store/articletable.h"
#include "store/entitytable.h"
#include "store/highlighttable.h"
#include "store/imagetable.h"
#include "store/ruletable.h"
#include "store/storytable.h"
#include "store/tagtable.h"
#include "store/times.h"

namespace sokbo {

Result<StoredArticle> readStoredArticle(Connection &connection, ArticleId id)
{
    Database &database = connection.database;
    Transaction snapshot(database, Transaction::Kind::Read);
    StoredArticle stored;
    auto headline = readHeadline(database, id);
    auto article = headline ? readArticle(connection, id) : std::nullopt;
    if (!article)
        return failure(Error::Kind::NotFound, QStringLiteral("there is no article %1").arg(id.value));
    stored.headline = std::move(*headline);
    stored.article = std::move(*article);
    stored.mentions = readMentions(database, id).mentions;
    if (Query query(database, "user.note", id.value); query.next())
        stored.note = query.text(0);
    stored.highlights = readHighlights(database, id, stored.article.body);
    if (Query query(database, "article.countRevisions", id.value); query.next())
        stored.revisions = query.number(0), stored.edits = query.number(1);
    stored.images = readImages(database, id);
    stored.deeds = readDeeds(database, id);
    stored.tagColours = readTagColours(database, id);
    stored.isQueued = isQueued(database, id);
    return stored;
}

QList<Revision> readRevisions(Connection &connection, ArticleId id)
{
    Transaction snapshot(connection.database, Transaction::Kind::Read);
    const auto present = readArticle(connection, id);
    if (!present)
        fail(Error::Kind::NotFound, QStringLiteral("there is no article %1").arg(id.value));
    QList<Revision> revisions;
    Query query(connection.database, "article.revisions", id.value);
    while (query.next()) {
        Revision earlier{*present, present->fetched, timeFromSeconds(query.integer(0))};
        earlier.article.wholeText = query.truth(1);
        earlier.article.flag = query.text(3);
        earlier.article.title = query.text(4);
        earlier.article.body
            = SafeHtml::fromSanitised(connection.codec.unpack(query.integer(2), query.view(5)));
        if (!revisions.isEmpty())
            revisions.last().since = earlier.replaced;
        revisions.append(std::move(earlier));
    }
    return revisions;
}

void deleteArticle(Connection &connection, ArticleId id, ChangeSet &changes)
{
    Database &database = connection.database;
    connection.index.remove(id.value);
    unlinkEntities(database, id);
    run(database, "user.dropTags", id.value);
    run(database, "user.forget", id.value);
    run(database, "highlight.forget", id.value);
    run(database, "story.handOnFollowing", id.value);
    leaveCopies(database, id, changes);
    run(database, "article.delete", id.value);
    changes.removed.append(id);
}

} // namespace sokbo
