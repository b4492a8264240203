// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sourcestate.h"

#include "core/failurelog.h"
#include "feed/dateshiftjudge.h"
#include "sync/scheduler.h"
#include "sync/stages.h"
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

// Where nothing but the times of the next sync is new, they are remembered and not written.
Task<Result<>> keepFacts(SyncContext &context, Source source, SourceFacts facts)
{
    auto &unwritten = context.memory.unwritten;
    const SourceState state = *facts.state;
    if (facts.movedTo.isEmpty() && differOnlyInTimes(source.state, state)) {
        const auto earlier = unwritten.constFind(source.id);
        const QDateTime inStore
            = earlier == unwritten.constEnd() ? source.state.nextSync : earlier->nextSyncInStore;
        unwritten.insert(source.id, {source.url, state, inStore});
        facts.state.reset();
    } else {
        unwritten.remove(source.id);
    }
    if (!facts.state && facts.siteUrl.isEmpty() && facts.feedTitle.isEmpty())
        co_return Result<>();
    const Result<> kept = co_await context.store.noteSource(source.id, facts);
    co_return kept;
}

// The address to ask from now on, empty where it is the same as before. A password goes along to another
// address of its server, and never to another server.
Task<QUrl> movedTo(SyncContext &context, Source source, QUrl permanent)
{
    if (permanent.isEmpty() || permanent == source.url)
        co_return QUrl();
    if (!source.signsIn)
        co_return permanent;
    const auto known = context.memory.credentials.constFind(source.id);
    if (originOf(permanent) != originOf(source.url) || known == context.memory.credentials.constEnd())
        co_return QUrl();
    const QFuture<Result<CredentialStore::Kept>> writing
        = untilCancelled(context.fetcher, context.options.credentials->write(permanent, *known));
    const Result<CredentialStore::Kept> kept = co_await writing;
    logFailure("store the password for the new address", kept);
    if (!kept)
        co_return QUrl();
    const QFuture<Result<>> removing
        = untilCancelled(context.fetcher, context.options.credentials->remove(source.url));
    const Result<> removed = co_await removing;
    logFailure("remove the password of the former address", removed); // nobody asks for it any more
    co_return permanent;
}

bool isKorean(const ParsedFeed &feed)
{
    QString titles = feed.title;
    for (const FeedItem &item : feed.entries.first(std::min<qsizetype>(20, feed.entries.size())))
        titles += u' ' + item.title;
    return guessLanguage(titles, feed.language) == u"ko";
}

// What the answer says about the dates of its source. Of a source that is mended, the articles that came
// since the first proof are dated anew.
void judgeDatesOf(SourceFacts &facts, const Source &source, const FetchResponse &response,
    const ParsedFeed &feed, const QList<QDateTime> &added, const QDateTime &now)
{
    DatedAnswer answer{timeOfAnswer(now, response.date, feed.updated), -1, added, isKorean(feed)};
    if (source.state.lastSync.isValid())
        answer.gap = std::max<qint64>(0, source.state.lastSync.secsTo(now));
    const DateShift &before = source.state.dates;
    facts.state->dates = judgeDates(before, answer);
    if (before.minutes > 0 && facts.state->dates.minutes != before.minutes && !before.witnesses.isEmpty())
        facts.datedSince = before.witnesses.first().answered.addSecs(answer.time.secsTo(now) - 60);
}

// The state at the address that is asked from now on. Redirects lead to public hosts only, but for the
// reader's own.
SourceState atNewAddress(SourceState state, const QUrl &before, const QUrl &movedTo)
{
    if (!movedTo.isEmpty() && movedTo.host() != before.host())
        state.privateHost = false;
    return state;
}

} // namespace

SourceState afterHost(SourceState state, std::optional<bool> privateHost)
{
    if (!state.privateHost)
        state.privateHost = privateHost;
    return state;
}

