// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keptbackups.h"

#include "store/databasecopy.h"
#include "store/integrity.h"
#include "store/migrations.h"
#include "store/userjournal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24 * 3600, slack = 1800; // seconds; who looks each hour never waits a day and an hour

// Each grows old until it is of the next age, and then takes the place of that one.
struct Age {
    QLatin1StringView name;
    qint64 seconds; // after which the former one of this age gives way
};
constexpr Age ages[] = {{"day"_L1, day - slack}, {"week"_L1, 7 * day}, {"month"_L1, 30 * day}};

QString backupFolder(const QString &folder)
{
    return folder + "/backups"_L1;
}

QString fileOf(const QString &folder, const Age &age)
{
    return backupFolder(folder) + "/sokbo-"_L1 + age.name + ".backup"_L1;
}

bool isAhead(const QDateTime &date, const QDateTime &now)
{
    return date > now.addSecs(day);
}

// An empty file of the time when the clock was first found set back behind a backup.
QString setBackFile(const QString &folder)
{
    return backupFolder(folder) + "/clock-set-back"_L1;
}

void stamp(const QString &path, const QDateTime &now)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite))
        file.setFileTime(now, QFileDevice::FileModificationTime);
}

// The clock may be wrong now, for one start, or may have been wrong before: the dates of the backups stay as
// they are, and those that lie ahead count from here on.
void noticeSetBack(const QString &folder, const QDateTime &now)
{
    const QFileInfo noticed(setBackFile(folder));
    const bool isAnyAhead = std::any_of(std::begin(ages), std::end(ages), [&](const Age &age) {
        const QFileInfo backup(fileOf(folder, age));
        return backup.exists() && isAhead(backup.lastModified(), now);
    });
    if (!isAnyAhead)
        QFile::remove(noticed.filePath());
    else if (!noticed.exists() || isAhead(noticed.lastModified(), now))
        stamp(noticed.filePath(), now);
}

bool isDue(const QString &folder, const Age &age, const QDateTime &now)
{
    const QFileInfo former(fileOf(folder, age));
    if (!former.exists())
        return true;
    QDateTime since = former.lastModified();
    if (isAhead(since, now)) {
        if (&age == std::begin(ages)) // it is replaced each day anyway
            return true;
        const QFileInfo noticed(setBackFile(folder));
        since = noticed.exists() ? noticed.lastModified() : now;
    }
    return since.secsTo(now) >= age.seconds;
}

std::optional<KeptBackup> backupIn(const QString &file)
{
    const QFileInfo info(file);
    if (!info.isFile())
        return std::nullopt;
    try {
        Database database(file, Database::Mode::Immutable);
        if (const auto version = checkSchema(database); !version || *version == 0)
            return std::nullopt;
        Query query(database, "upkeep.backedUp");
        query.next();
        return KeptBackup{file, info.lastModified().toUTC(), info.size(), query.integer(0), query.integer(1),
            query.integer(2)};
    } catch (const Failure &) {
        return std::nullopt;
    }
}

void makeFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        fail(Error::Kind::Store, u"%1 cannot be made"_s.arg(folder));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void writeSound(Database &from, const QString &file, const QDateTime &now)
{
    copyDatabase(from, file);
    QString problem;
    {
        Database copy(file, Database::Mode::Immutable);
        problem = firstProblem(copy);
    }
    if (!problem.isEmpty()) {
        QFile::remove(file);
        fail(Error::Kind::Store, u"%1 is damaged, and no backup was kept: %2"_s.arg(from.file(), problem));
    }
    stamp(file, now);
}

// The backup of this age takes the place of the older one where that is due; that one has grown old first.
void growOld(const QString &folder, size_t age, const QDateTime &now)
{
    if (age + 1 == std::size(ages) || !QFile::exists(fileOf(folder, ages[age]))
        || !isDue(folder, ages[age + 1], now))
        return;
    growOld(folder, age + 1, now);
    moveFile(fileOf(folder, ages[age]), fileOf(folder, ages[age + 1]));
}

} // namespace

QList<KeptBackup> keptBackups(const QString &folder)
{
    QList<KeptBackup> backups;
    for (const Age &age : ages)
        if (const std::optional<KeptBackup> backup = backupIn(fileOf(folder, age)))
            backups.append(*backup);
    std::sort(backups.begin(), backups.end(),
        [](const KeptBackup &a, const KeptBackup &b) { return a.made > b.made; });
    return backups;
}

void keepBackup(Database &from, const QString &folder, const QDateTime &now)
{
    noticeSetBack(folder, now);
    if (!isDue(folder, ages[0], now))
        return;
    // A byte of what the reader made may have changed where no page shows it.
    if (const QStringList different = journalDifferences(from, folder); !different.isEmpty())
        fail(Error::Kind::Store,
            u"no backup was kept, because %1 does not hold what you made (%2): doctor --repair mends it"_s
                .arg(from.file(), different.first()));
    makeFolder(backupFolder(folder));
    const qint64 size = QFileInfo(from.file()).size();
    if (QStorageInfo(folder).bytesAvailable() < 2 * size)
        fail(Error::Kind::Store, u"there is no room for a backup of %1"_s.arg(from.file()));
    const QString fresh = backupFolder(folder) + "/sokbo-new.backup"_L1;
    writeSound(from, fresh, now);
    growOld(folder, 0, now);
    if (!moveFile(fresh, fileOf(folder, ages[0])))
        fail(Error::Kind::Store, u"%1 cannot be put into its place"_s.arg(fresh));
    syncFolder(backupFolder(folder));
}

} // namespace sokbo
