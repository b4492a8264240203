// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/lists/wordtable.h"

#include <vector>

namespace sokbo::entity {

// A word of the calendar and what it counts from.
struct CalendarWord {
    enum Kind {
        Year,
        YearAfter,
        Month,
        Week,
        Day,
        DayAfter,
        Past,
        Coming,
        This,
        Weekday,
        Part,
        Half,
        Season,
        Vague
    };
    Kind kind = Vague;
    int offset = 0;
};

class Calendar {
public:
    Result<> load();

    const WordTable &words() const { return m_words; }
    const CalendarWord &operator[](WordTable::Match match) const
    {
        return m_meanings[std::size_t(match.value)];
    }

private:
    WordTable m_words;
    std::vector<CalendarWord> m_meanings;
};

} // namespace sokbo::entity
