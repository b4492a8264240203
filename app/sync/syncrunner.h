// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/intakequeue.h"
#include "sync/jobs.h"
#include "sync/onlinestate.h"
#include "sync/pipeline.h"
#include "sync/syncreport.h"
#include "sync/syncrequest.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace sokbo {

// Asks sources for their news. A request that comes while a sync runs joins it: a source that is not being
// asked just then is asked at once, and one that is being asked is asked once more only where the new request
// wants more of it. All requests of one run get the same report when the run ends: when the articles that
// came have their marks and their stories.
class SyncRunner final : public QObject {
    Q_OBJECT
public:
    SyncRunner(Jobs &jobs, OnlineState &onlineState, IntakeQueue &queue);
    ~SyncRunner() override;

    using Promise = std::shared_ptr<QPromise<SyncReport>>;
    void sync(const SyncRequest &request, const Promise &promise); // the promise was started
    bool isRunning() const { return m_run != nullptr; } // sources are being asked
    void cancel();

Q_SIGNALS:
    void started(); // a run, which ends with finished()
    void progress(const sokbo::SyncProgress &progress);
    void finished(const sokbo::SyncReport &report);

private:
    struct Run;

    Task<> runRequest(std::shared_ptr<Run> run, SyncRequest request);
    Task<> runSource(std::shared_ptr<Run> run, Source source, SyncWishes wishes);
    void take(const std::shared_ptr<Run> &run, const SyncRequest &request, const QList<Source> &sources);
    void startSome(const std::shared_ptr<Run> &run);
    void awaitAnswer(const std::shared_ptr<Run> &run, SourceId source);
    void showQueue(const ReanalysisProgress &queue);
    void takeFromQueue(Run &run);
    void release(const std::shared_ptr<Run> &run);
    Task<> reportDevelopments(std::shared_ptr<Run> run, QList<ArticleId> placed);
    Task<> end(std::shared_ptr<Run> run);

    Jobs &m_jobs;
    OnlineState &m_onlineState;
    IntakeQueue &m_queue;
    std::shared_ptr<Run> m_run;
    std::shared_ptr<Run> m_ending; // the last one whose sources are done
};

} // namespace sokbo
