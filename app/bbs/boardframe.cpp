// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardframe.h"

#include "bbs/rowfields.h"
#include "html/webaddress.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// The number of a list's page, as its address has it: ?page=2, /news/page/2; 0 where it has none.
int pageNumber(const QUrl &url)
{
    const QUrlQuery query(url);
    if (query.hasQueryItem(u"page"_s))
        return query.queryItemValue(u"page"_s).toInt();
    const QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
    return path.size() >= 2 && path.at(path.size() - 2) == "page"_L1 ? path.last().toInt() : 0;
}

bool isPagination(const HtmlNode &node)
{
    for (const auto mark : {"pagination"_L1, "bd_pg"_L1, "pg_wrap"_L1, "pg"_L1, "pageNavigation"_L1,
             "paginate"_L1, "paging"_L1, "board_pagination"_L1, "page_navi"_L1})
        if (isMarked(node, mark))
            return true;
    return false;
}

// What the list says its page is, where the address does not.
int currentPage(const BoardPage &page)
{
    if (const int told = pageNumber(page.base); told > 0)
        return told;
    const HtmlTree &tree = page.tree;
    for (int i = 0; i < tree.size(); ++i) {
        if (!isPagination(tree[i]))
            continue;
        for (int j = i + 1; j < tree[i].end; ++j) {
            const bool isCurrent = tree[j].tag == HtmlTag::Strong || isMarked(tree[j], "this"_L1)
                || isMarked(tree[j], "active"_L1) || isMarked(tree[j], "current"_L1)
                || isMarked(tree[j], "pg_current"_L1) || isMarked(tree[j], "on"_L1);
            if (const int number = isCurrent ? tree.line(j).toInt() : 0; number > 0)
                return number;
        }
    }
    return 1;
}

// Order and search of another list than the one that is shown.
bool isOfOtherList(const QUrl &url, const QUrl &base)
{
    const QUrlQuery query(url);
    const QUrlQuery shown(base);
    for (const auto &name :
        {u"sst"_s, u"sort_index"_s, u"order_type"_s, u"stx"_s, u"search_keyword"_s, u"sca"_s, u"category"_s})
        if (!query.queryItemValue(name).isEmpty() && query.queryItemValue(name) != shown.queryItemValue(name))
            return true;
    return false;
}

QString ofBoardName(QString title)
{
    // "뉴스 1 페이지 | 예시 사이트", "글 제목 - 뉴스"
    static const QRegularExpression pageSuffix(u"\\s*\\d+\\s*페이지.*$"_s);
    title = title.section(u" | "_s, 0, 0);
    return title.remove(pageSuffix).trimmed();
}

QString metaOrNameContent(const HtmlTree &tree, QLatin1String property)
{
    for (const HtmlNode &node : tree.nodes())
        if (node.tag == HtmlTag::Meta
            && (node.attribute("property") == property || node.attribute("name") == property))
            return node.attribute("content").simplified();
    return {};
}

} // namespace

QString boardTitle(const BoardPage &page)
{
    const HtmlTree &tree = page.tree;
    for (const auto mark :
        {"container_title"_L1, "bd_tl"_L1, "sub_title"_L1, "board_title"_L1, "bo_title"_L1})
        for (int i = 0; i < tree.size(); ++i)
            if (isMarked(tree[i], mark))
                if (const QString title = titleIn(page, i).text; !title.isEmpty() && title.size() < 80)
                    return ofBoardName(title);
    const bool isArticle = metaOrNameContent(tree, "og:type"_L1) == "article"_L1;
    const QString meta = isArticle ? QString() : metaOrNameContent(tree, "og:title"_L1);
    if (!meta.isEmpty())
        return ofBoardName(meta);
    for (int i = 0; i < tree.size(); ++i)
        if (tree[i].tag == HtmlTag::Title) {
            const QString title = tree.line(i);
            return ofBoardName(isArticle ? title.section(u" - "_s, -1) : title);
        }
    return {};
}

QString boardFeed(const BoardPage &page)
{
    const HtmlTree &tree = page.tree;
    const QUrl list = page.software.listAddress(page.base);
    const QString board = QUrlQuery(list).queryItemValue(page.software.listParameter);
    const QString path = list.path().section(u'/', -1);
    QString first;
    for (int i = 0; i < tree.size(); ++i) {
        const HtmlNode &node = tree[i];
        const bool isFeedLink = node.tag == HtmlTag::Link
            && node.attribute("rel").contains("alternate"_L1, Qt::CaseInsensitive)
            && (node.attribute("type").contains("rss+xml"_L1)
                || node.attribute("type").contains("atom+xml"_L1));
        const bool isFeedAnchor = node.tag == HtmlTag::A && node.attribute("href").contains("rss.php?"_L1);
        if (!isFeedLink && !isFeedAnchor)
            continue;
        const QUrl url = mediaAddress(node.attribute("href"), page.base);
        if (url.isEmpty())
            continue;
        // Beside the board's own feed stands the site's.
        const QUrlQuery query(url);
        const bool isOwn = board.isEmpty() ? !path.isEmpty() && url.path().split(u'/').contains(path)
                                           : query.queryItemValue(page.software.listParameter) == board
                || url.path().split(u'/').contains(board);
        if (isOwn)
            return encoded(url);
        if (first.isEmpty())
            first = encoded(url);
    }
    return first;
}

QString nextListPage(const BoardPage &page)
{
    const HtmlTree &tree = page.tree;
    const int wanted = currentPage(page) + 1;
    int paginationEnd = 0;
    QString outside;
    for (int i = 0; i < tree.size(); ++i) {
        if (isPagination(tree[i]))
            paginationEnd = std::max(paginationEnd, tree[i].end);
        if (tree[i].tag != HtmlTag::A)
            continue;
        const QUrl url = linkAddress(tree[i].attribute("href"), page.base);
        if (url.isEmpty() || pageNumber(url) != wanted || isOfOtherList(url, page.base)
            || url.host() != page.host)
            continue;
        QUrl list = url;
        list.setFragment(QString());
        if (!page.software.documentId(url).isEmpty()) {
            // Below a document the pages of the list carry its number.
            list = page.software.listAddress(url);
            QUrlQuery query(list);
            query.addQueryItem(u"page"_s, QString::number(wanted));
            list.setQuery(query);
        }
        if (i < paginationEnd)
            return encoded(list);
        if (outside.isEmpty())
            outside = encoded(list);
    }
    return outside;
}

} // namespace sokbo
