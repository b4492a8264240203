// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/foldedrows.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace sokbo {

namespace {

struct StoryOnBoard {
    qsizetype front = 0; // its place among the entries
    int size = 0;
};

QHash<StoryId, StoryOnBoard> countStories(const QList<BoardEntry> &entries)
{
    QHash<StoryId, StoryOnBoard> stories;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const StoryId story = entries.at(i).story;
        if (!story.isValid())
            continue;
        StoryOnBoard &counted = stories[story];
        if (counted.size++ == 0)
            counted.front = i;
    }
    return stories;
}

QHash<StoryId, QList<ArticleId>> membersOf(
    const QList<BoardEntry> &entries, const QHash<StoryId, StoryOnBoard> &stories, const QSet<StoryId> &open)
{
    QHash<StoryId, QList<ArticleId>> members;
    if (open.isEmpty())
        return members;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const BoardEntry &entry = entries.at(i);
        if (entry.story.isValid() && open.contains(entry.story) && stories.value(entry.story).front != i)
            members[entry.story].append(entry.id);
    }
    return members;
}

} // namespace

FoldedRows foldRows(const QList<BoardEntry> &entries, const QSet<StoryId> &open)
{
    const QHash<StoryId, StoryOnBoard> stories = countStories(entries);
    const QHash<StoryId, QList<ArticleId>> members = membersOf(entries, stories, open);
    FoldedRows folded;
    folded.rows.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const BoardEntry &entry = entries.at(i);
        const StoryOnBoard story = entry.story.isValid() ? stories.value(entry.story) : StoryOnBoard{i, 1};
        if (story.front != i)
            continue;
        ++folded.stories;
        folded.rows.append(entry.id);
        if (story.size < 2)
            continue;
        RowFold fold{entry.story, story.size, false, open.contains(entry.story)};
        folded.folds.insert(entry.id, fold);
        if (!fold.open)
            continue;
        fold.member = true;
        for (const ArticleId member : members.value(entry.story)) {
            folded.rows.append(member);
            folded.folds.insert(member, fold);
        }
    }
    return folded;
}

FoldedRows flatRows(const QList<BoardEntry> &entries)
{
    return {idsOf(entries), {}, int(entries.size())};
}

QSet<StoryId> storiesHiding(const QList<BoardEntry> &entries, const QSet<ArticleId> &articles)
{
    QSet<StoryId> hiding;
    if (articles.isEmpty())
        return hiding;
    QHash<StoryId, ArticleId> wanted; // the last one of each story
    for (const BoardEntry &entry : entries)
        if (entry.story.isValid() && articles.contains(entry.id))
            wanted.insert(entry.story, entry.id);
    if (wanted.isEmpty())
        return hiding;
    QSet<StoryId> seen;
    for (const BoardEntry &entry : entries) {
        const auto found = wanted.constFind(entry.story);
        if (found == wanted.cend() || seen.contains(entry.story))
            continue;
        seen.insert(entry.story);
        if (*found != entry.id)
            hiding.insert(entry.story);
    }
    return hiding;
}

ArticleId firstBelow(const QList<BoardEntry> &entries, const QSet<ArticleId> &candidates, ArticleId from)
{
    using Place = std::pair<qsizetype, qsizetype>; // of the front, then of the article itself
    const QHash<StoryId, StoryOnBoard> stories = countStories(entries);
    const auto placeOf = [&](qsizetype i) {
        const StoryId story = entries.at(i).story;
        return Place(story.isValid() ? stories.value(story).front : i, i);
    };
    Place begin(-1, -1);
    for (qsizetype i = 0; i < entries.size(); ++i)
        if (entries.at(i).id == from)
            begin = placeOf(i);
    std::optional<Place> first;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!candidates.contains(entries.at(i).id))
            continue;
        const Place place = placeOf(i);
        if (place > begin && (!first || place < *first))
            first = place;
    }
    return first ? entries.at(first->second).id : ArticleId();
}

} // namespace sokbo
