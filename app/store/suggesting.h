// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/suggestion.h"
#include "search/boardquery.h"
#include "store/connection.h"

#include <QList>

namespace sokbo {

QList<Suggestion> readSuggestions(
    Connection &connection, const BoardQuery &query, const QDateTime &now, const Cancelled &cancelled);

} // namespace sokbo
