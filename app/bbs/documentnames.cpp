// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/documentnames.h"

#include "bbs/listcolumns.h"
#include "html/webaddress.h"

#include <QHash>
#include <QUrlQuery>

#include <algorithm>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

enum class Place { Elsewhere, Cell, Title };

// Where in a row a link stands: marked as its title by itself or by what is around it, or in a cell.
Place placeOf(const HtmlTree &tree, int anchor)
{
    constexpr int levels = 6; // from a link to its row
    Place place = Place::Elsewhere;
    bool isTitle = false;
    int at = anchor;
    for (int level = 0; level < levels && at > 0; ++level, at = tree[at].parent) {
        const HtmlNode &node = tree[at];
        isTitle = isTitle || hasHint(node, "tit"_L1) || hasHint(node, "subject"_L1) || isHeading(node.tag);
        if (node.tag == HtmlTag::Td && columnOfClass(node) == Column::Unknown)
            place = Place::Cell;
        if (node.tag == HtmlTag::Tr || node.tag == HtmlTag::Li || node.tag == HtmlTag::Article)
            return isTitle ? Place::Title : place;
    }
    return Place::Elsewhere;
}

// What only chooses among the rows: a category, a search, an order.
bool choosesRows(const QUrl &url)
{
    const QUrlQuery query(url);
    for (const auto &name : {u"sca"_s, u"sst"_s, u"stx"_s, u"sfl"_s, u"category"_s, u"search_keyword"_s})
        if (query.hasQueryItem(name))
            return true;
    return false;
}

QString boardOf(const NamedDocument &document)
{
    return document.url.host() + u'/' + document.id.section(u'/', 0, 0);
}

// As boardOf() names it. An address without a path names none.
QString boardAt(const QUrl &base, const BoardSoftware &software)
{
    const QUrl list = software.listAddress(base);
    QString board = QUrlQuery(list).queryItemValue(software.listParameter);
    if (board.isEmpty())
        board = list.path().section(u'/', -1, -1, QString::SectionSkipEmpty);
    return base.host() + u'/' + board;
}

} // namespace

std::vector<NamedDocument> namedDocuments(
    const HtmlTree &tree, const BoardSoftware &software, const QUrl &base, const QString &host)
{
    std::vector<NamedDocument> titles;
    std::vector<NamedDocument> cells;
    for (int i = 0; i < tree.size(); ++i) {
        if (tree[i].tag != HtmlTag::A)
            continue;
        const Place place = placeOf(tree, i);
        if (place == Place::Elsewhere)
            continue;
        const QUrl url = linkAddress(tree[i].attribute("href"), base);
        if (url.isEmpty() || url.hasFragment() || (!host.isEmpty() && url.host() != host)
            || !software.documentId(url).isEmpty() || choosesRows(url))
            continue;
        if (const QString id = software.documentName(url); !id.isEmpty())
            (place == Place::Title ? titles : cells).push_back({i, id, url});
    }
    std::vector<NamedDocument> found = std::move(titles.empty() ? cells : titles);
    QHash<QString, int> boards;
    for (const NamedDocument &document : found)
        ++boards[boardOf(document)];
    QString chosen = boardAt(base, software);
    if (!boards.contains(chosen))
        for (auto board = boards.cbegin(); board != boards.cend(); ++board)
            if (board.value() > boards.value(chosen)
                || (board.value() == boards.value(chosen) && board.key() < chosen))
                chosen = board.key();
    std::erase_if(found, [&](const NamedDocument &document) { return boardOf(document) != chosen; });
    return found;
}

} // namespace sokbo
