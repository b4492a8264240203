// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/sourcechange.h"
#include "store/connection.h"

namespace sokbo {

// Unsubscribing. Articles that the user has saved, tagged, noted or highlighted (they have a row in
// user_article) stay, under a source that is gone. The others are hidden, and deleted after the next start.

SourceRemoval readRemoval(Database &database, SourceId id); // what hideSource() would do
SourceRemoval hideSource(Database &database, SourceId id, ChangeSet &changes);
void restoreSource(Database &database, SourceId id, ChangeSet &changes);
// A source that is gone is subscribed again, with the articles that stayed.
void subscribeAgain(Database &database, SourceId id, ChangeSet &changes);

// Call this at the start of a program, within a transaction: earlier removals can then no longer be undone.
void doomRemovedSources(Database &database);
// Deletes some articles of doomed sources; false when nothing is left to do. One transaction's work.
bool purgeSlice(Connection &connection, int articles, ChangeSet &changes);

} // namespace sokbo
