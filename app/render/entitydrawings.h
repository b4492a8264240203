// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entitycard.h"
#include "render/pagewords.h"

#include <QDateTime>
#include <QString>

namespace sokbo {

constexpr int chartDays = 30;

// Inline SVG for the head of an entity's board. Colours come from the page's style sheet.

// Its articles by day, with the highest number and some dates; each bar says its day and number on hover.
QString daysDrawing(const EntityCard &card, const QDateTime &now, const PageWords &words);

// The names it is most named with, around it. A name leads to its board, the line to it to what names both;
// the thicker, the more articles.
QString tiesDrawing(const EntityCard &card, const PageWords &words);

} // namespace sokbo
