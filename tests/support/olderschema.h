// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "support/support.h"

#include <QDir>

namespace sokbo::test {

// Gives a database the schema that an earlier version had: undoes each later migration, the newest first, by
// data/schema/undo_NNN.sql. A new migration brings its file. What the migration dropped or wrote is not put
// back.
inline void makeOlder(Database &database, int version)
{
    const QDir folder(dataPath(QStringLiteral("schema")));
    QStringList files = folder.entryList({QStringLiteral("undo_*.sql")}, QDir::Files, QDir::Name);
    const qint64 now = database.pragma("user_version");
    database.execute("BEGIN");
    for (; !files.isEmpty() && files.last().mid(5, 3).toInt() > version; files.removeLast())
        if (files.last().mid(5, 3).toInt() <= now)
            database.execute(data(QStringLiteral("schema/") + files.last()));
    database.execute("PRAGMA user_version = " + QByteArray::number(version) + "; COMMIT");
}

} // namespace sokbo::test
