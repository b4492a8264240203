// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/source.h"
#include "core/sourcechange.h"
#include "store/database.h"

#include <QHash>

namespace sokbo {

enum class Subscribed { Yes, NoLonger };
// In the order by hand, and those without a place by folder and title.
QList<Source> readSources(Database &database, Subscribed subscribed);
QHash<SourceId, SourceCounts> readSourceCounts(Database &database); // of what is shown, of gone ones too
SourceId insertSource(Database &database, const Source &source, ChangeSet &changes);
// Answers what the fields of `edit` were.
SourceEdit editSource(Database &database, SourceId id, const SourceEdit &edit, ChangeSet &changes);
// The same for several; unknown ones are passed over.
SourceEdits editSources(Database &database, const SourceEdits &edits, ChangeSet &changes);
// What of a source's limits stands in the database. What is not known keeps everything.
SourceKeeping keepingOf(int kind, int days, int articles);
SourceDefaults readSourceDefaults(Database &database);
// Answers what they were. By shorter limits nothing goes by itself before the reader has agreed to that.
SourceDefaults setSourceDefaults(Database &database, const SourceDefaults &defaults, ChangeSet &changes);
void noteSource(Database &database, SourceId id, const SourceFacts &facts, ChangeSet &changes);

} // namespace sokbo
