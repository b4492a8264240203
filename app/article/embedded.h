// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QString>

namespace sokbo {

// The article out of the data that some pages carry in a script and build themselves from: untrusted HTML,
// empty where no script holds one. For pages that have no text of their own.
QString embeddedArticle(const HtmlTree &tree);

// HTML of text that is HTML or has lines for paragraphs.
QString asParagraphs(const QString &text);

} // namespace sokbo
