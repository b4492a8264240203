// SPDX-License-Identifier: GPL-3.0-or-later
// The work of the store that takes long: beside reading and writing, of which it asks only short jobs.
#include "store/databasecopy.h"
#include "store/doctor.h"
#include "store/fulltextcheck.h"
#include "store/imagetable.h"
#include "store/keptbackups.h"
#include "store/storeparts.h"
#include "store/tidying.h"

namespace sokbo {

namespace {

constexpr int trimSlice = 100; // articles that lose their images in one transaction

// Of a future of the writer's, in the background.
template <typename T>
T valueOf(const QFuture<Result<T>> &future)
{
    Result<T> result = future.result();
    if (!result)
        throw Failure{result.error()};
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace

QFuture<Result<>> StoreParts::backup(const QString &file)
{
    return background([source = m_file, mode = m_readMode, file] {
        Database database(source, mode);
        copyDatabase(database, file);
    });
}

QFuture<Result<>> StoreParts::keepBackup(const QDateTime &now)
{
    return background([source = m_file, mode = m_readMode, folder = m_folder, now] {
        Database database(source, mode);
        sokbo::keepBackup(database, folder, now);
    });
}

QFuture<Result<TrimmedImages>> StoreParts::trimImages(qint64 budget)
{
    return background([this, budget] {
        TrimPlan plan;
        {
            Database database(m_file, m_readMode);
            plan = planTrimming(database, budget);
        }
        for (qsizetype at = 0; at < plan.release.size() && !m_closing; at += trimSlice)
            valueOf(write([ids = plan.release.mid(at, trimSlice)](Connection &connection,
                              ChangeSet &changes) { releaseImages(connection, ids, changes); }));
        if (!plan.release.isEmpty())
            valueOf(write(
                [](Connection &connection, ChangeSet &) { run(connection.database, "image.deleteUnused"); }));
        return plan.left;
    });
}

void StoreParts::setOpenArticles(const QSet<ArticleId> &ids)
{
    QMutexLocker locker(&m_mutex);
    m_open = ids;
}

QSet<ArticleId> StoreParts::openArticles()
{
    QMutexLocker locker(&m_mutex);
    return m_open;
}

QFuture<Result<TidyPlan>> StoreParts::planTidying(const QDateTime &now)
{
    return background([this, now] {
        valueOf(m_writer->run([] {})); // what was asked for before counts
        Database database(m_file, m_readMode);
        return sokbo::planTidying(database, now, openArticles(), [this] { return m_closing.load(); });
    });
}

QFuture<Result<StoreGrowth>> StoreParts::growth()
{
    return background([this] {
        Database database(m_file, m_readMode);
        return readGrowth(database, [this] { return m_closing.load(); });
    });
}

QFuture<Result<DoctorReport>> StoreParts::doctor(bool repairs)
{
    return background([this, repairs]() -> Result<DoctorReport> {
        if (repairs && !m_writing)
            return failure(Error::Kind::Store, QStringLiteral("%1 is open for reading only").arg(m_folder));
        QList<int> sick;
        const DoctorReport found = look(sick);
        return repairs && !sick.isEmpty() && !found.damaged ? repair(sick) : found;
    });
}

// That rows cannot be read is a finding too.
template <typename Look>
static QStringList findings(DoctorReport &report, Look look)
{
    try {
        return look();
    } catch (const Failure &failed) {
        if (failed.error.kind == Error::Kind::Cancelled)
            throw;
        report.damaged = true;
        return {failed.error.message};
    }
}

// On a connection of its own, so that nobody waits for it.
DoctorReport StoreParts::look(QList<int> &parts)
{
    Connection connection(m_file, m_readMode);
    const Cancelled closing = [this] { return m_closing.load(); };
    const Interruptible interruptible(connection.database, closing);
    Doctor doctor(connection, Doctor::Purpose::Look);
    for (int part = 0; part < Doctor::parts(); ++part) {
        if (m_closing)
            fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
        if (doctor.examine(part))
            parts.append(part);
    }
    DoctorReport report = doctor.report();
    if (m_writing)
        lookAtWriter(report, parts);
    else
        report.problems
            += findings(report, [&] { return journalDifferences(connection.database, m_folder); });
    return report;
}

// What only the connection that writes can tell.
void StoreParts::lookAtWriter(DoctorReport &report, QList<int> &parts)
{
    for (const auto damageOf : {&fullTextDamage, &tripleDamage}) {
        const QString damage = valueOf(m_writer->run([&] { return damageOf(m_writing->database); }));
        if (damage.isEmpty())
            continue;
        if (!report.problems.contains(damage)) // a look may have told it already
            report.problems.append(damage);
        if (!parts.contains(Doctor::parts() - 1))
            parts.append(Doctor::parts() - 1);
    }
    const QStringList different = findings(
        report, [this] { return valueOf(m_writer->run([this] { return m_journal->differences(); })); });
    report.problems += different;
    if (!different.isEmpty() && !parts.contains(Doctor::ownMarks()))
        parts.append(Doctor::ownMarks());
}

// One job of the writer for each part in which something was found.
DoctorReport StoreParts::repair(const QList<int> &parts)
{
    Doctor doctor(*m_writing, Doctor::Purpose::Repair);
    QList<int> all = parts;
    // Counts and the index follow rows and texts that were mended.
    for (const int last : {Doctor::keptCounts(), Doctor::parts() - 1}) {
        all.removeOne(last);
        all.append(last);
    }
    // First, because marks are counted from what the reader made.
    const int back = valueOf(m_writer->run([this] { return m_journal->takeBack(); }));
    for (const int part : std::as_const(all))
        valueOf(m_writer->run([&doctor, part] { doctor.examine(part); }));
    ChangeSet changes;
    DoctorReport report = doctor.report();
    if (back > 0) {
        const QString line
            = QStringLiteral("%1 rows that you made are taken from their second copy").arg(back);
        report.problems.prepend(line);
        report.repaired.prepend(line);
    }
    changes.everything = !report.repaired.isEmpty();
    publish(changes);
    scheduleIdle(0);
    return report;
}

} // namespace sokbo
