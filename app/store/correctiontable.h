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
QList<qint64> unreadableCorrections(Database &database); // of a kind that is none: damage made them
qint64 correctionRevision(Database &database);

// Takes away those that are about the same as `take`, then puts `put` in the place of what was about the
// same, and notes which articles they concern. Returns what was there, so that it can be put back.
QList<Correction> changeCorrections(
    Connection &connection, const QList<Correction> &put, const QList<Correction> &take, ChangeSet &changes);

// After marks were written: whether they are to be made anew because a correction came in between.
void noteRevision(Database &database, ArticleId id, qint64 marksRevision);

QList<ArticleId> readArticlesForRecogniser(Database &database, int version, int limit);
int countArticlesForRecogniser(Database &database, int version);
// Leaves out those whose text is another one by now: it came with marks of its own.
void saveMarks(Connection &connection, const QList<MarkedArticle> &articles, int recogniserVersion,
    qint64 marksRevision, ChangeSet &changes);

FormerState setWatched(Database &database, const QList<WatchedName> &names, bool on, ChangeSet &changes);
// The part of Store::putBack() that is about watched names.
void putBackWatched(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes);
QList<WatchedEntity> readWatched(Database &database);
// The ids of their entities, as far as they are in the news here.
QList<EntityId> watchedEntities(Database &database);

} // namespace sokbo
