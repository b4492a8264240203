// SPDX-License-Identifier: GPL-3.0-or-later
// Store: what rules need.
#include "store/namesinqueries.h"
#include "store/store.h"
#include "store/storeparts.h"

namespace sokbo {

QFuture<Result<QueryNames>> Store::queryNames(const QList<QueryNode> &queries) const
{
    return m_parts->readAtLeisure([queries](Connection &connection, const Cancelled &) {
        return readQueryNames(connection.database, queries);
    });
}

} // namespace sokbo
