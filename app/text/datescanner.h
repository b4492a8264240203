// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/datehints.h"
#include "text/datewords.h"

namespace sokbo {

inline bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// What the scanner has found so far; -1 and 0 mean "not yet".
struct DateFields {
    int year = -1;
    int month = 0;
    int day = 0;
    int dayOfYear = 0;
    int isoWeek = 0;
    int isoWeekday = 1;
    int hour = -1;
    int minute = 0;
    int second = 0;
    enum class Half { Unknown, Am, Pm } half = Half::Unknown;
    std::optional<DateZone> zone;
    bool numericZone = false; // "+0900 (KST)": the number counts and not the name
    std::optional<qint64> unixSeconds;
    std::optional<int> daysAgo; // "어제"
    bool unknownWord = false;

    bool hasDate() const { return year >= 0 && (month > 0 || dayOfYear > 0 || isoWeek > 0); }
    bool hasTime() const { return hour >= 0; }
};

// Finds all fields in one pass over the text. It does not check whether they make a date.
DateFields scanDate(QStringView text, DateHints hints);

} // namespace sokbo
