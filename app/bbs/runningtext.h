// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <vector>

namespace sokbo {

// How much running text a page shows, in UTF-16 units: long lines that no link bears, outside of the nodes
// that are named, which are in the order of the page.
qsizetype runningText(const HtmlTree &tree, const std::vector<int> &outside);

// Whether a page says in its head that it is an article (og:type).
bool saysArticle(const HtmlTree &tree);

} // namespace sokbo
