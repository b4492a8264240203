// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/tablecells.h"

#include <QSet>

namespace sokbo {

std::vector<Cell> cellsOf(const HtmlTree &tree, int row)
{
    std::vector<Cell> cells;
    int column = 0;
    for (int i = tree.firstChild(row); i != HtmlTree::none; i = tree.nextSibling(i)) {
        if (tree[i].tag != HtmlTag::Td && tree[i].tag != HtmlTag::Th)
            continue;
        cells.push_back({i, column});
        column += qBound(1, tree[i].attribute("colspan").toInt(), 50);
    }
    return cells;
}

Headings headingsOf(const HtmlTree &tree, int row)
{
    Headings headings;
    QSet<int> known;
    for (const Cell &cell : cellsOf(tree, row)) {
        const Column column = columnOfHeading(tree.line(cell.node));
        headings.columns.resize(static_cast<std::size_t>(cell.column) + 1, Column::Unknown);
        headings.columns.back() = column;
        known.insert(static_cast<int>(column));
    }
    const auto has = [&](Column column) { return known.contains(static_cast<int>(column)); };
    headings.areOfBoard
        = has(Column::Title) && (has(Column::Number) || has(Column::Author) || has(Column::Date));
    return headings;
}

Headings headingsOfTable(const HtmlTree &tree, int table)
{
    constexpr int rowsAbove = 3; // of other things
    int rows = 0;
    for (int i = table + 1; i < tree[table].end && rows < rowsAbove;) {
        const bool isRow = tree[i].tag == HtmlTag::Tr;
        if (isRow)
            if (Headings headings = headingsOf(tree, i); headings.areOfBoard)
                return headings;
        rows += isRow;
        i = isRow || tree[i].tag == HtmlTag::Table ? tree[i].end : i + 1;
    }
    return {};
}

} // namespace sokbo
