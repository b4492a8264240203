// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <functional>
#include <vector>

namespace sokbo {

// By index: true for each table, and each row and cell of it, that does not tabulate but arrange: one column,
// or tables inside tables. Only content that stays counts, so that what was written once is judged alike the
// next time.
std::vector<bool> layoutTables(const HtmlTree &tree, const std::function<bool(int)> &isDropped,
    const std::function<bool(int)> &isContent);

} // namespace sokbo
