// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/ids.h"
#include "core/result.h"
#include "core/storedarticle.h"
#include "store/connection.h"

namespace sokbo {

// An article with everything that the other tables hold about it.

Result<StoredArticle> readStoredArticle(Connection &connection, ArticleId id);
QList<Revision> readRevisions(Connection &connection, ArticleId id);
// Removes an article with everything that belongs to it, also the user's marks and notes.
// Of its copies one stands for the text from then on.
void deleteArticle(Connection &connection, ArticleId id, ChangeSet &changes);

} // namespace sokbo
