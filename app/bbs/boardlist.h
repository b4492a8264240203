// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardpage.h"
#include "core/feeditem.h"

#include <QList>

#include <optional>

namespace sokbo {

struct BoardRows {
    QList<FeedItem> items;
    int unread = 0; // rows of which none is an item, because no link in them opens a document that we know
};

// The rows of the list on a page: those of the table that has the headings of a board, else the largest group
// of similar elements that each open a document. None if the page holds no list; no items and no unread rows
// if the board is empty.
std::optional<BoardRows> boardRows(const BoardPage &page);

} // namespace sokbo
