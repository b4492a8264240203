// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <functional>
#include <vector>

namespace sokbo {

// By index: true for each table, with its rows and cells, that is used for layout and not for data: it has
// one column, or holds tables. Only content that stays in the article counts, so that a sanitised body is
// judged in the same way again.
std::vector<bool> layoutTables(const HtmlTree &tree, const std::function<bool(int)> &isDropped,
    const std::function<bool(int)> &isContent);

} // namespace sokbo
