// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/offlinekeeping.h"
#include "sync/syncroom.h"
#include "sync/syncservice.h"
#include "sync/task.h"

#include <QObject>
#include <QPromise>
#include <QTimer>

#include <memory>
#include <set>

namespace sokbo {

// The part of the service that lives in the sync thread. Its signals go to the service by queued connections.
class Engine final : public QObject {
    Q_OBJECT
public:
    Engine(Store &store, std::shared_ptr<const Recogniser> recogniser,
        const SyncService::MakeFetcher &makeFetcher, const Clock &clock, SyncOptions options);
    ~Engine() override;

    using SyncPromise = std::shared_ptr<QPromise<SyncReport>>;
    // What is asked for while a sync runs is done within it.
    void sync(const SyncRequest &request, const SyncPromise &promise);
    void syncWhatIsDue(); // nothing happens where nothing is due
    void setConnectivity(Connectivity connectivity);
    void cancel(); // the sync, and what is fetched after it for reading offline
    void setSchedule(bool on);

    Task<> discover(QString typed, std::optional<SourceKind> kind, std::optional<Credentials> credentials,
        std::shared_ptr<QPromise<Result<QList<Candidate>>>> promise);
    Task<> fetchImages(
        QList<ArticleId> articles, ImageKeep keep, std::shared_ptr<QPromise<Result<int>>> promise);
    Task<> signIn(SourceId id, Credentials credentials,
        std::shared_ptr<QPromise<Result<CredentialStore::Kept>>> promise);
    Task<> signOut(SourceId id, std::shared_ptr<QPromise<Result<>>> promise);
    void setOfflinePlan(OfflinePlan plan);
    Task<> keepOffline(std::shared_ptr<QPromise<Result<int>>> promise);
    Task<> makeOffline(QList<ArticleId> articles, std::shared_ptr<QPromise<Result<OfflineReport>>> promise);
    Task<> fetchWhole(ArticleId article, std::shared_ptr<QPromise<Result<>>> promise);

    // Makes stale marks anew in the background, those of `first` at once.
    void remark(const QList<ArticleId> &first);
    void cancelRemarking();

    void shutDown(); // cancels everything; ended() follows when all has come to its end

Q_SIGNALS:
    void started();
    void progress(const sokbo::SyncProgress &progress);
    void finished(const sokbo::SyncReport &report);
    void onlineChanged(bool online);
    void remarkProgress(const sokbo::RemarkProgress &progress);
    void remarkFinished(const sokbo::RemarkProgress &progress);
    void ended();

private:
    struct Run;
    class Undertaking;

    SyncRoom room(CancellingFetcher &fetcher);
    Task<> runRequest(std::shared_ptr<Run> run, SyncRequest request);
    Task<> runSource(std::shared_ptr<Run> run, Source source, SyncRequest request);
    Task<> lookForDue();
    Task<> remarkFirst(QList<ArticleId> first);
    Task<> remarkAll();
    void lookAtSchedule();
    void expectANewConnection();
    void leave(const std::shared_ptr<Run> &run);
    void judgeOnline(const Source &source, const SyncLine &line, Run &run);
    void setOnline(bool online);

    Store &m_store;
    std::shared_ptr<const Recogniser> m_recogniser;
    const Clock &m_clock;
    SyncOptions m_options;
    std::unique_ptr<Fetcher> m_fetcher;
    QThreadPool m_pool;
    SyncMemory m_memory;
    std::shared_ptr<Run> m_run;
    std::set<Undertaking *> m_undertakings; // that shutting down must wait for
    std::set<Undertaking *> m_keeping; // of these, what follows a sync
    std::optional<OfflinePlan> m_offlinePlan;
    QTimer m_schedule;
    Undertaking *m_remarking = nullptr;
    bool m_isRemarking = false;
    bool m_remarkAgain = false; // there is more since it began
    QDateTime m_lastLook; // of the schedule
    Connectivity m_connectivity = Connectivity::Open;
    bool m_connectionIsNew = false; // those that could not be reached are due at once
    bool m_online = true;
    bool m_shuttingDown = false;
};

} // namespace sokbo
