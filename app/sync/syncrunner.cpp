// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncrunner.h"

#include "core/failurelog.h"
#include "net/requestaddress.h"
#include "sync/imagefetch.h"
#include "sync/ruleerrands.h"
#include "sync/scheduler.h"
#include "sync/sourcestate.h"
#include "sync/storydevelopments.h"
#include "sync/storyplacing.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sokbo {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// So many sources are under way at once, so that not all answers come before the first ones are stored. Those
// whose server is slow do not count.
constexpr int mostUnderWay = 16;
constexpr int mostOfServer = 4; // the fetcher asks it for fewer at once
constexpr auto slow = 2'500ms;

SyncLine skippedLine(const Source &source, const QDateTime &now)
{
    SyncLine line;
    line.source = source.id;
    line.title = source.title;
    const bool isHeld = isHeldBack(source, now);
    line.status = isHeld ? u"skipped"_s : u"waiting"_s;
    if (isHeld)
        line.error = source.state.error; // who waits for another source of its host did not fail
    return line;
}

// What a source that was asked twice in one run has brought in all.
SyncLine sumOf(const SyncLine &first, const SyncLine &second)
{
    if (second.status == "skipped"_L1 || second.status == "waiting"_L1)
        return first;
    SyncLine sum = second;
    sum.added += first.added;
    sum.revised += first.revised;
    sum.unchanged = std::max(first.unchanged, second.unchanged); // the same entries
    sum.bytes += first.bytes;
    sum.milliseconds += first.milliseconds;
    sum.notify = first.notify + second.notify;
    if (sum.status == "unchanged"_L1 && sum.added + sum.revised > 0)
        sum.status = u"ok"_s;
    return sum;
}

void addLine(QList<SyncLine> &lines, const SyncLine &line)
{
    const auto earlier = std::find_if(
        lines.begin(), lines.end(), [&line](const SyncLine &each) { return each.source == line.source; });
    if (earlier == lines.end())
        lines.append(line);
    else
        *earlier = sumOf(*earlier, line);
}

struct Choice {
    QList<Source> asked;
    QList<Source> heldBack; // would be asked, but their servers asked for a pause
};

// "Too many requests" is about all that we ask of a server, whichever source it was said to.
QSet<QString> pausingServers(const QList<Source> &sources, const QDateTime &now)
{
    QSet<QString> servers;
    for (const Source &source : sources)
        if (source.state.error && source.state.error->code == 429 && isHeldBack(source, now))
            servers.insert(serverKey(source.url));
    return servers;
}

Choice choose(const SyncRequest &request, const QList<Source> &sources, const QDateTime &now)
{
    Choice choice;
    const QSet<QString> pausing = pausingServers(sources, now);
    for (const Source &source : sources) {
        if (!request.sources.isEmpty()) {
            if (request.sources.contains(source.id))
                choice.asked.append(source);
        } else if (!request.evenIfNotDue) {
            if (isDue(source, now))
                choice.asked.append(source);
        } else {
            const bool waits = isHeldBack(source, now) || pausing.contains(serverKey(source.url));
            (waits ? choice.heldBack : choice.asked).append(source);
        }
    }
    // Those that went well last time first: a server that fails again keeps nobody waiting.
    std::stable_sort(choice.asked.begin(), choice.asked.end(),
        [](const Source &a, const Source &b) { return a.state.failures < b.state.failures; });
    return choice;
}

// Whether the second wishes want anything that the first do not bring.
bool wantMore(const SyncWishes &first, const SyncWishes &second)
{
    return (second.fullText && !first.fullText) || (second.images && !first.images)
        || second.pages > first.pages;
}

SyncWishes both(const SyncWishes &a, const SyncWishes &b)
{
    return {a.fullText || b.fullText, a.images || b.images, std::max(a.pages, b.pages)};
}

} // namespace

