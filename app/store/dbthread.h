// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <new>
#include <type_traits>

namespace sokbo {

// What a job returns, without its Result: jobs may return T or Result<T>, or nothing.
template <typename T>
struct Unwrapped {
    using type = T;
};
template <typename T>
struct Unwrapped<Result<T>> {
    using type = T;
};

// A thread with one queue of jobs, which run in the order they were given. A Failure thrown by a job is its
// result.
class DbThread {
public:
    explicit DbThread(const QString &name);
    ~DbThread();
    DbThread(const DbThread &) = delete;
    DbThread &operator=(const DbThread &) = delete;

    // Job: T() or T(const std::function<bool()> &cancelled).
    template <typename Job>
    auto run(Job job);

    void post(std::function<void()> job);
    // Runs the job when the queue has been empty for so long; a second call replaces the waiting one.
    void postWhenIdle(int milliseconds, std::function<void()> job);
    // Runs the queued jobs, then ends the thread; jobs that are posted later do nothing. Call this before you
    // destroy an object that its jobs use.
    void finish();
    // From now on, all jobs that can be cancelled are cancelled.
    void abandon() { m_abandoned = true; }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_context; // lives in the thread
    std::unique_ptr<QTimer> m_timer; // likewise
    std::function<void()> m_idleJob;
    std::atomic<bool> m_abandoned = false;
};

template <typename Job>
auto DbThread::run(Job job)
{
    constexpr bool cancellable = std::is_invocable_v<Job, std::function<bool()>>;
    using Returned = typename std::conditional_t<cancellable, std::invoke_result<Job, std::function<bool()>>,
        std::invoke_result<Job>>::type;
    using Value = typename Unwrapped<Returned>::type;

    auto promise = std::make_shared<QPromise<Result<Value>>>();
    QFuture<Result<Value>> future = promise->future();
    promise->start();
    post([this, promise, job = std::move(job)]() mutable {
        auto outcome = [&]() -> Result<Value> {
            const std::function<bool()> cancelled
                = [this, &promise] { return m_abandoned || promise->isCanceled(); };
            try {
                if constexpr (cancellable) {
                    if (cancelled())
                        return failure(Error::Kind::Cancelled, QStringLiteral("cancelled"));
                    if constexpr (std::is_void_v<Returned>) {
                        job(cancelled);
                        return {};
                    } else {
                        return job(cancelled);
                    }
                } else if constexpr (std::is_void_v<Returned>) {
                    job();
                    return {};
                } else {
                    return job();
                }
            } catch (const Failure &failed) {
                return tl::unexpected<Error>(failed.error);
            } catch (const std::bad_alloc &) {
                return failure(Error::Kind::Store, QStringLiteral("out of memory"));
            }
        }();
        promise->addResult(std::move(outcome));
        promise->finish();
    });
    return future;
}

} // namespace sokbo
