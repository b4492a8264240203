// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeparts.h"

#include "store/backup.h"
#include "store/migrations.h"
#include "store/sourcetable.h"

#include <QDir>
#include <QFile>
#include <QtConcurrent>
#include <QtEndian>

#include <sqlite3.h>

namespace sokbo {

namespace {

constexpr int slice = 100; // articles that background work touches in one transaction
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

Store::Parts::Parts(const QString &inFolder, Access withAccess)
    : folder(inFolder)
    , access(withAccess)
{
}

Store::Parts::~Parts()
{
    closing = true;
    if (reader) {
        reader->abandon();
        reader->finish();
    }
    // What was asked for may have begun a training, which has no effect but through the writer: that must
    // still be there when it ends.
    if (writer) {
        writer->run([] {}).waitForFinished();
        training.waitForFinished();
        writer->finish();
    }
    reading.reset();
    writing.reset(); // the last connection: SQLite copies the log into the database
}

void Store::Parts::openForWriting()
{
    if (!QDir().mkpath(folder))
        fail(Error::Kind::Store, QStringLiteral("%1 cannot be made").arg(folder));
    auto taken = FolderLock::take(folder);
    require(taken);
    lock = std::move(*taken);
    const QString file = databaseFile(folder);
    const auto isOurs = checkHeader(file);
    require(isOurs);

    writing = std::make_unique<Connection>(file, Database::Mode::Write);
    Database &database = writing->database;
    const auto version = checkSchema(database);
    require(version);
    if (*version == 0 && *isOurs) // SQLite takes a file that was cut off for an empty one
        fail(Error::Kind::Store, QStringLiteral("%1 is damaged").arg(file));
    if (*version == 0)
        database.execute("PRAGMA auto_vacuum = INCREMENTAL"); // has to come before the first table
    // In a simulation of power cuts FULL kept every commit that was acknowledged; NORMAL lost some in most of
    // them. SQLite before 3.51.3 can damage a log that two connections reset: here only this one writes and
    // checkpoints.
    database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = OFF;"
                     "PRAGMA journal_size_limit = 16777216");
    migrate(database);
    Transaction transaction(database);
    if (!writing->index.isCurrent())
        writing->index.startAnew();
    run(database, "source.doomRemoved");
    transaction.commit();
    reading = openToRead(file, Database::Mode::Read);
}

void Store::Parts::openForReading()
{
    const QString file = databaseFile(folder);
    if (!QFile::exists(file))
        fail(Error::Kind::NotFound, QStringLiteral("there is no database in %1").arg(folder));
    require(checkHeader(file));
    try {
        reading = openToRead(file, Database::Mode::Read);
    } catch (const Failure &failed) {
        // Reading a database with a log takes a file of shared memory beside it, which media without write
        // access cannot have. Nobody writes there either, so that it can be read as it lies.
        const int code = failed.error.code & 0xff;
        if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY)
            throw;
        readMode = Database::Mode::Immutable;
        reading = openToRead(file, readMode);
    }
}

void Store::Parts::start(Store *owner)
{
    store = owner;
    writer = std::make_unique<DbThread>(QStringLiteral("store writer"));
    reader = std::make_unique<DbThread>(QStringLiteral("store reader"));
    if (writing)
        scheduleIdle(500);
}

void Store::Parts::publish(const ChangeSet &changes)
{
    if (changes == ChangeSet())
        return;
    QMutexLocker locker(&mutex);
    pending.added += changes.added;
    pending.revised += changes.revised;
    pending.marked += changes.marked;
    pending.removed += changes.removed;
    pending.sources |= changes.sources;
    pending.tags |= changes.tags;
    pending.searches |= changes.searches;
    pending.entities |= changes.entities;
    pending.corrections |= changes.corrections;
    pending.watched |= changes.watched;
    pending.everything |= changes.everything;
    if (std::exchange(isPending, true))
        return;
    QMetaObject::invokeMethod(
        store,
        [this] {
            ChangeSet told;
            {
                QMutexLocker inner(&mutex);
                std::swap(told, pending);
                isPending = false;
            }
            if (told.added.size() + told.revised.size() + told.marked.size() + told.removed.size()
                > mostTold) {
                told = ChangeSet();
                told.sources = told.tags = told.searches = told.entities = told.corrections = told.watched
                    = told.everything = true;
            }
            Q_EMIT store->changed(told);
        },
        Qt::QueuedConnection);
}

void Store::Parts::scheduleIdle(int milliseconds)
{
    writer->postWhenIdle(milliseconds, [this] { idle(); });
}

// What nobody waits for, in small transactions between which everything else gets its turn.
void Store::Parts::idle()
{
    if (closing)
        return;
    try {
        bool goesOn = false;
        {
            Transaction transaction(writing->database);
            goesOn = writing->index.indexSlice(slice) || purgeSlice(*writing, slice);
            transaction.commit();
        }
        if (goesOn) {
            scheduleIdle(0);
            return;
        }
        writing->database.execute("PRAGMA incremental_vacuum(2000)");
        writing->database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const Failure &failed) {
        qWarning("store: %s", qUtf8Printable(failed.error.message));
    }
}

// On the writer's thread, after an intake.
void Store::Parts::trainDictionary()
{
    QList<QByteArray> learnFrom;
    try {
        if (trained || !writing->codec.wantsTraining())
            return;
        learnFrom = writing->codec.samples();
    } catch (const Failure &failed) {
        qWarning("store: %s", qUtf8Printable(failed.error.message));
        return;
    }
    trained = true;
    training = QtConcurrent::run([this, samples = learnFrom] {
        const QByteArray dictionary = BodyCodec::train(samples);
        if (!dictionary.isEmpty())
            write([dictionary](
                      Connection &connection, ChangeSet &) { connection.codec.addDictionary(dictionary); });
    });
}

} // namespace sokbo