struct SyncRunner::Run {
    explicit Run(Jobs &jobs)
        : job(jobs)
    {
    }
    Jobs::Job job;
    QList<Promise> promises;
    QHash<SourceId, SyncWishes> asking; // sources under way or to be started
    QList<std::pair<Source, SyncWishes>> toStart;
    QHash<SourceId, QString> quick; // those under way that are not slow, with their servers
    QHash<SourceId, SyncWishes> askAgain; // of these, as soon as they are done
    SyncReport report;
    SyncProgress progress;
    int open = 0; // requests and sources under way
};

SyncRunner::SyncRunner(Jobs &jobs, OnlineState &onlineState, IntakeQueue &queue)
    : m_jobs(jobs)
    , m_onlineState(onlineState)
    , m_queue(queue)
{
    connect(&m_queue, &IntakeQueue::progress, this, &SyncRunner::showQueue);
}

SyncRunner::~SyncRunner() = default;

void SyncRunner::sync(const SyncRequest &request, const Promise &promise)
{
    const bool fresh = !m_run;
    if (fresh)
        m_run = std::make_shared<Run>(m_jobs);
    m_run->promises.append(promise);
    if (fresh)
        Q_EMIT started();
    runRequest(m_run, request).detach();
}

void SyncRunner::cancel()
{
    if (m_run)
        m_run->job.cancel();
    m_queue.cancel();
}

Task<> SyncRunner::runRequest(std::shared_ptr<Run> run, SyncRequest request)
{
    ++run->open;
    const Result<QList<Source>> sources = co_await knownSources(run->job.context());
    if (sources) {
        m_onlineState.setSources(*sources);
        take(run, request, *sources);
    } else {
        logFailure("read the sources", sources);
        run->report.error = sources.error();
    }
    release(run);
}

void SyncRunner::take(
    const std::shared_ptr<Run> &run, const SyncRequest &request, const QList<Source> &sources)
{
    const SyncWishes wishes{request.fullText, request.images, request.pages};
    const QDateTime now = m_jobs.clock().now();
    const Choice choice = choose(request, sources, now);
    QList<Source> asked;
    for (const Source &source : choice.asked) {
        const auto asking = run->asking.constFind(source.id);
        if (asking == run->asking.constEnd()) {
            asked.append(source);
            run->asking.insert(source.id, wishes);
        } else if (wantMore(*asking, wishes)) {
            run->askAgain.insert(source.id, both(run->askAgain.value(source.id), wishes));
        }
    }
    for (const Source &source : choice.heldBack)
        addLine(run->report.lines, skippedLine(source, now));
    run->progress.total += static_cast<int>(asked.size());
    for (const Source &source : std::as_const(asked))
        run->progress.waitingFor.append(source.title);
    Q_EMIT progress(run->progress);
    for (const Source &source : std::as_const(asked))
        run->toStart.append({source, wishes});
    startSome(run);
}

void SyncRunner::startSome(const std::shared_ptr<Run> &run)
{
    for (qsizetype i = 0; i < run->toStart.size();) {
        const bool isMuch = run->quick.size() >= mostUnderWay || m_jobs.gate().isFull(run->quick.size());
        if (isMuch && !run->job.isCancelled())
            return;
        const QString server = serverKey(run->toStart.at(i).first.url);
        const auto ofServer = std::count(run->quick.cbegin(), run->quick.cend(), server);
        if (ofServer >= mostOfServer && !run->job.isCancelled()) {
            ++i;
            continue;
        }
        const auto [source, wishes] = run->toStart.takeAt(i);
        run->quick.insert(source.id, server);
        awaitAnswer(run, source.id);
        runSource(run, source, wishes).detach();
    }
}

