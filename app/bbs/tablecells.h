// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/listcolumns.h"

#include <vector>

namespace sokbo {

struct Cell {
    int node;
    int column; // its place, with spans counted
};
std::vector<Cell> cellsOf(const HtmlTree &tree, int row);

struct Headings {
    std::vector<Column> columns;
    bool areOfBoard = false; // a title, and what goes with it
};
Headings headingsOf(const HtmlTree &tree, int row);

// Those of the first row of a table, or of its head, that has such headings; none if it has no such row.
Headings headingsOfTable(const HtmlTree &tree, int table);

} // namespace sokbo
