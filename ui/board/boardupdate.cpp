// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardupdate.h"

namespace sokbo {

namespace {

// `wanted`, and the kept ones at their place among the others.
QList<BoardEntry> withKept(const ShownBoard &shown, const QList<BoardEntry> &wanted)
{
    if (shown.kept.isEmpty())
        return wanted;
    const QSet<ArticleId> marked = shown.kept.articles();
    QHash<ArticleId, BoardEntry> kept;
    for (const BoardEntry &entry : shown.entries)
        if (marked.contains(entry.id))
            kept.insert(entry.id, entry);
    const RowDiff diff
        = diffRows(idsOf(shown.entries), idsOf(wanted), [&kept](ArticleId id) { return kept.contains(id); });
    if (diff.rows.size() == wanted.size())
        return wanted;
    QList<BoardEntry> entries;
    entries.reserve(diff.rows.size());
    qsizetype next = 0;
    for (const ArticleId id : diff.rows) {
        if (next < wanted.size() && wanted.at(next).id == id)
            entries.append(wanted.at(next++));
        else
            entries.append(kept.value(id));
    }
    return entries;
}

} // namespace

BoardUpdate updateBoard(const ShownBoard &shown, const QList<BoardEntry> &wanted)
{
    BoardUpdate update;
    update.entries = withKept(shown, wanted);
    update.open = shown.open;
    update.open += foldsHiding(update.entries, shown.rules, shown.held);
    update.folded = foldRows(update.entries, shown.rules, update.open);
    if (shown.rows.isEmpty()) {
        update.diff.rows = update.folded.rows;
        if (!update.diff.rows.isEmpty())
            update.diff.edits = {{RowEdit::Kind::Insert, 0, int(update.diff.rows.size())}};
    } else {
        update.diff = diffRows(shown.rows, update.folded.rows, [](ArticleId) { return false; });
    }
    return update;
}

} // namespace sokbo
