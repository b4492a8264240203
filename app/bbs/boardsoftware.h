// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"
#include "html/htmltree.h"

#include <QLatin1String>
#include <QUrl>

#include <vector>

namespace sokbo {

// What is peculiar to one board software; all that reads boards goes by this.
struct BoardSoftware {
    SourceKind kind;
    bool (*madePage)(const HtmlTree &tree, const QUrl &url); // whether the page shows marks of this software
    QString (*documentId)(const QUrl &url); // of an address that opens a document; empty for any other
    QUrl (*listAddress)(
        const QUrl &url); // of the board that such an address, or one of its pages, belongs to
    int (*articleBody)(
        const HtmlTree &tree); // the element that holds an article's text, HtmlTree::none where none does
    QString (*articleId)(const HtmlTree &tree, int body); // as the markup tells it; empty where it does not
    std::vector<QLatin1String> articleMarks; // ids and classes of what holds an article with its heading
    std::vector<QLatin1String> titleMarks; // likewise of the title in it
    std::vector<QLatin1String> titleNoise; // classes of what stands in a title and is not of it
};

const BoardSoftware &rhymix(); // Rhymix, XpressEngine, and their skins
const BoardSoftware &gnuboard(); // gnuboard 5, Youngcart
const BoardSoftware &softwareOf(SourceKind kind);

// Whether it is written as the numbers of documents are: decimal digits, at most 18.
bool isDocumentNumber(const QString &text);
// Whether the element has this id or, among others, this class.
bool isMarked(const HtmlNode &node, QLatin1String mark);
// Of a class or an id, in any case: "td_subject" has "subject".
bool hasHint(const HtmlNode &node, QLatin1String part);

} // namespace sokbo
