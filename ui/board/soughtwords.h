// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/querytree.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sokbo {

// What a query looks for in titles: its words and phrases, but those behind a minus.
QStringList soughtWords(const QueryNode &query);

// A place in a text, in UTF-16 units.
struct TextRange {
    qsizetype start = 0;
    qsizetype end = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

// Where they stand, from the left and apart from each other. Words of Hangul, Han or Kana also within others,
// as the search finds them; others at the beginning of a word. Case does not matter.
QList<TextRange> placesOf(const QStringList &words, const QString &title);

} // namespace sokbo
