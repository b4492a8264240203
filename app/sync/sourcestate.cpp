// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sourcestate.h"

#include "sync/scheduler.h"

#include <QRandomGenerator>

namespace sokbo {

namespace {

double jitter()
{
    return QRandomGenerator::global()->generateDouble();
}

Task<> updateSource(SyncRoom &room, Source source, Source changed)
{
    if (changed == source)
        co_return;
    const Result<> updated = co_await room.store.updateSource(changed);
    Q_UNUSED(updated); // the new address may be another source's already: then both stay as they are
}

} // namespace

Task<Result<>> keepAnswer(
    SyncRoom &room, Source source, FetchResponse response, ParsedFeed feed, bool complete)
{
    Source changed = source;
    if (changed.title.isEmpty())
        changed.title = feed.title.simplified();
    if (changed.siteUrl.isEmpty())
        changed.siteUrl = QUrl(feed.link);
    if (!response.permanentUrl.isEmpty())
        changed.url = response.permanentUrl;
    co_await updateSource(room, source, changed);

    const AnswerTimes times{feed.ttlMinutes, response.maxAgeSeconds, usualGap(feed.entries)};
    SourceState state = afterAnswer(source.state, times, room.clock.now(), jitter());
    // Without validators the next sync gets the list again, and with it the pages that failed.
    state.etag = complete ? response.etag : QByteArray();
    state.lastModified = complete ? response.lastModified : QByteArray();
    const Result<> kept = co_await room.store.saveSourceState(source.id, state);
    co_return kept;
}

Task<Result<>> keepUnchanged(SyncRoom &room, Source source, FetchResponse response)
{
    Source changed = source;
    if (!response.permanentUrl.isEmpty())
        changed.url = response.permanentUrl;
    co_await updateSource(room, source, changed);

    const AnswerTimes times{0, response.maxAgeSeconds, {}};
    const SourceState state = afterUnchanged(source.state, times, room.clock.now(), jitter());
    const Result<> kept = co_await room.store.saveSourceState(source.id, state);
    co_return kept;
}

Task<> keepError(SyncRoom &room, Source source, Error error)
{
    const QDateTime paused = room.fetcher.pausedUntil(source.url);
    const SourceState state = afterError(source.state, error, paused, room.clock.now(), jitter());
    const Result<> kept = co_await room.store.saveSourceState(source.id, state);
    Q_UNUSED(kept); // the error itself is told in the line
}

} // namespace sokbo
