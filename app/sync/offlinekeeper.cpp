// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/offlinekeeper.h"

#include "core/failurelog.h"
#include "sync/offlinekeeping.h"

namespace sokbo {

OfflineKeeper::OfflineKeeper(Jobs &jobs)
    : m_jobs(jobs)
{
}

void OfflineKeeper::setPlan(const OfflinePlan &plan)
{
    m_plan = plan;
}

Task<Result<int>> OfflineKeeper::keep(SyncContext &context)
{
    m_running.insert(&context.fetcher);
    const OfflinePlan plan = m_plan.value_or(OfflinePlan());
    Result<int> images = co_await keepOffline(context, plan);
    m_running.erase(&context.fetcher);
    co_return images;
}

void OfflineKeeper::keepAfterSync()
{
    if (m_plan && m_running.empty() && !m_jobs.isShuttingDown())
        keepInBackground().detach();
}

Task<> OfflineKeeper::keepInBackground()
{
    Jobs::Job job(m_jobs);
    const Result<int> images = co_await keep(job.context());
    logFailure("keep articles for offline reading", images);
}

void OfflineKeeper::cancel()
{
    const std::set<CancellingFetcher *> running = m_running;
    for (CancellingFetcher *fetcher : running)
        if (m_running.contains(fetcher)) // cancelling one may end another
            fetcher->cancel();
}

} // namespace sokbo
