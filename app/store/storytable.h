// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boardentry.h"
#include "core/changeset.h"
#include "core/formerstate.h"
#include "core/storyplace.h"
#include "store/connection.h"

namespace sokbo {

StoryShelf readShelf(Database &database, int days); // before the newest article
void placeInStories(Database &database, const QList<StoryPlace> &places, ChangeSet &changes);
// Adds what each article is folded by. Within the transaction that read the entries.
void readFolds(Database &database, QList<BoardEntry> &entries, const Cancelled &cancelled);
// The copies of these articles too.
QList<ArticleId> withCopies(Database &database, const QList<ArticleId> &ids);
// The reader's choice. Copies of an article go with it. One article that is taken out is alone from then on,
// several are a story.
FormerState joinStories(Database &database, const QList<ArticleId> &ids, ChangeSet &changes);
FormerState takeOutOfStory(Database &database, const QList<ArticleId> &ids, ChangeSet &changes);
// An article is about to go: the first of its copies stands for them.
void leaveCopies(Database &database, ArticleId id, ChangeSet &changes);
// Of the copies of each text the one is shown that should be, as the sources are preferred now.
void chooseShownCopies(Database &database, ChangeSet &changes);
void putBackStories(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes);
void dropSignatures(Database &database, const QDateTime &before);

} // namespace sokbo
