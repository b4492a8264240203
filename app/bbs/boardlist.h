// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardpage.h"
#include "core/feeditem.h"

#include <QList>

#include <optional>

namespace sokbo {

// The rows of the list on a page: from the table with the headings of a board, else from the largest group of
// like elements that each open a document of their own. None where the page holds no list; an empty one where
// it holds an empty board.
std::optional<QList<FeedItem>> boardRows(const BoardPage &page);

} // namespace sokbo
