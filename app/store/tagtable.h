// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/formerstate.h"
#include "core/tag.h"
#include "store/database.h"

#include <optional>

namespace sokbo {

QList<Tag> readTags(Database &database); // by name
std::optional<qint64> findTag(Database &database, const QString &name);
QStringList readTagNames(Database &database, ArticleId id);

// Unknown articles are passed over: one may have gone while the reader looked at it.
FormerState setTags(Database &database, const QList<ArticleId> &ids, const QStringList &add,
    const QStringList &remove, ChangeSet &changes);
TagRename readTagRename(Database &database, const QString &name, const QString &newName);
FormerState updateTag(Database &database, const QString &name, const Tag &changed, ChangeSet &changes);
FormerState removeTag(Database &database, const QString &name, ChangeSet &changes);

// The part of Store::putBack() that is about tags.
void putBackTags(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes);

} // namespace sokbo
