// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/jobs.h"
#include "sync/offlineplan.h"

#include <optional>
#include <set>

namespace sokbo {

// Fetches by a plan what is to be read without a network, after each sync or when it is asked to.
class OfflineKeeper {
public:
    explicit OfflineKeeper(Jobs &jobs);

    void setPlan(const OfflinePlan &plan);
    // By the plan, or without one only the images of saved articles. How many images came.
    Task<Result<int>> keep(SyncContext &context);
    void keepAfterSync(); // nothing where there is no plan, or where it is at it
    void cancel();

private:
    Task<> keepInBackground();

    Jobs &m_jobs;
    std::optional<OfflinePlan> m_plan;
    std::set<CancellingFetcher *> m_running;
};

} // namespace sokbo
