// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/ids.h"
#include "core/savedsearch.h"
#include "core/tag.h"
#include "store/connection.h"

namespace sokbo {

// Unknown ids are passed over: an article may have gone while the user looked at it. `changes` names only
// those articles for which something changed.
void setRead(Database &database, const QList<ArticleId> &ids, bool read, ChangeSet &changes);
void setSaved(Database &database, const QList<ArticleId> &ids, bool saved, ChangeSet &changes);
void setTags(Database &database, const QList<ArticleId> &ids, const QStringList &add,
    const QStringList &remove, ChangeSet &changes);
void setNote(Database &database, ArticleId id, const QString &text, ChangeSet &changes);

QList<Tag> readTags(Database &database);
void updateTag(Database &database, const QString &name, const Tag &changed, ChangeSet &changes);
void removeTag(Database &database, const QString &name, ChangeSet &changes);
std::optional<qint64> findTag(Database &database, const QString &name);

QList<SavedSearch> readSavedSearches(Database &database);
qint64 saveSearch(Database &database, const SavedSearch &search, ChangeSet &changes);
void removeSearch(Database &database, qint64 id, ChangeSet &changes);

// What the user did to an article whose row was lost and that comes again from its source.
struct RememberedArticle {
    qint64 id = 0; // that it had
    bool saved = false;
    bool noted = false;
    bool tagged = false;
};
std::optional<RememberedArticle> findRemembered(Database &database, SourceId source, const QString &guid);

} // namespace sokbo
