// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "sync/synccontext.h"
#include "sync/task.h"

namespace sokbo {

// Keeps in the store what a sync learned about its source: the validators, the time of the next sync, the
// error, and what the answer says about the source itself: its name, its web page, its new address.

// `complete`: every page that the answer named was fetched.
// `added`: the entries that were new, with their dates.
Task<Result<>> keepAnswer(SyncContext &context, Source source, FetchResponse response, ParsedFeed feed,
    QList<QDateTime> added, bool complete);
Task<Result<>> keepUnchanged(SyncContext &context, Source source, FetchResponse response);
Task<> keepError(SyncContext &context, Source source, Error error);
// The source was not asked, because its server had asked for a pause: it is due when that is over.
Task<> keepWaiting(SyncContext &context, Source source);

// `state` with what an answer told of its host: what was known first stays.
SourceState afterHost(SourceState state, std::optional<bool> privateHost);

// The sources of the store, with what was learned since and is not yet written, and with the interval of all
// where they have none of their own.
Task<Result<QList<Source>>> knownSources(SyncContext &context);
// One of them. Error kind: NotFound where there is no such source.
Task<Result<Source>> knownSource(SyncContext &context, SourceId id);
// Writes what a later start of the program must know: without it, sources would be asked before their time.
Task<> writeTimes(SyncContext &context);

} // namespace sokbo
