// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/storereport.h"
#include "core/tidying.h"
#include "store/connection.h"
#include "store/dbthread.h"
#include "store/folderlock.h"
#include "store/keptcounts.h"
#include "store/userjournal.h"

#include <QMutex>
#include <QSet>
#include <QThreadPool>
#include <QtConcurrent>

#include <atomic>

namespace sokbo {

// While this object exists, long queries of the connection end when nobody wants their answer any more.
class Interruptible {
public:
    Interruptible(Database &database, const Cancelled &cancelled)
        : m_database(database)
    {
        m_database.setInterrupt(cancelled);
    }
    ~Interruptible() { m_database.setInterrupt(nullptr); }

private:
    Database &m_database;
};

// The parts of a Store: the lock of the folder, the one connection that writes and checkpoints, the two that
// read, and their threads.
class StoreParts {
public:
    // Changes by a thread of the store are reported in the thread of `receiver`.
    using Tell = std::function<void(const ChangeSet &)>;

    explicit StoreParts(const QString &folder);
    ~StoreParts(); // waits for the writes that were asked for
    void openForWriting();
    void openForReading();
    CutExchange cutExchange() const { return m_cutExchange; } // that opening it has ended
    // The threads begin; the connections are theirs from here on.
    void start(QObject *receiver, Tell tell);

    // A job of the writer: one transaction, on the disk when the future is done.
    template <typename Job>
    auto write(Job job);
    // A job of the reader for what a person waits for: a board, a page, an article.
    template <typename Job>
    auto read(Job job);
    // A job of the other reader, for what may take its time.
    template <typename Job>
    auto readAtLeisure(Job job);
    // A job with a connection of its own, if any, which may wait for jobs of the writer.
    template <typename Job>
    auto background(Job job);

    QFuture<Result<TrimmedImages>> trimImages(qint64 budget);
    QFuture<Result<DoctorReport>> doctor(bool repair);
    QFuture<Result<>> backup(const QString &file);
    QFuture<Result<>> keepBackup(const QDateTime &now);
    void setOpenArticles(const QSet<ArticleId> &ids); // these two in any thread
    QSet<ArticleId> openArticles();
    QFuture<Result<TidyPlan>> planTidying(const QDateTime &now);
    QFuture<Result<StoreGrowth>> growth();
    QFuture<Result<bool>> releaseRoom();
    void trainDictionaryAfterwards(); // when the writes so far are done

private:
    void publish(const ChangeSet &changes);
    void idle();
    void indexWhatWaits();
    qint64 releaseSlice(); // pages that are still free in the file
    void scheduleIdle(int milliseconds);
    void trainDictionary();
    DoctorReport look(QList<int> &parts);
    void lookAtWriter(DoctorReport &report, QList<int> &parts);
    DoctorReport repair(const QList<int> &parts);

    const QString m_folder;
    const QString m_file;
    std::unique_ptr<FolderLock> m_lock;
    std::unique_ptr<Connection> m_writing;
    std::unique_ptr<KeptCounts> m_counts; // of what is written
    std::unique_ptr<UserJournal> m_journal; // the same
    std::unique_ptr<Connection> m_reading;
    std::unique_ptr<Connection> m_readingAtLeisure; // opened in its thread when it is first needed
    CutExchange m_cutExchange = CutExchange::None;
    Database::Mode m_readMode = Database::Mode::Read;
    std::unique_ptr<DbThread> m_writer;
    std::unique_ptr<DbThread> m_reader;
    std::unique_ptr<DbThread> m_leisureReader;
    QThreadPool m_pool;

    std::atomic<bool> m_closing = false;
    bool m_trained = false; // or tried to, in this run

    // If writes come faster than the receiver's thread handles them, their changes arrive as one.
    QObject *m_receiver = nullptr;
    Tell m_tell;
    QMutex m_mutex;
    ChangeSet m_pending;
    QSet<ArticleId> m_open; // that somebody looks at
    bool m_isPending = false;
};

template <typename Job>
auto StoreParts::write(Job job)
{
    using Value = std::invoke_result_t<Job, Connection &, ChangeSet &>;
    return m_writer->run([this, job = std::move(job)]() mutable -> Result<Value> {
        if (!m_writing)
            return failure(Error::Kind::Store, QStringLiteral("%1 is open for reading only").arg(m_folder));
        ChangeSet changes;
        const auto finish = [&](Transaction &transaction) {
            transaction.commit();
            publish(changes);
            scheduleIdle(3000);
        };
        Transaction transaction(m_writing->database);
        if constexpr (std::is_void_v<Value>) {
            job(*m_writing, changes);
            finish(transaction);
            return {};
        } else {
            Value value = job(*m_writing, changes);
            finish(transaction);
            return value;
        }
    });
}

template <typename Job>
auto StoreParts::read(Job job)
{
    using Value = typename Unwrapped<std::invoke_result_t<Job, Connection &, const Cancelled &>>::type;
    return m_reader->run([this, job = std::move(job)](const Cancelled &cancelled) mutable -> Result<Value> {
        const Interruptible interruptible(m_reading->database, cancelled);
        return job(*m_reading, cancelled);
    });
}

template <typename Job>
auto StoreParts::readAtLeisure(Job job)
{
    using Value = typename Unwrapped<std::invoke_result_t<Job, Connection &, const Cancelled &>>::type;
    return m_leisureReader->run(
        [this, job = std::move(job)](const Cancelled &cancelled) mutable -> Result<Value> {
            if (!m_readingAtLeisure)
                m_readingAtLeisure = std::make_unique<Connection>(m_file, m_readMode);
            const Interruptible interruptible(m_readingAtLeisure->database, cancelled);
            return job(*m_readingAtLeisure, cancelled);
        });
}

template <typename Job>
auto StoreParts::background(Job job)
{
    using Value = typename Unwrapped<std::invoke_result_t<Job>>::type;
    return QtConcurrent::run(&m_pool, [job = std::move(job)]() mutable -> Result<Value> {
        try {
            if constexpr (std::is_void_v<std::invoke_result_t<Job>>) {
                job();
                return {};
            } else {
                return job();
            }
        } catch (const Failure &failed) {
            return tl::unexpected<Error>(failed.error);
        }
    });
}

} // namespace sokbo
