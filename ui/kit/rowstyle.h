// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sokbo {

// How high the rows of the board are, and what they hold. In two lines a row has its source and author below
// the title and not in columns of their own.
enum class RowStyle { Compact, Comfortable, TwoLines };

} // namespace sokbo
