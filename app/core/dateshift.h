// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

namespace sokbo {

// The newest new entry of an answer whose date does not fit what is believed of its source's dates.
struct DateWitness {
    QDateTime answered; // UTC, when the answer was given
    QDateTime written; // UTC, the entry's date as the source writes it
    qint64 gap = -1; // seconds since the answer before; -1: there was none

    friend bool operator==(const DateWitness &, const DateWitness &) = default;
};

// Many Korean sources write their local time and call it GMT: all their dates lie nine hours ahead.
struct DateShift {
    int minutes = 0; // by which the dates of a source lie ahead of the time; 0: they are right
    QList<DateWitness> witnesses; // what speaks against `minutes` so far

    friend bool operator==(const DateShift &, const DateShift &) = default;
};

} // namespace sokbo
