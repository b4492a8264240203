// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storytable.h"

#include "store/times.h"

#include <algorithm>
#include <vector>

namespace sokbo {

namespace {

// Looking up the story of one article costs as much as this many entries of the index of all stories.
constexpr qint64 entriesPerRow = 24;

void checkCancelled(qsizetype step, const Cancelled &cancelled)
{
    if (step % 1024 == 0 && cancelled())
        fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
}

qint64 highestId(Database &database)
{
    Query query(database, "article.highestId");
    return query.next() ? query.integer(0) : 0;
}

void lookUpStories(Database &database, QList<BoardEntry> &entries, const Cancelled &cancelled)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        checkCancelled(i, cancelled);
        if (Query query(database, "story.of", entries.at(i).id.value); query.next())
            entries[i].story = StoryId{query.integer(0)};
    }
}

// One walk over the index, which holds all that is needed.
void scanStories(Database &database, QList<BoardEntry> &entries, qint64 highest, const Cancelled &cancelled)
{
    std::vector<qint64> stories(size_t(highest + 1), 0); // by article
    Query query(database, "story.all");
    qsizetype steps = 0;
    while (query.next()) {
        checkCancelled(++steps, cancelled);
        if (const qint64 id = query.integer(1); id >= 0 && id <= highest)
            stories[size_t(id)] = query.integer(0);
    }
    if (steps == 0)
        return;
    for (BoardEntry &entry : entries)
        if (entry.id.value >= 0 && entry.id.value <= highest)
            entry.story = StoryId{stories[size_t(entry.id.value)]};
}

} // namespace

StoryShelf readShelf(Database &database, int days)
{
    constexpr qint64 secondsOfDay = 24 * 3600;
    Transaction snapshot(database, Transaction::Kind::Read);
    StoryShelf shelf;
    if (Query query(database, "story.next"); query.next())
        shelf.nextStory = query.integer(0);
    Query query(database, "story.shelf", days * secondsOfDay);
    while (query.next())
        shelf.places.append({ArticleId{query.integer(0)}, StoryId{query.integer(1)},
            timeFromSeconds(query.integer(2)), query.bytes(3)});
    return shelf;
}

void placeInStories(Database &database, const QList<StoryPlace> &places, ChangeSet &changes)
{
    qint64 highest = 0;
    for (const StoryPlace &place : places) {
        highest = std::max(highest, place.story.value);
        run(database, "story.set", place.article.value, place.story.value);
        if (database.changes() > 0)
            changes.placed.append(place.article);
        if (!place.signature.isEmpty())
            run(database, "story.sign", place.article.value, place.signature);
    }
    if (highest > 0)
        run(database, "story.setNext", highest);
}

QList<BoardEntry> withStories(Database &database, const QList<ArticleId> &ids, const Cancelled &cancelled)
{
    QList<BoardEntry> entries;
    entries.reserve(ids.size());
    for (const ArticleId id : ids)
        entries.append({id, {}});
    const qint64 highest = highestId(database);
    if (entries.size() * entriesPerRow < highest)
        lookUpStories(database, entries, cancelled);
    else
        scanStories(database, entries, highest, cancelled);
    return entries;
}

void dropSignatures(Database &database, const QDateTime &before)
{
    run(database, "story.dropBefore", before.toSecsSinceEpoch());
}

} // namespace sokbo
