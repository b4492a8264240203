// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/changeset.h"
#include "core/headline.h"
#include "core/ids.h"
#include "core/result.h"
#include "core/storedarticle.h"
#include "store/connection.h"

#include <QHash>
#include <QList>

#include <optional>

namespace sokbo {

void saveComments(Database &database, const QHash<ArticleId, int> &counts, ChangeSet &changes);
std::optional<Headline> readHeadline(
    Database &database, ArticleId id); // nothing for an unknown or hidden one
QList<Headline> readHeadlines(Database &database, const QList<ArticleId> &ids);
std::optional<Article> readArticle(Connection &connection, ArticleId id, bool withBody = true);
Result<StoredArticle> readStoredArticle(Connection &connection, ArticleId id);
QList<Revision> readRevisions(Connection &connection, ArticleId id);
QStringList readTagNames(Database &database, ArticleId id);

// Removes an article with all that hangs on it, what the user made of it too.
void deleteArticle(Connection &connection, ArticleId id);

// What a row's checksum covers: everything in it but what the user's marks and the pictures change.
struct RowContent {
    qint64 id = 0, source = 0, published = 0, number = 0, author = 0, guidHash = 0, linkHash = 0;
    QString language, flag, title;
};
qint64 rowChecksum(const RowContent &row);

} // namespace sokbo
