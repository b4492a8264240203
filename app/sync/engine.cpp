// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine.h"

#include "sync/sourcestate.h"

namespace sokbo {

namespace {

Task<> writeTimesOf(Jobs &jobs)
{
    Jobs::Job job(jobs);
    co_await writeTimes(job.context());
}

} // namespace

Engine::Engine(Store &store, std::shared_ptr<const Recogniser> recogniser, const MakeFetcher &makeFetcher,
    const Clock &clock, const SyncOptions &options)
    : m_jobs(store, std::move(recogniser), makeFetcher(), clock, options)
    , m_queue(m_jobs)
    , m_runner(m_jobs, m_onlineState, m_queue)
    , m_schedule(m_jobs, m_onlineState, m_runner)
    , m_reanalyser(m_jobs, m_queue)
    , m_keeper(m_jobs)
    , m_icons(m_jobs)
{
    connect(&m_runner, &SyncRunner::finished, this, [this](const SyncReport &report) {
        // Pictures can wait for a connection that costs nothing.
        if (report.cancelled || m_onlineState.connectivity() != Connectivity::Open)
            return;
        m_keeper.keepAfterSync();
        m_icons.fetchAfterSync();
    });
}

void Engine::cancel()
{
    m_runner.cancel();
    m_keeper.cancel();
    m_icons.cancel();
}

void Engine::shutDown()
{
    m_schedule.setOn(false);
    writeTimesOf(m_jobs).detach();
    m_jobs.shutDown();
}

} // namespace sokbo
