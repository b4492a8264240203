// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QString>

namespace sokbo {

// Some pages have no text of their own: a script in them holds the article as data, and the browser builds
// the page from it. This is that article as untrusted HTML; empty if no script holds one.
QString embeddedArticle(const HtmlTree &tree);

// The text as HTML: if it is HTML already, unchanged; else each line becomes a paragraph.
QString asParagraphs(const QString &text);

} // namespace sokbo
