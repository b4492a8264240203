// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine.h"

#include "sync/discovery.h"
#include "sync/imagefetch.h"
#include "sync/pipeline.h"
#include "sync/remarking.h"
#include "sync/scheduler.h"
#include "sync/signin.h"
#include "sync/sourcestate.h"
#include "sync/stages.h"
#include "sync/wholetext.h"

namespace sokbo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
void keep(const std::shared_ptr<QPromise<T>> &promise, T value)
{
    promise->addResult(std::move(value));
    promise->finish();
}

} // namespace

// Something that fetches, from its beginning to its end; lives in a coroutine's frame.
class Engine::Undertaking {
public:
    explicit Undertaking(Engine &engine)
        : fetcher(*engine.m_fetcher)
        , m_engine(engine)
    {
        m_engine.m_undertakings.insert(this);
        if (m_engine.m_shuttingDown)
            fetcher.cancel();
    }
    ~Undertaking()
    {
        m_engine.m_undertakings.erase(this);
        if (m_engine.m_shuttingDown && m_engine.m_undertakings.empty())
            Q_EMIT m_engine.ended();
    }
    Undertaking(const Undertaking &) = delete;
    Undertaking &operator=(const Undertaking &) = delete;

    CancellingFetcher fetcher;

private:
    Engine &m_engine;
};

struct Engine::Run {
    explicit Run(Engine &engine)
        : undertaking(engine)
        , room(engine.room(undertaking.fetcher))
    {
    }
    Undertaking undertaking;
    SyncRoom room;
    QList<SyncPromise> promises;
    QSet<SourceId> taken;
    SyncReport report;
    SyncProgress progress;
    int open = 0; // requests and sources under way
    bool anyAnswer = false;
    bool anyUnreachable = false;
};

Engine::Engine(Store &store, std::shared_ptr<const Recogniser> recogniser,
    const SyncService::MakeFetcher &makeFetcher, const Clock &clock, SyncOptions options)
    : m_store(store)
    , m_recogniser(std::move(recogniser))
    , m_clock(clock)
    , m_options(options)
    , m_fetcher(makeFetcher())
{
    m_schedule.setInterval(m_options.scheduleInterval);
    connect(&m_schedule, &QTimer::timeout, this, &Engine::lookAtSchedule);
}

Engine::~Engine()
{
    m_pool.waitForDone();
}

SyncRoom Engine::room(CancellingFetcher &fetcher)
{
    return {fetcher, m_store, m_recogniser, m_clock, m_pool, m_memory, m_options};
}

void Engine::sync(const SyncRequest &request, const SyncPromise &promise)
{
    const bool fresh = !m_run;
    if (fresh)
        m_run = std::make_shared<Run>(*this);
    m_run->promises.append(promise);
    if (fresh)
        Q_EMIT started();
    runRequest(m_run, request).detach();
}

void Engine::syncWhatIsDue()
{
    if (!m_run && !m_shuttingDown && m_connectivity == Connectivity::Open)
        lookForDue().detach();
}

// The timer stands still while the computer sleeps, and its clock does not: when they part, it has slept.
// What could not be reached before lay on the way to another network.
void Engine::lookAtSchedule()
{
    const QDateTime now = m_clock.now();
    if (m_lastLook.isValid() && m_lastLook.msecsTo(now) > 5 * m_options.scheduleInterval.count())
        expectANewConnection();
    m_lastLook = now;
    syncWhatIsDue();
}

void Engine::expectANewConnection()
{
    m_connectionIsNew = true;
    m_memory.deadHosts.clear();
}

void Engine::setConnectivity(Connectivity connectivity)
{
    const Connectivity before = std::exchange(m_connectivity, connectivity);
    if (before == connectivity)
        return;
    if (connectivity == Connectivity::Absent)
        return setOnline(false);
    if (before == Connectivity::Absent) {
        expectANewConnection();
        setOnline(true);
    }
    if (m_schedule.isActive())
        syncWhatIsDue();
}

Task<> Engine::lookForDue()
{
    Undertaking undertaking(*this);
    SyncRoom here = room(undertaking.fetcher);
    const Result<QList<Source>> sources = co_await knownSources(here);
    if (!sources || m_run || m_shuttingDown)
        co_return;
    const QDateTime now = m_clock.now();
    const bool again = std::exchange(m_connectionIsNew, false);
    const auto isWanted = [&now, again](const Source &source) {
        return isDue(source, now) || (again && wasUnreachable(source));
    };
    SyncRequest request;
    for (const Source &source : *sources)
        if (isWanted(source))
            request.sources.append(source.id);
    if (request.sources.isEmpty())
        co_return;
    const SyncPromise promise = std::make_shared<QPromise<SyncReport>>();
    promise->start();
    sync(request, promise);
}

