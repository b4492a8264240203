// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storytable.h"

#include "store/counttable.h"
#include "store/times.h"

#include <QSet>

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

qint32 toOriginal(qint64 article, qint64 original)
{
    return original > 0 ? qint32(original - article) : 0;
}

void lookUpFolds(Database &database, QList<BoardEntry> &entries, const Cancelled &cancelled)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        checkCancelled(i, cancelled);
        BoardEntry &entry = entries[i];
        Query query(database, "story.of", entry.id.value);
        if (!query.next())
            continue;
        entry.story = StoryId{query.integer(0)};
        entry.toOriginal = toOriginal(entry.id.value, query.integer(1));
        entry.kind = articleKindFromNumber(query.integer(2));
    }
}

// One walk over each of the indexes, which hold all that is needed.
void scanFolds(Database &database, QList<BoardEntry> &entries, qint64 highest, const Cancelled &cancelled)
{
    std::vector<qint32> places(size_t(highest + 1), -1); // by article
    for (qsizetype i = 0; i < entries.size(); ++i)
        if (const qint64 id = entries.at(i).id.value; id >= 0 && id <= highest)
            places[size_t(id)] = qint32(i);
    qsizetype steps = 0;
    const auto scan = [&](const char *name, auto &&take) {
        Query query(database, name);
        while (query.next()) {
            checkCancelled(++steps, cancelled);
            const qint64 id = query.integer(1);
            if (id >= 0 && id <= highest && places[size_t(id)] >= 0)
                take(entries[places[size_t(id)]], query);
        }
    };
    scan("story.all", [](BoardEntry &entry, Query &query) { entry.story = StoryId{query.integer(0)}; });
    scan("story.allCopies", [](BoardEntry &entry, Query &query) {
        entry.toOriginal = toOriginal(entry.id.value, query.integer(0));
    });
    scan("story.allKinds",
        [](BoardEntry &entry, Query &query) { entry.kind = articleKindFromNumber(query.integer(0)); });
}

// Of the reader's choices: what stood there goes into `former`.
void choose(Database &database, const FormerState::Story &wanted, FormerState &former, ChangeSet &changes)
{
    FormerState::Story before{wanted.article, {}, {}, false};
    {
        Query query(database, "story.of", wanted.article.value);
        if (!query.next())
            return;
        before.story.value = query.integer(0);
        before.copyOf.value = query.integer(1);
    }
    before.isFixed = Query(database, "story.isChosen", wanted.article.value).next();
    run(database, "story.set", wanted.article.value, wanted.story.value, wanted.copyOf.value);
    run(database, wanted.isFixed ? "story.choose" : "story.unchoose", wanted.article.value);
    former.stories.append(before);
    changes.placed.append(wanted.article);
    changes.corrected = true;
}

qint64 nextStory(Database &database)
{
    Query query(database, "story.next");
    return query.next() ? query.integer(0) : 1;
}

void fixIn(
    Database &database, StoryId story, const QList<ArticleId> &ids, FormerState &former, ChangeSet &changes)
{
    for (const ArticleId id : ids) {
        ArticleId original;
        if (Query query(database, "story.of", id.value); query.next())
            original.value = query.integer(1);
        // A copy that leaves its original behind stands for itself.
        choose(database, {id, story, ids.contains(original) ? original : ArticleId(), true}, former, changes);
    }
    if (story.isValid())
        run(database, "story.setNext", story.value);
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
            timeFromSeconds(query.integer(2)), query.bytes(3), ArticleId{query.integer(4)}, query.truth(5)});
    return shelf;
}

void placeInStories(Database &database, const QList<StoryPlace> &places, ChangeSet &changes)
{
    qint64 highest = 0;
    for (const StoryPlace &place : places) {
        highest = std::max(highest, place.story.value);
        run(database, "story.setUnlessChosen", place.article.value, place.story.value, place.copyOf.value);
        if (database.changes() > 0)
            changes.placed.append(place.article);
        if (!place.signature.isEmpty())
            run(database, "story.sign", place.article.value, place.signature);
    }
    if (highest > 0)
        run(database, "story.setNext", highest);
}

