// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ruleerrands.h"

#include "core/failurelog.h"
#include "sync/offlinekeeping.h"
#include "sync/wholearticle.h"

#include <utility>

namespace sokbo {

namespace {

constexpr int mostTries = 3;

// Whether another try may succeed.
bool mayPass(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Http:
    case Error::Kind::Store:
    case Error::Kind::Busy:
        return true;
    default:
        return false;
    }
}

Task<Result<>> fetchFor(SyncContext &context, RuleErrand errand)
{
    if (errand.kind == RuleActionKind::FullText) {
        const Result<> whole = co_await fetchWholeArticle(context, errand.article);
        co_return whole;
    }
    const QList<ArticleId> one{errand.article};
    const Result<OfflineReport> kept = co_await makeOffline(context, one, [](int) {});
    if (!kept)
        co_return tl::unexpected(kept.error());
    co_return Result<>();
}

} // namespace

Task<> runErrands(SyncContext &context)
{
    RuleMemory &memory = context.memory.rules;
    if (std::exchange(memory.isRunningErrands, true))
        co_return;
    const Result<QList<RuleErrand>> errands
        = co_await context.store.ruleErrands({}, context.options.pagesPerSync);
    logFailure("read what rules want", errands);
    const QList<RuleErrand> all = errands.value_or(QList<RuleErrand>());
    for (const RuleErrand &errand : all) {
        if (context.fetcher.isCancelled())
            break;
        const Result<> done = co_await fetchFor(context, errand);
        if (context.fetcher.isCancelled())
            break; // what was cut off is no failure
        const bool again = !done && mayPass(done.error()) && errand.tries + 1 < mostTries;
        if (!again)
            logFailure("fetch what a rule wants", done);
        Result<> noted;
        if (again)
            noted = co_await context.store.failErrand(errand);
        else
            noted = co_await context.store.endErrand(errand);
        logFailure("note what was fetched for a rule", noted);
    }
    memory.isRunningErrands = false;
}

} // namespace sokbo
