// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/intakequeue.h"

#include "core/failurelog.h"
#include "sync/currentmarker.h"
#include "sync/currentrules.h"
#include "sync/sourcestate.h"
#include "sync/storyplacing.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace sokbo {

namespace {

constexpr int lookedAhead = 400; // ids of the newest articles, from which slices are cut
constexpr qsizetype smallestSlice = 4, firstSlice = 20, largestSlice = 100; // articles
constexpr int mostFruitless = 5;
constexpr qint64 writeTime = 40; // milliseconds that the write of a slice is to take

// An article with what the second step found.
struct Found {
    AnalysedQueued analysed;
    SourceId source;
    std::optional<SignedArticle> waiting; // of a new one
};

// Whether and how rules see an article.
struct RuleView {
    std::shared_ptr<const RuleBook> rules;
    QHash<SourceId, Source> sources;

    QList<RuleHit> hitsOf(const QueuedArticle &queued, const AnalysedArticle &article) const
    {
        const Source source = sources.value(queued.article.source);
        return rules->hitsOf(article, {queued.sourceTitle, source.url.host(), source.folder});
    }
};

Found analyseQueued(const QueuedArticle &queued, const Marker &marker, const RuleView &view)
{
    const Article &article = queued.article;
    Found found;
    found.source = article.source;
    found.analysed.article = article.id;
    found.analysed.turn = queued.turn;
    Marker::Marks marks = marker.marksOf(article);
    AnalysedArticle analysed{article, std::move(marks.mentions), recogniserVersion, marker.correctionRevision,
        std::move(marks.quotations)};
    if (queued.rulesWait)
        found.analysed.hits = view.hitsOf(queued, analysed);
    if (queued.isNew)
        found.waiting = SignedArticle{article.id, signatureOf(analysed)};
    found.analysed.mentions = std::move(analysed.mentions);
    found.analysed.quotations = std::move(analysed.quotations);
    return found;
}

Task<RuleView> currentView(SyncContext &context)
{
    RuleView view;
    view.rules = co_await currentRules(context);
    if (!view.rules->isEmpty()) {
        const Result<QList<Source>> sources = co_await context.store.sources();
        logFailure("read the sources that rules are about", sources);
        for (const Source &source : sources.value_or(QList<Source>()))
            view.sources.insert(source.id, source);
    }
    co_return view;
}

} // namespace

struct IntakeQueue::Slice {
    std::vector<Found> articles;
    qint64 correctionRevision = 0;
    std::optional<Error> error;

    QList<AnalysedQueued> analysed() const
    {
        QList<AnalysedQueued> all;
        for (const Found &found : articles)
            all.append(found.analysed);
        return all;
    }
};

// While one slice is written, the next one is analysed.
struct IntakeQueue::Work {
    explicit Work(Jobs &jobs)
        : job(jobs)
    {
        progress.isFirst = true;
    }
    Jobs::Job job;
    ReanalysisProgress progress;
    qsizetype slice = firstSlice;
    int fruitless = 0; // rounds in a row
    Slice writing;
    std::optional<QFuture<Result<QueueReport>>> written;
};

IntakeQueue::IntakeQueue(Jobs &jobs)
    : m_jobs(jobs)
{
}

IntakeQueue::~IntakeQueue() = default;

void IntakeQueue::wake()
{
    m_again = true;
    if (!std::exchange(m_isWorking, true))
        work().detach();
}

QFuture<Result<>> IntakeQueue::finish()
{
    const auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    m_finishing.append(promise);
    const QFuture<Result<>> finished = promise->future();
    m_jobs.gate().endWaitingForQuiet();
    wake();
    return finished;
}

void IntakeQueue::analyseNow(const QList<ArticleId> &ids)
{
    analyseThese(ids).detach();
}

void IntakeQueue::cancel()
{
    if (!m_job)
        return;
    m_job->cancel();
    m_jobs.gate().endWaitingForQuiet();
}

QHash<SourceId, QList<ArticleId>> IntakeQueue::takeNotify()
{
    return std::exchange(m_notify, {});
}

QList<ArticleId> IntakeQueue::takeSaved()
{
    return std::exchange(m_saved, {});
}

Task<> IntakeQueue::work()
{
    Work work(m_jobs);
    m_job = &work.job;
    SyncContext &context = work.job.context();
    while (!work.job.isCancelled() && !work.progress.error) {
        m_again = false;
        const Result<QList<ArticleId>> ids = co_await context.store.queuedArticles(lookedAhead);
        const Result<int> left = co_await context.store.countQueued();
        if (!ids || !left) {
            work.progress.error = ids ? left.error() : ids.error();
            break;
        }
        if (ids->isEmpty() && !m_again)
            break;
        work.progress.total = work.progress.done + *left;
        const QList<ArticleId> some = *ids;
        co_await workOff(work, some);
    }
    m_job = nullptr;
    m_isWorking = false;
    Result<> done;
    if (work.progress.error)
        done = tl::unexpected(*work.progress.error);
    else if (work.job.isCancelled())
        done = failure(Error::Kind::Cancelled, QStringLiteral("cancelled"));
    logFailure("analyse new articles", done);
    end(done);
}

