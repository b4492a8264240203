// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dbthread.h"

namespace sokbo {

DbThread::DbThread(const QString &name)
    : m_context(std::make_unique<QObject>())
    , m_timer(std::make_unique<QTimer>())
{
    m_thread.setObjectName(name);
    m_timer->setSingleShot(true);
    QObject::connect(m_timer.get(), &QTimer::timeout, m_context.get(), [this] {
        const auto job = std::exchange(m_idleJob, nullptr);
        if (job)
            job();
    });
    m_context->moveToThread(&m_thread);
    m_timer->moveToThread(&m_thread);
    m_thread.start();
}

DbThread::~DbThread()
{
    finish();
}

void DbThread::finish()
{
    if (m_thread.isFinished())
        return;
    // The objects leave with the last event of their thread, because a timer can only be stopped there.
    post([this] {
        m_timer.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

void DbThread::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_context.get(), std::move(job), Qt::QueuedConnection);
}

void DbThread::postWhenIdle(int milliseconds, std::function<void()> job)
{
    post([this, milliseconds, job = std::move(job)]() mutable {
        if (!m_timer) // this is the end
            return;
        m_idleJob = std::move(job);
        m_timer->start(milliseconds);
    });
}

} // namespace sokbo
