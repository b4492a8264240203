// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/listrow.h"

#include "bbs/rowfields.h"
#include "html/webaddress.h"

#include <algorithm>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr int linksOfRow = 40; // one with more is a table around tables

struct TitleLink {
    int anchor = HtmlTree::none;
    DocumentLink link;
    RowTitle title;
};

// Whether a link that only names its document may be the title.
enum class Named { Too, Not };

// The link in an element that bears the title: the one marked so, else the one with the longest text.
TitleLink titleLinkIn(const BoardPage &page, int element, Named named = Named::Too)
{
    TitleLink best;
    bool bestIsMarked = false;
    for (int i = element; i < page.tree[element].end; ++i) {
        if (page.tree[i].tag != HtmlTag::A)
            continue;
        const auto link = page.documentLink(i);
        if (!link || link->toComments || (link->isNamed && named == Named::Not))
            continue;
        const RowTitle title = titleIn(page, i);
        if (title.text.isEmpty())
            continue;
        const int parent = page.tree[i].parent;
        const bool isMarkedTitle = isMarked(page.tree[i], "hx"_L1) || hasHint(page.tree[i], "tit"_L1)
            || hasHint(page.tree[i], "subject"_L1) || isHeading(page.tree[parent].tag)
            || hasHint(page.tree[parent], "tit"_L1) || hasHint(page.tree[parent], "subject"_L1);
        const bool isBetter = best.anchor == HtmlTree::none || (isMarkedTitle && !bestIsMarked)
            || (isMarkedTitle == bestIsMarked && title.text.size() > best.title.text.size());
        if (isBetter) {
            best = {i, *link, title};
            bestIsMarked = isMarkedTitle;
        }
    }
    return best;
}

// Where a row is one link, the element in it that holds the title; else HtmlTree::none.
int titleWithin(const BoardPage &page, int anchor)
{
    if (const int known = page.titleWithin(anchor); known != HtmlTree::none)
        return known;
    const HtmlTree &tree = page.tree;
    bool hasFields = false; // who or when
    int title = HtmlTree::none;
    int strong = HtmlTree::none;
    for (int i = anchor + 1; i < tree[anchor].end; ++i) {
        const HtmlNode &node = tree[i];
        if (node.isText())
            continue;
        const Column column = columnOfClass(node);
        hasFields
            = hasFields || column == Column::Author || column == Column::Date || node.tag == HtmlTag::Time;
        if (title == HtmlTree::none && (column == Column::Title || isHeading(node.tag)))
            title = i;
        if (strong == HtmlTree::none && (node.tag == HtmlTag::Strong || node.tag == HtmlTag::B))
            strong = i;
    }
    if (!hasFields)
        return HtmlTree::none;
    return title != HtmlTree::none ? title : strong;
}

FeedItem itemOf(const TitleLink &link)
{
    FeedItem item;
    item.id = link.link.id;
    item.link = encoded(link.link.url);
    item.title = link.title.text;
    item.categories = link.title.categories;
    item.comments = 0;
    return item;
}

void addCategory(FeedItem &item, const QString &category)
{
    if (!category.isEmpty() && !item.categories.contains(category))
        item.categories.prepend(category);
}

bool isNoticeRow(const HtmlNode &row)
{
    const QStringList classes = row.attribute("class").toLower().split(u' ', Qt::SkipEmptyParts);
    // notice, bo_notice, noticeList
    return std::any_of(classes.begin(), classes.end(),
        [](const QString &name) { return name.startsWith("notice"_L1) || name.endsWith("notice"_L1); });
}

} // namespace

