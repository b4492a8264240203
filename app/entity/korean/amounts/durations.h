// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/amounts/amounttext.h"

namespace sokbo::entity {

struct Duration {
    int end = 0;
    QString value; // ISO 8601: P10Y, P2M; empty for a unit that it does not have
};

// Durations in days and more, and what may be written onto a date.
class Durations : public AmountText {
public:
    // `tails`: what may be written onto a date besides particles.
    Durations(const KoreanContext &context, const WordTable &tails)
        : AmountText(context)
        , m_tails(tails)
    {
    }

    // 10년간, 7개월, 3박4일, 두 달; a number of days is a duration only where the text says so.
    std::optional<Duration> at(int start) const;
    // Behind 간, 동안, 째, 여, and 전 or 후 written on.
    int skipTail(int end) const;
    bool tailFits(int end) const;

private:
    struct Unit;
    std::optional<Duration> withUnit(int start, double value, bool isDigits, const Unit &unit) const;
    std::optional<Duration> withMonths(int end, double years) const;
    bool saysSpan(int end) const;
    bool followsMonth(int end) const;

    const WordTable &m_tails;
};

} // namespace sokbo::entity
