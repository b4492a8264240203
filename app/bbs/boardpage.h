// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardsoftware.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace sokbo {

// An address that opens a document, as a row has it.
struct DocumentLink {
    QString id;
    QUrl url; // without what only belongs to the list: its page, order, search
    bool toComments = false;
};

// What reading a row needs to know of its page.
class BoardPage {
public:
    // `fetched` is UTC, or invalid; `host` is that of the board's own documents: links to others are not of
    // its list. The tree outlives the page.
    BoardPage(const HtmlTree &tree, const BoardSoftware &software, const QUrl &base, const QDateTime &fetched,
        const QString &host);

    const HtmlTree &tree;
    const BoardSoftware &software;
    const QUrl base;
    const QDateTime fetched;
    const QString host;

    // Of an <a>, none for one that opens no document of this site.
    std::optional<DocumentLink> documentLink(int anchor) const;
    // How many such links stand inside a node.
    int documentLinks(int index) const;

private:
    QHash<int, DocumentLink> m_links; // by node
    std::vector<int> m_linksBefore; // by node: how many stand before it
};

// An element with more nodes inside is more than one field of a row.
constexpr int fieldNodes = 60;

} // namespace sokbo
