// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"
#include "html/htmltree.h"

#include <QLatin1String>
#include <QUrl>

#include <array>
#include <vector>

namespace sokbo {

// What the parsers need to know about one board software. Everything else about boards is common to all.
struct BoardSoftware {
    SourceKind kind;
    bool (*madePage)(const HtmlTree &tree, const QUrl &url); // whether the page shows marks of this software
    QString (*documentId)(
        const QUrl &url); // in an address that opens a document; empty for any other address
    // In an address that opens a document by its name: "board/name". Such addresses look like any other of
    // the site: only where a title stands do they count.
    QString (*documentName)(const QUrl &url);
    QLatin1String listParameter; // names the board in the query of its address: "mid"
    QUrl (*listAddress)(
        const QUrl &url); // the address of the board that a document's or a list page's address belongs to
    int (*articleBody)(const HtmlTree &tree); // the element that holds an article's text, or HtmlTree::none
    QString (*articleId)(
        const HtmlTree &tree, int body); // from the markup; empty if the markup does not tell it
    std::vector<QLatin1String>
        articleMarks; // ids and classes of elements that hold an article with its heading
    std::vector<QLatin1String> titleMarks; // ids and classes of the article's title
    std::vector<QLatin1String> titleNoise; // classes of elements inside a title that do not belong to it
    qsizetype bareDate = 60; // UTF-16 units: a longer text that nothing marks is no date of a row
};

const BoardSoftware &rhymix(); // Rhymix, XpressEngine, and their skins
const BoardSoftware &gnuboard(); // gnuboard 5, Youngcart
const BoardSoftware &unknownSoftware(); // of which we know nothing: it opens no documents

// All of them. A page is tried with each in this order.
inline std::array<const BoardSoftware *, 2> allBoardSoftware()
{
    return {&gnuboard(), &rhymix()};
}
const BoardSoftware &softwareOf(SourceKind kind); // of a kind that is a board

// True for a document number: 1 to 18 decimal digits.
bool isDocumentNumber(const QString &text);
// True if the element has this id, or this class among its classes.
bool isMarked(const HtmlNode &node, QLatin1String mark);
// True if the class or id holds this part, in any case: "td_subject" has "subject".
bool hasHint(const HtmlNode &node, QLatin1String part);

} // namespace sokbo
