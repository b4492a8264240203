// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/storyplace.h"
#include "store/database.h"

namespace sokbo {

StoryShelf readShelf(Database &database, int days); // before the newest article
void placeInStories(Database &database, const QList<StoryPlace> &places, ChangeSet &changes);
void dropSignatures(Database &database, const QDateTime &before);

} // namespace sokbo
