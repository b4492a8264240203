// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/changeset.h"
#include "core/headline.h"
#include "core/ids.h"
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

// The part of a row that its checksum covers: everything except what the user's marks and the pictures
// change.
struct RowContent {
    qint64 id = 0, source = 0, published = 0, number = 0, author = 0, guidHash = 0, linkHash = 0;
    QString language, flag, title;
};
qint64 rowChecksum(const RowContent &row);

} // namespace sokbo
