// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/jobs.h"

namespace sokbo {

// Fetches the pictures of sources' sites after a sync, each from the site itself: once a month, and where
// that cannot be reached the next day. Nothing that goes wrong here is anybody's trouble.
class IconKeeper {
public:
    explicit IconKeeper(Jobs &jobs);

    void setOn(bool on); // off, as at first: nothing is fetched
    void fetchAfterSync(); // nothing where it is off, or at it
    void cancel();

private:
    Task<> fetchInBackground();

    Jobs &m_jobs;
    bool m_isOn = false;
    Jobs::Job *m_running = nullptr;
};

} // namespace sokbo
