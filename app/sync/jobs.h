// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/synccontext.h"
#include "sync/task.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <set>

namespace sokbo {

// The jobs that are under way in the sync thread, and what they share: fetcher, pool, memory. Lives in that
// thread.
class Jobs final : public QObject {
    Q_OBJECT
public:
    Jobs(Store &store, std::shared_ptr<const Recogniser> recogniser, std::unique_ptr<Fetcher> fetcher,
        const Clock &clock, const SyncOptions &options);
    ~Jobs() override; // waits for the pool

    const Clock &clock() const { return m_clock; }
    SyncMemory &memory() { return m_memory; }
    IntakeGate &gate() { return m_gate; }
    const SyncOptions &options() const { return m_options; }
    bool hasRecogniser() const { return m_recogniser != nullptr; }

    // One job, from its beginning to its end: lives in the frame of the coroutine that does the work.
    class Job {
    public:
        explicit Job(Jobs &jobs);
        ~Job();
        Job(const Job &) = delete;
        Job &operator=(const Job &) = delete;

        SyncContext &context() { return m_context; }
        void cancel() { m_fetcher.cancel(); } // what it fetches, now and later
        bool isCancelled() const { return m_fetcher.isCancelled(); }

    private:
        Jobs &m_jobs;
        CancellingFetcher m_fetcher;
        SyncContext m_context;
    };

    // Runs `work`, a function SyncContext & → Task<T>, and gives its value to the promise. Cancelling the
    // promise's future cancels what the work fetches.
    template <typename T, typename Work>
    Task<> run(Work work, std::shared_ptr<QPromise<T>> promise);

    // Cancels every job, also those that begin from now on; ended() follows when the last one has ended.
    void shutDown();
    bool isShuttingDown() const { return m_shuttingDown; }

Q_SIGNALS:
    void ended();

private:
    Store &m_store;
    std::shared_ptr<const Recogniser> m_recogniser;
    std::unique_ptr<Fetcher> m_fetcher;
    const Clock &m_clock;
    SyncOptions m_options;
    QThreadPool m_pool, m_backgroundPool;
    SyncMemory m_memory;
    IntakeGate m_gate;
    std::set<Job *> m_jobs; // shutting down waits for them
    bool m_shuttingDown = false;
};

template <typename T, typename Work>
Task<> Jobs::run(Work work, std::shared_ptr<QPromise<T>> promise)
{
    Job job(*this);
    QFutureWatcher<T> watcher;
    connect(&watcher, &QFutureWatcherBase::canceled, this, [&job] { job.cancel(); });
    watcher.setFuture(promise->future());
    Task<T> working = work(job.context());
    T value = co_await working;
    promise->addResult(std::move(value));
    promise->finish();
}

} // namespace sokbo