Task<> Engine::runRequest(std::shared_ptr<Run> run, SyncRequest request)
{
    ++run->open;
    const Result<QList<Source>> sources = co_await knownSources(run->room);
    const QDateTime now = m_clock.now();
    QList<Source> chosen;
    for (const Source &source : sources ? *sources : QList<Source>()) {
        const bool named = request.sources.contains(source.id);
        if ((!request.sources.isEmpty() && !named) || run->taken.contains(source.id))
            continue;
        const bool due = request.evenIfNotDue ? !isHeldBack(source, now) : isDue(source, now);
        if (named || due) {
            chosen.append(source);
        } else if (request.evenIfNotDue) {
            SyncLine line;
            line.source = source.id;
            line.title = source.title;
            line.status = u"skipped"_s;
            line.error = source.state.error;
            run->report.lines.append(line);
        } else {
            continue;
        }
        run->taken.insert(source.id);
    }
    // Those that went well last time first: what fails again keeps nobody waiting.
    std::stable_sort(chosen.begin(), chosen.end(),
        [](const Source &a, const Source &b) { return a.state.failures < b.state.failures; });
    run->progress.total += static_cast<int>(chosen.size());
    Q_EMIT progress(run->progress);
    for (const Source &source : std::as_const(chosen))
        runSource(run, source, request).detach();
    leave(run);
}

Task<> Engine::runSource(std::shared_ptr<Run> run, Source source, SyncRequest request)
{
    ++run->open;
    const SyncWishes wishes{request.fullText, request.images, request.pages};
    const SyncLine line = co_await syncSource(run->room, source, wishes);
    run->report.lines.append(line);
    ++run->progress.done;
    run->progress.added += line.added;
    run->progress.title = line.title;
    judgeOnline(source, line, *run);
    Q_EMIT progress(run->progress);
    leave(run);
}

void Engine::leave(const std::shared_ptr<Run> &run)
{
    if (--run->open > 0)
        return;
    if (m_run == run)
        m_run.reset();
    run->report.cancelled = run->undertaking.fetcher.isCancelled();
    if (!run->anyAnswer && run->anyUnreachable)
        setOnline(false);
    Q_EMIT finished(run->report);
    for (const SyncPromise &promise : std::as_const(run->promises))
        keep(promise, run->report);
    if (m_offlinePlan && m_keeping.empty() && !run->report.cancelled && !m_shuttingDown
        && m_connectivity == Connectivity::Open) { // pictures can wait for a connection that costs nothing
        const auto promise = std::make_shared<QPromise<Result<int>>>();
        promise->start();
        keepOffline(promise).detach();
    }
}

void Engine::cancel()
{
    if (m_run)
        m_run->undertaking.fetcher.cancel();
    const std::set<Undertaking *> keeping = m_keeping;
    for (Undertaking *undertaking : keeping)
        if (m_keeping.contains(undertaking))
            undertaking->fetcher.cancel();
}

void Engine::setSchedule(bool on)
{
    if (!on)
        return m_schedule.stop();
    if (m_schedule.isActive())
        return;
    m_lastLook = m_clock.now();
    m_schedule.start();
    syncWhatIsDue();
}

// The sample board answers always, and says nothing of the network.
void Engine::judgeOnline(const Source &source, const SyncLine &line, Run &run)
{
    if (source.url.scheme() == "sample"_L1 || line.status == "cancelled"_L1)
        return;
    const bool unreachable = line.error
        && (line.error->kind == Error::Kind::Network || line.error->kind == Error::Kind::Timeout);
    run.anyUnreachable = run.anyUnreachable || unreachable;
    run.anyAnswer = run.anyAnswer || !unreachable;
    if (!unreachable)
        setOnline(true);
}

void Engine::setOnline(bool online)
{
    if (std::exchange(m_online, online) != online)
        Q_EMIT onlineChanged(online);
}

