// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/asset.h"
#include "core/boardkey.h"
#include "core/changeset.h"
#include "core/ids.h"
#include "core/result.h"
#include "core/storereport.h"
#include "store/connection.h"

namespace sokbo {

QHash<QUrl, AssetRef> readImages(Database &database, ArticleId id);
Result<Asset> readAsset(Database &database, const QString &hash);
Result<Asset> readLeadPicture(Database &database, ArticleId id);
void saveImage(Connection &connection, ArticleId id, const QUrl &url, const QByteArray &bytes,
    const AssetRef &about, ImageKeep keep, ChangeSet &changes);
void dropImage(Connection &connection, ArticleId id, const QUrl &url, const Error &why, ChangeSet &changes);
void keepImages(Database &database, const QList<ArticleId> &ids);
QList<BoardKey> readSavedIncomplete(Database &database, const std::optional<BoardKey> &after, int limit);
QList<BoardKey> readUnreadIncomplete(
    Database &database, qint64 budget, const std::optional<BoardKey> &after, int limit);

// The images to delete so that at most `budget` bytes remain. The plan is made first, by a reader; the
// deletion follows in slices.
struct TrimPlan {
    TrimmedImages left;
    QList<ArticleId> release; // newest first
};
TrimPlan planTrimming(Database &database, qint64 budget);
// Skips articles that were saved since then. Images that no article shows any more are left for
// image.deleteUnused.
void releaseImages(Connection &connection, const QList<ArticleId> &ids, ChangeSet &changes);

QHash<ArticleId, QList<QUrl>> readMissingImages(Connection &connection, const QList<ArticleId> &ids);

// Finds out again whether the whole article can be read without a network. Call it after its text or its
// images changed.
void judgeOffline(Connection &connection, ArticleId id);
// The same for a new text without stored images.
bool needsImages(const Article &article);

} // namespace sokbo
