// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facets.h"
#include "search/boardquery.h"
#include "store/connection.h"

namespace sokbo {

// Of the newest `most` articles that the query finds, whatever its order is.
QueryFacets readFacets(Connection &connection, const BoardQuery &query, int most, const Cancelled &cancelled);

} // namespace sokbo
