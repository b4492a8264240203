// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/metadata.h"
#include "article/pagetext.h"

namespace sokbo {

// For each node: true if it is inside the article's element but does not belong to the article. All nodes
// inside such a node are true too.
std::vector<bool> surroundings(
    const HtmlTree &tree, const PageText &text, int root, const PageMetadata &page, const QUrl &url);

} // namespace sokbo
