// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boardentry.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace sokbo {

// What a row shows of its story. The first article of a story on the board is its front. The other members
// have rows only while the story is open; they then follow the front.
struct RowFold {
    StoryId story;
    int size = 0; // how many articles of the story are on this board; less than 2: the row stands alone
    bool member = false; // not the front
    bool open = false;

    bool isFront() const { return size > 1 && !member; }
    bool hidesMembers() const { return isFront() && !open; }
    friend bool operator==(const RowFold &, const RowFold &) = default;
};

struct FoldedRows {
    QList<ArticleId> rows;
    QHash<ArticleId, RowFold> folds; // only of rows whose story has two articles or more on the board
    int stories = 0; // an article that is alone counts as one

    friend bool operator==(const FoldedRows &, const FoldedRows &) = default;
};

// All of these take time that grows with the number of entries.
FoldedRows foldRows(const QList<BoardEntry> &entries, const QSet<StoryId> &open);
FoldedRows flatRows(const QList<BoardEntry> &entries); // each article is a row, and stands alone

// The stories that must be open so that these articles have rows.
QSet<StoryId> storiesHiding(const QList<BoardEntry> &entries, const QSet<ArticleId> &articles);

// The first of `candidates` below the article `from` if every story was open. None below: an invalid id. If
// `from` is not on the board, the search begins at the top.
ArticleId firstBelow(const QList<BoardEntry> &entries, const QSet<ArticleId> &candidates, ArticleId from);

} // namespace sokbo