Task<> IntakeQueue::workOff(Work &work, QList<ArticleId> ids)
{
    SyncContext &context = work.job.context();
    const int before = work.progress.done;
    for (qsizetype at = 0; at < ids.size() && !work.progress.error;) {
        if (m_finishing.isEmpty()) {
            const QFuture<bool> quiet = context.gate.quiet();
            co_await quiet;
        }
        if (work.job.isCancelled())
            break;
        const QList<ArticleId> some = ids.mid(at, work.slice);
        at += some.size();
        Task<Slice> analysing = analyse(context, some);
        Slice slice = co_await analysing;
        co_await settle(work);
        if (slice.error) {
            work.progress.error = slice.error;
            break;
        }
        work.writing = std::move(slice);
        const QList<AnalysedQueued> analysed = work.writing.analysed();
        work.written = context.store.saveQueued(analysed, recogniserVersion, work.writing.correctionRevision);
    }
    co_await settle(work);
    // What changed meanwhile comes in the next round. Where nothing else ever comes, something is wrong.
    work.fruitless = ids.isEmpty() || work.progress.done > before ? 0 : work.fruitless + 1;
    if (work.fruitless == mostFruitless)
        work.progress.error = Error{Error::Kind::Store, QStringLiteral("no article leaves the queue")};
}

Task<> IntakeQueue::settle(Work &work)
{
    if (!work.written)
        co_return;
    const QFuture<Result<QueueReport>> written = *work.written;
    const Result<QueueReport> report = co_await written;
    work.written.reset();
    if (!report) {
        work.progress.error = report.error();
        co_return;
    }
    take(work.job.context(), work.writing, *report);
    work.progress.done += static_cast<int>(report->done.size());
    work.progress.total = std::max(work.progress.total, work.progress.done);
    const qint64 took = std::max<qint64>(1, report->milliseconds);
    const qsizetype fitting = qsizetype(work.writing.articles.size()) * writeTime / took;
    work.slice = std::clamp((work.slice + fitting) / 2, smallestSlice, largestSlice);
    Q_EMIT progress(work.progress);
}

Task<> IntakeQueue::analyseThese(QList<ArticleId> ids)
{
    Jobs::Job job(m_jobs);
    Task<Slice> analysing = analyse(job.context(), ids);
    const Slice slice = co_await analysing;
    if (slice.articles.empty())
        co_return;
    const QList<AnalysedQueued> analysed = slice.analysed();
    const Result<QueueReport> report
        = co_await job.context().store.saveQueued(analysed, recogniserVersion, slice.correctionRevision);
    logFailure("analyse an article that is looked at", report);
    if (report)
        take(job.context(), slice, *report);
}

Task<IntakeQueue::Slice> IntakeQueue::analyse(SyncContext &context, QList<ArticleId> ids)
{
    Slice slice;
    const Result<QList<QueuedArticle>> queued = co_await context.store.queued(ids);
    if (!queued) {
        slice.error = queued.error();
        co_return slice;
    }
    const Marker marker = co_await currentMarker(context);
    slice.correctionRevision = marker.correctionRevision;
    RuleView view;
    if (std::any_of(queued->begin(), queued->end(), [](const auto &each) { return each.rulesWait; }))
        view = co_await currentView(context);
    const QFuture<Found> analysing = QtConcurrent::mapped(&context.pool, *queued,
        [marker, view](const QueuedArticle &each) { return analyseQueued(each, marker, view); });
    QList<Found> found = co_await all(analysing);
    slice.articles.assign(std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    co_return slice;
}

// What is left to do with those that left the queue.
void IntakeQueue::take(SyncContext &context, const Slice &slice, const QueueReport &report)
{
    const QSet<ArticleId> done(report.done.begin(), report.done.end());
    for (const Found &found : slice.articles) {
        const ArticleId id = found.analysed.article;
        if (!done.contains(id))
            continue;
        if (found.waiting)
            awaitStory(context, *found.waiting);
        if (report.notify.contains(id))
            m_notify[found.source].append(id);
        for (const RuleHit &hit : found.analysed.hits)
            if (hit.actions.contains(RuleAction{RuleActionKind::Save, {}}) && !m_saved.contains(id))
                m_saved.append(id);
    }
}

void IntakeQueue::end(const Result<> &done)
{
    for (const auto &promise : std::exchange(m_finishing, {})) {
        promise->addResult(done);
        promise->finish();
    }
}

} // namespace sokbo
