// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>

#include <coroutine>
#include <optional>
#include <utility>

namespace sokbo {

// A coroutine of the sync thread: it waits without blocking the thread. It runs until its first co_await and
// continues from the event loop. Awaiting a Task or a QFuture gives its value; a Task that nobody awaits runs
// to its end as well.
//
// References given to a coroutine must outlive it. Give named variables, not temporaries, as arguments of an
// awaited call: GCC 12 destroys the temporaries of a co_await expression twice.
template <typename T>
class [[nodiscard]] Task;

namespace detail {

struct TaskEnd {
    bool await_ready() const noexcept { return false; }
    template <typename Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> handle) const noexcept
    {
        const std::coroutine_handle<> waiting = handle.promise().waiting;
        if (handle.promise().detached)
            handle.destroy();
        return waiting ? waiting : std::noop_coroutine();
    }
    void await_resume() const noexcept { }
};

struct TaskPromiseBase {
    std::coroutine_handle<> waiting;
    bool detached = false;

    std::suspend_never initial_suspend() const noexcept { return {}; }
    TaskEnd final_suspend() const noexcept { return {}; }
    void unhandled_exception() const noexcept { std::terminate(); } // none crosses a folder's border
};

template <typename T>
struct TaskPromise : TaskPromiseBase {
    std::optional<T> value;
    Task<T> get_return_object();
    template <typename U>
    void return_value(U &&returned)
    {
        value.emplace(std::forward<U>(returned));
    }
    T take() { return std::move(*value); }
};

template <>
struct TaskPromise<void> : TaskPromiseBase {
    Task<void> get_return_object();
    void return_void() const noexcept { }
    void take() const noexcept { }
};

} // namespace detail

template <typename T = void>
class [[nodiscard]] Task {
public:
    using promise_type = detail::TaskPromise<T>;

    explicit Task(std::coroutine_handle<promise_type> handle)
        : m_handle(handle)
    {
    }
    Task(Task &&other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    Task &operator=(Task &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Task() { detach(); }

    // Lets it run to its end by itself.
    void detach()
    {
        if (!m_handle)
            return;
        if (m_handle.done())
            m_handle.destroy();
        else
            m_handle.promise().detached = true;
        m_handle = nullptr;
    }

    bool await_ready() const noexcept { return m_handle.done(); }
    void await_suspend(std::coroutine_handle<> waiting) const noexcept
    {
        m_handle.promise().waiting = waiting;
    }
    T await_resume() const { return m_handle.promise().take(); }

private:
    std::coroutine_handle<promise_type> m_handle;
};

namespace detail {

template <typename T>
Task<T> TaskPromise<T>::get_return_object()
{
    return Task<T>(std::coroutine_handle<TaskPromise<T>>::from_promise(*this));
}
inline Task<void> TaskPromise<void>::get_return_object()
{
    return Task<void>(std::coroutine_handle<TaskPromise<void>>::from_promise(*this));
}

template <typename T>
struct CancelledValue {
    static T make() { return T(); }
};
template <typename T>
struct CancelledValue<Result<T>> {
    static Result<T> make() { return failure(Error::Kind::Cancelled, QStringLiteral("cancelled")); }
};

// The one value of the future; for a cancelled one the error Cancelled, or a default value.
template <typename T>
struct FutureAwaiter {
    QFuture<T> future;

    bool await_ready() const { return future.isFinished(); }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        auto *watcher = new QFutureWatcher<T>;
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, waiting] {
            watcher->deleteLater();
            waiting.resume();
        });
        watcher->setFuture(future);
    }
    T await_resume() const { return future.resultCount() > 0 ? future.result() : CancelledValue<T>::make(); }
};

// All results of a future that has several (QtConcurrent::mapped).
template <typename T>
struct ResultsAwaiter : FutureAwaiter<T> {
    QList<T> await_resume() const { return FutureAwaiter<T>::future.results(); }
};

// Waits until the future starts, or until it ends without having started.
template <typename T>
struct StartAwaiter {
    QFuture<T> future;

    bool await_ready() const { return future.isStarted() || future.isFinished(); }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        auto *watcher = new QFutureWatcher<T>;
        const auto go = [watcher, waiting] {
            watcher->disconnect();
            watcher->deleteLater();
            waiting.resume();
        };
        QObject::connect(watcher, &QFutureWatcherBase::started, watcher, go);
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, go);
        watcher->setFuture(future);
    }
    void await_resume() const { }
};

} // namespace detail

template <typename T>
detail::FutureAwaiter<T> operator co_await(QFuture<T> future)
{
    return {std::move(future)};
}

template <typename T>
detail::ResultsAwaiter<T> all(QFuture<T> future)
{
    return {{std::move(future)}};
}

template <typename T>
detail::StartAwaiter<T> started(QFuture<T> future)
{
    return {std::move(future)};
}

} // namespace sokbo
