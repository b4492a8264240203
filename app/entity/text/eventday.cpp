// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/text/eventday.h"

#include "entity/text/reading.h"

namespace sokbo::entity {

namespace {

constexpr int lastMonth = 12;
constexpr int lastDay = 31;

// One past a number of one or two digits; `at` itself for none and for a longer one.
int endOfShortNumber(QStringView text, int at)
{
    int end = at;
    while (end < text.size() && end <= at + 2 && kindOf(text.at(end).unicode()) == CharKind::Digit)
        ++end;
    return end <= at + 2 ? end : at;
}

bool isFrom1To(int last, QStringView number)
{
    const int value = number.toInt();
    return value >= 1 && value <= last;
}

} // namespace

std::optional<EventDay> eventDayAt(QStringView text)
{
    const int sign = endOfShortNumber(text, 0);
    if (sign == 0 || sign == text.size() || (text.at(sign) != u'.' && !isMiddleDot(text.at(sign).unicode())))
        return {};
    const int end = endOfShortNumber(text, sign + 1);
    if (!isFrom1To(lastMonth, text.first(sign)) || !isFrom1To(lastDay, text.mid(sign + 1, end - sign - 1)))
        return {};
    return EventDay{sign, end, text.at(sign) == u'.'};
}

} // namespace sokbo::entity
