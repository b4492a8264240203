// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/reanalyser.h"

#include "core/failurelog.h"
#include "core/powersupply.h"
#include "sync/currentmarker.h"
#include "sync/storyplacing.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace sokbo {

namespace {

constexpr int slice = 20; // articles: what is asked for meanwhile waits no longer than for these

// An article that cannot be read keeps its marks and counts as done.
Task<Result<>> analyseAgain(SyncContext &context, QThreadPool &pool, QList<ArticleId> ids)
{
    const Marker marker = co_await currentMarker(context);
    QList<Article> articles;
    QList<ArticleId> unreadable;
    for (const ArticleId id : std::as_const(ids)) {
        const Result<StoredArticle> stored = co_await context.store.article(id);
        if (context.fetcher.isCancelled())
            co_return failure(Error::Kind::Cancelled, QStringLiteral("cancelled"));
        if (stored) {
            articles.append(stored->article);
        } else {
            logFailure("read an article to analyse it again", stored);
            unreadable.append(id);
        }
    }
    const QFuture<QList<MarkedArticle>> marking = QtConcurrent::run(&pool, [marker, articles] {
        QList<MarkedArticle> marked;
        for (const Article &article : articles) {
            AnalysedArticle analysed = marker.marked(article);
            marked.append(
                {std::move(analysed.article), std::move(analysed.mentions), std::move(analysed.quotations)});
        }
        return marked;
    });
    const QList<MarkedArticle> marked = co_await marking;
    Result<> done = co_await context.store.saveMentions(marked, recogniserVersion, marker.correctionRevision);
    if (done && !unreadable.isEmpty())
        done = co_await context.store.passOverMentions(unreadable, recogniserVersion);
    co_return done;
}

} // namespace

Reanalyser::Reanalyser(Jobs &jobs, IntakeQueue &queue)
    : m_jobs(jobs)
    , m_queue(queue)
{
    m_mainsTimer.setSingleShot(true);
    m_mainsTimer.setInterval(jobs.options().scheduleInterval);
    connect(&m_mainsTimer, &QTimer::timeout, this, [this] {
        if (isOnBattery())
            m_mainsTimer.start();
        else
            reanalyse({});
    });
    connect(&m_queue, &IntakeQueue::progress, this, [this](const ReanalysisProgress &now) {
        if (m_isFinishingIntake)
            Q_EMIT progress(now);
    });
}

void Reanalyser::reanalyse(const QList<ArticleId> &first)
{
    if (m_jobs.isShuttingDown())
        return Q_EMIT finished({});
    if (!first.isEmpty() && m_jobs.hasRecogniser())
        reanalyseFirst(first).detach();
    if (!std::exchange(m_isRunning, true))
        reanalyseAll().detach();
    else
        m_again = true;
}

void Reanalyser::cancel()
{
    m_again = false;
    m_mainsTimer.stop();
    if (m_job)
        m_job->cancel();
    if (m_isFinishingIntake)
        m_queue.cancel();
}

bool Reanalyser::isOnBattery() const
{
    const char *const supplies = m_jobs.options().powerSupplies;
    return supplies && runsOnBattery(QFile::decodeName(supplies));
}

Task<> Reanalyser::reanalyseFirst(QList<ArticleId> first)
{
    Jobs::Job job(m_jobs);
    const Result<> done = co_await analyseAgain(job.context(), job.context().pool, first);
    logFailure("analyse articles again", done); // the background work comes to them once more
}

Task<> Reanalyser::reanalyseAll()
{
    Jobs::Job job(m_jobs);
    m_job = &job;
    ReanalysisProgress now;
    const Result<> intake = co_await finishIntake(job.context());
    if (!intake && intake.error().kind == Error::Kind::Cancelled)
        job.cancel();
    else if (!intake)
        now.error = intake.error();
    if (m_jobs.hasRecogniser())
        co_await reanalyseStale(job.context(), now);
    m_job = nullptr;
    m_isRunning = false;
    now.cancelled = job.isCancelled();
    if (now.error)
        logFailure("analyse articles again", *now.error);
    Q_EMIT finished(now);
    if (now.waitsForMains && !now.cancelled && !m_jobs.isShuttingDown())
        m_mainsTimer.start();
    if (std::exchange(m_again, false) && !now.cancelled && !m_jobs.isShuttingDown())
        reanalyse({});
}

Task<Result<>> Reanalyser::finishIntake(SyncContext &context)
{
    m_isFinishingIntake = true;
    const QFuture<Result<>> finishing = m_queue.finish();
    const Result<> finished = co_await finishing;
    m_isFinishingIntake = false;
    if (finished)
        co_await placeInStories(context);
    co_return finished;
}

// A slice at a time: between two slices everything else gets its turn, and what is not done when the program
// ends is found again at the next start.
Task<> Reanalyser::reanalyseStale(SyncContext &context, ReanalysisProgress &now)
{
    m_again = true; // the articles are yet to be counted
    while (!context.fetcher.isCancelled()) {
        const Result<bool> looked = co_await context.store.lookForStale();
        if (!looked) {
            now.error = looked.error();
            m_again = false; // at once it would fail again
            co_return;
        }
        m_again = m_again || *looked;
        if (std::exchange(m_again, false)) {
            const Result<int> left = co_await context.store.countForRecogniser(recogniserVersion);
            now.total = now.done + valueOr("count the articles to analyse again", left, 0);
        }
        now.waitsForMains = isOnBattery();
        const Result<QList<ArticleId>> ids = co_await context.store.articlesForRecogniser(
            now.waitsForMains ? std::nullopt : std::optional(recogniserVersion), slice);
        if (!ids)
            now.error = ids.error();
        if (ids && ids->isEmpty() && *looked)
            continue;
        if (!ids || ids->isEmpty()) {
            now.waitsForMains = now.waitsForMains && now.done < now.total;
            co_return;
        }
        const QList<ArticleId> some = *ids;
        const Result<> done = co_await analyseAgain(context, context.backgroundPool, some);
        if (!done) {
            now.error = done.error();
            co_return;
        }
        now.done += static_cast<int>(some.size());
        now.total = std::max(now.total, now.done);
        Q_EMIT progress(now);
    }
}

} // namespace sokbo
