// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/listrow.h"

#include "bbs/rowfields.h"
#include "html/webaddress.h"

#include <QSet>
#include <QUrlQuery>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr int linksOfRow = 40; // one with more is a table around tables

// Of the list from which the document was opened, and not of the document.
bool isOfList(const QString &parameter)
{
    static const QSet<QString> names = {u"page"_s, u"listStyle"_s, u"sort_index"_s, u"order_type"_s,
        u"search_target"_s, u"search_keyword"_s, u"category"_s, u"cpage"_s, u"sfl"_s, u"stx"_s, u"sst"_s,
        u"sod"_s, u"sop"_s, u"sca"_s, u"spt"_s, u"device"_s};
    return names.contains(parameter);
}

QUrl ofDocument(QUrl url)
{
    url.setFragment(QString());
    QUrlQuery kept;
    bool dropped = false;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items) {
        if (isOfList(name))
            dropped = true;
        else
            kept.addQueryItem(name, value);
    }
    if (dropped)
        url.setQuery(kept.isEmpty() ? QString() : kept.query(QUrl::FullyEncoded));
    return url;
}

std::optional<DocumentLink> linkOf(
    const HtmlTree &tree, const BoardSoftware &software, const QUrl &base, const QString &host, int anchor)
{
    const QString href = tree[anchor].attribute("href");
    if (href.isEmpty() || href.startsWith(u'#'))
        return std::nullopt;
    const QUrl url = linkAddress(href, base);
    if (url.isEmpty() || url.host() != host)
        return std::nullopt;
    const QString id = software.documentId(url);
    if (id.isEmpty())
        return std::nullopt;
    const bool toComments
        = url.hasFragment() || hasHint(tree[anchor], "reply"_L1) || hasHint(tree[anchor], "cmt"_L1);
    return DocumentLink{id, ofDocument(url), toComments};
}

struct TitleLink {
    int anchor = HtmlTree::none;
    DocumentLink link;
    RowTitle title;
};

// The link in an element that bears the title: the one marked so, else the one with the longest text.
TitleLink titleLinkIn(const BoardPage &page, int element)
{
    TitleLink best;
    bool bestIsMarked = false;
    for (int i = element; i < page.tree[element].end; ++i) {
        if (page.tree[i].tag != HtmlTag::A)
            continue;
        const auto link = page.documentLink(i);
        if (!link || link->toComments)
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

bool isNoticeRow(const HtmlNode &row)
{
    const QString classes = row.attribute("class").toLower();
    return hasToken(classes, "notice"_L1) || hasToken(classes, "bo_notice"_L1)
        || hasToken(classes, "board-notice"_L1);
}

} // namespace

BoardPage::BoardPage(const HtmlTree &theTree, const BoardSoftware &theSoftware, const QUrl &theBase,
    const QDateTime &whenFetched, const QString &boardHost)
    : tree(theTree)
    , software(theSoftware)
    , base(theBase)
    , fetched(whenFetched)
    , host(boardHost)
{
    m_linksBefore.reserve(tree.nodes().size() + 1);
    for (int i = 0; i < tree.size(); ++i) {
        m_linksBefore.push_back(static_cast<int>(m_links.size()));
        if (tree[i].tag == HtmlTag::A)
            if (const auto link = linkOf(tree, software, base, host, i))
                m_links.insert(i, *link);
    }
    m_linksBefore.push_back(static_cast<int>(m_links.size()));
}

std::optional<DocumentLink> BoardPage::documentLink(int anchor) const
{
    const auto link = m_links.constFind(anchor);
    return link == m_links.constEnd() ? std::nullopt : std::optional(*link);
}

int BoardPage::documentLinks(int index) const
{
    return m_linksBefore[static_cast<std::size_t>(tree[index].end)]
        - m_linksBefore[static_cast<std::size_t>(index)];
}

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
                title = titleLinkIn(page, cell.node);
                titleCell = cell.node;
            }
    if (title.anchor == HtmlTree::none)
        return std::nullopt;
    FeedItem item = itemOf(title);
    item.notice = isNoticeRow(tree[row]);
    item.comments = commentsIn(page, titleCell, title.anchor);
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
            if (!text.isEmpty() && !item.categories.contains(text))
                item.categories.prepend(text);
            break;
        case Column::Comments:
            item.comments = static_cast<int>(numberIn(text));
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
    for (int i = element; i < tree[element].end;) {
        const HtmlNode &node = tree[i];
        if (i == title.anchor) {
            i = node.end;
            continue;
        }
        if (node.isText()) {
            item.notice = item.notice || saysNotice(node.text);
            // A bare date between other things: "by 홍길동 · 2025.02.04".
            if (!item.published.isValid() && node.text.size() < 60)
                item.published = dateIn(page, i);
        } else if (!tree.isInside(title.anchor, i) && node.end - i <= fieldNodes) {
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
