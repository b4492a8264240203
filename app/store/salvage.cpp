// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/salvage.h"

#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/doctor.h"
#include "store/entitytable.h"
#include "store/exchange.h"
#include "store/folderlock.h"
#include "store/migrations.h"
#include "store/sqltext.h"

#include <QDir>
#include <QFile>

#include <memory>
#include <sqlite3.h>

namespace sokbo {

namespace {

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Statement prepare(
    Database &database, const char *name, const QByteArray &table, const QByteArray &values = {})
{
    QByteArray sql = sqlText(name);
    sql.replace("{table}", table).replace("{values}", values);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database.handle(), sql.constData(), int(sql.size()), &statement, nullptr);
    return {statement, &sqlite3_finalize};
}

// Copies row after row until the end or until the damage; true: to the end.
bool copyRows(Database &from, Database &to, const QByteArray &table, const char *order, qint64 &copied)
{
    const Statement read = prepare(from, order, table);
    if (!read)
        return false;
    const int columns = sqlite3_column_count(read.get());
    const Statement write = prepare(to, "salvage.put", table, QByteArray("?,").repeated(columns).chopped(1));
    if (!write)
        return false;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(read.get())) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i)
            sqlite3_bind_value(write.get(), i + 1, sqlite3_column_value(read.get(), i));
        // A row that breaks a rule of the table is one that the damage made.
        if (sqlite3_step(write.get()) == SQLITE_DONE)
            copied += sqlite3_changes64(to.handle());
        sqlite3_reset(write.get());
    }
    return code == SQLITE_DONE;
}

void copyTables(Database &from, Database &to, DoctorReport &report)
{
    to.execute("PRAGMA foreign_keys = OFF");
    Transaction transaction(to);
    for (const QByteArray &table : sqlText("salvage.tables").simplified().split(' ')) {
        qint64 copied = 0;
        // What lies behind the damage is reached from the other end.
        const bool whole = copyRows(from, to, table, "salvage.forwards", copied)
            || copyRows(from, to, table, "salvage.backwards", copied);
        if (!whole)
            report.problems.append(
                QStringLiteral("%1 cannot be read as a whole").arg(QString::fromUtf8(table)));
        report.repaired.append(QStringLiteral("%1: %2 rows").arg(QString::fromUtf8(table)).arg(copied));
    }
    to.execute(sqlText("salvage.mend"));
    transaction.commit();
    to.execute("PRAGMA foreign_keys = ON");
}

// Everything that can be made from the rest.
void derive(Connection &connection, DoctorReport &report)
{
    Transaction transaction(connection.database);
    QList<ArticleId> ids;
    {
        Query query(connection.database, "upkeep.mentionedArticles");
        while (query.next())
            ids.append(ArticleId{query.integer(0)});
    }
    for (const ArticleId id : std::as_const(ids))
        relinkEntities(connection.database, id);
    connection.index.startAnew();
    while (connection.index.indexSlice(500)) { }
    transaction.commit();
    report.problems += examineAll(connection, Doctor::Purpose::Repair).problems;
}

} // namespace

Result<DoctorReport> salvageDatabase(const QString &folder)
{
    const QString file = databaseFile(folder);
    if (!QDir(folder).exists())
        return failure(Error::Kind::NotFound, QStringLiteral("there is no folder %1").arg(folder));
    const auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    if (const auto settled = settleExchange(folder); !settled)
        return tl::unexpected<Error>(settled.error());
    if (!QFile::exists(file))
        return failure(Error::Kind::NotFound, QStringLiteral("there is no database in %1").arg(folder));
    const QString fresh = file + QLatin1String(".salvaging");
    for (const char *part : {"", "-wal", "-shm"})
        QFile::remove(fresh + QLatin1String(part));
    DoctorReport report;
    try {
        Database damaged(file, Database::Mode::Read);
        const auto version = checkSchema(damaged);
        if (!version)
            return tl::unexpected<Error>(version.error());
        // Another schema would need its migrations, which a damaged file does not survive.
        if (*version != newestSchema())
            return failure(Error::Kind::Store, QStringLiteral("%1 is of another schema").arg(file));
        Connection connection(fresh, Database::Mode::Write);
        connection.database.execute("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA synchronous = FULL");
        migrate(connection.database);
        copyTables(damaged, connection.database, report);
        derive(connection, report);
    } catch (const Failure &failed) {
        QFile::remove(fresh);
        return tl::unexpected<Error>(failed.error);
    }
    const auto placed = exchangeDatabase(fresh, folder, QStringLiteral("damaged"));
    if (!placed)
        return tl::unexpected<Error>(placed.error());
    return report;
}

} // namespace sokbo
