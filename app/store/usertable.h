// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/formerstate.h"
#include "core/ids.h"
#include "core/savedsearch.h"
#include "store/database.h"

#include <optional>

namespace sokbo {

// Unknown ids are skipped: an article may be deleted while the user looks at it. `changes` names only the
// articles for which something changed.
FormerState setRead(Database &database, const QList<ArticleId> &ids, bool read, ChangeSet &changes);
FormerState setSaved(Database &database, const QList<ArticleId> &ids, bool saved, ChangeSet &changes);
FormerState setNote(Database &database, ArticleId id, const QString &text, ChangeSet &changes);

QList<SavedSearch> readSavedSearches(Database &database);
qint64 saveSearch(Database &database, const SavedSearch &search, ChangeSet &changes);
FormerState removeSearch(Database &database, qint64 id, ChangeSet &changes);

// The parts of Store::putBack() that are about articles and about searches.
void putBackMarks(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes);
void putBackSearches(
    Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes);

// The user's marks of an article whose row was lost and that comes again from its source.
struct RememberedArticle {
    qint64 id = 0; // that it had
    bool saved = false;
    bool noted = false;
    bool tagged = false;
};
std::optional<RememberedArticle> findRemembered(Database &database, SourceId source, const QString &guid);

} // namespace sokbo