void readFolds(Database &database, QList<BoardEntry> &entries, const Cancelled &cancelled)
{
    const qint64 highest = highestArticle(database);
    if (entries.size() * entriesPerRow < highest)
        lookUpFolds(database, entries, cancelled);
    else
        scanFolds(database, entries, highest, cancelled);
}

QList<ArticleId> withCopies(Database &database, const QList<ArticleId> &ids)
{
    QList<ArticleId> all = ids;
    QSet<ArticleId> seen(ids.begin(), ids.end());
    const auto take = [&](qint64 id) {
        if (!seen.contains(ArticleId{id})) {
            seen.insert(ArticleId{id});
            all.append(ArticleId{id});
        }
    };
    if (!Query(database, "story.allCopies").next())
        return all;
    for (const ArticleId id : ids) {
        qint64 original = id.value;
        if (Query query(database, "story.of", id.value); query.next() && query.integer(1) > 0)
            original = query.integer(1);
        Query copies(database, "story.copies", original);
        while (copies.next())
            take(copies.integer(0));
        if (original != id.value)
            take(original);
    }
    return all;
}

FormerState joinStories(Database &database, const QList<ArticleId> &ids, ChangeSet &changes)
{
    const QList<ArticleId> all = withCopies(database, ids);
    qint64 story = 0; // the oldest of those that are joined
    for (const ArticleId id : all)
        if (Query query(database, "story.of", id.value); query.next() && query.integer(0) > 0)
            story = story > 0 ? std::min(story, query.integer(0)) : query.integer(0);
    FormerState former;
    fixIn(database, StoryId{story > 0 ? story : nextStory(database)}, all, former, changes);
    return former;
}

FormerState takeOutOfStory(Database &database, const QList<ArticleId> &ids, ChangeSet &changes)
{
    QList<ArticleId> all = ids;
    for (const ArticleId id : ids) { // of an original its copies go along, of a copy nobody
        Query copies(database, "story.copies", id.value);
        while (copies.next())
            if (const ArticleId copy{copies.integer(0)}; !all.contains(copy))
                all.append(copy);
    }
    FormerState former;
    fixIn(database, StoryId{all.size() > 1 ? nextStory(database) : 0}, all, former, changes);
    return former;
}

void leaveCopies(Database &database, ArticleId id, ChangeSet &changes)
{
    QList<qint64> copies;
    {
        Query query(database, "story.copiesByAge", id.value);
        while (query.next())
            copies.append(query.integer(0));
    }
    for (const qint64 copy : std::as_const(copies)) {
        run(database, "story.setCopy", copy, copy == copies.first() ? 0 : copies.first());
        changes.placed.append(ArticleId{copy});
        changes.corrected = true;
    }
}

void chooseShownCopies(Database &database, ChangeSet &changes)
{
    struct Change {
        qint64 article, story, copyOf;
    };
    QList<Change> changed;
    {
        Query query(database, "story.copiesByRank");
        qint64 text = 0, shown = 0;
        while (query.next()) {
            const qint64 article = query.integer(0);
            if (query.integer(1) != text) {
                text = query.integer(1);
                shown = article;
            }
            if (const qint64 copyOf = article == shown ? 0 : shown; copyOf != query.integer(3))
                changed.append({article, query.integer(2), copyOf});
        }
    }
    for (const Change &change : std::as_const(changed)) {
        run(database, "story.set", change.article, change.story, change.copyOf);
        changes.placed.append(ArticleId{change.article});
        changes.corrected = true;
    }
}

void putBackStories(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes)
{
    for (const FormerState::Story &each : wanted.stories)
        choose(database, each, replaced, changes);
}

void dropSignatures(Database &database, const QDateTime &before)
{
    run(database, "story.dropBefore", before.toSecsSinceEpoch());
}

} // namespace sokbo
