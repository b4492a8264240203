// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasecopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <memory>
#include <sqlite3.h>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

namespace sokbo {

namespace {

void sync(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

void copyPages(Database &from, const QString &file)
{
    makePrivate(file);
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(
        QFile::encodeName(file).constData(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> to(handle, &sqlite3_close);
    sqlite3_backup *backup = handle ? sqlite3_backup_init(handle, "main", from.handle(), "main") : nullptr;
    int code = backup ? SQLITE_OK : SQLITE_CANTOPEN;
    if (backup) {
        // In one go: taken in steps it would start anew after every write of another connection.
        code = sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
    }
    if (code != SQLITE_DONE)
        throw Failure{errorFor(QStringLiteral("%1 cannot be written").arg(file), code, handle, file)};
    // The copy is one file that needs no log beside it, wherever it is carried. Nobody else has it open: so
    // it needs no shared memory either, for which there may be no room.
    code = sqlite3_exec(
        handle, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw Failure{errorFor(QStringLiteral("%1 cannot be written").arg(file), code, handle, file)};
}

} // namespace

QString databaseFile(const QString &folder)
{
    return folder + QLatin1String("/sokbo.db");
}

bool moveFile(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

void syncFolder(const QString &folder)
{
    sync(folder, O_RDONLY | O_DIRECTORY);
}

void syncFile(const QString &file)
{
    sync(file, O_RDWR);
}

void makePrivate(const QString &file)
{
    const QByteArray path = QFile::encodeName(file);
    struct stat now = {};
    if (::stat(path.constData(), &now) == 0) {
        // By its name: closing a file that SQLite holds would drop this process's locks on it.
        if ((now.st_mode & 0077) != 0)
            std::ignore = ::chmod(path.constData(), now.st_mode & 0700);
        return;
    }
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) // who writes it says why it cannot
        ::close(descriptor);
}

void makeFolderPrivate(const QString &folder, bool folderToo)
{
    // Nothing is added: who took his own right to write into the folder away meant it.
    struct stat now = {};
    const QByteArray path = QFile::encodeName(folder);
    if (folderToo && ::stat(path.constData(), &now) == 0 && (now.st_mode & 0077) != 0)
        std::ignore = ::chmod(path.constData(), now.st_mode & 0700);
    for (const QString &name : QDir(folder).entryList(
             {QStringLiteral("sokbo.*"), QStringLiteral("lock")}, QDir::Files | QDir::NoSymLinks))
        makePrivate(folder + QLatin1Char('/') + name);
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
    if (!moveFile(part, file)) {
        QFile::remove(part);
        fail(Error::Kind::Store, QStringLiteral("%1 cannot be written").arg(file));
    }
    syncFolder(QFileInfo(file).absolutePath());
}

} // namespace sokbo
