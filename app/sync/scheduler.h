// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "core/source.h"

#include <chrono>

namespace sokbo {

// What the answer said about when to come back.
struct AnswerTimes {
    int ttlMinutes = 0; // of the feed; 0 where not told
    int maxAgeSeconds = -1; // of HTTP; -1 where not told
    std::chrono::seconds usualGap{0}; // between two entries; 0 where unknown
};

// The usual time between the newest entries, by their dates.
std::chrono::seconds usualGap(const QList<FeedItem> &entries);

// The state after a sync. `jitter`, 0 to 1, spreads sources that would otherwise come due in one moment.
SourceState afterAnswer(
    const SourceState &before, const AnswerTimes &times, const QDateTime &now, double jitter);
// Nothing new: the feed's ttl is the one of its last answer.
SourceState afterUnchanged(
    const SourceState &before, const AnswerTimes &times, const QDateTime &now, double jitter);
// `pausedUntil`: what the server asked for, invalid where it asked for nothing.
SourceState afterError(const SourceState &before, const Error &error, const QDateTime &pausedUntil,
    const QDateTime &now, double jitter);

bool isDue(const Source &source, const QDateTime &now);
// It could not be reached when it was asked last: worth another try as soon as the network is another one.
bool wasUnreachable(const Source &source);
// A server asked to be left alone and has not changed its mind: also a sync by hand keeps away, unless this
// very source is named.
bool isHeldBack(const Source &source, const QDateTime &now);

} // namespace sokbo
