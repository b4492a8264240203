// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncservice.h"

#include "sync/engine.h"

#include <QThread>

namespace sokbo {

struct SyncService::Parts {
    QThread thread;
    Engine *engine = nullptr; // lives in the thread
    std::atomic<bool> syncing = false;
    std::atomic<bool> remarking = false;
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
    qRegisterMetaType<RemarkProgress>();
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
    Engine *engine = m_parts->engine;
    connect(engine, &Engine::started, this, &SyncService::started);
    connect(engine, &Engine::progress, this, &SyncService::progress);
    connect(engine, &Engine::onlineChanged, this, &SyncService::onlineChanged);
    connect(engine, &Engine::finished, this, &SyncService::finished);
    connect(engine, &Engine::remarkProgress, this, &SyncService::remarkProgress);
    connect(engine, &Engine::remarkFinished, this, &SyncService::remarkFinished);
    connect(engine, &Engine::remarkFinished, engine, [this] { m_parts->remarking = false; });
    connect(engine, &Engine::started, engine, [this] { m_parts->syncing = true; });
    connect(engine, &Engine::finished, engine, [this] { m_parts->syncing = false; });
}

SyncService::~SyncService()
{
    Engine *engine = m_parts->engine;
    disconnect(engine, nullptr, this, nullptr);
    connect(
        engine, &Engine::ended, engine,
        [engine] {
            engine->deleteLater();
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(engine, &Engine::shutDown);
    m_parts->thread.wait();
}

QFuture<SyncReport> SyncService::sync(const SyncRequest &request)
{
    const Engine::SyncPromise promise = std::make_shared<QPromise<SyncReport>>();
    promise->start();
    m_parts->syncing = true;
    QMetaObject::invokeMethod(
        m_parts->engine, [engine = m_parts->engine, request, promise] { engine->sync(request, promise); });
    return promise->future();
}

void SyncService::cancel()
{
    QMetaObject::invokeMethod(m_parts->engine, &Engine::cancel);
}

bool SyncService::isSyncing() const
{
    return m_parts->syncing;
}

void SyncService::setSchedule(bool on)
{
    QMetaObject::invokeMethod(m_parts->engine, [engine = m_parts->engine, on] { engine->setSchedule(on); });
}

void SyncService::setConnectivity(Connectivity connectivity)
{
    QMetaObject::invokeMethod(
        m_parts->engine, [engine = m_parts->engine, connectivity] { engine->setConnectivity(connectivity); });
}

QFuture<Result<QList<Candidate>>> SyncService::discover(const QUrl &url, std::optional<SourceKind> kind)
{
    return discover(url.toString(), kind);
}

QFuture<Result<QList<Candidate>>> SyncService::discover(
    const QString &typed, std::optional<SourceKind> kind, std::optional<Credentials> credentials)
{
    const auto promise = std::make_shared<QPromise<Result<QList<Candidate>>>>();
    promise->start();
    QMetaObject::invokeMethod(m_parts->engine, [engine = m_parts->engine, typed, kind, credentials, promise] {
        engine->discover(typed, kind, credentials, promise).detach();
    });
    return promise->future();
}

QFuture<Result<CredentialStore::Kept>> SyncService::signIn(SourceId source, const Credentials &credentials)
{
    const auto promise = std::make_shared<QPromise<Result<CredentialStore::Kept>>>();
    promise->start();
    QMetaObject::invokeMethod(m_parts->engine, [engine = m_parts->engine, source, credentials, promise] {
        engine->signIn(source, credentials, promise).detach();
    });
    return promise->future();
}

QFuture<Result<>> SyncService::signOut(SourceId source)
{
    const auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QMetaObject::invokeMethod(m_parts->engine,
        [engine = m_parts->engine, source, promise] { engine->signOut(source, promise).detach(); });
    return promise->future();
}

QFuture<Result<int>> SyncService::fetchImages(const QList<ArticleId> &articles, ImageKeep keep)
{
    const auto promise = std::make_shared<QPromise<Result<int>>>();
    promise->start();
    QMetaObject::invokeMethod(m_parts->engine, [engine = m_parts->engine, articles, keep, promise] {
        engine->fetchImages(articles, keep, promise).detach();
    });
    return promise->future();
}

QFuture<Result<OfflineReport>> SyncService::makeOffline(const QList<ArticleId> &articles)
{
    const auto promise = std::make_shared<QPromise<Result<OfflineReport>>>();
    promise->start();
    QMetaObject::invokeMethod(m_parts->engine,
        [engine = m_parts->engine, articles, promise] { engine->makeOffline(articles, promise).detach(); });
    return promise->future();
}

void SyncService::setOfflinePlan(const OfflinePlan &plan)
{
    QMetaObject::invokeMethod(
        m_parts->engine, [engine = m_parts->engine, plan] { engine->setOfflinePlan(plan); });
}

QFuture<Result<int>> SyncService::keepOffline()
{
    const auto promise = std::make_shared<QPromise<Result<int>>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_parts->engine, [engine = m_parts->engine, promise] { engine->keepOffline(promise).detach(); });
    return promise->future();
}

QFuture<Result<>> SyncService::fetchWhole(ArticleId article)
{
    const auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QMetaObject::invokeMethod(m_parts->engine,
        [engine = m_parts->engine, article, promise] { engine->fetchWhole(article, promise).detach(); });
    return promise->future();
}

void SyncService::remark(const QList<ArticleId> &first)
{
    m_parts->remarking = true;
    QMetaObject::invokeMethod(m_parts->engine, [engine = m_parts->engine, first] { engine->remark(first); });
}

void SyncService::cancelRemarking()
{
    QMetaObject::invokeMethod(m_parts->engine, &Engine::cancelRemarking);
}

bool SyncService::isRemarking() const
{
    return m_parts->remarking;
}

} // namespace sokbo
