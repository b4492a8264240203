// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "search/querytree.h"

#include <optional>

namespace sokbo {

std::optional<QueryProblem> queryProblem(const QString &text, const QDateTime &now);

// The language of the search box, `sokboctl list`, saved boards and rules. Relative times (before:7d,
// after:today) are resolved against `now` in local time. Error kind: Usage, with `code` the position of what
// is wrong (UTF-16 units). Longer input than 256 characters or 32 terms is an error, never sent further.
Result<BoardQuery> parseQuery(const QString &text, const QDateTime &now);

} // namespace sokbo
