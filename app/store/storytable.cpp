// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storytable.h"

#include "store/times.h"

#include <algorithm>

namespace sokbo {

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

void dropSignatures(Database &database, const QDateTime &before)
{
    run(database, "story.dropBefore", before.toSecsSinceEpoch());
}

} // namespace sokbo
