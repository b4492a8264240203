// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/amounts/dateresolver.h"
#include "entity/korean/amounts/durations.h"

namespace sokbo::entity {

// Reads the parts of a date from left to right: 지난해 6월 4일, 다음 주 초. Each function gives the end of
// what it read, and `start` where there is nothing.
class DateReader : public AmountText {
public:
    // `tails`: what may be written onto a date besides particles.
    DateReader(const KoreanContext &context, const WordTable &tails)
        : AmountText(context)
        , m_durations(context, tails)
        , m_calendar(context.grammar.calendar)
    {
    }

    int readAnchor(int start, DateParts &parts) const; // 지난해, 오는, 내일
    int readNumbers(
        int start, DateParts &parts) const; // [YYYY년] [M월] [D일], with what the anchor leaves open
    int readWeekday(int start, DateParts &parts) const;
    int readPart(int start, const DateParts &parts) const; // 초, 말, 중순… after a year, month or week

protected:
    WordTable::Match calendarWordAt(int i) const;
    const CalendarWord &meaningOf(WordTable::Match word) const { return m_calendar[word]; }

    const Durations m_durations;

private:
    bool isThisYear(int end) const;
    int readYear(int start, int *after, DateParts &parts) const;
    std::optional<int> monthAt(int i, int *after) const;
    int readBehindMonth(int start, int end, DateParts &parts) const;
    int readDay(int start, int end, DateParts &parts) const;

    const Calendar &m_calendar;
};

} // namespace sokbo::entity
