// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the parts of a date as they are written (년, 월, 일, 분기), with particles and endings (의, 도,
// 째).
#include "entity/korean/amounts/dates.h"

#include "entity/korean/amounts/dateresolver.h"
#include "entity/korean/amounts/durations.h"
#include "entity/lists/listfile.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

class DateSearch : AmountText {
public:
    DateSearch(const KoreanContext &context, const WordTable &tails, Candidates &found)
        : AmountText(context)
        , m_calendar(context.grammar.calendar)
        , m_durations(context, tails)
        , m_days(context.published)
        , m_found(found)
    {
    }

    void run()
    {
        for (int i = 0; i < m_reading.size(); ++i) {
            if (!m_reading.startsRun(i) || (m_reading.kind(i - 1) == CharKind::Latin))
                continue;
            if (const int end = findAt(i); end > i)
                i = end - 1;
        }
    }

private:
    int findAt(int start)
    {
        // Most words are none of these.
        if (m_reading.kind(start) != CharKind::Digit && !calendarWordAt(start)
            && !readWordNumeral(m_reading, start))
            return start;
        if (const int end = findNumericDate(start); end > start)
            return end;
        if (const std::optional<Duration> duration = m_durations.at(start))
            return add(start, duration->end, Strong, duration->value);
        if (const int end = findDecade(start); end > start)
            return end;
        if (const int end = findBareYear(start); end > start)
            return end;
        return findExpression(start);
    }

    // 2025.02.04, 2025-2-4, 2025/02/04; a point may follow the day.
    int findNumericDate(int start)
    {
        if (m_reading.kind(start) != CharKind::Digit)
            return start;
        const std::optional<int> year = number(start, 4, 4);
        const char16_t sign = m_reading.at(start + 4);
        if (!year || *year < 1000 || *year > 2999 || (sign != u'.' && sign != u'-' && sign != u'/'))
            return start;
        int i = skipOneSpace(start + 5);
        const int monthStart = i;
        const std::optional<int> month = number(i, 1, 2, &i);
        if (!month || *month < 1 || *month > 12)
            return start;
        int end = i;
        QString value = QString::number(*year) + u'-' + twoDigits(*month);
        if (m_reading.at(i) == sign) {
            i = skipOneSpace(i + 1);
            if (const std::optional<int> day = number(i, 1, 2, &i)) {
                const QDate date(*year, *month, *day);
                if (!date.isValid())
                    return start;
                value = m_days.dayText(date);
                end = i;
            }
        } else if (end - monthStart != 2 || sign == u'-') {
            return start; // 2025.2 is a number, 2010-11 a season
        }
        if (m_reading.kind(end) == CharKind::Digit)
            return start;
        return add(start, end, Strong, value);
    }

    // 1990년대, 80년대 후반, 21세기 초.
    int findDecade(int start)
    {
        const std::optional<Numeral> numeral = readNumeral(m_reading, start);
        if (!numeral || !numeral->isPlain)
            return start;
        const int i = endOfRange(numeral->end);
        if (!rest(i).startsWith(u"년대"))
            return start;
        const int decade = int(numeral->value) < 100 ? 1900 + int(numeral->value) : int(numeral->value);
        int end = i + 2;
        DateParts ignored;
        end = readPart(end, ignored);
        return add(start, end, Strong, QString::number(decade / 10) + u'X');
    }

    // 2013 한국시리즈, '응답하라 1988', 2013-14 시즌.
    int findBareYear(int start)
    {
        const std::optional<int> year = number(start, 4, 4);
        int end = start + 4;
        if (!year || *year < 1900 || *year > 2049 || !m_reading.startsWord(start))
            return start;
        if (const int next = skipRangeSign(m_reading, end); next != end && number(next, 2, 2, &end)) { }
        const char16_t after = m_reading.at(end);
        if (m_reading.isWordPart(end) || after == u'.'
            || (after == u',' && m_reading.kind(end + 1) == CharKind::Digit) || after == u'%' || after == u':'
            || skipRangeSign(m_reading, end) != end) {
            const bool endsSentence = after == u'.' && m_reading.kind(end + 1) != CharKind::Digit;
            if (!endsSentence)
                return start;
        }
        if (rest(end).startsWith(u" 시즌"))
            end += 3;
        return add(start, end, Good, QString::number(*year));
    }

