// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "core/storedarticle.h"
#include "store/connection.h"

namespace sokbo {

// An article with all that the other tables hold of it.

Result<StoredArticle> readStoredArticle(Connection &connection, ArticleId id);
QList<Revision> readRevisions(Connection &connection, ArticleId id);
// Removes an article with all that hangs on it, what the reader made of it too.
void deleteArticle(Connection &connection, ArticleId id);

} // namespace sokbo
