// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

namespace sokbo {

// What the classes and ids of an element suggest about it. These are hints: the content of the element
// decides.
struct Hints {
    bool surrounds = false; // navigation, comments, related articles, share buttons, advertisements…
    bool surelySurrounds = false; // a name that no page uses for anything else
    bool isCaption = false; // the caption or the credit of a picture
    bool holdsArticle = false; // "article-body", "entry-content", itemprop="articleBody"…
};
Hints hintsOf(const HtmlNode &node);

// What an element is by itself, whatever it is called.
Hints hintsOfTag(HtmlTag tag);

} // namespace sokbo
