// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boardkey.h"
#include "core/ids.h"
#include "search/querytree.h"
#include "store/connection.h"

#include <QList>

#include <optional>

namespace sokbo {

// Boards in the order of relevance. The newest `mostRanked` articles that a query finds are ranked by how
// well they answer its words (search/relevance.h), how new they are and what they are: a report before a
// photo, an article before its copies. Of a word that a million articles have, this is the work for two
// thousand: their texts are unpacked, about a fifth of a second. What is older follows behind them, newest
// first.
inline constexpr qint64 mostRanked = 2000;

// The articles, the best answers first, from behind a place on. Its article need not be among them any more.
QList<ArticleId> sortedByRelevance(Connection &connection, const QList<ArticleId> &ids,
    const QueryNode &query, const std::optional<BoardKey> &after, const Cancelled &cancelled);

} // namespace sokbo
