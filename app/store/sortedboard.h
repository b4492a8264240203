// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boardkey.h"
#include "core/ids.h"
#include "search/boardquery.h"
#include "store/connection.h"

#include <QList>

#include <optional>

namespace sokbo {

// The ids in the order of a column of the board: all of them, or at most `limit` (-1: all) from behind a
// place on. Reads a row of each article: about a second and a half for a million.
QList<ArticleId> sortedByColumn(Connection &connection, const QList<ArticleId> &ids, BoardQuery::Order order,
    const std::optional<BoardKey> &after, qint64 limit, const Cancelled &cancelled);

} // namespace sokbo