Task<Result<>> keepAnswer(SyncContext &context, Source source, FetchResponse response, ParsedFeed feed,
    QList<QDateTime> added, bool complete)
{
    SourceFacts facts;
    facts.fetched = source.url;
    const QString named = feed.title.simplified();
    const QString title = named.isEmpty() && source.feedTitle.isEmpty() ? source.url.host() : named;
    if (title != source.feedTitle)
        facts.feedTitle = title;
    if (source.siteUrl.isEmpty())
        facts.siteUrl = QUrl(feed.link);
    const SourceState before
        = afterMove(afterHost(source.state, response.fromPrivateHost), response.permanentUrl);
    const QUrl permanent = believedMove(before);
    facts.movedTo = co_await movedTo(context, source, permanent);

    const AnswerTimes times{feed.ttlMinutes, response.maxAgeSeconds, usualGap(feed.entries)};
    SourceState state = afterAnswer(before, times, context.clock.now(), jitter(), source.interval);
    // Without validators the next sync gets the list again, and with it the pages that failed.
    state.etag = complete ? response.etag : QByteArray();
    state.lastModified = complete ? response.lastModified : QByteArray();
    facts.state = atNewAddress(state, source.url, facts.movedTo);
    if (source.kind == SourceKind::Feed)
        judgeDatesOf(facts, source, response, feed, added, context.clock.now());
    const Result<> kept = co_await keepFacts(context, source, facts);
    co_return kept;
}

Task<Result<>> keepUnchanged(SyncContext &context, Source source, FetchResponse response)
{
    const SourceState before
        = afterMove(afterHost(source.state, response.fromPrivateHost), response.permanentUrl);
    const QUrl permanent = believedMove(before);
    SourceFacts facts;
    facts.fetched = source.url;
    facts.movedTo = co_await movedTo(context, source, permanent);
    const AnswerTimes times{0, response.maxAgeSeconds, {}};
    SourceState state = afterUnchanged(before, times, context.clock.now(), jitter(), source.interval);
    // RFC 9111, 4.3.4: what the answer names describes the copy that we hold from now on.
    if (!response.etag.isEmpty())
        state.etag = response.etag;
    if (!response.lastModified.isEmpty())
        state.lastModified = response.lastModified;
    facts.state = atNewAddress(state, source.url, facts.movedTo);
    const Result<> kept = co_await keepFacts(context, source, facts);
    co_return kept;
}

Task<> keepError(SyncContext &context, Source source, Error error)
{
    const QDateTime paused = context.fetcher.pausedUntil(source.url);
    SourceFacts facts;
    facts.fetched = source.url;
    facts.state = afterError(source.state, error, paused, context.clock.now(), jitter());
    const Result<> kept = co_await keepFacts(context, source, facts);
    logFailure("store the state of a source", kept);
}

Task<> keepWaiting(SyncContext &context, Source source)
{
    SourceFacts facts;
    facts.fetched = source.url;
    facts.state = source.state;
    facts.state->nextSync = qMax(source.state.nextSync, context.fetcher.pausedUntil(source.url));
    const Result<> kept = co_await keepFacts(context, source, facts);
    logFailure("store when a source is due", kept);
}

Task<Result<QList<Source>>> knownSources(SyncContext &context)
{
    Result<QList<Source>> sources = co_await context.store.sources();
    if (!sources)
        co_return sources;
    context.memory.keepOnly(*sources);
    const Result<SourceDefaults> all = co_await context.store.sourceDefaults();
    const SourceDefaults defaults = valueOr("read how often sources are asked", all, SourceDefaults());
    for (Source &source : *sources) {
        source.interval = intervalOf(source.interval, defaults);
        if (const auto it = context.memory.unwritten.constFind(source.id);
            it != context.memory.unwritten.constEnd() && it->url == source.url)
            source.state = it->state;
    }
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
    QHash<SourceId, SourceFacts> facts;
    for (auto it = unwritten.cbegin(); it != unwritten.cend(); ++it)
        if (isDue(it->nextSyncInStore, now)) {
            facts[it.key()].fetched = it->url;
            facts[it.key()].state = it->state;
        }
    if (facts.isEmpty())
        co_return;
    const Result<> written = co_await context.store.noteSources(facts);
    logFailure("store when the sources are due", written);
}

} // namespace sokbo
