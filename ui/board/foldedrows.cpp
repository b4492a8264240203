// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/foldedrows.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace sokbo {

namespace {

struct StoryOnBoard {
    qsizetype front = 0; // its place among the entries
    int size = 0;
};

// The stories by their number. Numbers are given one after another, so that a large board has most of them
// and a plain list is the quickest; a small board may have a few large ones.
class StoriesOnBoard {
public:
    explicit StoriesOnBoard(const QList<BoardEntry> &entries)
    {
        qint64 highest = 0;
        for (const BoardEntry &entry : entries)
            highest = std::max(highest, entry.story.value);
        if (highest < 2 * entries.size())
            m_dense.resize(size_t(highest + 1));
        for (qsizetype i = 0; i < entries.size(); ++i)
            if (const StoryId story = entries.at(i).story; story.isValid())
                count(m_dense.empty() ? m_sparse[story] : m_dense[size_t(story.value)], i);
    }
    // Of the entry at a place of the board.
    StoryOnBoard of(StoryId story, qsizetype place) const
    {
        if (!story.isValid())
            return {place, 1};
        return m_dense.empty() ? m_sparse.value(story) : m_dense[size_t(story.value)];
    }

private:
    static void count(StoryOnBoard &story, qsizetype place)
    {
        if (story.size++ == 0)
            story.front = place;
    }
    std::vector<StoryOnBoard> m_dense;
    QHash<StoryId, StoryOnBoard> m_sparse;
};

QHash<StoryId, QList<ArticleId>> membersOf(
    const QList<BoardEntry> &entries, const StoriesOnBoard &stories, const QSet<StoryId> &open)
{
    QHash<StoryId, QList<ArticleId>> members;
    if (open.isEmpty())
        return members;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const BoardEntry &entry = entries.at(i);
        if (entry.story.isValid() && open.contains(entry.story) && stories.of(entry.story, i).front != i)
            members[entry.story].append(entry.id);
    }
    return members;
}

} // namespace

FoldedRows foldRows(const QList<BoardEntry> &entries, const QSet<StoryId> &open)
{
    const StoriesOnBoard stories(entries);
    const QHash<StoryId, QList<ArticleId>> members = membersOf(entries, stories, open);
    FoldedRows folded;
    folded.rows.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const BoardEntry &entry = entries.at(i);
        const StoryOnBoard story = stories.of(entry.story, i);
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
    const StoriesOnBoard stories(entries);
    const auto placeOf = [&](qsizetype i) { return Place(stories.of(entries.at(i).story, i).front, i); };
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
