// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/pagetext.h"

#include <QUrl>

namespace sokbo {

// Marks in `out` what is left inside `root` of rows of teasers: three or more like elements that each head
// for another page of the same site under a title of its own, with a picture or a few words.
void markTeasers(
    const HtmlTree &tree, const PageText &text, int root, const QUrl &url, std::vector<bool> &out);

} // namespace sokbo
