// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/formerstate.h"
#include "core/storynews.h"
#include "store/database.h"

namespace sokbo {

// The reader follows the stories of these articles from now on, or no longer. A story that he follows already
// stays as it is.
FormerState setFollowed(
    Database &database, const QList<ArticleId> &ids, bool on, const QDateTime &now, ChangeSet &changes);
// The part of Store::putBack() that is about followed stories.
void putBackFollowed(
    Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes);
QList<FollowedStory> readFollowed(Database &database); // those that are followed longest first
// Of these articles those of followed stories, without copies.
QList<ArticleId> ofFollowed(Database &database, const QList<ArticleId> &ids);

} // namespace sokbo