    // Words and numbers of the calendar in their usual order: 지난해 6월 4일, 오는 10일, 다음 주 초, 내년
    // 상반기.
    int findExpression(int start)
    {
        DateParts parts;
        int end = readAnchor(start, parts);
        const bool startsWithAnchor = end > start;
        bool isVague = false;
        if (!startsWithAnchor) {
            if (const WordTable::Match word = calendarWordAt(start);
                word && calendar(word).kind == CalendarWord::Vague) {
                end = m_durations.skipTail(start + word.length);
                isVague = true;
                if (word.length == 1 && end > start + 1 && m_reading.at(start + 1) != u' ')
                    return start; // 설전: words of war, and not before the new year
                if (!isTail(end) || !m_reading.startsWord(start))
                    return start;
                return add(start, end, Good, {});
            }
        }
        int reach = readNumbers(end, parts);
        if (reach == end && startsWithAnchor && !parts.hasAny()) {
            // 지난 추석, 지난 10년, 오는 주말
            const int next = skipOneSpace(end);
            if (const WordTable::Match word = calendarWordAt(next); word
                && calendar(word).kind == CalendarWord::Vague && m_durations.tailFits(next + word.length))
                return add(start, next + word.length, Good, {});
            if (m_reading.kind(next) == CharKind::Digit || m_reading.kind(next) == CharKind::Hangul)
                if (const std::optional<Duration> duration = m_durations.at(next))
                    return add(start, duration->end, Strong, duration->value);
            return start;
        }
        end = reach;
        if (!parts.hasAny() || isVague)
            return start;
        end = readWeekday(end, parts);
        end = readPart(end, parts);
        if (!m_durations.tailFits(end))
            return start;
        // 오는 is no part of the date that it points to.
        const int from = parts.isComing ? skipOneSpace(start + 2) : start;
        return add(from, end, startsWithAnchor ? Strong : Good + 10, m_days.resolve(parts));
    }

    int readAnchor(int start, DateParts &parts) const
    {
        const WordTable::Match word = calendarWordAt(start);
        if (!word)
            return start;
        const CalendarWord &meaning = calendar(word);
        int end = start + word.length;
        switch (meaning.kind) {
        case CalendarWord::Year:
            parts.yearOffset = meaning.offset;
            break;
        case CalendarWord::YearAfter:
            parts.yearAfter = meaning.offset;
            break;
        case CalendarWord::Month:
            parts.monthOffset = meaning.offset;
            break;
        case CalendarWord::Week:
            parts.weekOffset = meaning.offset;
            break;
        case CalendarWord::Day:
            parts.dayOffset = meaning.offset;
            break;
        case CalendarWord::DayAfter:
            parts.dayAfter = meaning.offset;
            break;
        case CalendarWord::Past:
            parts.isPast = true;
            break;
        case CalendarWord::Coming:
            parts.isComing = true;
            break;
        case CalendarWord::Weekday:
            parts.weekday = meaning.offset;
            break;
        case CalendarWord::Half:
            parts.half = meaning.offset;
            break;
        default:
            return start;
        }
        // 올 means this year only before a month, a season or half a year.
        if (meaning.kind == CalendarWord::Year && word.length == 1) {
            const int next = skipOneSpace(end);
            const WordTable::Match after = calendarWordAt(next);
            const bool fits = m_reading.kind(next) == CharKind::Digit
                || (after
                    && (calendar(after).kind == CalendarWord::Season
                        || calendar(after).kind == CalendarWord::Half));
            if (!fits)
                return start;
        }
        if ((parts.isPast || parts.isComing) && m_reading.at(end) != u' ')
            return start;
        return end;
    }

