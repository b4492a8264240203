// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <QTimeZone>

#include <optional>

namespace sokbo {

// The words that dates.cpp meets, each folded by foldedDateWord() first.
QString foldedDateWord(QStringView word); // lower case, without accents
int monthOfWord(const QString &folded); // 1 to 12, 0 where it is no month's name in any language that we know
// Seconds east of UTC, or a place whose rules tell them. Offsets are not kept as QTimeZone, which costs more
// to make than all the rest of a date to read.
struct DateZone {
    int offset = 0;
    QTimeZone place = {}; // valid for a place
};
std::optional<DateZone> zoneOfWord(QStringView word); // KST, EST, Europe/Rome…

} // namespace sokbo
