// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/boardlinks.h"

#include "bbs/boardsoftware.h"
#include "html/webaddress.h"

#include <QUrlQuery>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBoards = 6;

// The board that a link belongs to; empty for a link to anything else.
QUrl boardOf(const QUrl &url, const BoardSoftware &software)
{
    const QUrlQuery query(url);
    const bool isList = query.hasQueryItem(software.listParameter);
    if (software.documentId(url).isEmpty() && !isList)
        return {};
    const QUrl list = software.listAddress(url);
    return list.path().size() > 1 || list.hasQuery() ? list : QUrl();
}

} // namespace

QList<BoardLink> boardLinks(const QString &html, const QUrl &page)
{
    const HtmlTree tree = HtmlTree::parse(html);
    struct Found {
        BoardLink link;
        int times = 0;
    };
    QList<Found> found;
    for (const BoardSoftware *software : allBoardSoftware()) {
        if (!software->madePage(tree, page))
            continue;
        QHash<QUrl, qsizetype> places;
        for (const HtmlNode &node : tree.nodes()) {
            if (node.tag != HtmlTag::A || !node.has("href"))
                continue;
            const QUrl url = linkAddress(node.attribute("href"), page);
            if (url.host() != page.host() || url.port() != page.port())
                continue;
            const QUrl board = boardOf(url, *software);
            if (board.isEmpty() || board == page)
                continue;
            if (!places.contains(board)) {
                places.insert(board, found.size());
                found.append({{software->kind, board}, 0});
            }
            ++found[places.value(board)].times;
        }
        if (!found.isEmpty())
            break; // one site, one software
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Found &a, const Found &b) { return a.times > b.times; });
    QList<BoardLink> links;
    for (const Found &each : found)
        if (links.size() < mostBoards)
            links.append(each.link);
    return links;
}

} // namespace sokbo
