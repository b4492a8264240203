// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"

#include "text/datescanner.h"

namespace sokbo {

namespace {

constexpr qsizetype longestDate = 160; // characters that are looked at; a date is never longer
constexpr int koreanOffset = 9 * 3600;

QDate dateOf(const DateFields &fields)
{
    if (fields.year < 1000 || fields.year > 9999)
        return {}; // 0001-01-01 and 0000-00-00 are how programs write "never"
    if (fields.isoWeek > 0) {
        if (fields.isoWeek > 53 || fields.isoWeekday < 1 || fields.isoWeekday > 7)
            return {};
        const QDate fourth(fields.year, 1, 4); // always in week 1
        return fourth.addDays(1 - fourth.dayOfWeek() + 7 * (fields.isoWeek - 1) + fields.isoWeekday - 1);
    }
    if (fields.dayOfYear > 0)
        return fields.dayOfYear <= 366 ? QDate(fields.year, 1, 1).addDays(fields.dayOfYear - 1) : QDate();
    if (fields.month < 1 || fields.month > 12 || fields.day < 0 || fields.day > 31)
        return {};
    return QDate(fields.year, fields.month, 1).addDays(std::max(fields.day, 1) - 1);
}

std::optional<QDateTime> resolved(DateFields fields, DateHints hints)
{
    if (fields.unixSeconds)
        return QDateTime::fromSecsSinceEpoch(*fields.unixSeconds, Qt::UTC);
    const DateZone zone = fields.zone.value_or(DateZone{hints.korean ? koreanOffset : 0, {}});
    if (fields.half == DateFields::Half::Pm && fields.hour >= 1 && fields.hour < 12)
        fields.hour += 12;
    if (fields.half == DateFields::Half::Am && fields.hour == 12)
        fields.hour = 0;
    const int hour = std::max(fields.hour, 0);
    if (hour > 24 || fields.minute > 59 || fields.second > 61)
        return std::nullopt;

    QDate date = dateOf(fields);
    if (fields.year < 0 && hints.now.isValid()) {
        const QDateTime now = zone.place.isValid() ? hints.now.toTimeZone(zone.place)
                                                   : hints.now.toUTC().addSecs(zone.offset);
        if (fields.month > 0 && fields.day > 0) {
            fields.year = now.date().year();
            date = dateOf(fields);
            if (date > now.date().addDays(1)) // last December, seen in January
                date = date.addYears(-1);
        } else if (fields.hasTime() && fields.month == 0 && fields.day == 0 && !fields.unknownWord) {
            date = now.date();
            if (QTime(hour % 24, fields.minute) > now.time().addSecs(3600) && now.time().hour() < 23)
                date = date.addDays(-1); // a clock time that lies ahead was yesterday's
        }
    }
    if (!date.isValid() || (!fields.hasDate() && !hints.now.isValid()))
        return std::nullopt;
    // Seconds are added, and not put into a QTime, because 24:00 and leap seconds are times too.
    const QDateTime midnight(date, QTime(0, 0), Qt::UTC);
    const QDateTime wall = midnight.addSecs(hour * 3600 + fields.minute * 60 + fields.second);
    return zone.place.isValid() ? QDateTime(wall.date(), wall.time(), zone.place).toUTC()
                                : wall.addSecs(-zone.offset);
}

// 방금, 5분 전, 3시간 전, 2일 전, 어제: what boards show instead of a time.
std::optional<QDateTime> parseRelative(QStringView text, const QDateTime &now)
{
    if (text.startsWith(u"방금") || text.startsWith(u"지금"))
        return now.toUTC();
    qsizetype digits = 0;
    while (digits < text.size() && digits < 6 && isAsciiDigit(text.at(digits)))
        ++digits;
    if (digits == 0)
        return std::nullopt;
    const qint64 count = text.left(digits).toLongLong();
    const QStringView unit = text.mid(digits).trimmed();
    const bool ago = unit.endsWith(u"전") || unit.endsWith(u"ago");
    if (!ago)
        return std::nullopt;
    static constexpr struct {
        const char16_t *unit;
        qint64 seconds;
    } units[] = {{u"초", 1}, {u"분", 60}, {u"시간", 3600}, {u"일", 86400}, {u"주", 7 * 86400},
        {u"개월", 30 * 86400}, {u"달", 30 * 86400}, {u"년", 365 * 86400}, {u"sec", 1}, {u"min", 60},
        {u"hour", 3600}, {u"day", 86400}, {u"week", 7 * 86400}, {u"month", 30 * 86400},
        {u"year", 365 * 86400}};
    for (const auto &[name, seconds] : units)
        if (unit.startsWith(QStringView(name)))
            return now.toUTC().addSecs(-count * seconds);
    return std::nullopt;
}

} // namespace

std::optional<QDateTime> parseDate(QStringView text, DateHints hints)
{
    text = text.trimmed().left(longestDate);
    if (text.isEmpty())
        return std::nullopt;
    if (hints.now.isValid())
        if (auto relative = parseRelative(text, hints.now))
            return relative;
    const auto date = resolved(scanDate(text, hints), hints);
    return date && date->isValid() ? date : std::nullopt;
}

} // namespace sokbo
