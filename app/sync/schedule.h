// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/jobs.h"
#include "sync/onlinestate.h"
#include "sync/syncrunner.h"

#include <QObject>
#include <QTimer>

namespace sokbo {

// Syncs by itself what is due, while it is on: looks regularly, after the computer slept, and when the
// network changed. Rests while the connection is metered or absent, and while a sync runs.
class Schedule final : public QObject {
    Q_OBJECT
public:
    Schedule(Jobs &jobs, OnlineState &onlineState, SyncRunner &runner);

    void setOn(bool on);

private:
    void look();
    void expectNewConnection();
    void syncWhatIsDue();
    Task<> lookForDue();
    bool isResting() const;

    Jobs &m_jobs;
    OnlineState &m_onlineState;
    SyncRunner &m_runner;
    QTimer m_timer;
    QDateTime m_lastLook; // UTC
    bool m_connectionIsNew = false; // sources that could not be reached are due at once
    bool m_failed = false; // at the last look: said once
};

} // namespace sokbo
