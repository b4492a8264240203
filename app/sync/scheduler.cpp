// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/scheduler.h"

#include <algorithm>
#include <cmath>

namespace sokbo {

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

constexpr seconds shortest = 15min;
constexpr seconds usual = 30min;
constexpr seconds longest = 24h;
constexpr seconds farthest = 8 * 24h; // more than a server's pause (FetchLimits::longestPause) may be
constexpr seconds unreachableBackOff = 5min; // the network comes back sooner than a server is repaired
constexpr seconds longestUnreachable = 2h;
constexpr qsizetype gapEntries = 12; // of the newest

bool asksForPatience(int status)
{
    return status == 429 || status == 503;
}

QDateTime after(const QDateTime &now, seconds interval, double jitter)
{
    return now.addSecs(interval.count() + qint64(double(interval.count()) * 0.1 * jitter));
}

// What the server asks for, within reason.
seconds askedInterval(const AnswerTimes &times)
{
    const seconds ttl = std::chrono::minutes(times.ttlMinutes);
    const seconds fresh(qMax(0, times.maxAgeSeconds));
    return qMin(qMax(ttl, fresh), longest);
}

// Between two syncs, as the reader wants it and the feed bears it. A cache's hint is none of the publisher's.
seconds fixedInterval(const SyncInterval &interval, int ttlMinutes)
{
    return qMax(seconds(std::chrono::minutes(interval.minutes)), askedInterval({ttlMinutes, -1, {}}));
}

SourceState succeeded(SourceState state, const QDateTime &now)
{
    state.lastSync = now;
    state.error.reset();
    state.errorSince = {};
    state.failures = 0;
    state.gone = false;
    return state;
}

} // namespace

bool isUnreachable(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout;
}

seconds usualGap(const QList<FeedItem> &entries)
{
    QList<qint64> times;
    for (const FeedItem &entry : entries)
        if (entry.published.isValid() && !entry.notice)
            times.append(entry.published.toSecsSinceEpoch());
    if (times.size() < 3)
        return 0s;
    std::sort(times.begin(), times.end(), std::greater<>());
    times.resize(qMin(times.size(), gapEntries));
    return seconds((times.first() - times.last()) / (times.size() - 1));
}

SourceState afterAnswer(const SourceState &before, const AnswerTimes &times, const QDateTime &now,
    double jitter, const SyncInterval &interval)
{
    SourceState state = succeeded(before, now);
    state.ttlMinutes = times.ttlMinutes;
    if (interval.kind == SyncInterval::Kind::Fixed) {
        state.nextSync = after(now, fixedInterval(interval, times.ttlMinutes), jitter);
        return state;
    }
    // Half the usual gap finds an entry when it is a quarter of a gap old, on average.
    const seconds wish = times.usualGap > 0s ? times.usualGap / 2 : usual;
    state.nextSync = after(now, qMax(std::clamp(wish, shortest, longest), askedInterval(times)), jitter);
    return state;
}

SourceState afterUnchanged(const SourceState &before, const AnswerTimes &times, const QDateTime &now,
    double jitter, const SyncInterval &interval)
{
    SourceState state = succeeded(before, now);
    if (interval.kind == SyncInterval::Kind::Fixed) {
        state.nextSync = after(now, fixedInterval(interval, before.ttlMinutes), jitter);
        return state;
    }
    // The last interval was too short; the two times that are kept say how long it was.
    seconds wish = usual;
    if (before.lastSync.isValid() && before.nextSync.isValid() && !before.error)
        wish = seconds(before.lastSync.secsTo(before.nextSync)) * 5 / 4;
    const seconds asked = askedInterval({before.ttlMinutes, times.maxAgeSeconds, {}});
    state.nextSync = after(now, qMax(std::clamp(wish, shortest, longest), asked), jitter);
    return state;
}

SourceState afterError(const SourceState &before, const Error &error, const QDateTime &pausedUntil,
    const QDateTime &now, double jitter)
{
    SourceState state = before;
    const bool unreachable = isUnreachable(error);
    state.error = error;
    if (!state.errorSince.isValid() || !before.error)
        state.errorSince = now;
    ++state.failures;
    if (!unreachable)
        state.lastSync = now;
    state.gone = error.kind == Error::Kind::Http && error.code == 410;

    const seconds base = unreachable ? unreachableBackOff : usual;
    const seconds most = unreachable ? longestUnreachable : longest;
    const bool told = error.kind == Error::Kind::Http && asksForPatience(error.code) && pausedUntil.isValid();
    // A server that names a time is taken at its word the first time.
    const int doublings = qMin(state.failures - (told ? 2 : 1), 12);
    const seconds backOff = doublings < 0 ? 0s : qMin(base * (1 << doublings), most);
    state.nextSync = after(now, backOff, 2 * jitter);
    if (told)
        state.nextSync = qMax(state.nextSync, pausedUntil);
    return state;
}

bool isDue(const Source &source, const QDateTime &now)
{
    if (!isScheduled(source))
        return false;
    QDateTime next = source.state.nextSync;
    // The reader may want it more often since it was asked last.
    const bool isWell = source.state.lastSync.isValid() && !source.state.error;
    if (source.interval.kind == SyncInterval::Kind::Fixed && isWell && next.isValid())
        next = qMin(
            next, after(source.state.lastSync, fixedInterval(source.interval, source.state.ttlMinutes), 1));
    return isDue(next, now);
}

bool isScheduled(const Source &source)
{
    return !source.state.gone && source.interval.kind != SyncInterval::Kind::ByHand;
}

bool isDue(const QDateTime &nextSync, const QDateTime &now)
{
    // A clock that was set back years must not silence a source for years.
    return !nextSync.isValid() || nextSync <= now || nextSync > now.addSecs(farthest.count());
}

bool wasUnreachable(const Source &source)
{
    return source.state.error && isUnreachable(*source.state.error);
}

bool isHeldBack(const Source &source, const QDateTime &now)
{
    if (source.state.gone)
        return true;
    const std::optional<Error> &error = source.state.error;
    return error && error->kind == Error::Kind::Http && asksForPatience(error->code) && !isDue(source, now);
}

} // namespace sokbo
