// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the parts of a date as they are written (년, 월, 일, 분기), with what may be written onto them
// (도, 차, 째).
#include "entity/korean/amounts/datereader.h"

namespace sokbo::entity {

namespace {

// Whether the word says from where a date is counted.
bool takeAnchor(const CalendarWord &word, DateParts &parts)
{
    switch (word.kind) {
    case CalendarWord::Year:
        parts.yearOffset = word.offset;
        return true;
    case CalendarWord::YearAfter:
        parts.yearAfter = word.offset;
        return true;
    case CalendarWord::Month:
        parts.monthOffset = word.offset;
        return true;
    case CalendarWord::Week:
        parts.weekOffset = word.offset;
        return true;
    case CalendarWord::Day:
        parts.dayOffset = word.offset;
        return true;
    case CalendarWord::DayAfter:
        parts.dayAfter = word.offset;
        return true;
    case CalendarWord::Past:
        parts.isPast = true;
        return true;
    case CalendarWord::Coming:
        parts.isComing = true;
        return true;
    case CalendarWord::Weekday:
        parts.weekday = word.offset;
        return true;
    case CalendarWord::Half:
        parts.half = word.offset;
        return true;
    default:
        return false;
    }
}

} // namespace

WordTable::Match DateReader::calendarWordAt(int i) const
{
    return m_calendar.words().longestPrefix(m_reading.view(i, qMin(m_reading.size(), i + 16)));
}

int DateReader::readAnchor(int start, DateParts &parts) const
{
    const WordTable::Match word = calendarWordAt(start);
    if (!word || !takeAnchor(meaningOf(word), parts))
        return start;
    const int end = start + word.length;
    if (meaningOf(word).kind == CalendarWord::Year && word.length == 1 && !isThisYear(end))
        return start;
    return (parts.isPast || parts.isComing) && m_reading.at(end) != u' ' ? start : end;
}

// 올 means this year only before a month, a season or half a year.
bool DateReader::isThisYear(int end) const
{
    const int next = skipOneSpace(end);
    if (m_reading.kind(next) == CharKind::Digit)
        return true;
    const WordTable::Match after = calendarWordAt(next);
    return after
        && (meaningOf(after).kind == CalendarWord::Season || meaningOf(after).kind == CalendarWord::Half);
}

int DateReader::readNumbers(int start, DateParts &parts) const
{
    int end = start;
    int i = skipOneSpace(start);
    int after = i; // of the number that was read last
    if (m_reading.at(i) == u'\'' || m_reading.at(i) == u'’')
        ++i;
    if (const int yearEnd = readYear(i, &after, parts); yearEnd > i) {
        end = yearEnd;
        i = skipOneSpace(end);
    }
    const std::optional<int> month = monthAt(i, &after);
    if (month && *month >= 1 && *month <= 12 && m_reading.at(after) == u'월'
        && m_reading.at(after + 1) != u'드') {
        parts.month = *month;
        end = after + 1;
        i = skipOneSpace(end);
    } else if (m_reading.at(after + 1) == u'분' && m_reading.at(after) == u'/') {
        return end;
    } else if (month && *month >= 1 && *month <= 4 && m_reading.view(after, after + 2) == u"분기") {
        parts.quarter = *month;
        return after + 2;
    }
    return readBehindMonth(i, end, parts);
}

int DateReader::readYear(int start, int *after, DateParts &parts) const
{
    const std::optional<int> year = number(start, 2, 4, after);
    // 2005∼2015년: the first year counts.
    if (const int next = skipRangeSign(m_reading, *after); year && next != *after) {
        int upperEnd = next;
        if (number(next, 2, 4, &upperEnd) && m_reading.at(upperEnd) == u'년')
            *after = upperEnd;
    }
    if (!year || m_reading.at(*after) != u'년' || m_reading.at(*after + 1) == u'대'
        || (*year < 1000 && (*year < 60 || *year >= 100)) || *year >= 3000)
        return start;
    parts.year = *year < 100 ? 1900 + *year : *year;
    return m_reading.at(*after + 1) == u'도' ? *after + 2 : *after + 1;
}

// 6월, or the first of 6∼7월.
std::optional<int> DateReader::monthAt(int i, int *after) const
{
    const std::optional<int> month = number(i, 1, 2, after);
    if (!month)
        return {};
    if (const int next = skipRangeSign(m_reading, *after); next != *after) {
        int upperEnd = next;
        if (number(next, 1, 2, &upperEnd) && m_reading.at(upperEnd) == u'월')
            *after = upperEnd;
    }
    return month;
}

// Half a year, a season or a day; `end`: of what was read before.
int DateReader::readBehindMonth(int start, int end, DateParts &parts) const
{
    if (const WordTable::Match word = calendarWordAt(start)) {
        const CalendarWord &meaning = meaningOf(word);
        if (meaning.kind == CalendarWord::Half) {
            parts.half = meaning.offset;
            return start + word.length;
        }
        if (meaning.kind == CalendarWord::Season
            && (parts.year || parts.yearOffset || parts.isPast || parts.isComing)
            && m_durations.tailFits(start + word.length))
            return parts.hasAny() ? start + word.length : end;
    }
    return readDay(start, end, parts);
}

int DateReader::readDay(int start, int end, DateParts &parts) const
{
    int unit = start;
    const std::optional<int> day = number(start, 1, 2, &unit);
    if (!day || *day < 1 || *day > 31)
        return end;
    // 3∼5일: the first day counts.
    if (const int next = skipRangeSign(m_reading, unit); next != unit) {
        int upperEnd = next;
        if (number(next, 1, 2, &upperEnd))
            unit = upperEnd;
    }
    if ((m_reading.at(unit) != u'일' && m_reading.at(unit) != u'日') || m_reading.at(unit + 1) == u'차'
        || m_reading.at(unit + 1) == u'째')
        return end;
    parts.day = *day;
    return unit + 1;
}

int DateReader::readWeekday(int start, DateParts &parts) const
{
    const int next = skipOneSpace(start);
    const WordTable::Match word = calendarWordAt(next);
    if (!word || meaningOf(word).kind != CalendarWord::Weekday
        || (!parts.weekOffset && !parts.day && !parts.isPast && !parts.isComing))
        return start;
    parts.weekday = meaningOf(word).offset;
    return next + word.length;
}

int DateReader::readPart(int start, const DateParts &parts) const
{
    if (parts.day || parts.dayOffset || parts.dayAfter || parts.weekday)
        return start;
    const int next = skipOneSpace(start);
    const WordTable::Match word = calendarWordAt(next);
    if (!word || meaningOf(word).kind != CalendarWord::Part || !m_durations.tailFits(next + word.length))
        return start;
    // 중 alone is "during".
    return word.length == 1 && m_reading.at(next) == u'중' ? start : next + word.length;
}

} // namespace sokbo::entity
