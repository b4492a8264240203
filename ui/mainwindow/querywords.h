// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/boardquery.h"

namespace sokbo {

// What was understood of a query, in the user's language, one condition a line: for a board that stayed
// empty.
QString queryInWords(const BoardQuery &query);

} // namespace sokbo
