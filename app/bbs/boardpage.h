// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardsoftware.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace sokbo {

// A link to a document of the board.
struct DocumentLink {
    QString id; // its number, or "board/name" where its address has none
    QUrl url; // without parameters of the list: its page, order, search
    bool toComments = false;
    bool isNamed = false; // many other links of a site look like it
};

// A page of a board, with what is needed to read its rows.
class BoardPage {
public:
    // `fetched` is UTC, or invalid. `host` is the host of the board's own documents; links to other hosts do
    // not belong to its list. The tree must outlive this object.
    BoardPage(const HtmlTree &tree, const BoardSoftware &software, const QUrl &base, const QDateTime &fetched,
        const QString &host);

    // A page whose documents were found in another way: by the <a> that opens each. `titles` tells for some
    // of these which element in the <a> holds the title.
    BoardPage(const HtmlTree &tree, const BoardSoftware &software, const QUrl &base, const QDateTime &fetched,
        const QHash<int, DocumentLink> &links, const QHash<int, int> &titles);

    const HtmlTree &tree;
    const BoardSoftware &software;
    const QUrl base;
    const QDateTime fetched;
    const QString host;

    // The document that an <a> opens; none if it opens no document of this site.
    std::optional<DocumentLink> documentLink(int anchor) const;
    // How many such links are inside a node.
    int documentLinks(int index) const;
    // The element in such a link that is known to hold the title, or HtmlTree::none.
    int titleWithin(int anchor) const { return m_titles.value(anchor, HtmlTree::none); }

private:
    void countLinks();

    QHash<int, DocumentLink> m_links; // by node
    QHash<int, int> m_titles; // by node
    std::vector<int> m_linksBefore; // by node: how many links are before it
};

// The address of a document without what belongs to the list from which it was opened.
QUrl addressOfDocument(QUrl url);

// An element with more nodes inside holds more than one field of a row.
constexpr int fieldNodes = 60;

} // namespace sokbo
