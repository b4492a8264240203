// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/jobs.h"

namespace sokbo {

Jobs::Jobs(Store &store, std::shared_ptr<const Recogniser> recogniser, std::unique_ptr<Fetcher> fetcher,
    const Clock &clock, const SyncOptions &options)
    : m_store(store)
    , m_recogniser(std::move(recogniser))
    , m_fetcher(std::move(fetcher))
    , m_clock(clock)
    , m_options(options)
{
    m_backgroundPool.setMaxThreadCount(1);
    m_backgroundPool.setThreadPriority(options.backgroundPriority);
    connect(&store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.corrected)
            m_memory.stories.book.reset();
    });
}

Jobs::~Jobs()
{
    m_pool.waitForDone();
    m_backgroundPool.waitForDone();
}

void Jobs::shutDown()
{
    m_shuttingDown = true;
    m_memory.stories.isEnding = true;
    if (m_jobs.empty())
        return Q_EMIT ended();
    const std::set<Job *> open = m_jobs;
    for (Job *job : open)
        if (m_jobs.contains(job)) // cancelling one may end another
            job->cancel();
}

Jobs::Job::Job(Jobs &jobs)
    : m_jobs(jobs)
    , m_fetcher(*jobs.m_fetcher)
    , m_context{m_fetcher, jobs.m_store, jobs.m_recogniser, jobs.m_clock, jobs.m_pool, jobs.m_backgroundPool,
          jobs.m_memory, jobs.m_gate, jobs.m_options}
{
    m_jobs.m_jobs.insert(this);
    if (m_jobs.m_shuttingDown)
        cancel();
}

Jobs::Job::~Job()
{
    m_jobs.m_jobs.erase(this);
    if (m_jobs.m_shuttingDown && m_jobs.m_jobs.empty())
        Q_EMIT m_jobs.ended();
}

} // namespace sokbo
