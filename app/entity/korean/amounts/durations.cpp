// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the units of the calendar (년, 개월, 주, 일) and the endings that make a span of them (간, 동안,
// 만에).
#include "entity/korean/amounts/durations.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

struct Durations::Unit {
    QStringView word;
    char16_t letter; // of ISO 8601; 0 where it has none
    bool alone; // a duration without 간, 동안 or the like after it
};

std::optional<Duration> Durations::at(int start) const
{
    static constexpr Unit units[]
        = {{u"개월", u'M', true}, {u"달", u'M', true}, {u"주년", u'Y', true}, {u"주일", u'W', true},
            {u"주", u'W', true}, {u"년", u'Y', false}, {u"일", u'D', false}, {u"해", u'Y', true},
            {u"세기", 0, true}, {u"학년도", 0, true}, {u"학기", 0, true}, {u"개년", u'Y', true}};
    std::optional<Numeral> numeral = readNumeral(m_reading, start);
    const bool isDigits = numeral.has_value();
    if (!numeral)
        numeral = readWordNumeral(m_reading, start);
    if (!numeral)
        return {};
    const int i = skipOneSpace(endOfRange(numeral->end));
    for (const Unit &unit : units)
        if (rest(i).startsWith(unit.word))
            if (std::optional<Duration> duration = withUnit(i, numeral->value, isDigits, unit))
                return duration;
    return {};
}

// `start`: of the unit.
std::optional<Duration> Durations::withUnit(int start, double value, bool isDigits, const Unit &unit) const
{
    if (!isDigits && (unit.letter == u'D' || unit.letter == u'Y') && unit.word != u"해")
        return {};
    const int afterUnit = start + int(unit.word.size());
    const int end = skipTail(afterUnit);
    const bool isSpan = end != afterUnit || saysSpan(end);
    const bool isCalendarYear
        = unit.letter == u'Y' && (value > 200 || (unit.word == u"년" && value >= 60 && value < 100));
    const bool isCalendarDay = unit.letter == u'D' && value <= 31;
    if (!isSpan && (isCalendarYear || isCalendarDay))
        return {};
    if (!unit.alone && unit.letter == u'Y' && end == afterUnit && followsMonth(end))
        return {};
    if (end == afterUnit && !tailFits(end))
        return {};
    if (unit.letter == u'Y' && end == afterUnit)
        if (std::optional<Duration> both = withMonths(end, value))
            return both;
    return Duration{
        end, unit.letter == 0 ? QString() : QString(u"P"_s + numberText(value) + QChar(unit.letter))};
}

// N년 M개월
std::optional<Duration> Durations::withMonths(int end, double years) const
{
    const std::optional<Numeral> months = readNumeral(m_reading, skipOneSpace(end));
    if (!months || !rest(months->end).startsWith(u"개월"))
        return {};
    return Duration{
        skipTail(months->end + 2), u"P%1Y%2M"_s.arg(numberText(years), numberText(months->value))};
}

// 만에, 새, 넘게 behind a unit: so long, not on that day.
bool Durations::saysSpan(int end) const
{
    static constexpr QStringView words[] = {u"만에", u"만의", u"만이다", u"만이며", u"만으로", u"만 ", u"새 ",
        u"넘게", u"가까이", u"이상", u"이내", u"남짓"};
    const int next = skipOneSpace(end);
    for (const QStringView word : words)
        if (rest(next).startsWith(word))
            return true;
    return false;
}

bool Durations::followsMonth(int end) const
{
    const int next = skipOneSpace(end);
    int after = next;
    return number(next, 1, 2, &after) && m_reading.at(after) == u'월';
}

int Durations::skipTail(int end) const
{
    static constexpr QStringView tails[]
        = {u"여간", u"여 동안", u"여", u"간", u" 간", u"동안", u" 동안", u"째", u"전", u"후", u"뒤"};
    for (const QStringView tail : tails)
        if (rest(end).startsWith(tail))
            if (const int after = end + int(tail.size()); isTail(after))
                return after;
    return end;
}

bool Durations::tailFits(int end) const
{
    return isTail(end) || m_tails.longestPrefix(rest(end));
}

} // namespace sokbo::entity
