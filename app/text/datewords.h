// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <QTimeZone>

#include <optional>

namespace sokbo {

// The words in dates. Fold a word by foldedDateWord() before you look it up.
QString foldedDateWord(QStringView word); // lower case, without accents
int monthOfWord(
    const QString &folded); // 1 to 12; 0 if it is not the name of a month in a language that we know
// 오늘, 어제, 그저께, today, yesterday: how many days before the present one.
std::optional<int> daysAgoOfWord(const QString &folded);
int weekdayOfWord(const QString &folded); // 1 (Monday) to 7, of a Korean or English name; else 0
// 분, 시간, 일, min, hours, d: the seconds of a unit of elapsed time. A month has 30 days, a year 365.
std::optional<qint64> secondsOfUnit(const QString &folded);
// A time zone: an offset in seconds east of UTC, or a place whose rules tell the offset. An offset is not
// kept as a QTimeZone, because making one takes longer than reading the rest of the date.
struct DateZone {
    int offset = 0;
    QTimeZone place = {}; // valid if the zone is a place
};
std::optional<DateZone> zoneOfWord(QStringView word); // KST, EST, Europe/Rome…

} // namespace sokbo
