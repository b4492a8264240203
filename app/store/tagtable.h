// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/formerstate.h"
#include "core/tag.h"
#include "core/tagcolour.h"
#include "search/querytree.h"
#include "store/database.h"

#include <QHash>

namespace sokbo {

// As a tree: each tag before those below it, brothers by name; with the paths that are no tags themselves.
QList<Tag> readTags(Database &database);
QList<Tag> readTagsWithin(Database &database); // a transaction
QStringList readTagNames(Database &database, ArticleId id);
QList<TagColour> readTagColours(Database &database, ArticleId id); // of these, in their order
QList<qint64> tagsMeant(Database &database, const QueryNode &node); // by a condition tag:
// How many of these articles have which tag, by its name.
QHash<QString, int> readTagUses(Database &database, const QList<ArticleId> &ids);

// Unknown articles are passed over: one may have gone while the reader looked at it. Error kind Usage: a name
// that no tag can have.
FormerState setTags(Database &database, const QList<ArticleId> &ids, const QStringList &add,
    const QStringList &remove, ChangeSet &changes);

// The part of Store::putBack() that is about tags.
void putBackTags(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes);

} // namespace sokbo
