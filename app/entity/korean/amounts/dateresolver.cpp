// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/amounts/dateresolver.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

// A day that lies further ahead than this in the month of publication was the same day of the month before.
constexpr int daysAhead = 10;
// A month that lies further ahead was last year's.
constexpr int monthsAhead = 6;

QString monthText(const QDate &date)
{
    return QString::number(date.year()) + u'-' + twoDigits(date.month());
}

} // namespace

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

QString DateResolver::resolve(const DateParts &parts)
{
    const QDate today = m_published;
    if (parts.year || (today.isValid() && (parts.yearOffset || parts.yearAfter)))
        return resolveInYear(parts);
    if (!today.isValid())
        return {};
    if (parts.monthOffset)
        return resolveInMonth(today.addMonths(*parts.monthOffset), parts);
    if (parts.weekOffset)
        return resolveInWeek(today.addDays(7LL * *parts.weekOffset), parts);
    if (parts.dayOffset)
        return dayText(today.addDays(*parts.dayOffset));
    if (parts.dayAfter)
        return dayText(m_lastDay.addDays(*parts.dayAfter));
    if (parts.month)
        return resolveMonth(parts);
    if (parts.day)
        return dayText(resolveDay(*parts.day, parts));
    if (parts.weekday)
        return dayText(resolveWeekday(*parts.weekday, parts));
    if (parts.quarter > 0)
        return QString::number(today.year()) + u"-Q"_s + QString::number(parts.quarter);
    if (parts.half > 0)
        return QString::number(today.year()) + u"-H"_s + QString::number(parts.half);
    return {};
}

QString DateResolver::resolveInYear(const DateParts &parts)
{
    int year = 0;
    if (parts.year)
        year = *parts.year;
    else
        year
            = parts.yearOffset ? m_published.year() + *parts.yearOffset : m_lastDay.year() + *parts.yearAfter;
    if (parts.month) {
        const QDate first(year, *parts.month, 1);
        return first.isValid() ? resolveInMonth(first, parts) : QString();
    }
    const QString text = QString::number(year);
    if (parts.quarter > 0)
        return text + u"-Q"_s + QString::number(parts.quarter);
    return parts.half > 0 ? text + u"-H"_s + QString::number(parts.half) : text;
}

QString DateResolver::resolveInMonth(const QDate &month, const DateParts &parts)
{
    if (!parts.day)
        return monthText(month);
    const QDate date(month.year(), month.month(), *parts.day);
    return date.isValid() ? dayText(date) : monthText(month);
}

QString DateResolver::resolveInWeek(const QDate &inWeek, const DateParts &parts)
{
    if (parts.weekday)
        return dayText(inWeek.addDays(*parts.weekday - inWeek.dayOfWeek()));
    int year = 0;
    const int week = inWeek.weekNumber(&year);
    return QString::number(year) + u"-W"_s + twoDigits(week);
}

// A month without its year: the nearest that fits.
QString DateResolver::resolveMonth(const DateParts &parts)
{
    const QDate today = m_published;
    int year = today.year();
    const int ahead = *parts.month - today.month();
    if (parts.isPast && ahead > 0)
        --year;
    else if (parts.isComing && ahead < 0)
        ++year;
    else if (!parts.isComing && ahead > monthsAhead)
        --year;
    const QDate first(year, *parts.month, 1);
    return resolveInMonth(first, parts);
}

// A day without its month, so that 4일 in a paper of the 4th is today and 31일 on the 2nd is last
// month's.
QDate DateResolver::resolveDay(int day, const DateParts &parts) const
{
    const QDate today = m_published;
    const auto inMonth = [&](int offset) {
        const QDate month = today.addMonths(offset);
        return QDate(month.year(), month.month(), day);
    };
    QDate date = inMonth(0);
    if (parts.isComing)
        return date.isValid() && date >= today ? date : inMonth(1);
    const int limit = parts.isPast ? 0 : daysAhead;
    for (int back = 0; back <= 2 && (!date.isValid() || date > today.addDays(limit)); ++back)
        date = inMonth(-back - 1);
    return date;
}

QDate DateResolver::resolveWeekday(int weekday, const DateParts &parts) const
{
    const QDate today = m_published;
    const int difference = weekday - today.dayOfWeek();
    if (parts.isPast)
        return today.addDays(difference >= 0 ? difference - 7 : difference);
    if (parts.isComing)
        return today.addDays(difference < 0 ? difference + 7 : difference);
    return today.addDays(difference);
}

QString DateResolver::dayText(const QDate &date)
{
    if (!date.isValid())
        return {};
    m_lastDay = date;
    return date.toString(Qt::ISODate);
}

} // namespace sokbo::entity
