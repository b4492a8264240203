// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardpage.h"
#include "bbs/listcolumns.h"
#include "core/feeditem.h"

#include <optional>

namespace sokbo {

// One line of a list: a table's row, or an item of a webzine or gallery. `columns` gives what headings told
// of the cells, by their place; what they leave open is told by classes. None where the row opens no
// document.
struct Cell {
    int node;
    int column; // its place, with spans counted
};
std::optional<FeedItem> rowOfTable(
    const BoardPage &page, int row, const std::vector<Cell> &cells, const std::vector<Column> &columns);
std::optional<FeedItem> rowOfList(const BoardPage &page, int item);

} // namespace sokbo
