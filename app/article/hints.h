// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

namespace sokbo {

// What names of classes and ids let one expect of an element. Hints only: what stands in it decides.
struct Hints {
    bool surrounds = false; // navigation, comments, related articles, share buttons, advertisements…
    bool surelySurrounds = false; // of these, what no page names anything else by
    bool isCaption = false; // of a picture, or its credit
    bool holdsArticle = false; // "article-body", "entry-content", itemprop="articleBody"…
};
Hints hintsOf(const HtmlNode &node);

} // namespace sokbo
