// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardpage.h"
#include "bbs/tablecells.h"
#include "core/feeditem.h"

#include <optional>

namespace sokbo {

// One line of a list: a row of a table, or an item of a webzine or gallery. `columns` says what the headings
// tell about the cells, by their place; for cells without a heading, classes decide. None if the row opens no
// document.
std::optional<FeedItem> rowOfTable(
    const BoardPage &page, int row, const std::vector<Cell> &cells, const std::vector<Column> &columns);
std::optional<FeedItem> rowOfList(const BoardPage &page, int item);

} // namespace sokbo
