// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/querynames.h"
#include "store/database.h"

namespace sokbo {

// Whom the names in the queries mean, of what the articles so far tell: those whose canonical name the query
// does not say itself.
QueryNames readQueryNames(Database &database, const QList<QueryNode> &queries);

} // namespace sokbo
