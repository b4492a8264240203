// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"

#include "text/datescanner.h"

#include <utility>

namespace sokbo {

namespace {

constexpr qsizetype longestDate = 160; // characters that are looked at; a date is never longer
constexpr int koreanOffset = 9 * 3600;
constexpr int clockSlack = 15 * 60; // seconds by which another clock may go ahead of ours

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
        const int ahead
            = hour * 3600 + fields.minute * 60 - now.time().msecsSinceStartOfDay() / 1000; // seconds
        // "오늘 뭐 먹지" is no date, "입력 어제 08:10" is one.
        if (fields.daysAgo && (fields.hasTime() || !fields.unknownWord)) {
            date = now.date().addDays(-*fields.daysAgo);
            // A page that was written before midnight still says "today".
            if (*fields.daysAgo == 0 && ahead > 3600)
                date = date.addDays(-1);
        } else if (fields.month > 0 && fields.day > 0) {
            // Where the zone is a guess, tomorrow may have begun.
            const QDate latest = now.addSecs(hints.korean || fields.zone ? clockSlack : 24 * 3600).date();
            fields.year = latest.year();
            date = dateOf(fields);
            if (date > latest) // last December, seen in January
                date = date.addYears(-1);
        } else if (fields.hasTime() && fields.month == 0 && fields.day == 0 && !fields.unknownWord) {
            date = now.date();
            if (ahead > clockSlack)
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

// The next stretch of letters of the text, or of digits; what stands between is skipped.
QStringView takeWord(QStringView &text)
{
    qsizetype begin = 0;
    while (begin < text.size() && !text.at(begin).isLetterOrNumber())
        ++begin;
    qsizetype end = begin;
    const bool digits = begin < text.size() && isAsciiDigit(text.at(begin));
    while (end < text.size() && (digits ? isAsciiDigit(text.at(end)) : text.at(end).isLetter()))
        ++end;
    const QStringView word = text.mid(begin, std::max(end, begin + 1) - begin);
    text = text.mid(std::min(begin + word.size(), text.size()));
    return word;
}

// 방금, 5분 전, 약 1시간 20분 전, an hour ago: what boards and some feeds show instead of a time.
std::optional<QDateTime> parseRelative(QStringView text, const QDateTime &now)
{
    if (text.startsWith(u"방금") || text.startsWith(u"지금")
        || text.startsWith(u"just now", Qt::CaseInsensitive))
        return now.toUTC();
    const bool korean = text.endsWith(u"전");
    if (!korean && !text.endsWith(u"ago", Qt::CaseInsensitive))
        return std::nullopt;
    text.chop(korean ? 1 : 3);
    std::optional<qint64> count;
    std::optional<qint64> seconds;
    while (!text.trimmed().isEmpty()) {
        const QStringView word = takeWord(text);
        if (word.isEmpty())
            continue;
        const QString folded = foldedDateWord(word);
        if (isAsciiDigit(word.at(0)) && !count && word.size() <= 6)
            count = word.toLongLong();
        else if ((folded == u"a" || folded == u"an" || folded == u"one" || word == u"한") && !count)
            count = 1;
        else if (const auto unit = secondsOfUnit(folded); unit && count)
            seconds = seconds.value_or(0) + *std::exchange(count, std::nullopt) * *unit;
        else if (folded != u"about" && folded != u"and" && word != u"약")
            return std::nullopt;
    }
    return seconds && !count ? std::optional(now.toUTC().addSecs(-*seconds)) : std::nullopt;
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
