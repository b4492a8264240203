// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/articlekind.h"
#include "core/headline.h"
#include "core/ids.h"

#include <QList>

namespace sokbo {

// An article on a board, and what it is folded by. The order of the entries is the board's. A board of a
// million holds a million of them: they are kept small.
struct BoardEntry {
    ArticleId id;
    StoryId story; // none: alone
    qint32 toOriginal = 0; // what to add to the id for that of the article whose text it repeats; 0: nobody's
    quint16 day = 0; // since 1970, local; 0: not known, as on boards that are not in the order of dates
    ArticleKind kind = ArticleKind::Report;

    ArticleId original() const { return ArticleId{id.value + toOriginal}; } // itself, if it is no copy
    bool isCopy() const { return toOriginal != 0; }

    friend bool operator==(const BoardEntry &, const BoardEntry &) = default;
};
static_assert(sizeof(BoardEntry) == 24);

// The local day of a time in seconds since 1970, as BoardEntry has it; at least 1.
quint16 boardDay(qint64 time);
BoardEntry boardEntry(const Headline &headline);

// Without those that repeat the text of another one that is here too.
QList<BoardEntry> withoutCopies(const QList<BoardEntry> &entries);

inline QList<ArticleId> idsOf(const QList<BoardEntry> &entries)
{
    QList<ArticleId> ids;
    ids.reserve(entries.size());
    for (const BoardEntry &entry : entries)
        ids.append(entry.id);
    return ids;
}

} // namespace sokbo
