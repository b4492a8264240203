// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/databasecopy.h"
#include "store/sqltext.h"

#include <QFile>

namespace sokbo {

int newestSchema()
{
    static const int newest = newestMigration();
    return newest;
}

Result<int> checkSchema(Database &database)
{
    const auto version = static_cast<int>(database.pragma("user_version"));
    const qint64 id = database.pragma("application_id");
    const bool isEmpty = version == 0 && id == 0 && database.pragma("schema_version") == 0;
    if (isEmpty)
        return 0;
    if (id != applicationId)
        return failure(
            Error::Kind::Store, QStringLiteral("%1 is not a database of Sokbo").arg(database.file()));
    if (version > newestSchema())
        return failure(Error::Kind::Newer,
            QStringLiteral("%1 was written by a newer Sokbo (schema %2, this one knows %3)")
                .arg(database.file())
                .arg(version)
                .arg(newestSchema()),
            version);
    return version;
}

void migrate(Database &database)
{
    const auto version = static_cast<int>(database.pragma("user_version"));
    if (version == newestSchema())
        return;
    if (version > 0)
        copyDatabase(database, QStringLiteral("%1.schema-%2").arg(database.file()).arg(version));
    for (const MigrationText &step : migrationTexts()) {
        if (step.version <= version)
            continue;
        Transaction transaction(database);
        database.execute(step.sql);
        database.execute("PRAGMA application_id = " + QByteArray::number(applicationId));
        database.execute("PRAGMA user_version = " + QByteArray::number(step.version));
        transaction.commit();
    }
}

} // namespace sokbo
