// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/doctor.h"
#include "store/folderlock.h"
#include "store/migrations.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace sokbo {

namespace {

// SQLite syncs what it writes, but a name in a folder is the folder's content.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

void syncFile(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

bool moved(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

void copyPages(Database &from, const QString &file)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(
        QFile::encodeName(file).constData(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> to(handle, &sqlite3_close);
    sqlite3_backup *backup = handle ? sqlite3_backup_init(handle, "main", from.handle(), "main") : nullptr;
    int code = backup ? SQLITE_OK : SQLITE_CANTOPEN;
    if (backup) {
        code = sqlite3_backup_step(backup, -1); // in one go: one snapshot, however much is written meanwhile
        sqlite3_backup_finish(backup);
    }
    if (code != SQLITE_DONE)
        fail(Error::Kind::Store,
            QStringLiteral("%1 cannot be written: %2").arg(file, QString::fromUtf8(sqlite3_errstr(code))));
    // The copy is one file that needs no log beside it, wherever it is carried.
    sqlite3_exec(handle, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
}

} // namespace

QString databaseFile(const QString &folder)
{
    return folder + QLatin1String("/sokbo.db");
}

void copyDatabase(Database &from, const QString &file)
{
    const QString part = file + QLatin1String(".part");
    QFile::remove(part);
    try {
        copyPages(from, part);
    } catch (...) {
        QFile::remove(part);
        throw;
    }
    syncFile(part);
    if (!moved(part, file)) {
        QFile::remove(part);
        fail(Error::Kind::Store, QStringLiteral("%1 cannot be written").arg(file));
    }
    syncFolder(QFileInfo(file).absolutePath());
}

Result<> restoreDatabase(const QString &file, const QString &folder)
{
    if (!QFileInfo(file).isFile())
        return failure(Error::Kind::NotFound, QStringLiteral("there is no file %1").arg(file));
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Store, QStringLiteral("%1 cannot be made").arg(folder));
    const auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    const QString target = databaseFile(folder);
    const QString fresh = target + QLatin1String(".restoring");
    try {
        // The backup is only read: it may lie on media that cannot be written, and it must stay as good as it
        // is. A log beside it means that it is no backup but a living database, part of which is in the log.
        const bool hasLog = QFileInfo(file + QLatin1String("-wal")).size() > 0;
        Database backup(file, hasLog ? Database::Mode::Read : Database::Mode::Immutable);
        const auto version = checkSchema(backup);
        if (!version)
            return tl::unexpected<Error>(version.error());
        if (*version == 0)
            return failure(Error::Kind::Store, QStringLiteral("%1 is empty").arg(file));
        if (const QStringList problems = integrityProblems(backup, false); !problems.isEmpty())
            return failure(
                Error::Kind::Store, QStringLiteral("%1 is damaged: %2").arg(file, problems.first()));
        copyDatabase(backup, fresh);
    } catch (const Failure &failed) {
        return tl::unexpected<Error>(failed.error);
    }
    return putInPlace(fresh, folder, QStringLiteral("replaced"));
}

Result<> putInPlace(const QString &fresh, const QString &folder, const QString &word)
{
    const QString target = databaseFile(folder);
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString aside = target + QLatin1Char('.') + word + QLatin1Char('-') + stamp;
    QString free = aside;
    for (int i = 2; QFile::exists(free); ++i)
        free = aside + QLatin1Char('-') + QString::number(i);
    const QString log = QStringLiteral("-wal");
    if (QFile::exists(target + log) && !moved(target + log, free + log))
        return failure(Error::Kind::Store, QStringLiteral("%1 cannot be moved").arg(target + log));
    if (QFile::exists(target) && !moved(target, free))
        return failure(Error::Kind::Store, QStringLiteral("%1 cannot be moved").arg(target));
    QFile::remove(target + QLatin1String("-shm"));
    if (!moved(fresh, target))
        return failure(Error::Kind::Store, QStringLiteral("%1 cannot be put in place").arg(target));
    syncFolder(folder);
    return {};
}

} // namespace sokbo
