// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dateshift.h"

namespace sokbo {

// What an answer with new entries says about the dates of its source.
struct DatedAnswer {
    QDateTime time; // UTC, when it was given
    qint64 gap = -1; // seconds since the answer before; -1: this is the first
    QList<QDateTime> dates; // UTC, of the entries that are new in it, as the source writes them
    bool korean = false; // nine hours are likelier than any other shift
};

// When an answer was given: by its server, where that agrees with our clock to a day, else by our clock.
// `built` is when the feed itself says that it was made: earlier, where it was kept for a while; a time that
// lies ahead says nothing. All UTC; `server` and `built` may be invalid.
QDateTime timeOfAnswer(const QDateTime &now, const QDateTime &server, const QDateTime &built);

// What is believed of a source's dates after this answer. Only what several answers agree on changes it: new
// entries that lie ahead by one and the same offset of a time zone, each no older than the answer before it.
// A single date that lies ahead, or a list of dates to come, changes nothing, and what fits is the end of all
// doubts.
DateShift judgeDates(const DateShift &before, const DatedAnswer &answer);

} // namespace sokbo
