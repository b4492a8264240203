// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/followtable.h"

#include "store/articletable.h"
#include "store/times.h"

#include <QSet>

namespace sokbo {

namespace {

struct Row {
    ArticleId article;
    QDateTime since;
    StoryId story;
};

QList<Row> readRows(Database &database)
{
    QList<Row> rows;
    Query query(database, "story.followed");
    while (query.next())
        rows.append(
            {ArticleId{query.integer(0)}, timeFromSeconds(query.integer(1)), StoryId{query.integer(2)}});
    return rows;
}

struct InStory {
    StoryId story;
    bool isCopy = false;
};

InStory inStoryOf(Database &database, ArticleId id)
{
    Query query(database, "story.of", id.value);
    return query.next() ? InStory{StoryId{query.integer(0)}, query.integer(1) != 0} : InStory();
}

// By which articles the story of this one is followed.
QList<ArticleId> followedBy(const QList<Row> &rows, ArticleId id, StoryId story)
{
    QList<ArticleId> articles;
    for (const Row &row : rows)
        if (row.article == id || (story.isValid() && row.story == story))
            articles.append(row.article);
    return articles;
}

} // namespace

FormerState setFollowed(
    Database &database, const QList<ArticleId> &ids, bool on, const QDateTime &now, ChangeSet &changes)
{
    const QList<Row> rows = readRows(database);
    FormerState wanted, replaced;
    QSet<StoryId> done;
    for (const ArticleId id : ids) {
        const StoryId story = inStoryOf(database, id).story;
        if (story.isValid() && done.contains(story))
            continue;
        done.insert(story);
        const QList<ArticleId> already = followedBy(rows, id, story);
        if (on && already.isEmpty())
            wanted.followed.append({id, now});
        for (const ArticleId article : already)
            if (!on)
                wanted.followed.append({article, {}});
    }
    putBackFollowed(database, wanted, replaced, changes);
    return replaced;
}

void putBackFollowed(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes)
{
    for (const FormerState::Followed &each : wanted.followed) {
        FormerState::Followed before{each.article, {}};
        if (Query query(database, "story.followedSince", each.article.value); query.next())
            before.since = timeFromSeconds(query.integer(0));
        if (each.since.isValid())
            run(database, "story.follow", each.article.value, each.since.toSecsSinceEpoch());
        else
            run(database, "story.unfollow", each.article.value);
        if (database.changes() == 0)
            continue;
        replaced.followed.append(before);
        changes.watched = true;
    }
}

QList<FollowedStory> readFollowed(Database &database)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    QList<FollowedStory> all;
    QSet<StoryId> seen;
    for (const Row &row : readRows(database)) {
        if (row.story.isValid() && seen.contains(row.story))
            continue; // two stories that were followed have become one
        seen.insert(row.story);
        FollowedStory story{row.article, row.story, row.since, {}, 0};
        ArticleId newest = row.article;
        if (Query query(database, "story.newestOf", row.story.value); query.next())
            newest.value = query.integer(0);
        if (const std::optional<Headline> headline = readHeadline(database, newest))
            story.newest = *headline;
        if (Query query(database, "story.unreadOf", row.story.value); row.story.isValid() && query.next())
            story.unread = query.number(0);
        else
            story.unread = story.newest.read ? 0 : 1;
        all.append(story);
    }
    return all;
}

QList<ArticleId> ofFollowed(Database &database, const QList<ArticleId> &ids)
{
    const QList<Row> rows = readRows(database);
    QList<ArticleId> followed;
    for (const ArticleId id : ids) {
        if (rows.isEmpty())
            break;
        const InStory place = inStoryOf(database, id);
        if (!place.isCopy && !followedBy(rows, id, place.story).isEmpty())
            followed.append(id);
    }
    return followed;
}

} // namespace sokbo
