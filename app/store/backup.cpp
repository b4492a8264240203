// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/database.h"
#include "store/databasecopy.h"
#include "store/exchange.h"
#include "store/folderlock.h"
#include "store/integrity.h"
#include "store/migrations.h"

#include <QDir>
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
    if (const auto settled = settleExchange(folder); !settled && QFileInfo(databaseFile(folder)).size() > 0)
        return tl::unexpected<Error>(settled.error());
    const QString fresh = databaseFile(folder) + QLatin1String(".restoring");
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
    return exchangeDatabase(fresh, folder, QStringLiteral("replaced"));
}

} // namespace sokbo
