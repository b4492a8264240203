// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "sync/synccontext.h"
#include "sync/task.h"

namespace sokbo {

// The entries of an answer that have to go on through the stages.
struct NewEntries {
    QList<FeedItem> items; // oldest first, so that later ones get the higher ids
    QList<ArticleId> settled; // the articles of entries left out, where their ids were looked up
    int unchanged = 0; // how many entries are left out
};

// Leaves out the entries that this run of the program has stored in exactly this form. Asks no store.
NewEntries unseenEntries(const SyncContext &context, SourceId source, const QList<FeedItem> &entries);

// The same where each entry has its own page to read: an entry that the store has under the same headline and
// with its whole text is left out, and its page is not fetched again; nor is that of one that went because
// the reader wants no more kept.
Task<Result<NewEntries>> entriesWithoutText(
    SyncContext &context, SourceId source, QList<FeedItem> entries, FeedAnswer answer);

// Call both when the items are in the store; `entries` are all entries of the answer.
void rememberEntries(SyncContext &context, SourceId source, const QList<FeedItem> &items);
void forgetDeparted(SyncContext &context, SourceId source, const QList<FeedItem> &entries);

} // namespace sokbo
