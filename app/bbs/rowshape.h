// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/headlineplace.h"
#include "html/htmltree.h"

#include <QUrl>

#include <vector>

namespace sokbo {

// How much of a page is looked at for its shape. What is beyond a limit is left out.
namespace shapelimits {

inline constexpr int rows = 2'000; // of one group
inline constexpr int rowNodes = 1'000; // in one row: an element that holds more is no row
inline constexpr int rowLinks = 40; // likewise
inline constexpr int groups = 60; // of similar elements: those with the most text in their links
inline constexpr int classNames = 8; // of one element
inline constexpr int levels = 16; // from a link up to its row

} // namespace shapelimits

// Rows that look alike, in the order of the page: right inside one element, or inside neighbours that look
// alike.
struct ShapedList {
    int holder = HtmlTree::none; // the element around them
    std::vector<ShapedRow> rows;
};

// Groups of elements that repeat, each with a headline that leads to another page of the same site; the group
// with the most text first. Their rows may yet make no sense. Takes time in proportion to the page.
std::vector<ShapedList> shapedLists(const HtmlTree &tree, const QUrl &base);

} // namespace sokbo