std::optional<FeedItem> rowOfTable(
    const BoardPage &page, int row, const std::vector<Cell> &cells, const std::vector<Column> &columns)
{
    const HtmlTree &tree = page.tree;
    if (page.documentLinks(row) == 0 || page.documentLinks(row) > linksOfRow)
        return std::nullopt;
    const auto columnOf = [&](const Cell &cell) {
        const auto place = static_cast<std::size_t>(cell.column);
        const Column told = place < columns.size() ? columns[place] : Column::Unknown;
        return told == Column::Unknown ? columnOfClass(tree[cell.node]) : told;
    };
    TitleLink title;
    int titleCell = HtmlTree::none;
    for (const bool byColumn : {true, false})
        for (const Cell &cell : cells)
            if (title.anchor == HtmlTree::none && (!byColumn || columnOf(cell) == Column::Title)) {
                title = titleLinkIn(page, cell.node, byColumn ? Named::Too : Named::Not);
                titleCell = cell.node;
            }
    if (title.anchor == HtmlTree::none)
        return std::nullopt;
    FeedItem item = itemOf(title);
    item.notice = isNoticeRow(tree[row]);
    item.comments = commentsIn(page, titleCell, title.anchor);
    addCategory(item, categoryIn(page, titleCell, title.anchor));
    for (const Cell &cell : cells) {
        if (cell.node == titleCell)
            continue;
        const QString text = tree.line(cell.node);
        switch (columnOf(cell)) {
        case Column::Number:
            item.number = numberIn(text);
            item.notice = item.notice || saysNotice(text);
            break;
        case Column::Author:
            item.author = authorIn(page, cell.node);
            break;
        case Column::Date:
            item.published = dateIn(page, cell.node);
            break;
        case Column::Category:
            addCategory(item, text);
            break;
        case Column::Comments:
            item.comments = static_cast<int>(numberIn(text));
            break;
        case Column::Unknown:
            item.notice = item.notice || saysNotice(text);
            break;
        default:
            break;
        }
    }
    // Some skins put all but the title into its cell.
    if (item.author.isEmpty() || !item.published.isValid())
        if (const auto whole = rowOfList(page, row)) {
            item.author = item.author.isEmpty() ? whole->author : item.author;
            item.published = item.published.isValid() ? item.published : whole->published;
        }
    if (item.notice)
        item.number = 0;
    return item;
}

std::optional<FeedItem> rowOfList(const BoardPage &page, int element)
{
    const HtmlTree &tree = page.tree;
    const TitleLink title = titleLinkIn(page, element);
    if (title.anchor == HtmlTree::none)
        return std::nullopt;
    FeedItem item = itemOf(title);
    item.notice = isNoticeRow(tree[element]);
    item.comments = commentsIn(page, element, title.anchor);
    addCategory(item, categoryIn(page, element, title.anchor));
    int titleNode = title.anchor;
    if (const int within = titleWithin(page, title.anchor); within != HtmlTree::none) {
        const LinkedTitle linked = linkedTitleIn(page, within);
        if (!linked.title.text.isEmpty()) {
            item.title = linked.title.text;
            item.categories = linked.title.categories;
            addCategory(item, categoryIn(page, title.anchor, within));
            item.notice = item.notice || linked.notice;
            item.comments = std::max(item.comments, linked.comments);
            titleNode = within;
        }
    }
    for (int i = element; i < tree[element].end;) {
        const HtmlNode &node = tree[i];
        if (i == titleNode) {
            i = node.end;
            continue;
        }
        if (node.isText()) {
            item.notice = item.notice || saysNotice(node.text);
            // A bare date between other things: "by 홍길동 · 2025.02.04".
            if (!item.published.isValid() && node.text.size() < page.software.bareDate)
                item.published = dateIn(page, i);
        } else if (!tree.isInside(titleNode, i) && node.end - i <= fieldNodes) {
            const Column column = columnOfClass(node);
            const bool isMember = node.attribute("class").contains("member"_L1);
            if (item.author.isEmpty() && (column == Column::Author || isMember))
                item.author = authorIn(page, i);
            if (!item.published.isValid() && (column == Column::Date || node.tag == HtmlTag::Time))
                item.published = dateIn(page, i);
            if (item.number == 0 && column == Column::Number)
                item.number = numberIn(tree.line(i));
            if (item.summary.isEmpty()
                && (isMarked(node, "cnt"_L1) || hasHint(node, "summary"_L1) || hasHint(node, "excerpt"_L1)
                    || isMarked(node, "bo_cnt"_L1)))
                item.summary = tree.innerHtml(i);
        }
        ++i;
    }
    return item;
}

} // namespace sokbo
