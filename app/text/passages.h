// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/highlight.h"

#include <QList>
#include <QStringView>

#include <optional>

namespace sokbo {

// A range of a text, in UTF-16 units.
struct TextSpan {
    int start = 0;
    int end = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

// Where a passage stands in a text, white space aside. Where the words stand several times, it is the place
// whose surroundings are most alike. `Alike` also finds a passage that was edited, as long as at most
// one edit comes to three of its letters; that takes time in proportion to both lengths.
enum class PassageSearch { Exact, Alike };
std::optional<TextSpan> findPassage(
    QStringView text, const Passage &passage, PassageSearch search = PassageSearch::Alike);

// The passage at this range of the text, without the white space at its ends.
Passage passageAt(QStringView text, const TextSpan &range);

// What to store and what to remove so that this range has a highlight of the colour. Those that it touches
// become one with it, and keep their notes.
struct HighlightChange {
    QList<Highlight> put;
    QList<qint64> remove;
};
HighlightChange highlighted(QStringView text, const QList<Highlight> &present, const TextSpan &range,
    HighlightColour colour, const QDateTime &now);

} // namespace sokbo