    // [YYYY년] [M월] [D일], with what the anchor leaves open.
    int readNumbers(int start, DateParts &parts) const
    {
        int end = start;
        int i = skipOneSpace(start);
        int after = i;
        if (m_reading.at(i) == u'\'' || m_reading.at(i) == u'’')
            ++i;
        const std::optional<int> year = number(i, 2, 4, &after);
        // 2005∼2015년: the first year counts.
        if (const int next = skipRangeSign(m_reading, after); year && next != after) {
            int upperEnd = next;
            if (number(next, 2, 4, &upperEnd) && m_reading.at(upperEnd) == u'년')
                after = upperEnd;
        }
        if (year && m_reading.at(after) == u'년' && m_reading.at(after + 1) != u'대'
            && (*year >= 1000 || (*year >= 60 && *year < 100)) && *year < 3000) {
            parts.year = *year < 100 ? 1900 + *year : *year;
            end = after + 1;
            if (m_reading.at(end) == u'도')
                ++end;
            i = skipOneSpace(end);
        }
        if (const std::optional<int> month = monthAt(i, &after); month && *month >= 1 && *month <= 12
            && m_reading.at(after) == u'월' && m_reading.at(after + 1) != u'드') {
            parts.month = *month;
            end = after + 1;
            i = skipOneSpace(end);
        } else if (m_reading.at(after + 1) == u'분' && m_reading.at(after) == u'/') {
            return end;
        } else if (month && *month >= 1 && *month <= 4 && m_reading.view(after, after + 2) == u"분기") {
            parts.quarter = *month;
            return after + 2;
        }
        if (const WordTable::Match half = calendarWordAt(i);
            half && calendar(half).kind == CalendarWord::Half) {
            parts.half = calendar(half).offset;
            return i + half.length;
        }
        if (const WordTable::Match season = calendarWordAt(i); season
            && calendar(season).kind == CalendarWord::Season
            && (parts.year || parts.yearOffset || parts.isPast || parts.isComing)
            && m_durations.tailFits(i + season.length))
            return parts.hasAny() ? i + season.length : end;
        if (const std::optional<int> day = number(i, 1, 2, &after); day && *day >= 1 && *day <= 31) {
            int unit = after;
            // 3∼5일: the first day counts.
            if (const int next = skipRangeSign(m_reading, unit); next != unit) {
                int upperEnd = next;
                if (number(next, 1, 2, &upperEnd))
                    unit = upperEnd;
            }
            if ((m_reading.at(unit) == u'일' || m_reading.at(unit) == u'日')
                && m_reading.at(unit + 1) != u'차' && m_reading.at(unit + 1) != u'째') {
                parts.day = *day;
                end = unit + 1;
            }
        }
        return end;
    }

    // 6월, or the first of 6∼7월.
    std::optional<int> monthAt(int i, int *after) const
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

    int readWeekday(int start, DateParts &parts) const
    {
        const int next = skipOneSpace(start);
        const WordTable::Match word = calendarWordAt(next);
        if (!word || calendar(word).kind != CalendarWord::Weekday
            || (!parts.weekOffset && !parts.day && !parts.isPast && !parts.isComing))
            return start;
        parts.weekday = calendar(word).offset;
        return next + word.length;
    }

    // 초, 말, 중순… after a year, month or week.
    int readPart(int start, const DateParts &parts) const
    {
        if (parts.day || parts.dayOffset || parts.dayAfter || parts.weekday)
            return start;
        const int next = skipOneSpace(start);
        const WordTable::Match word = calendarWordAt(next);
        if (!word || calendar(word).kind != CalendarWord::Part || !m_durations.tailFits(next + word.length))
            return start;
        // 중 alone is "during".
        return word.length == 1 && m_reading.at(next) == u'중' ? start : next + word.length;
    }

    WordTable::Match calendarWordAt(int i) const
    {
        return m_calendar.words().longestPrefix(m_reading.view(i, qMin(m_reading.size(), i + 16)));
    }
    const CalendarWord &calendar(WordTable::Match match) const { return m_calendar[match]; }

    int add(int start, int end, int score, const QString &value)
    {
        m_found.push_back(candidate(MentionType::Date, start, end, score, value));
        return end;
    }

    const Calendar &m_calendar;
    const Durations m_durations;
    DateResolver m_days;
    Candidates &m_found;
};

} // namespace

Result<> Dates::load()
{
    return readWords(u"korean/date_tails.tsv"_s, m_tails);
}

void Dates::find(const KoreanContext &context, Candidates &found) const
{
    DateSearch(context, m_tails, found).run();
}

} // namespace sokbo::entity
