// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "sync/syncroom.h"
#include "sync/task.h"

namespace sokbo {

// What of an answer has to go on through the stages.
struct NewEntries {
    QList<FeedItem> items; // oldest first, so that later ones get the higher ids
    QList<ArticleId> settled; // in the store as they are now, as far as their ids were looked up
    int unchanged = 0; // how many are left out
};

// Leaves out what this program has already taken in just like this. Costs no look-up.
NewEntries unseenEntries(const SyncRoom &room, SourceId source, const QList<FeedItem> &entries);

// The same where each entry has a page of its own to be read: what the store holds under the same headline
// with its whole text is settled, and its page is not asked for again.
Task<Result<NewEntries>> entriesWithoutText(SyncRoom &room, SourceId source, QList<FeedItem> entries);

// To be called when the items are in the store; `entries` is all that the answer held.
void rememberEntries(SyncRoom &room, SourceId source, const QList<FeedItem> &items);
void forgetDeparted(SyncRoom &room, SourceId source, const QList<FeedItem> &entries);

} // namespace sokbo
