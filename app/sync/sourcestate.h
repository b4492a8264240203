// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "sync/syncroom.h"
#include "sync/task.h"

namespace sokbo {

// What a sync learned of its source, kept in the store: validators, the time of the next sync, the error; and
// what the answer tells of the source itself: its name, its page, and where it moved.

// `complete`: nothing that the answer named is still to come.
Task<Result<>> keepAnswer(
    SyncRoom &room, Source source, FetchResponse response, ParsedFeed feed, bool complete);
Task<Result<>> keepUnchanged(SyncRoom &room, Source source, FetchResponse response);
Task<> keepError(SyncRoom &room, Source source, Error error);

// The store's sources, with what was learned since and not yet written.
Task<Result<QList<Source>>> knownSources(SyncRoom &room);
// Asks the store for what a later start must know: without it, sources would be asked before their time. The
// store's end waits for the write.
void writeTimes(Store &store, SyncMemory &memory, const QDateTime &now);

} // namespace sokbo
