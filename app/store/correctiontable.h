// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysedarticle.h"
#include "core/changeset.h"
#include "core/correction.h"
#include "core/entitycard.h"
#include "core/formerstate.h"
#include "core/ids.h"
#include "store/connection.h"

namespace sokbo {

CorrectionList readCorrections(Database &database);
QList<qint64> unreadableCorrections(Database &database); // with an unknown kind, which only damage can cause
qint64 correctionRevision(Database &database);

// Removes the corrections that are about the same things as `take`, adds `put`, and notes which articles they
// concern. A new correction replaces one about the same thing. Returns what was removed or replaced, so that
// it can be put back.
QList<Correction> changeCorrections(
    Connection &connection, const QList<Correction> &put, const QList<Correction> &take, ChangeSet &changes);

// Call this after marks were written: true if they must be made again, because a correction was made
// meanwhile.
void noteRevision(Database &database, ArticleId id, qint64 marksRevision);
// The same of an article that had no marks before.
void noteFirstRevision(Database &database, ArticleId id, qint64 marksRevision);

QList<ArticleId> readArticlesForRecogniser(Database &database, std::optional<int> version, int limit);
int countArticlesForRecogniser(Database &database, int version);
// Skips articles whose text has changed since: the new text came with its own marks.
void saveMarks(Connection &connection, const QList<MarkedArticle> &articles, int recogniserVersion,
    qint64 marksRevision, ChangeSet &changes);

FormerState setWatched(Database &database, const QList<WatchedName> &names, bool on, ChangeSet &changes);
// The part of Store::putBack() that is about watched names.
void putBackWatched(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes);
QList<WatchedEntity> readWatched(Database &database);
// What they are called now, by the corrections; whether an article names them or not.
QList<std::pair<MentionType, QString>> watchedNames(Database &database);
// The ids of their entities, as far as the store has articles about them.
QList<EntityId> watchedEntities(Database &database);

} // namespace sokbo
