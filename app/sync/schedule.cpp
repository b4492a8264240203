// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/schedule.h"

#include "core/failurelog.h"
#include "sync/scheduler.h"
#include "sync/sourcestate.h"

#include <utility>

namespace sokbo {

Schedule::Schedule(Jobs &jobs, OnlineState &onlineState, SyncRunner &runner)
    : m_jobs(jobs)
    , m_onlineState(onlineState)
    , m_runner(runner)
{
    m_timer.setInterval(jobs.options().scheduleInterval);
    connect(&m_timer, &QTimer::timeout, this, &Schedule::look);
    connect(&onlineState, &OnlineState::renewed, this, &Schedule::expectNewConnection);
    connect(&onlineState, &OnlineState::connectivityChanged, this, [this] {
        if (m_timer.isActive())
            syncWhatIsDue();
    });
}

void Schedule::setOn(bool on)
{
    if (!on)
        return m_timer.stop();
    if (m_timer.isActive())
        return;
    m_lastLook = m_jobs.clock().now();
    m_timer.start();
    syncWhatIsDue();
}

// While the computer sleeps the timer stands still and the clock does not: when they differ, it has slept,
// and may have woken up in another network.
void Schedule::look()
{
    const QDateTime now = m_jobs.clock().now();
    if (m_lastLook.isValid() && m_lastLook.msecsTo(now) > 5 * m_timer.intervalAsDuration().count())
        expectNewConnection();
    m_lastLook = now;
    syncWhatIsDue();
}

void Schedule::expectNewConnection()
{
    m_connectionIsNew = true;
    m_jobs.memory().deadHosts.clear();
}

bool Schedule::isResting() const
{
    return m_runner.isRunning() || m_jobs.isShuttingDown()
        || m_onlineState.connectivity() != Connectivity::Open;
}

void Schedule::syncWhatIsDue()
{
    if (!isResting())
        lookForDue().detach();
}

Task<> Schedule::lookForDue()
{
    Jobs::Job job(m_jobs);
    const Result<QList<Source>> sources = co_await knownSources(job.context());
    if (!std::exchange(m_failed, !sources.has_value()))
        logFailure("read the sources", sources);
    if (!sources || m_runner.isRunning() || m_jobs.isShuttingDown())
        co_return;
    const QDateTime now = m_jobs.clock().now();
    const bool again = std::exchange(m_connectionIsNew, false);
    SyncRequest request;
    for (const Source &source : *sources)
        if (isDue(source, now) || (again && isScheduled(source) && wasUnreachable(source)))
            request.sources.append(source.id);
    if (request.sources.isEmpty())
        co_return;
    const auto promise = std::make_shared<QPromise<SyncReport>>();
    promise->start();
    m_runner.sync(request, promise);
}

} // namespace sokbo
