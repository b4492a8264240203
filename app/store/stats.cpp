// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stats.h"

#include <QFileInfo>

namespace sokbo {

StoreStats readStats(Database &database)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    StoreStats stats;
    if (Query query(database, "upkeep.counts"); query.next()) {
        stats.articles = query.integer(0);
        stats.unread = query.integer(1);
        stats.saved = query.integer(2);
        stats.sources = query.integer(3);
        stats.tags = query.integer(4);
        stats.entities = query.integer(5);
        stats.images = query.integer(6);
        stats.imageBytes = query.integer(7);
        stats.indexed = query.integer(8);
    }
    if (Query query(database, "mention.count"); query.next())
        stats.mentions = query.integer(0);
    stats.databaseBytes
        = QFileInfo(database.file()).size() + QFileInfo(database.file() + QLatin1String("-wal")).size();
    stats.schemaVersion = static_cast<int>(database.pragma("user_version"));
    return stats;
}

} // namespace sokbo
