// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/pagetext.h"

namespace sokbo {

// The element that holds the article and as little else as possible; HtmlTree::none if nothing on the page
// reads like an article.
int articleRoot(const HtmlTree &tree, const PageText &text);

} // namespace sokbo
