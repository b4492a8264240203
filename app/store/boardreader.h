// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boardcounts.h"
#include "core/boardentry.h"
#include "core/boardkey.h"
#include "core/ids.h"
#include "search/boardquery.h"
#include "store/connection.h"

#include <optional>

namespace sokbo {

QList<BoardEntry> readBoard(Connection &connection, const BoardQuery &query, const Cancelled &cancelled);
QList<ArticleId> readBoardWithin(Connection &connection, const BoardQuery &query); // within a transaction
QList<ArticleId> readPageWithin(Connection &connection, const BoardQuery &query, int limit,
    const Cancelled &cancelled); // the first one, within a transaction
// At most `limit` ids from behind a place on.
QList<ArticleId> readPage(Connection &connection, const BoardQuery &query, int limit,
    const std::optional<BoardKey> &after, const Cancelled &cancelled);
qint64 countBoard(Connection &connection, const BoardQuery &query, const Cancelled &cancelled);
BoardCounts readBoardCounts(Database &database, const QDateTime &dayStart);
bool anyHidden(Database &database); // whether a source was removed whose articles are still there

} // namespace sokbo
