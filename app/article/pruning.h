// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/metadata.h"
#include "article/pagetext.h"

namespace sokbo {

// By node: true for what stands in the article's element and is none of the article, with all that is in it.
std::vector<bool> surroundings(
    const HtmlTree &tree, const PageText &text, int root, const PageMetadata &page, const QUrl &url);

} // namespace sokbo
