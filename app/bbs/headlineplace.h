// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/headlinelinks.h"

namespace sokbo {

namespace headline {

inline constexpr qsizetype longest = 200; // UTF-16 units; more is a text

} // namespace headline

// A row of a list, with its headline.
struct ShapedRow {
    int node = HtmlTree::none;
    int anchor = HtmlTree::none; // the link that bears the headline
    int title = HtmlTree::none; // what holds the headline in that link: the link itself, or an element in it
    QUrl url; // without fragment
};

// Finds the place in similar rows where their headlines stand: the link whose text and address differ from
// row to row, and whose texts are as long as headlines are. Rows without one, and those that repeat the
// address of a row before, are left out. Empty if there is no such place.
std::vector<ShapedRow> headlinesOf(
    const HtmlTree &tree, const std::vector<HeadlineLink> &links, const std::vector<int> &rows);

} // namespace sokbo
