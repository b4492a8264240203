// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeparts.h"

#include "core/failurelog.h"
#include "store/databasecopy.h"
#include "store/exchange.h"
#include "store/gonetable.h"
#include "store/migrations.h"
#include "store/sourceremoval.h"
#include "store/sourcetable.h"
#include "store/tagmoving.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <tuple>

namespace sokbo {

namespace {

constexpr int slice = 100; // articles that background work touches in one transaction
constexpr int countedSlice = 1000; // the same, where they are only counted
constexpr int pagesOfSlice = 500; // that are given back at once
constexpr qsizetype mostTold = 50000; // beyond, a list of ids takes longer than reading again

// The version in the file's own header, read without SQLite: what a newer Sokbo wrote must not get so much as
// a log file beside it. True: it says that it is ours.
Result<bool> checkHeader(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return false;
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Store, QStringLiteral("%1 cannot be read").arg(path));
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return failure(Error::Kind::Store, QStringLiteral("%1 is not a database").arg(path));
    const auto version = qFromBigEndian<qint32>(header.constData() + 60);
    const auto id = qFromBigEndian<qint32>(header.constData() + 68);
    if (id == applicationId && version > newestSchema())
        return failure(Error::Kind::Newer,
            QStringLiteral("%1 was written by a newer Sokbo (schema %2, this one knows %3)")
                .arg(path)
                .arg(version)
                .arg(newestSchema()),
            version);
    return id == applicationId;
}

bool holdsOnlyOurs(const QString &folder)
{
    const QStringList names
        = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return std::all_of(names.begin(), names.end(), [](const QString &name) {
        return name.startsWith(QLatin1String("sokbo.")) || name == QLatin1String("lock")
            || name == QLatin1String("socket");
    });
}

void raise(const Error &error)
{
    throw Failure{error};
}

template <typename T>
void require(const Result<T> &result)
{
    if (!result)
        raise(result.error());
}

std::unique_ptr<Connection> openToRead(const QString &file, Database::Mode mode)
{
    auto connection = std::make_unique<Connection>(file, mode);
    const auto version = checkSchema(connection->database);
    require(version);
    if (*version != newestSchema())
        fail(Error::Kind::Store,
            QStringLiteral("%1 is of an older Sokbo and must be opened for writing once").arg(file));
    return connection;
}

} // namespace

StoreParts::StoreParts(const QString &folder)
    : m_folder(folder)
    , m_file(databaseFile(folder))
{
}

StoreParts::~StoreParts()
{
    m_closing = true;
    for (DbThread *thread : {m_reader.get(), m_leisureReader.get()})
        if (thread) {
            thread->abandon();
            thread->finish();
        }
    // What was asked for may have begun work in the background that ends with a write: the writer must still
    // be there then.
    if (m_writer) {
        m_writer->run([] {}).waitForFinished();
        m_pool.waitForDone();
        m_writer->post([this] { indexWhatWaits(); });
        m_writer->finish();
    }
    m_reading.reset();
    m_readingAtLeisure.reset();
    m_journal.reset();
    m_counts.reset();
    m_writing.reset(); // the last connection: SQLite copies the log into the database and takes it away
}

