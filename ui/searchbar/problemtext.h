// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/boardquery.h"

namespace sokbo {

// What is wrong with a query, in the user's language, with its place.
QString problemText(const QueryProblem &problem);

} // namespace sokbo