Task<> Engine::discover(QString typed, std::optional<SourceKind> kind, std::optional<Credentials> credentials,
    std::shared_ptr<QPromise<Result<QList<Candidate>>>> promise)
{
    Undertaking undertaking(*this);
    SyncRoom here = room(undertaking.fetcher);
    Result<QList<Candidate>> found = co_await discoverSources(here, typed, kind, credentials);
    keep(promise, std::move(found));
}

Task<> Engine::fetchImages(
    QList<ArticleId> articles, ImageKeep keepFor, std::shared_ptr<QPromise<Result<int>>> promise)
{
    Undertaking undertaking(*this);
    SyncRoom here = room(undertaking.fetcher);
    if (keepFor == ImageKeep::Asked) {
        const Result<> asked = co_await m_store.keepImages(articles);
        Q_UNUSED(asked); // what is here already then stays as long as there is room
    }
    Result<int> stored = co_await fetchImagesOf(here, articles, keepFor);
    keep(promise, std::move(stored));
}

void Engine::setOfflinePlan(OfflinePlan plan)
{
    m_offlinePlan = plan;
}

Task<> Engine::keepOffline(std::shared_ptr<QPromise<Result<int>>> promise)
{
    Undertaking undertaking(*this);
    SyncRoom here = room(undertaking.fetcher);
    m_keeping.insert(&undertaking);
    const OfflinePlan plan = m_offlinePlan.value_or(OfflinePlan());
    Result<int> images = co_await sokbo::keepOffline(here, plan);
    m_keeping.erase(&undertaking);
    keep(promise, std::move(images));
}

Task<> Engine::makeOffline(
    QList<ArticleId> articles, std::shared_ptr<QPromise<Result<OfflineReport>>> promise)
{
    Undertaking undertaking(*this);
    SyncRoom here = room(undertaking.fetcher);
    QFutureWatcher<Result<OfflineReport>> watcher;
    connect(&watcher, &QFutureWatcherBase::canceled, this, [&undertaking] { undertaking.fetcher.cancel(); });
    watcher.setFuture(promise->future());
    promise->setProgressRange(0, int(articles.size()));
    const FetchWhole whole = [this](ArticleId id) {
        const auto one = std::make_shared<QPromise<Result<>>>();
        one->start();
        fetchWhole(id, one).detach();
        return one->future();
    };
    const std::function<void(int)> progress = [promise](int done) { promise->setProgressValue(done); };
    Result<OfflineReport> report = co_await sokbo::makeOffline(here, articles, whole, progress);
    keep(promise, std::move(report));
}

Task<> Engine::signIn(
    SourceId id, Credentials credentials, std::shared_ptr<QPromise<Result<CredentialStore::Kept>>> promise)
{
    Undertaking undertaking(*this);
    using Kept = CredentialStore::Kept;
    const Result<QList<Source>> sources = co_await m_store.sources();
    Source source;
    for (const Source &each : sources ? *sources : QList<Source>())
        if (each.id == id)
            source = each;
    if (!source.id.isValid() || !m_options.credentials) {
        keep(promise, Result<Kept>(failure(Error::Kind::NotFound, u"there is no such source"_s)));
        co_return;
    }
    const QFuture<Result<Kept>> writing
        = untilCancelled(undertaking.fetcher, m_options.credentials->write(source.url, credentials));
    const Result<Kept> kept = co_await writing;
    if (!kept) {
        keep(promise, kept);
        co_return;
    }
    m_memory.credentials.insert(id, credentials);
    source.signsIn = true;
    const Result<> updated = co_await m_store.updateSource(source);
    keep(promise, updated ? kept : Result<Kept>(tl::unexpected(updated.error())));
}

Task<> Engine::signOut(SourceId id, std::shared_ptr<QPromise<Result<>>> promise)
{
    Undertaking undertaking(*this);
    m_memory.credentials.remove(id);
    const Result<QList<Source>> sources = co_await m_store.sources();
    Result<> done;
    for (const Source &each : sources ? *sources : QList<Source>()) {
        if (each.id != id || !each.signsIn || !m_options.credentials)
            continue;
        Source source = each;
        const QFuture<Result<>> removing
            = untilCancelled(undertaking.fetcher, m_options.credentials->remove(source.url));
        done = co_await removing;
        source.signsIn = false;
        const Result<> updated = co_await m_store.updateSource(source);
        done = done ? updated : done;
    }
    keep(promise, std::move(done));
}

