// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/formerstate.h"
#include "core/tag.h"
#include "store/database.h"

namespace sokbo {

// What is done to a tag as a whole. Error kinds: NotFound, and Usage for a name that cannot be.
TagRename readTagRename(Database &database, const QString &name, const QString &newName);
TagRemoval readTagRemoval(Database &database, const QString &name, TagScope scope);

// Renames and colours a tag. What lies below it goes along, and saved searches and rules that name one of
// them name it by its new name. Two tags that get one name become one, which keeps the colour of the one that
// had the name.
FormerState updateTag(Database &database, const QString &name, const Tag &changed, ChangeSet &changes);
FormerState removeTag(Database &database, const QString &name, TagScope scope, ChangeSet &changes);

// Writes names that an earlier Sokbo allowed as they are written now. Once: later a name that cannot be is
// damage.
void mendTagNames(Database &database);

} // namespace sokbo
