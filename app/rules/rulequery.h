// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "search/querytree.h"

#include <optional>

namespace sokbo {

// What is wrong with the query of a rule: a mistake in the language, or a term that no article satisfies when
// it comes. `now` as for parseQuery().
std::optional<QueryProblem> ruleQueryProblem(const QString &text, const QDateTime &now);
// Error kind: Usage; its `code` is the position of the mistake (UTF-16 units).
Result<BoardQuery> parseRuleQuery(const QString &text, const QDateTime &now);

// The board of what a rule with this query would have caught since then. That an article was unread when it
// came holds of every one.
BoardQuery caughtSince(const BoardQuery &ruleQuery, const QDateTime &since);

} // namespace sokbo