Task<> Engine::fetchWhole(ArticleId article, std::shared_ptr<QPromise<Result<>>> promise)
{
    Undertaking undertaking(*this);
    SyncRoom here = room(undertaking.fetcher);
    const Result<StoredArticle> stored = co_await m_store.article(article);
    const Result<QList<Source>> sources = co_await m_store.sources();
    if (!stored || !sources) {
        keep(promise, Result<>(tl::unexpected(stored ? sources.error() : stored.error())));
        co_return;
    }
    const SourceId id = stored->article.source;
    const auto source
        = std::find_if(sources->begin(), sources->end(), [id](const Source &each) { return each.id == id; });
    if (source == sources->end() || stored->article.link.isEmpty()) {
        keep(promise, Result<>(failure(Error::Kind::NotFound, u"the article has no page of its own"_s)));
        co_return;
    }
    const Source signingIn = *source;
    co_await signInTo(here, signingIn);
    const Result<QList<FetchResponse>> pages
        = co_await fetchArticle(here, stored->article.link, source->url, source->kind);
    if (!pages) {
        keep(promise, Result<>(tl::unexpected(pages.error())));
        co_return;
    }
    const Marker marker = co_await currentMarker(here);
    const QFuture<Result<AnalysedArticle>> analysing
        = inPool(here, [stored = *stored, kind = source->kind, pages = *pages, now = m_clock.now(), marker] {
              return analyseWhole(stored, kind, pages, now, marker);
          });
    const Result<AnalysedArticle> whole = co_await analysing;
    if (!whole) {
        keep(promise, Result<>(tl::unexpected(whole.error())));
        co_return;
    }
    const QList<AnalysedArticle> articles{*whole};
    const Result<IntakeReport> report = co_await m_store.saveArticles(id, articles);
    keep(promise, report ? Result<>() : Result<>(tl::unexpected(report.error())));
}

void Engine::remark(const QList<ArticleId> &first)
{
    if (m_shuttingDown || !m_recogniser)
        return Q_EMIT remarkFinished({});
    if (!first.isEmpty())
        remarkFirst(first).detach();
    if (!std::exchange(m_isRemarking, true))
        remarkAll().detach();
    else
        m_remarkAgain = true;
}

Task<> Engine::remarkFirst(QList<ArticleId> first)
{
    Undertaking undertaking(*this);
    SyncRoom here = room(undertaking.fetcher);
    co_await remarkArticles(here, first);
}

// Newest first, a slice at a time: between them everything else gets its turn, and what is not done when the
// program ends is found again at the next start.
Task<> Engine::remarkAll()
{
    Undertaking undertaking(*this);
    SyncRoom here = room(undertaking.fetcher);
    m_remarking = &undertaking;
    RemarkProgress so;
    const Result<int> count = co_await m_store.countForRecogniser(recogniserVersion);
    so.total = count.value_or(0);
    while (!undertaking.fetcher.isCancelled()) {
        const Result<QList<ArticleId>> ids
            = co_await m_store.articlesForRecogniser(recogniserVersion, remarkSlice);
        if (!ids || ids->isEmpty())
            break;
        const QList<ArticleId> slice = *ids;
        const bool goesOn = co_await remarkArticles(here, slice);
        if (!goesOn)
            break;
        so.done += static_cast<int>(slice.size());
        if (std::exchange(m_remarkAgain, false)) {
            const Result<int> left = co_await m_store.countForRecogniser(recogniserVersion);
            so.total = so.done + left.value_or(0);
        }
        so.total = std::max(so.total, so.done);
        Q_EMIT remarkProgress(so);
    }
    m_remarking = nullptr;
    m_isRemarking = false;
    so.cancelled = undertaking.fetcher.isCancelled();
    Q_EMIT remarkFinished(so);
    if (std::exchange(m_remarkAgain, false) && !so.cancelled && !m_shuttingDown)
        remark({});
}

void Engine::cancelRemarking()
{
    m_remarkAgain = false;
    if (m_remarking)
        m_remarking->fetcher.cancel();
}

void Engine::shutDown()
{
    m_shuttingDown = true;
    m_schedule.stop();
    writeTimes(m_store, m_memory, m_clock.now());
    if (m_undertakings.empty())
        return Q_EMIT ended();
    const std::set<Undertaking *> open = m_undertakings;
    for (Undertaking *undertaking : open)
        if (m_undertakings.contains(undertaking))
            undertaking->fetcher.cancel();
}

} // namespace sokbo
