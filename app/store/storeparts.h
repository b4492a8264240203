// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/dbthread.h"
#include "store/folderlock.h"
#include "store/store.h"

#include <QMutex>

#include <atomic>

namespace sokbo {

// While it lives, long queries of the connection end when somebody no longer wants their answer.
class Interruptible {
public:
    Interruptible(Database &database, const std::function<bool()> &cancelled)
        : m_database(database)
    {
        m_database.setInterrupt(cancelled);
    }
    ~Interruptible() { m_database.setInterrupt(nullptr); }

private:
    Database &m_database;
};

struct Store::Parts {
    Parts(const QString &inFolder, Access withAccess);
    ~Parts();
    void openForWriting();
    void openForReading();
    void start(
        Store *store); // the threads' work in the background; the connections are the threads' from here on

    // A job of the writer: one transaction, on the disk when the future is done.
    template <typename Job>
    auto write(Job job);
    // A job of the reader.
    template <typename Job>
    auto read(Job job);

    void publish(const ChangeSet &changes);
    void idle();
    void scheduleIdle(int milliseconds);
    void trainDictionary();

    const QString folder;
    const Access access;
    Store *store = nullptr;
    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<Connection> writing;
    std::unique_ptr<Connection> reading;
    Database::Mode readMode = Database::Mode::Read;
    std::unique_ptr<DbThread> writer;
    std::unique_ptr<DbThread> reader;

    std::atomic<bool> closing = false;
    QFuture<void> training;
    bool trained = false; // or tried to, in this run

    // Changes of several writes reach the store's thread as one where they come faster than it looks.
    QMutex mutex;
    ChangeSet pending;
    bool isPending = false;
};

template <typename Job>
auto Store::Parts::write(Job job)
{
    using Value = std::invoke_result_t<Job, Connection &, ChangeSet &>;
    return writer->run([this, job = std::move(job)]() mutable -> Result<Value> {
        if (!writing)
            return failure(Error::Kind::Store, QStringLiteral("%1 is open for reading only").arg(folder));
        ChangeSet changes;
        const auto finish = [&](Transaction &transaction) {
            transaction.commit();
            publish(changes);
            scheduleIdle(3000);
        };
        Transaction transaction(writing->database);
        if constexpr (std::is_void_v<Value>) {
            job(*writing, changes);
            finish(transaction);
            return {};
        } else {
            Value value = job(*writing, changes);
            finish(transaction);
            return value;
        }
    });
}

template <typename Job>
auto Store::Parts::read(Job job)
{
    using Value =
        typename Unwrapped<std::invoke_result_t<Job, Connection &, const std::function<bool()> &>>::type;
    return reader->run(
        [this, job = std::move(job)](const std::function<bool()> &cancelled) mutable -> Result<Value> {
            const Interruptible interruptible(reading->database, cancelled);
            return job(*reading, cancelled);
        });
}

} // namespace sokbo
