// SPDX-License-Identifier: GPL-3.0-or-later
// BoardModel: its stories, opened and closed by the reader. Each step walks over the entries and the rows
// once; of a million that takes a few milliseconds.
#include "board/boardmodel.h"

#include <algorithm>

namespace sokbo {

void BoardModel::setFolding(bool on)
{
    if (m_folding == on)
        return;
    m_folding = on;
    m_rowsChanged = true; // what is compared now is folded as before
    if (!m_firstShown || m_reading || !isByDate(m_query.order))
        return;
    if (!m_loaded) // a page: the rest comes soon
        return use(updateBoard(shown(), m_entries));
    m_reading = true;
    compare(m_entries);
}

RowFold BoardModel::foldAt(int row) const
{
    return m_folds.value(idAt(row));
}

int BoardModel::frontRow(int row) const
{
    while (foldAt(row).member)
        --row;
    return row;
}

int BoardModel::placeOf(ArticleId id) const
{
    const auto found = std::find_if(
        m_entries.begin(), m_entries.end(), [id](const BoardEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

QList<ArticleId> BoardModel::storyOf(ArticleId id) const
{
    const int place = placeOf(id);
    if (place < 0)
        return {};
    const StoryId story = m_entries.at(place).story;
    if (!story.isValid())
        return {id};
    QList<ArticleId> articles;
    for (const BoardEntry &entry : m_entries)
        if (entry.story == story)
            articles.append(entry.id);
    return articles;
}

QList<ArticleId> BoardModel::storiesOf(const QList<ArticleId> &ids) const
{
    const QSet<ArticleId> wanted(ids.begin(), ids.end());
    QSet<StoryId> stories;
    for (const BoardEntry &entry : m_entries)
        if (entry.story.isValid() && wanted.contains(entry.id))
            stories.insert(entry.story);
    QList<ArticleId> articles;
    for (const BoardEntry &entry : m_entries)
        if (stories.contains(entry.story) || wanted.contains(entry.id))
            articles.append(entry.id);
    return articles;
}

void BoardModel::setOpen(int row, bool open)
{
    const int front = frontRow(row);
    RowFold fold = foldAt(front);
    if (!m_firstShown || !fold.isFront() || fold.open == open)
        return;
    fold.open = open;
    m_folds.insert(idAt(front), fold);
    const QList<ArticleId> members = storyOf(idAt(front)).mid(1);
    const int count = int(members.size());
    RowDiff diff;
    diff.rows = m_rows.ids();
    if (open) {
        m_open.insert(fold.story);
        fold.member = true;
        for (const ArticleId member : members)
            m_folds.insert(member, fold);
        diff.rows.insert(front + 1, count, {});
        std::copy(members.begin(), members.end(), diff.rows.begin() + front + 1);
    } else {
        m_open.remove(fold.story);
        for (const ArticleId member : members)
            m_folds.remove(member);
        diff.rows.remove(front + 1, count);
    }
    diff.edits = {{open ? RowEdit::Kind::Insert : RowEdit::Kind::Remove, front + 1, count}};
    m_rowsChanged = true;
    apply(diff);
    Q_EMIT dataChanged(index(front, 0), index(front, columns - 1));
}

void BoardModel::reveal(ArticleId id)
{
    if (rowOf(id) >= 0)
        return;
    const QList<ArticleId> story = storyOf(id);
    if (!story.isEmpty())
        setOpen(rowOf(story.first()), true);
}

} // namespace sokbo
