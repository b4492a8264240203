// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardlist.h"

#include "bbs/listrow.h"
#include "bbs/tablecells.h"

#include <QHash>
#include <QSet>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr int rowCap = 2000;

// The rows of a table, not those of tables in it.
std::vector<int> rowsOf(const HtmlTree &tree, int table)
{
    std::vector<int> rows;
    for (int i = table + 1; i < tree[table].end && static_cast<int>(rows.size()) < rowCap;) {
        if (tree[i].tag == HtmlTag::Tr)
            rows.push_back(i);
        i = tree[i].tag == HtmlTag::Tr || tree[i].tag == HtmlTag::Table ? tree[i].end : i + 1;
    }
    return rows;
}

struct Table {
    QList<FeedItem> items;
    int unread = 0;
    bool hasHeadings = false;
};

// A row that shows an article, whether or not we can tell which: not the one that says that there is none.
bool looksLikeArticle(const HtmlTree &tree, const std::vector<Cell> &cells)
{
    constexpr int cellsWithText = 2;
    return std::count_if(cells.begin(), cells.end(), [&](const Cell &cell) {
        return tree[cell.node].tag == HtmlTag::Td && !tree.line(cell.node).isEmpty();
    }) >= cellsWithText;
}

Table readTable(const BoardPage &page, int table)
{
    Table result;
    std::vector<Column> columns;
    QSet<QString> seen;
    for (const int row : rowsOf(page.tree, table)) {
        if (!result.hasHeadings) {
            const Headings headings = headingsOf(page.tree, row);
            if (headings.areOfBoard) {
                columns = headings.columns;
                result.hasHeadings = true;
                continue;
            }
        }
        const std::vector<Cell> cells = cellsOf(page.tree, row);
        const auto item = rowOfTable(page, row, cells, columns);
        if (!item)
            result.unread += looksLikeArticle(page.tree, cells);
        if (!item || seen.contains(item->id))
            continue;
        seen.insert(item->id);
        result.items.append(*item);
    }
    return result;
}

std::optional<BoardRows> fromTables(const BoardPage &page)
{
    Table best;
    for (int i = 0; i < page.tree.size(); ++i) {
        if (page.tree[i].tag != HtmlTag::Table)
            continue;
        Table table = readTable(page, i);
        const bool isBetter = table.hasHeadings != best.hasHeadings ? table.hasHeadings
                                                                    : table.items.size() > best.items.size();
        if (isBetter)
            best = std::move(table);
    }
    if (!best.hasHeadings && best.items.size() < 2)
        return std::nullopt;
    return BoardRows{best.items, best.items.isEmpty() ? best.unread : 0};
}

constexpr int noDocument = -1;
constexpr int severalDocuments = -2;

// By node: which one document all links inside open, as a number that stands for its id. A row is where there
// is one, right inside an element where there are several.
std::vector<int> documentsByNode(const BoardPage &page)
{
    std::vector<int> documents(page.tree.nodes().size(), noDocument);
    QHash<QString, int> ids;
    for (int i = page.tree.size() - 1; i > 0; --i) {
        const auto at = static_cast<std::size_t>(i);
        if (page.tree[i].tag == HtmlTag::A)
            if (const auto link = page.documentLink(i)) {
                if (!ids.contains(link->id))
                    ids.insert(link->id, static_cast<int>(ids.size()));
                documents[at] = ids.value(link->id);
            }
        if (documents[at] == noDocument || page.tree[i].parent < 0)
            continue;
        int &above = documents[static_cast<std::size_t>(page.tree[i].parent)];
        if (above == noDocument)
            above = documents[at];
        else if (above != documents[at])
            above = severalDocuments;
    }
    return documents;
}

int listBonus(const HtmlNode &list)
{
    for (const auto part : {"bd_lst"_L1, "gall"_L1, "board"_L1, "bo_list"_L1, "list"_L1, "zine"_L1})
        if (hasHint(list, part))
            return 2;
    return 1;
}

std::optional<BoardRows> fromLists(const BoardPage &page)
{
    const std::vector<int> documents = documentsByNode(page);
    QHash<int, QList<int>> rows; // by the element that holds them
    for (int i = 1; i < page.tree.size(); ++i) {
        const int parent = page.tree[i].parent;
        if (documents[static_cast<std::size_t>(i)] >= 0
            && documents[static_cast<std::size_t>(parent)] == severalDocuments)
            rows[parent].append(i);
    }
    QList<FeedItem> best;
    qsizetype bestScore = 0;
    QList<int> holders = rows.keys();
    std::sort(holders.begin(), holders.end());
    for (const int holder : holders) {
        QList<FeedItem> items;
        QSet<QString> seen;
        int told = 0; // rows that say who or when
        for (const int row : rows.value(holder)) {
            const auto item = items.size() < rowCap ? rowOfList(page, row) : std::nullopt;
            if (!item || seen.contains(item->id))
                continue;
            seen.insert(item->id);
            told += item->published.isValid() || !item->author.isEmpty();
            items.append(*item);
        }
        // Addresses that hold names are also those of menus.
        if (told == 0 && !items.isEmpty() && !isDocumentNumber(items.first().id))
            continue;
        // Newest posts in a margin say neither; the list does, or is marked as one.
        const qsizetype score = (items.size() + 2 * told) * listBonus(page.tree[holder]);
        if (items.size() >= 2 && score > bestScore) {
            best = std::move(items);
            bestScore = score;
        }
    }
    if (best.isEmpty())
        return std::nullopt;
    return BoardRows{best, 0};
}

} // namespace

std::optional<BoardRows> boardRows(const BoardPage &page)
{
    auto rows = fromTables(page);
    if (rows && !rows->items.isEmpty())
        return rows;
    // A table that has the headings, and nothing in it that we can read, may not be the list.
    auto listed = fromLists(page);
    return listed ? listed : rows;
}

} // namespace sokbo
