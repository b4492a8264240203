// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardsoftware.h"

#include <QSet>
#include <QUrlQuery>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

bool gnuboardMadePage(const HtmlTree &tree, const QUrl &url)
{
    if (QUrlQuery(url).hasQueryItem(u"bo_table"_s))
        return true;
    for (const HtmlNode &node : tree.nodes()) {
        if (node.tag == HtmlTag::A && node.attribute("href").contains("bo_table="_L1))
            return true;
        const QString id = node.attribute("id");
        if (id == "bo_list"_L1 || id == "bo_gall"_L1 || id == "bo_v"_L1 || id == "fboardlist"_L1)
            return true;
    }
    return std::any_of(tree.scripts().begin(), tree.scripts().end(), [](const PageScript &script) {
        return script.text.contains("g5_bbs_url") || script.text.contains("g5_bo_table");
    });
}

// ?bo_table=news&wr_id=46899, /news/46899
QString gnuboardDocumentId(const QUrl &url)
{
    const QUrlQuery query(url);
    const QString script = url.path().section(u'/', -1);
    if (query.hasQueryItem(u"wr_id"_s)) {
        const QString id = query.queryItemValue(u"wr_id"_s);
        return isDocumentNumber(id) && (!script.endsWith(".php"_L1) || script == "board.php"_L1) ? id
                                                                                                 : QString();
    }
    const QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
    return path.size() >= 2 && isDocumentNumber(path.last()) && path.at(path.size() - 2) != "page"_L1
        ? path.last()
        : QString();
}

// /news/봄이-온다/: what gnuboard makes of a title, where its addresses are to hold titles.
QString gnuboardDocumentName(const QUrl &url)
{
    const QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
    if (path.size() < 2 || path.last().contains(u'.') || isDocumentNumber(path.last()))
        return {};
    const QString &board = path.at(path.size() - 2);
    static const QSet<QString> places = {u"content"_s, u"rss"_s, u"page"_s, u"bbs"_s, u"shop"_s, u"plugin"_s};
    return places.contains(board) || path.last() == "write"_L1 ? QString() : board + u'/' + path.last();
}

QUrl gnuboardListAddress(const QUrl &url)
{
    QUrl list = url;
    list.setFragment(QString());
    const QString table = QUrlQuery(url).queryItemValue(u"bo_table"_s);
    QUrlQuery kept;
    if (!table.isEmpty()) {
        kept.addQueryItem(u"bo_table"_s, table);
        list.setQuery(kept);
        return list;
    }
    list.setQuery(QString());
    QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
    if (path.size() >= 2 && isDocumentNumber(path.last()))
        path.removeLast();
    list.setPath(u'/' + path.join(u'/'));
    return list;
}

int gnuboardArticleBody(const HtmlTree &tree)
{
    for (const auto mark : {"bo_v_con"_L1, "bo_v_atc"_L1, "view-content"_L1, "view_content"_L1})
        for (int i = 0; i < tree.size(); ++i)
            if (isMarked(tree[i], mark))
                return i;
    return HtmlTree::none;
}

QString gnuboardArticleId(const HtmlTree &, int)
{
    return {}; // only the address tells it
}

} // namespace

const BoardSoftware &gnuboard()
{
    static const BoardSoftware software = {
        SourceKind::Gnuboard,
        gnuboardMadePage,
        gnuboardDocumentId,
        gnuboardDocumentName,
        "bo_table"_L1,
        gnuboardListAddress,
        gnuboardArticleBody,
        gnuboardArticleId,
        {"bo_v"_L1, "board-view"_L1, "view-wrap"_L1},
        {"bo_v_tit"_L1, "bo_v_title"_L1, "view-title"_L1},
        {"sound_only"_L1, "cnt_cmt"_L1, "new_icon"_L1, "hot_icon"_L1, "bo_v_cate"_L1, "bo_cate_link"_L1,
            "count"_L1, "icon_reply"_L1, "orangered"_L1, "wr-icon"_L1},
    };
    return software;
}

} // namespace sokbo
