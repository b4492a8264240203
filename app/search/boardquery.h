// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "search/querytree.h"

#include <optional>

namespace sokbo {

std::optional<QueryProblem> queryProblem(const QString &text, const QDateTime &now);

// Parses the language of the search box, of `sokboctl list`, of saved boards and of rules. Relative times
// (before:7d, after:today) are resolved against `now` in local time. More than 256 characters or 32 terms are
// an error. Error kind: Usage; its `code` is the position of the mistake (UTF-16 units).
Result<BoardQuery> parseQuery(const QString &text, const QDateTime &now);

Error queryError(const QueryProblem &problem);

} // namespace sokbo
