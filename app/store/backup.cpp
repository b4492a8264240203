// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/database.h"
#include "store/databasecopy.h"
#include "store/folderlock.h"
#include "store/integrity.h"
#include "store/migrations.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace sokbo {

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
        if (const QStringList problems = integrityProblems(backup); !problems.isEmpty())
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
    if (QFile::exists(target + log) && !moveFile(target + log, free + log))
        return failure(Error::Kind::Store, QStringLiteral("%1 cannot be moved").arg(target + log));
    if (QFile::exists(target) && !moveFile(target, free))
        return failure(Error::Kind::Store, QStringLiteral("%1 cannot be moved").arg(target));
    QFile::remove(target + QLatin1String("-shm"));
    if (!moveFile(fresh, target))
        return failure(Error::Kind::Store, QStringLiteral("%1 cannot be put in place").arg(target));
    syncFolder(folder);
    return {};
}

} // namespace sokbo
