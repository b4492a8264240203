// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/source.h"
#include "store/connection.h"

#include <QHash>

namespace sokbo {

QList<Source> readSources(Database &database); // by folder and title
QHash<SourceId, SourceCounts> readSourceCounts(Database &database);
SourceId insertSource(Database &database, const Source &source, ChangeSet &changes);
void updateSource(Database &database, const Source &source, ChangeSet &changes);
void hideSource(Database &database, SourceId id, ChangeSet &changes);
void restoreSource(Database &database, SourceId id, ChangeSet &changes);
void saveSourceState(Database &database, SourceId id, const SourceState &state, ChangeSet &changes);

// Takes some articles of the removed sources out for good; false when nothing is left to do. One
// transaction's work.
bool purgeSlice(Connection &connection, int articles);

} // namespace sokbo