Task<> SyncRunner::runSource(std::shared_ptr<Run> run, Source source, SyncWishes wishes)
{
    ++run->open;
    const SyncLine line = co_await syncSource(run->job.context(), source, wishes);
    addLine(run->report.lines, line);
    ++run->progress.done;
    run->progress.waitingFor.removeOne(source.title);
    run->progress.added += line.added;
    run->progress.title = line.title;
    m_onlineState.note(source, line);
    run->asking.remove(source.id);
    run->quick.remove(source.id);
    m_queue.wake();
    startSome(run);
    if (run->askAgain.contains(source.id) && !run->job.isCancelled()) {
        SyncRequest again;
        const SyncWishes more = run->askAgain.take(source.id);
        again.sources = {source.id};
        again.fullText = more.fullText;
        again.images = more.images;
        again.pages = more.pages;
        runRequest(run, again).detach(); // which reads the source as it is now
    } else {
        Q_EMIT progress(run->progress);
    }
    release(run);
}

void SyncRunner::release(const std::shared_ptr<Run> &run)
{
    if (--run->open > 0)
        return;
    if (m_run == run)
        m_run.reset();
    end(run).detach();
}

Task<> SyncRunner::reportDevelopments(std::shared_ptr<Run> run, QList<ArticleId> placed)
{
    SyncContext &context = run->job.context();
    const QFuture<Result<QList<Development>>> looking
        = inPool(context, [&store = context.store, placed] { return makeDevelopments(store, placed); });
    const Result<QList<Development>> developments = co_await looking;
    logFailure("look for what is new in followed stories", developments);
    if (developments)
        run->report.developments = *developments;
}

// Where answers wait for their turn to be stored, it is not the server that is slow.
void SyncRunner::awaitAnswer(const std::shared_ptr<Run> &run, SourceId source)
{
    // What waits here must not keep the run's job from ending.
    QTimer::singleShot(slow, this, [this, waiting = std::weak_ptr(run), source] {
        const std::shared_ptr<Run> run = waiting.lock();
        if (!run || !run->quick.contains(source))
            return;
        if (m_jobs.gate().isCrowded())
            return awaitAnswer(run, source);
        run->quick.remove(source);
        startSome(run);
    });
}

void SyncRunner::showQueue(const ReanalysisProgress &queue)
{
    const std::shared_ptr<Run> run = m_run ? m_run : m_ending;
    if (!run)
        return;
    run->progress.analysed = queue.done;
    run->progress.toAnalyse = queue.total;
    Q_EMIT progress(run->progress);
}

// What rules wanted that waited for the marks.
void SyncRunner::takeFromQueue(Run &run)
{
    QHash<SourceId, QList<ArticleId>> notify = m_queue.takeNotify();
    for (SyncLine &line : run.report.lines)
        line.notify += notify.take(line.source);
    for (const QList<ArticleId> &ids : std::as_const(notify))
        run.report.notify += ids;
}

Task<> SyncRunner::end(std::shared_ptr<Run> run)
{
    m_ending = run;
    bool cancelled = run->job.isCancelled();
    if (!cancelled) {
        const QFuture<Result<>> finishing = m_queue.finish();
        const Result<> finished = co_await finishing;
        if (!finished && finished.error().kind == Error::Kind::Cancelled)
            cancelled = true;
        else if (!finished)
            run->report.unfinished = finished.error();
    }
    takeFromQueue(*run);
    if (const QList<ArticleId> saved = m_queue.takeSaved(); !saved.isEmpty() && !cancelled) {
        const Result<int> images = co_await fetchImagesOf(run->job.context(), saved, ImageKeep::Asked);
        logFailure("fetch images", images);
    }
    if (!m_jobs.isShuttingDown()) { // else the next start of the program places them
        const QList<ArticleId> placed = co_await placeInStories(run->job.context());
        if (!placed.isEmpty())
            co_await reportDevelopments(run, placed);
    }
    if (!cancelled) // else the next sync runs them
        co_await runErrands(run->job.context());
    run->report.cancelled = cancelled || run->job.isCancelled();
    if (m_ending == run)
        m_ending.reset();
    m_onlineState.judge();
    Q_EMIT finished(run->report);
    for (const Promise &promise : std::as_const(run->promises)) {
        promise->addResult(run->report);
        promise->finish();
    }
}

} // namespace sokbo
