// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/intakequeue.h"
#include "sync/jobs.h"
#include "sync/reanalysisprogress.h"

#include <QObject>
#include <QTimer>

namespace sokbo {

// Analyses stored articles again in the background, newest first, a few at a time: those whose marks are of
// an older recogniser or concern a correction. Before them those whose intake an earlier run of the program
// did not finish. Where options.powerSupplies says that the machine runs on its battery, only what a
// correction concerns is done; the rest follows when it no longer does.
class Reanalyser final : public QObject {
    Q_OBJECT
public:
    Reanalyser(Jobs &jobs, IntakeQueue &queue);

    // Those of `first` at once. What is cancelled or cut off goes on with the next call.
    void reanalyse(const QList<ArticleId> &first);
    void cancel();

Q_SIGNALS:
    void progress(const sokbo::ReanalysisProgress &progress);
    void finished(const sokbo::ReanalysisProgress &progress); // once for calls that come while it runs

private:
    bool isOnBattery() const;
    Task<> reanalyseFirst(QList<ArticleId> first);
    Task<> reanalyseAll();
    Task<Result<>> finishIntake(SyncContext &context);
    Task<> reanalyseStale(SyncContext &context, ReanalysisProgress &progress);

    QTimer m_mainsTimer; // looks for the mains again
    Jobs &m_jobs;
    IntakeQueue &m_queue;
    Jobs::Job *m_job = nullptr; // while it runs
    bool m_isRunning = false;
    bool m_isFinishingIntake = false;
    bool m_again = false; // more became stale since it began
};

} // namespace sokbo
