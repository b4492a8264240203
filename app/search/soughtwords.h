// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/querytree.h"
#include "search/textneedle.h"

#include <QList>
#include <QString>

namespace sokbo {

// What a query looks for in titles: its words and phrases, but those behind a minus.
QList<TextNeedle> soughtWords(const QueryNode &query);

// Where they stand, from the left and apart from each other, as the search finds them (search/textneedle.h).
QList<TextRange> placesOf(const QList<TextNeedle> &words, const QString &title);

} // namespace sokbo
