// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/connectivity.h"
#include "core/result.h"
#include "core/source.h"
#include "entity/recogniser.h"
#include "net/fetcher.h"
#include "store/store.h"
#include "sync/candidate.h"
#include "sync/offlineplan.h"
#include "sync/reanalysisprogress.h"
#include "sync/syncoptions.h"
#include "sync/syncreport.h"
#include "sync/syncrequest.h"
#include "sync/typedaddress.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace sokbo {

// The face of app/sync: owns the sync thread, in which all fetching happens, and a pool for the pure stages.
// Any thread may call it while it lives; its signals answer in the thread that made it. Unless said
// otherwise, errors are of the kinds of Fetcher and of Store, and Cancelled where the service ends first.
class SyncService final : public QObject {
    Q_OBJECT
public:
    // Called once, in the sync thread, because network objects belong to one thread.
    using MakeFetcher = sokbo::MakeFetcher;
    // Store, clock and what the options point to must outlive the service. Without a recogniser articles get
    // no marks.
    SyncService(Store &store, std::shared_ptr<const Recogniser> recogniser, MakeFetcher makeFetcher,
        const Clock &clock, QObject *parent = nullptr);
    SyncService(Store &store, std::shared_ptr<const Recogniser> recogniser, MakeFetcher makeFetcher,
        const Clock &clock, const SyncOptions &options, QObject *parent = nullptr);
    ~SyncService() override; // cancels all jobs and waits for them

    // A request that comes while a sync runs joins it: sources that are not being asked just then are asked
    // at once, a source that is being asked is asked again only if more of it is wanted. All requests of one
    // run get the same report, at its end.
    QFuture<SyncReport> sync(const SyncRequest &request);
    void cancel(); // the sync, and what the offline plan fetches after it
    bool isSyncing() const;
    void setSchedule(bool on); // whether sources are synced by themselves when they are due
    // The schedule rests while the connection is metered or absent; what the user asks for is done all the
    // same.
    void setConnectivity(Connectivity connectivity);

    // The feeds and boards at an address: the address itself where it is one, else those that the page names.
    // Error kind NotFound where there are none.
    QFuture<Result<QList<Candidate>>> discover(
        const QUrl &url, std::optional<SourceKind> kind = std::nullopt);
    // The same for what a user typed: see addressesMeant(). A name and a password may stand in it, or beside
    // it.
    QFuture<Result<QList<Candidate>>> discover(const QString &typed,
        std::optional<SourceKind> kind = std::nullopt, std::optional<Credentials> credentials = std::nullopt);

    // Stores a name and a password for the source in the keyring of the options, and uses them from now on.
    // Error kinds: NotFound where there is no such source or no keyring, and those of CredentialStore.
    QFuture<Result<CredentialStore::Kept>> signIn(SourceId source, const Credentials &credentials);
    QFuture<Result<>> signOut(SourceId source); // forgets them; no error where the source does not sign in

    // Fetches the images that these articles lack. The answer is how many came.
    QFuture<Result<int>> fetchImages(const QList<ArticleId> &articles, ImageKeep keep = ImageKeep::Asked);
    // Fetches all that these articles lack for reading offline. The future's progress counts articles;
    // cancelling it ends the work and keeps what came.
    QFuture<Result<OfflineReport>> makeOffline(const QList<ArticleId> &articles);
    // Once a plan is set, its work follows each sync.
    void setOfflinePlan(const OfflinePlan &plan);
    void setFetchesIcons(bool on); // pictures of sources' sites, after a sync; off at first
    QFuture<Result<int>> keepOffline(); // the plan's work now; the answer is how many images came
    // Replaces the article's text by the whole text from its own page. Error kind NotFound where that has
    // none.
    QFuture<Result<>> fetchWhole(ArticleId article);

    // Analyses articles again whose marks are of an older recogniser or concern a correction: those of
    // `first` at once, then all others in the background, newest first. What was cancelled or cut off goes on
    // with the next call.
    // Before both, what an earlier run of the program has not finished of its intake.
    void reanalyse(const QList<ArticleId> &first = {});
    // Gives new articles their marks at once, where they wait for them (Store::queued()): before all others.
    void analyseNow(const QList<ArticleId> &articles);
    void cancelReanalysis();
    bool isReanalysing() const;

Q_SIGNALS:
    void started(); // a sync, asked for or by the schedule
    void progress(const sokbo::SyncProgress &progress);
    void finished(const sokbo::SyncReport &report);
    void onlineChanged(bool online); // see OnlineState
    void reanalysisProgress(const sokbo::ReanalysisProgress &progress);
    void reanalysisFinished(const sokbo::ReanalysisProgress &progress);

private:
    struct Parts;
    void connectEngine();

    std::unique_ptr<Parts> m_parts;
};

} // namespace sokbo
