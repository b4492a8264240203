// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/metadata.h"
#include "article/pagetext.h"

#include <vector>

namespace sokbo {

// Some papers load the next articles below the one that was asked for, each under its own headline. These are
// the elements that hold such articles, in order; none may be inside another. The page's own article is the
// one under the headline that the page's title repeats: without such a headline there are no others.
std::vector<int> otherArticles(const HtmlTree &tree, const PageText &text, const PageMetadata &page);

} // namespace sokbo
