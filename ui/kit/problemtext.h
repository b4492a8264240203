// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/boardquery.h"

namespace sokbo {

// The mistake in a query and its place, in the user's language.
QString problemText(const QueryProblem &problem);

} // namespace sokbo
