// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/iconkeeper.h"
#include "sync/intakequeue.h"
#include "sync/jobs.h"
#include "sync/offlinekeeper.h"
#include "sync/onlinestate.h"
#include "sync/reanalyser.h"
#include "sync/schedule.h"
#include "sync/syncrunner.h"

#include <QObject>

namespace sokbo {

// All that lives in the sync thread. It only connects: each job is at home in its own file.
class Engine final : public QObject {
    Q_OBJECT
public:
    Engine(Store &store, std::shared_ptr<const Recogniser> recogniser, const MakeFetcher &makeFetcher,
        const Clock &clock, const SyncOptions &options);

    Jobs &jobs() { return m_jobs; }
    OnlineState &onlineState() { return m_onlineState; }
    IntakeQueue &queue() { return m_queue; }
    SyncRunner &runner() { return m_runner; }
    Schedule &schedule() { return m_schedule; }
    Reanalyser &reanalyser() { return m_reanalyser; }
    OfflineKeeper &keeper() { return m_keeper; }
    IconKeeper &icons() { return m_icons; }

    void cancel(); // the sync, and what is fetched after it for reading offline
    void shutDown(); // cancels everything; Jobs::ended() follows when all has come to its end

private:
    Jobs m_jobs; // first: all others work with it
    OnlineState m_onlineState;
    IntakeQueue m_queue;
    SyncRunner m_runner;
    Schedule m_schedule;
    Reanalyser m_reanalyser;
    OfflineKeeper m_keeper;
    IconKeeper m_icons;
};

} // namespace sokbo
