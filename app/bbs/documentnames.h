// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardsoftware.h"

#include <vector>

namespace sokbo {

// A link to a document that its address names, and does not number: /news/봄이-온다/.
struct NamedDocument {
    int anchor = HtmlTree::none;
    QString id; // "board/name"
    QUrl url;
};

// Those of one board among the links where titles of rows stand: of the board at `base` where it has any,
// else of the board that most of them belong to. An empty `host` stands for any.
std::vector<NamedDocument> namedDocuments(
    const HtmlTree &tree, const BoardSoftware &software, const QUrl &base, const QString &host = {});

} // namespace sokbo
