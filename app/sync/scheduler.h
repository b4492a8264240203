// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "core/source.h"

#include <chrono>

namespace sokbo {

// What an answer said about when to ask again.
struct AnswerTimes {
    int ttlMinutes = 0; // of the feed; 0 where it does not say
    int maxAgeSeconds = -1; // of HTTP; -1 where it does not say
    std::chrono::seconds usualGap{0}; // between two entries; 0 where unknown
};

// The usual time between two of the newest entries, by their dates.
std::chrono::seconds usualGap(const QList<FeedItem> &entries);

// The state after a sync. `now` is UTC; `jitter`, 0 to 1, spreads sources that would otherwise come due
// together.
// `interval`: the source's own or else that of all; the feed may ask for a longer one.
SourceState afterAnswer(const SourceState &before, const AnswerTimes &times, const QDateTime &now,
    double jitter, const SyncInterval &interval = {});
// After an answer without news: the feed's ttl is that of its last full answer.
SourceState afterUnchanged(const SourceState &before, const AnswerTimes &times, const QDateTime &now,
    double jitter, const SyncInterval &interval = {});
// `pausedUntil` (UTC): until when the server asked not to be asked; invalid where it did not.
SourceState afterError(const SourceState &before, const Error &error, const QDateTime &pausedUntil,
    const QDateTime &now, double jitter);

// No answer came from the server: the network, or no time left.
bool isUnreachable(const Error &error);
// By the interval that it has now, be it the source's own or (knownSources()) that of all.
bool isDue(const Source &source, const QDateTime &now);
// Neither its server nor the reader says that it is not to be asked on a schedule.
bool isScheduled(const Source &source);
bool isDue(const QDateTime &nextSync, const QDateTime &now);
// Whether the last try could not reach it: then it is worth another try as soon as the network changed.
bool wasUnreachable(const Source &source);
// Whether its server asked for a pause that is not over. A sync by hand respects that too, unless it names
// this very source.
bool isHeldBack(const Source &source, const QDateTime &now);

} // namespace sokbo
