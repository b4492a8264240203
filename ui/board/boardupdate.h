// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/foldedrows.h"
#include "board/keptarticles.h"
#include "board/rowdiff.h"

namespace sokbo {

// A board as it is on the screen.
struct ShownBoard {
    QList<BoardEntry> entries;
    QList<ArticleId> rows;
    OpenFolds open;
    KeptArticles kept; // stay although the store no longer counts them to the board
    QSet<ArticleId> held; // keep a row: what would hide them opens
    FoldRules rules;
};

// What takes its place when the store has been read again.
struct BoardUpdate {
    QList<BoardEntry> entries;
    OpenFolds open;
    FoldedRows folded;
    RowDiff diff; // from the rows that are shown
};

BoardUpdate updateBoard(const ShownBoard &shown, const QList<BoardEntry> &wanted);

} // namespace sokbo
