// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace sokbo::entity {

// What the parts of an expression say, before it is resolved against a day.
struct DateParts {
    std::optional<int> year;
    std::optional<int> yearOffset;
    std::optional<int> month;
    std::optional<int> monthOffset;
    std::optional<int> weekOffset;
    std::optional<int> day;
    std::optional<int> weekday;
    std::optional<int> dayOffset;
    std::optional<int> dayAfter; // from the day last named
    std::optional<int> yearAfter;
    int half = 0;
    int quarter = 0;
    bool isPast = false;
    bool isComing = false;

    bool hasAny() const
    {
        return year || yearOffset || month || monthOffset || weekOffset || day || weekday || dayOffset
            || dayAfter || yearAfter || half || quarter;
    }
};

// Resolves what news calls a day or a month against the day of publication, and against the day that the text
// named last.
class DateResolver {
public:
    explicit DateResolver(const QDate &published)
        : m_published(published)
        , m_lastDay(published)
    {
    }

    // ISO 8601: 2025-02-04, 2024-06, 2025-W07, 2025-Q3, 2025-H1; empty where the day of publication would be
    // needed.
    QString resolve(const DateParts &parts);
    // The same for a day that the text gives in full.
    QString dayText(const QDate &date);

private:
    QString resolveInYear(const DateParts &parts);
    QString resolveInMonth(const QDate &month, const DateParts &parts);
    QString resolveInWeek(const QDate &inWeek, const DateParts &parts);
    QString resolveMonth(const DateParts &parts);
    QDate resolveDay(int day, const DateParts &parts) const;
    QDate resolveWeekday(int weekday, const DateParts &parts) const;

    QDate m_published;
    QDate m_lastDay;
};

QString twoDigits(int number); // 4 → 04

} // namespace sokbo::entity
