// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardpage.h"
#include "core/feeditem.h"

#include <QList>

#include <optional>

namespace sokbo {

// The rows of the list on a page: those of the table that has the headings of a board, else the largest group
// of similar elements that each open a document. None if the page holds no list; an empty list if the board
// is empty.
std::optional<QList<FeedItem>> boardRows(const BoardPage &page);

} // namespace sokbo
