// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/jobs.h"
#include "sync/reanalysisprogress.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>

#include <memory>

namespace sokbo {

// The second step of intake: gives the articles in the store's queue their marks, their place in the full
// text index, a signature for the stories, and asks the rules that waited for the marks. Newest first, a few
// at a time, so that no write takes long; while headlines come in it waits for them.
class IntakeQueue final : public QObject {
    Q_OBJECT
public:
    explicit IntakeQueue(Jobs &jobs);
    ~IntakeQueue() override;

    void wake(); // something may have joined the queue
    // Works without waiting for headlines, until the queue is empty. Error kinds: Store, and Cancelled; what
    // is left goes on with the next call.
    QFuture<Result<>> finish();
    void analyseNow(const QList<ArticleId> &ids); // those of them that wait, at once
    void cancel();

    // What rules wanted since it was asked last.
    QHash<SourceId, QList<ArticleId>> takeNotify();
    QList<ArticleId> takeSaved();

Q_SIGNALS:
    void progress(const sokbo::ReanalysisProgress &progress);

private:
    struct Slice; // articles with what was found
    struct Work; // from a full queue to an empty one

    Task<> work();
    Task<> workOff(Work &work, QList<ArticleId> ids);
    Task<> analyseThese(QList<ArticleId> ids);
    Task<Slice> analyse(SyncContext &context, QList<ArticleId> ids);
    Task<> settle(Work &work); // waits for the write that is under way
    void take(SyncContext &context, const Slice &slice, const QueueReport &report);
    void end(const Result<> &done);

    Jobs &m_jobs;
    Jobs::Job *m_job = nullptr; // while it works
    bool m_isWorking = false;
    bool m_again = false; // more joined since it looked last
    QList<std::shared_ptr<QPromise<Result<>>>> m_finishing;
    QHash<SourceId, QList<ArticleId>> m_notify;
    QList<ArticleId> m_saved;
};

} // namespace sokbo