void StoreParts::openForWriting()
{
    const bool isNew = !QDir(m_folder).exists();
    if (!QDir().mkpath(m_folder))
        fail(Error::Kind::Store, QStringLiteral("%1 cannot be made").arg(m_folder));
    auto taken = FolderLock::take(m_folder);
    require(taken);
    m_lock = std::move(*taken);
    const auto settled = settleExchange(m_folder);
    require(settled);
    m_cutExchange = *settled;
    const auto isOurs = checkHeader(m_file);
    require(isOurs);
    // Others on this computer must not read what somebody reads. A folder that holds more than ours stays as
    // it is.
    makeFolderPrivate(m_folder, isNew || (*isOurs && holdsOnlyOurs(m_folder)));
    makePrivate(m_file);

    m_writing = std::make_unique<Connection>(m_file, Database::Mode::Write);
    Database &database = m_writing->database;
    const auto version = checkSchema(database);
    require(version);
    if (*version == 0 && *isOurs) // SQLite takes a file that was cut off for an empty one
        fail(Error::Kind::Store, QStringLiteral("%1 is damaged").arg(m_file));
    if (*version == 0)
        database.execute("PRAGMA auto_vacuum = INCREMENTAL"); // has to come before the first table
    // In a simulation of power cuts FULL kept every commit that was acknowledged; NORMAL lost some in most of
    // them. SQLite before 3.51.3 can damage a log that two connections reset: here only this one writes and
    // checkpoints.
    database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = OFF;"
                     "PRAGMA journal_size_limit = 16777216");
    migrate(database);
    m_counts = std::make_unique<KeptCounts>(database);
    m_journal = std::make_unique<UserJournal>(database, m_folder);
    mendTagNames(database);
    Transaction transaction(database);
    if (!m_writing->index.isCurrent())
        m_writing->index.startAnew();
    doomRemovedSources(database);
    transaction.commit();
    m_reading = openToRead(m_file, Database::Mode::Read);
    sweepUnfinished(m_folder);
}

void StoreParts::openForReading()
{
    // Where it is ours to do; another process that holds the folder has done it.
    if (isUnsettled(m_folder))
        if (const auto lock = FolderLock::take(m_folder)) {
            const auto settled = settleExchange(m_folder);
            require(settled);
            m_cutExchange = *settled;
        }
    if (!QFile::exists(m_file))
        fail(Error::Kind::NotFound, QStringLiteral("there is no database in %1").arg(m_folder));
    require(checkHeader(m_file));
    try {
        m_reading = openToRead(m_file, Database::Mode::Read);
    } catch (const Failure &failed) {
        // Reading a database with a log takes a file of shared memory beside it, which media without write
        // access cannot have. Nobody writes there either, so that it can be read as it lies.
        const int code = failed.error.code & 0xff;
        if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY)
            throw;
        m_readMode = Database::Mode::Immutable;
        m_reading = openToRead(m_file, m_readMode);
    }
}

void StoreParts::start(QObject *receiver, Tell tell)
{
    m_receiver = receiver;
    m_tell = std::move(tell);
    m_writer = std::make_unique<DbThread>(QStringLiteral("store writer"));
    m_reader = std::make_unique<DbThread>(QStringLiteral("store reader"));
    m_leisureReader = std::make_unique<DbThread>(QStringLiteral("store reader at leisure"));
    if (m_writing)
        scheduleIdle(500);
}

void StoreParts::publish(const ChangeSet &changes)
{
    if (changes == ChangeSet())
        return;
    QMutexLocker locker(&m_mutex);
    m_pending.added += changes.added;
    m_pending.revised += changes.revised;
    m_pending.marked += changes.marked;
    m_pending.removed += changes.removed;
    m_pending.placed += changes.placed;
    m_pending.corrected |= changes.corrected;
    m_pending.sources |= changes.sources;
    m_pending.folders |= changes.folders;
    m_pending.icons |= changes.icons;
    m_pending.tags |= changes.tags;
    m_pending.searches |= changes.searches;
    m_pending.entities |= changes.entities;
    m_pending.corrections |= changes.corrections;
    m_pending.watched |= changes.watched;
    m_pending.everything |= changes.everything;
    if (std::exchange(m_isPending, true))
        return;
    QMetaObject::invokeMethod(
        m_receiver,
        [this] {
            ChangeSet told;
            {
                QMutexLocker inner(&m_mutex);
                std::swap(told, m_pending);
                m_isPending = false;
            }
            if (told.added.size() + told.revised.size() + told.marked.size() + told.removed.size()
                    + told.placed.size()
                > mostTold) {
                told = ChangeSet();
                told.sources = told.tags = told.searches = told.entities = told.corrections = told.watched
                    = told.everything = true;
            }
            m_tell(told);
        },
        Qt::QueuedConnection);
}

