// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/currentrules.h"

#include "core/failurelog.h"

namespace sokbo {

namespace {

constexpr int secondsOfNames = 60; // so long what queries name counts as known

}

Task<std::shared_ptr<const RuleBook>> currentRules(SyncContext &context)
{
    RuleMemory &memory = context.memory.rules;
    const QDateTime now = context.clock.now();
    const Result<qint64> revision = co_await context.store.ruleRevision();
    logFailure("read the revision of the rules", revision);
    const bool isNew = memory.book && revision && *revision == memory.revision;
    const bool isFresh = isNew && (memory.book->isEmpty() || memory.read.secsTo(now) < secondsOfNames);
    if (!isFresh) {
        const Result<RuleList> list = co_await context.store.rules();
        logFailure("read the rules", list);
        const RuleList rules = list.value_or(RuleList());
        const QList<QueryNode> queries = RuleBook::queriesOf(rules.rules, now);
        Result<QueryNames> names;
        if (!queries.isEmpty())
            names = co_await context.store.queryNames(queries);
        logFailure("read whom the rules name", names);
        memory.book = std::make_shared<const RuleBook>(rules.rules, names.value_or(QueryNames()), now);
        memory.revision = list ? rules.revision : -1;
        memory.read = now;
    }
    std::shared_ptr<const RuleBook> book = memory.book;
    co_return book;
}

} // namespace sokbo
