// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/pagetext.h"

#include <QUrl>

namespace sokbo {

// Marks rows of teasers inside `root` in `out`, as far as they are not marked yet. A row of teasers is three
// or more similar elements. Each links to another page of the same site under its own title, with a picture
// or a few words.
void markTeasers(
    const HtmlTree &tree, const PageText &text, int root, const QUrl &url, std::vector<bool> &out);

} // namespace sokbo