void StoreParts::scheduleIdle(int milliseconds)
{
    m_writer->postWhenIdle(milliseconds, [this] { idle(); });
}

// At the end, what this run let wait, or one that was killed: short runs of sokboctl have no idle moment, and
// search the slower the more waits.
void StoreParts::indexWhatWaits()
{
    try {
        while (m_writing && m_writing->index.anyWaits()) {
            Transaction transaction(m_writing->database);
            m_writing->index.indexWaiting();
            transaction.commit();
        }
    } catch (const Failure &failed) {
        qWarning("store: %s", qUtf8Printable(failed.error.message));
    }
}

// What nobody waits for, in small transactions between which everything else gets its turn.
void StoreParts::idle()
{
    if (m_closing)
        return;
    try {
        bool goesOn = false;
        {
            ChangeSet changes;
            Transaction transaction(m_writing->database);
            Database &database = m_writing->database;
            goesOn = m_writing->index.indexWaiting() || m_writing->index.indexSlice(slice)
                || purgeSlice(*m_writing, slice, changes)
                || (!readSourceDefaults(database).leavesHeadlines && dropHeadlineSlice(database, slice))
                || nameCountSlice(database, countedSlice) || nameTotalSlice(database)
                || m_writing->index.commonWords().keepSlice() || m_writing->index.triples().keepSlice();
            transaction.commit();
            publish(changes);
        }
        if (goesOn) {
            scheduleIdle(0);
            return;
        }
        const qint64 free = m_writing->database.pragma("freelist_count");
        if (const qint64 left = releaseSlice(); left > 0 && left < free)
            scheduleIdle(0);
    } catch (const Failure &failed) {
        qWarning("store: %s", qUtf8Printable(failed.error.message));
    }
}

// Moves the last pages of the file to where some are free, and cuts the end off.
qint64 StoreParts::releaseSlice()
{
    m_writing->database.execute("PRAGMA incremental_vacuum(" + QByteArray::number(pagesOfSlice) + ")");
    // PASSIVE copies what no reader needs any more and waits for none: TRUNCATE would wait for all of them.
    m_writing->database.execute("PRAGMA wal_checkpoint(PASSIVE)");
    return m_writing->database.pragma("freelist_count");
}

QFuture<Result<bool>> StoreParts::releaseRoom()
{
    return m_writer->run([this]() -> Result<bool> {
        if (!m_writing)
            return failure(Error::Kind::Store, QStringLiteral("%1 is open for reading only").arg(m_folder));
        Database &database = m_writing->database;
        {
            Transaction transaction(database);
            const bool goesOn = m_writing->index.mergeSlice();
            transaction.commit();
            if (goesOn)
                return true;
        }
        const qint64 before = database.pragma("freelist_count");
        const qint64 after = releaseSlice();
        return after > 0 && after < before;
    });
}

void StoreParts::trainDictionaryAfterwards()
{
    if (m_writing)
        m_writer->post([this] { trainDictionary(); });
}

// On the writer's thread, after an intake.
void StoreParts::trainDictionary()
{
    QList<QByteArray> learnFrom;
    try {
        if (m_trained || !m_writing->codec.wantsTraining())
            return;
        learnFrom = m_writing->codec.samples();
    } catch (const Failure &failed) {
        qWarning("store: %s", qUtf8Printable(failed.error.message));
        return;
    }
    m_trained = true;
    // Only the write within can fail, and that is logged.
    std::ignore = background([this, samples = learnFrom] {
        const QByteArray dictionary = BodyCodec::train(samples);
        if (dictionary.isEmpty())
            return;
        auto kept = write([dictionary](Connection &connection, ChangeSet &) {
            connection.codec.addDictionary(dictionary);
        });
        std::ignore = kept.then([](const Result<> &done) { logFailure("keep a dictionary of texts", done); });
    });
}

} // namespace sokbo
