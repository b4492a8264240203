// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/exchange.h"

#include "core/wholefile.h"
#include "store/databasecopy.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr auto log = "-wal"_L1;

QString planFile(const QString &folder)
{
    return databaseFile(folder) + ".exchange"_L1;
}

// SQLite leaves an empty file where it could not write the first page.
bool holdsSomething(const QString &file)
{
    return QFileInfo(file).size() > 0;
}

QString freeName(const QString &folder, const QString &word)
{
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    const QString name = QFileInfo(databaseFile(folder)).fileName() + u'.' + word + u'-' + stamp;
    const QDir inside(folder);
    QString free = name;
    for (int i = 2; inside.exists(free) || inside.exists(free + log); ++i)
        free = name + u'-' + QString::number(i);
    return free;
}

std::optional<ExchangePlan> readPlan(const QString &folder)
{
    QFile file(planFile(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QStringList lines = QString::fromUtf8(file.read(4096)).split(u'\n');
    if (lines.size() < 2 || lines.at(0).contains(u'/') || lines.at(1).contains(u'/') || lines.at(0).isEmpty()
        || lines.at(1).isEmpty())
        return std::nullopt;
    return ExchangePlan{lines.at(0), lines.at(1)};
}

// Each rename is on the disk before the next one begins: a file system may keep them in another order.
Result<> move(const QList<FileMove> &moves, const QString &folder)
{
    for (const auto &[from, to] : moves) {
        if (!moveFile(from, to))
            return failure(Error::Kind::Store, u"%1 cannot be moved to %2"_s.arg(from, to));
        syncFolder(folder);
    }
    return {};
}

Result<> carryOut(const ExchangePlan &plan, const QString &folder)
{
    if (const auto moved = move(movesOf(plan, folder), folder); !moved)
        return moved;
    QFile::remove(databaseFile(folder) + "-shm"_L1);
    QFile::remove(planFile(folder));
    syncFolder(folder);
    return {};
}

Result<> takeBack(const QString &aside, const QString &folder)
{
    const QString target = databaseFile(folder);
    QList<FileMove> moves;
    if (QFile::exists(aside + log))
        moves.append({aside + log, target + log});
    moves.append({aside, target});
    return move(moves, folder);
}

// Of a Sokbo that wrote no plan: it moved the old database aside only when the fresh one was whole, but a
// salvage that was cut off while it wrote leaves a journal of SQLite's.
QString wholeFresh(const QString &folder)
{
    for (const auto end : {".restoring"_L1, ".salvaging"_L1}) {
        const QString file = databaseFile(folder) + end;
        if (holdsSomething(file) && !QFile::exists(file + "-journal"_L1))
            return file;
    }
    return {};
}

// The newest by the time in its name.
QString newestAside(const QString &folder)
{
    QStringList names
        = QDir(folder).entryList({u"sokbo.db.replaced-*"_s, u"sokbo.db.damaged-*"_s}, QDir::Files);
    names.removeIf(
        [&](const QString &name) { return name.endsWith(log) || !holdsSomething(folder + u'/' + name); });
    std::sort(names.begin(), names.end(),
        [](const QString &a, const QString &b) { return a.section(u'-', 1) < b.section(u'-', 1); });
    return names.isEmpty() ? QString() : folder + u'/' + names.last();
}

QStringList olderOnes(const QString &folder)
{
    QStringList names = QDir(folder).entryList({u"sokbo.db*"_s}, QDir::Files);
    names.removeIf([&](const QString &name) {
        return name.endsWith("-shm"_L1) || !holdsSomething(folder + u'/' + name);
    });
    return names;
}

// By names and not by patterns of QDir, which makes expressions of them: each start sweeps.
bool isUnfinished(const QString &name)
{
    const auto isSaved = [&name](QStringView file) { // by QSaveFile, under a name with six letters more
        return name.size() == file.size() + 7 && name.startsWith(file) && name.at(file.size()) == u'.';
    };
    return name.startsWith(u"sokbo.db.restoring") || name.startsWith(u"sokbo.db.salvaging")
        || (name.startsWith(u"sokbo.db.schema-") && name.contains(u".part")) || isSaved(u"sokbo.db.exchange")
        || (isSaved(u"sokbo.journal") && name != u"sokbo.journal.former"_s);
}

} // namespace

Result<> writePlan(const ExchangePlan &plan, const QString &folder)
{
    QSaveFile file(planFile(folder)); // whole or not at all, and on the disk
    const QByteArray text = (plan.fresh + u'\n' + plan.aside + u'\n').toUtf8();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || !writeWhole(file, text))
        return failure(
            Error::Kind::Store, u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
    syncFolder(folder);
    return {};
}

QList<FileMove> movesOf(const ExchangePlan &plan, const QString &folder)
{
    const QString target = databaseFile(folder);
    const QString fresh = folder + u'/' + plan.fresh;
    QString aside = folder + u'/' + plan.aside;
    QList<FileMove> moves;
    if (!QFile::exists(fresh))
        return moves;
    if (QFile::exists(aside)) // what stands in its place by now is another one
        aside = folder + u'/' + freeName(folder, u"replaced"_s);
    // The log first: beside the fresh database SQLite would take it for that one's own.
    if (QFile::exists(target + log))
        moves.append({target + log, aside + log});
    if (QFile::exists(target))
        moves.append({target, aside});
    moves.append({fresh, target});
    return moves;
}

void sweepUnfinished(const QString &folder)
{
    const QStringList names = QDir(folder).entryList(QDir::Files);
    for (const QString &name : names)
        if (isUnfinished(name))
            QFile::remove(folder + u'/' + name);
}

Result<> exchangeDatabase(const QString &fresh, const QString &folder, const QString &word)
{
    syncFile(fresh);
    const ExchangePlan plan{QFileInfo(fresh).fileName(), freeName(folder, word)};
    if (const auto written = writePlan(plan, folder); !written) {
        QFile::remove(fresh); // nobody would finish it, and it takes as much room as the database
        return written;
    }
    return carryOut(plan, folder);
}

bool isUnsettled(const QString &folder)
{
    return QFile::exists(planFile(folder)) || !holdsSomething(databaseFile(folder));
}

Result<CutExchange> settleExchange(const QString &folder)
{
    const QString target = databaseFile(folder);
    if (const auto plan = readPlan(folder)) {
        const bool isFinished = !QFile::exists(folder + u'/' + plan->fresh);
        const QString aside = folder + u'/' + plan->aside;
        const bool isLost = isFinished && !holdsSomething(target);
        if (const auto ended = isLost && holdsSomething(aside) ? takeBack(aside, folder) : Result<>(); !ended)
            return tl::unexpected<Error>(ended.error());
        if (const auto ended = carryOut(*plan, folder); !ended)
            return tl::unexpected<Error>(ended.error());
        if (!isFinished)
            return CutExchange::Finished;
        if (isLost && holdsSomething(target))
            return CutExchange::TakenBack;
    }
    if (holdsSomething(target))
        return CutExchange::None;
    if (const QString fresh = wholeFresh(folder); !fresh.isEmpty()) {
        const ExchangePlan plan{QFileInfo(fresh).fileName(), freeName(folder, u"replaced"_s)};
        if (const auto ended = carryOut(plan, folder); !ended)
            return tl::unexpected<Error>(ended.error());
        return CutExchange::Finished;
    }
    if (const QString aside = newestAside(folder); !aside.isEmpty()) {
        if (const auto ended = takeBack(aside, folder); !ended)
            return tl::unexpected<Error>(ended.error());
        return CutExchange::TakenBack;
    }
    if (const QStringList older = olderOnes(folder); !older.isEmpty())
        return failure(Error::Kind::Store,
            u"there is no %1, but %2 is there: restore a backup, or move it away to begin anew"_s.arg(
                target, older.join(", "_L1)));
    return CutExchange::None;
}

} // namespace sokbo
