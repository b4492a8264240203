// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QString>

namespace sokbo {

// Some pages have no text of their own: a script in them holds the article as data, and the browser builds
// the page from it.
struct EmbeddedArticle {
    QString html; // untrusted; empty if no script holds an article
    QString date = {}; // as the data has it; empty if it stands by no date
    bool isPage = false; // the article is somewhere in it
};
EmbeddedArticle embeddedArticle(const HtmlTree &tree);

// The text as HTML: if it is HTML already, unchanged; else each line becomes a paragraph.
QString asParagraphs(const QString &text);

} // namespace sokbo
