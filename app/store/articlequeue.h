// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysedarticle.h"
#include "core/changeset.h"
#include "core/storereport.h"
#include "store/connection.h"

namespace sokbo {

// The second step of intake. An article that came without marks stands in the queue from the write that
// stored it to the one that brings its marks. As long as it does, it is in no full text index: searches read
// its text.

enum class QueueReason { OtherText = 0, New = 1, NewWithRules = 2 }; // numbers in the database

// Adds an article that is not indexed and has no marks.
void joinQueue(Database &database, ArticleId id, QueueReason reason);
bool isQueued(Database &database, ArticleId id);
// What its marks depend on has changed: those that are being made are void. Of one that is not in the queue
// nothing.
void changeQueued(Database &database, ArticleId id);
// Newest first. An article that does not wait is left out; one whose text cannot be read has none.
QList<QueuedArticle> readQueued(Connection &connection, const QList<ArticleId> &ids);
// Skips what does not wait any more, and what has changed since it was read.
QueueReport saveQueued(Connection &connection, const QList<AnalysedQueued> &articles, int recogniserVersion,
    qint64 correctionRevision, ChangeSet &changes);

} // namespace sokbo
