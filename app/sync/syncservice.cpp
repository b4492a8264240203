// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncservice.h"

#include "sync/discovery.h"
#include "sync/engine.h"
#include "sync/imagefetch.h"
#include "sync/offlinekeeping.h"
#include "sync/signin.h"
#include "sync/wholearticle.h"

#include <QThread>

#include <atomic>

namespace sokbo {

struct SyncService::Parts {
    QThread thread;
    Engine *engine = nullptr; // lives in the thread
    std::atomic<bool> syncing = false;
    std::atomic<bool> reanalysing = false;

    // Calls `act` with the engine in the sync thread.
    template <typename Act>
    void tell(Act act)
    {
        QMetaObject::invokeMethod(engine, [engine = engine, act = std::move(act)] { act(*engine); });
    }

    // Runs a job, a function SyncContext & → Task<T>, in the sync thread. The future has its value;
    // cancelling the future cancels what the job fetches.
    template <typename T, typename Job>
    QFuture<T> ask(Job job, const std::shared_ptr<QPromise<T>> &promise = std::make_shared<QPromise<T>>())
    {
        promise->start();
        tell([job = std::move(job), promise](Engine &told) { told.jobs().run(job, promise).detach(); });
        return promise->future();
    }
};

SyncService::SyncService(Store &store, std::shared_ptr<const Recogniser> recogniser, MakeFetcher makeFetcher,
    const Clock &clock, QObject *parent)
    : SyncService(store, std::move(recogniser), std::move(makeFetcher), clock, SyncOptions(), parent)
{
}

SyncService::SyncService(Store &store, std::shared_ptr<const Recogniser> recogniser, MakeFetcher makeFetcher,
    const Clock &clock, const SyncOptions &options, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>())
{
    qRegisterMetaType<SyncProgress>();
    qRegisterMetaType<SyncReport>();
    qRegisterMetaType<ReanalysisProgress>();
    m_parts->thread.setObjectName(QStringLiteral("sync"));
    m_parts->thread.start();
    auto *starter = new QObject;
    starter->moveToThread(&m_parts->thread);
    // The one moment at which the caller waits for the sync thread: until its network objects are made.
    QMetaObject::invokeMethod(
        starter,
        [&] {
            m_parts->engine = new Engine(store, std::move(recogniser), makeFetcher, clock, options);
            starter->deleteLater();
        },
        Qt::BlockingQueuedConnection);
    connectEngine();
}

void SyncService::connectEngine()
{
    Engine *engine = m_parts->engine;
    SyncRunner *runner = &engine->runner();
    connect(runner, &SyncRunner::started, this, &SyncService::started);
    connect(runner, &SyncRunner::progress, this, &SyncService::progress);
    connect(runner, &SyncRunner::finished, this, &SyncService::finished);
    connect(runner, &SyncRunner::started, engine, [this] { m_parts->syncing = true; });
    connect(runner, &SyncRunner::finished, engine, [this] { m_parts->syncing = false; });
    connect(&engine->onlineState(), &OnlineState::onlineChanged, this, &SyncService::onlineChanged);
    Reanalyser *reanalyser = &engine->reanalyser();
    connect(reanalyser, &Reanalyser::progress, this, &SyncService::reanalysisProgress);
    connect(reanalyser, &Reanalyser::finished, this, &SyncService::reanalysisFinished);
    connect(reanalyser, &Reanalyser::finished, engine, [this] { m_parts->reanalysing = false; });
}

SyncService::~SyncService()
{
    m_parts->tell([](Engine &engine) {
        connect(
            &engine.jobs(), &Jobs::ended, &engine,
            [&engine] {
                engine.deleteLater();
                QThread::currentThread()->quit();
            },
            Qt::QueuedConnection);
        engine.shutDown();
    });
    m_parts->thread.wait();
}

QFuture<SyncReport> SyncService::sync(const SyncRequest &request)
{
    const auto promise = std::make_shared<QPromise<SyncReport>>();
    promise->start();
    m_parts->syncing = true;
    m_parts->tell([request, promise](Engine &engine) { engine.runner().sync(request, promise); });
    return promise->future();
}

void SyncService::cancel()
{
    m_parts->tell([](Engine &engine) { engine.cancel(); });
}

bool SyncService::isSyncing() const
{
    return m_parts->syncing;
}

void SyncService::setSchedule(bool on)
{
    m_parts->tell([on](Engine &engine) { engine.schedule().setOn(on); });
}

void SyncService::setConnectivity(Connectivity connectivity)
{
    m_parts->tell([connectivity](Engine &engine) { engine.onlineState().setConnectivity(connectivity); });
}

QFuture<Result<QList<Candidate>>> SyncService::discover(const QUrl &url, std::optional<SourceKind> kind)
{
    return discover(url.toString(), kind);
}

QFuture<Result<QList<Candidate>>> SyncService::discover(
    const QString &typed, std::optional<SourceKind> kind, std::optional<Credentials> credentials)
{
    return m_parts->ask<Result<QList<Candidate>>>([typed, kind, credentials](SyncContext &context) {
        return discoverSources(context, typed, kind, credentials);
    });
}

QFuture<Result<CredentialStore::Kept>> SyncService::signIn(SourceId source, const Credentials &credentials)
{
    return m_parts->ask<Result<CredentialStore::Kept>>(
        [source, credentials](SyncContext &context) { return sokbo::signIn(context, source, credentials); });
}

QFuture<Result<>> SyncService::signOut(SourceId source)
{
    return m_parts->ask<Result<>>([source](SyncContext &context) { return sokbo::signOut(context, source); });
}

QFuture<Result<int>> SyncService::fetchImages(const QList<ArticleId> &articles, ImageKeep keep)
{
    return m_parts->ask<Result<int>>(
        [articles, keep](SyncContext &context) { return fetchImagesFor(context, articles, keep); });
}

QFuture<Result<OfflineReport>> SyncService::makeOffline(const QList<ArticleId> &articles)
{
    const auto promise = std::make_shared<QPromise<Result<OfflineReport>>>();
    const auto tellDone = [promise](int done) { promise->setProgressValue(done); };
    promise->setProgressRange(0, static_cast<int>(articles.size()));
    return m_parts->ask<Result<OfflineReport>>(
        [articles, tellDone](
            SyncContext &context) { return sokbo::makeOffline(context, articles, tellDone); },
        promise);
}

void SyncService::setOfflinePlan(const OfflinePlan &plan)
{
    m_parts->tell([plan](Engine &engine) { engine.keeper().setPlan(plan); });
}

void SyncService::setFetchesIcons(bool on)
{
    m_parts->tell([on](Engine &engine) { engine.icons().setOn(on); });
}

QFuture<Result<int>> SyncService::keepOffline()
{
    return m_parts->ask<Result<int>>(
        [engine = m_parts->engine](SyncContext &context) { return engine->keeper().keep(context); });
}

QFuture<Result<>> SyncService::fetchWhole(ArticleId article)
{
    return m_parts->ask<Result<>>(
        [article](SyncContext &context) { return fetchWholeArticle(context, article); });
}

void SyncService::reanalyse(const QList<ArticleId> &first)
{
    m_parts->reanalysing = true;
    m_parts->tell([first](Engine &engine) { engine.reanalyser().reanalyse(first); });
}

void SyncService::analyseNow(const QList<ArticleId> &articles)
{
    m_parts->tell([articles](Engine &engine) { engine.queue().analyseNow(articles); });
}

void SyncService::cancelReanalysis()
{
    m_parts->tell([](Engine &engine) { engine.reanalyser().cancel(); });
}

bool SyncService::isReanalysing() const
{
    return m_parts->reanalysing;
}

} // namespace sokbo
