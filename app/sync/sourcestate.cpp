// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sourcestate.h"

#include "core/failurelog.h"
#include "sync/scheduler.h"
#include "sync/untilcancelled.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sokbo {

namespace {

// A redirect may be the mistake of an afternoon; when the next sync meets it too, the source has moved.
constexpr int believedMoves = 2;

// What is known of the source's move after an answer that came by permanent redirects to `target`, or by
// none.
SourceState afterMove(SourceState state, const QUrl &target)
{
    state.movedTimes = target.isEmpty() ? 0
        : target == state.movedTo       ? std::min(state.movedTimes + 1, believedMoves)
                                        : 1;
    state.movedTo = target;
    return state;
}

QUrl believedMove(const SourceState &state)
{
    return state.movedTimes >= believedMoves ? state.movedTo : QUrl();
}

double jitter()
{
    return QRandomGenerator::global()->generateDouble();
}

bool differOnlyInTimes(SourceState a, const SourceState &b)
{
    a.lastSync = b.lastSync;
    a.nextSync = b.nextSync;
    return a == b;
}

Task<Result<>> keepState(SyncContext &context, Source source, SourceState state)
{
    auto &unwritten = context.memory.unwritten;
    if (differOnlyInTimes(source.state, state)) {
        const auto earlier = unwritten.constFind(source.id);
        const QDateTime inStore
            = earlier == unwritten.constEnd() ? source.state.nextSync : earlier->nextSyncInStore;
        unwritten.insert(source.id, {state, inStore});
        co_return Result<>();
    }
    unwritten.remove(source.id);
    const QHash<SourceId, SourceState> states{{source.id, state}};
    const Result<> kept = co_await context.store.saveSourceStates(states);
    co_return kept;
}

Task<> updateSource(SyncContext &context, Source source, Source changed)
{
    if (changed == source)
        co_return;
    const Result<> updated = co_await context.store.updateSource(changed);
    Q_UNUSED(updated); // the new address may be another source's already: then both stay as they are
}

// The address to ask from now on. A password goes along to another address of its server, and never to
// another server.
Task<QUrl> movedTo(SyncContext &context, Source source, QUrl permanent)
{
    if (permanent.isEmpty() || permanent == source.url)
        co_return source.url;
    if (!source.signsIn)
        co_return permanent;
    const auto known = context.memory.credentials.constFind(source.id);
    if (originOf(permanent) != originOf(source.url) || known == context.memory.credentials.constEnd())
        co_return source.url;
    const QFuture<Result<CredentialStore::Kept>> writing
        = untilCancelled(context.fetcher, context.options.credentials->write(permanent, *known));
    const Result<CredentialStore::Kept> kept = co_await writing;
    if (!kept)
        co_return source.url;
    const QFuture<Result<>> removing
        = untilCancelled(context.fetcher, context.options.credentials->remove(source.url));
    const Result<> removed = co_await removing;
    logFailure("remove the password of the former address", removed); // nobody asks for it any more
    co_return permanent;
}

} // namespace

Task<Result<>> keepAnswer(
    SyncContext &context, Source source, FetchResponse response, ParsedFeed feed, bool complete)
{
    Source changed = source;
    if (changed.title.isEmpty())
        changed.title = feed.title.simplified();
    if (changed.siteUrl.isEmpty())
        changed.siteUrl = QUrl(feed.link);
    const SourceState before = afterMove(source.state, response.permanentUrl);
    const QUrl permanent = believedMove(before);
    changed.url = co_await movedTo(context, source, permanent);
    co_await updateSource(context, source, changed);

    const AnswerTimes times{feed.ttlMinutes, response.maxAgeSeconds, usualGap(feed.entries)};
    SourceState state = afterAnswer(before, times, context.clock.now(), jitter());
    // Without validators the next sync gets the list again, and with it the pages that failed.
    state.etag = complete ? response.etag : QByteArray();
    state.lastModified = complete ? response.lastModified : QByteArray();
    const Result<> kept = co_await keepState(context, source, state);
    co_return kept;
}

Task<Result<>> keepUnchanged(SyncContext &context, Source source, FetchResponse response)
{
    Source changed = source;
    const SourceState before = afterMove(source.state, response.permanentUrl);
    const QUrl permanent = believedMove(before);
    changed.url = co_await movedTo(context, source, permanent);
    co_await updateSource(context, source, changed);

    const AnswerTimes times{0, response.maxAgeSeconds, {}};
    const SourceState state = afterUnchanged(before, times, context.clock.now(), jitter());
    const Result<> kept = co_await keepState(context, source, state);
    co_return kept;
}

Task<> keepError(SyncContext &context, Source source, Error error)
{
    const QDateTime paused = context.fetcher.pausedUntil(source.url);
    const SourceState state = afterError(source.state, error, paused, context.clock.now(), jitter());
    const Result<> kept = co_await keepState(context, source, state);
    logFailure("store the state of a source", kept);
}

Task<Result<QList<Source>>> knownSources(SyncContext &context)
{
    Result<QList<Source>> sources = co_await context.store.sources();
    if (!sources)
        co_return sources;
    context.memory.keepOnly(*sources);
    for (Source &source : *sources)
        if (const auto it = context.memory.unwritten.constFind(source.id);
            it != context.memory.unwritten.constEnd())
            source.state = it->state;
    co_return sources;
}

Task<Result<Source>> knownSource(SyncContext &context, SourceId id)
{
    const Result<QList<Source>> sources = co_await knownSources(context);
    if (!sources)
        co_return tl::unexpected(sources.error());
    for (const Source &source : *sources)
        if (source.id == id)
            co_return source;
    co_return failure(Error::Kind::NotFound, QStringLiteral("there is no such source"));
}

Task<> writeTimes(SyncContext &context)
{
    const QDateTime now = context.clock.now();
    const auto unwritten = std::exchange(context.memory.unwritten, {});
    QHash<SourceId, SourceState> states;
    for (auto it = unwritten.cbegin(); it != unwritten.cend(); ++it)
        if (!it->nextSyncInStore.isValid() || it->nextSyncInStore <= now)
            states.insert(it.key(), it->state);
    if (states.isEmpty())
        co_return;
    const Result<> written = co_await context.store.saveSourceStates(states);
    logFailure("store when the sources are due", written);
}

} // namespace sokbo
