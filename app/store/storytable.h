// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boardentry.h"
#include "core/changeset.h"
#include "core/storyplace.h"
#include "store/connection.h"

namespace sokbo {

StoryShelf readShelf(Database &database, int days); // before the newest article
void placeInStories(Database &database, const QList<StoryPlace> &places, ChangeSet &changes);
// Each article with its story. Within the transaction that read the ids.
QList<BoardEntry> withStories(Database &database, const QList<ArticleId> &ids, const Cancelled &cancelled);
void dropSignatures(Database &database, const QDateTime &before);

} // namespace sokbo
