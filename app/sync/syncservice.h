// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/connectivity.h"
#include "core/result.h"
#include "core/source.h"
#include "entity/recogniser.h"
#include "net/fetcher.h"
#include "store/store.h"
#include "sync/offlineplan.h"
#include "sync/syncoptions.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace sokbo {

struct SyncRequest {
    QList<SourceId> sources = {}; // empty: all that are due
    bool evenIfNotDue
        = false; // all sources, whatever their schedule says, but for those whose server asked for a pause
    bool fullText = false; // get whole articles, also where the source does not ask for them
    bool images = false; // get the images of new articles, also where the source does not ask for them
    int pages = 1; // of each source's list, back from the newest: boards, and feeds that come in pages
};

struct SyncLine { // of one source
    SourceId source;
    QString title;
    QString status; // "ok" "unchanged" "error" "skipped" "cancelled"
    int added = 0, revised = 0, unchanged = 0;
    qint64 bytes = 0, milliseconds = 0;
    std::optional<Error> error;
};

struct SyncReport {
    QList<SyncLine> lines;
    bool cancelled = false;
};

struct SyncProgress {
    int done = 0, total = 0; // sources
    int added = 0; // articles so far
    QString title; // of the source that ended last
};

struct RemarkProgress { // articles whose marks are made anew
    int done = 0, total = 0;
    bool cancelled = false;
};

// What an address offers, before subscribing to it.
struct Candidate {
    Source source; // kind, url, siteUrl, title
    QList<FeedItem> newest; // a preview, at most 10
    std::optional<Credentials> credentials; // with which it let us in
};

// What an address that somebody typed may mean, in the order in which to try: as it stands, or with
// https:// and then http:// before it.
QList<QUrl> addressesMeant(const QString &typed);

// Owns the sync thread and the pool for the pure stages. Its methods are called from the thread that made it,
// its futures and signals answer there.
class SyncService final : public QObject {
    Q_OBJECT
public:
    // The fetcher is made in the sync thread, because network objects belong to one thread.
    using MakeFetcher = std::function<std::unique_ptr<Fetcher>()>;
    SyncService(Store &store, std::shared_ptr<const Recogniser> recogniser, MakeFetcher makeFetcher,
        const Clock &clock, QObject *parent = nullptr);
    SyncService(Store &store, std::shared_ptr<const Recogniser> recogniser, MakeFetcher makeFetcher,
        const Clock &clock, const SyncOptions &options, QObject *parent = nullptr);
    ~SyncService() override; // cancels and waits

    // A second call while one runs joins it: what it asks for is done within the first, and both get the same
    // report.
    QFuture<SyncReport> sync(const SyncRequest &request);
    void cancel();
    bool isSyncing() const;
    void setSchedule(bool on); // syncs what is due by itself, from the event loop
    // The schedule rests on a connection that is metered or absent; what the user asks for is done all the
    // same.
    void setConnectivity(Connectivity connectivity);

    // Feeds and boards at an address: itself where it is one, else those that the page names. Error where
    // there are none.
    QFuture<Result<QList<Candidate>>> discover(
        const QUrl &url, std::optional<SourceKind> kind = std::nullopt);
    // The same for what somebody typed: see addressesMeant().
    // A name and a password may stand in what was typed, or beside it.
    QFuture<Result<QList<Candidate>>> discover(const QString &typed,
        std::optional<SourceKind> kind = std::nullopt, std::optional<Credentials> credentials = std::nullopt);

    // Keeps a name and a password for the source in the place that the options name, and uses them from now
    // on.
    QFuture<Result<CredentialStore::Kept>> signIn(SourceId source, const Credentials &credentials);
    QFuture<Result<>> signOut(SourceId source); // and forgets them

    // Gets the images that these articles still miss.
    QFuture<Result<int>> fetchImages(const QList<ArticleId> &articles, ImageKeep keep = ImageKeep::Asked);
    // Gets all that these articles lack for reading offline. The future tells its progress in articles;
    // cancelling it ends the work and keeps what came.
    QFuture<Result<OfflineReport>> makeOffline(const QList<ArticleId> &articles);
    // Once set, each sync is followed by what the plan says; cancel() ends that as well.
    void setOfflinePlan(const OfflinePlan &plan);
    QFuture<Result<int>> keepOffline(); // the same at once, by the plan
    // Gets the whole article from its own page.
    QFuture<Result<>> fetchWhole(ArticleId article);

    // Makes the marks anew that an older recogniser made or a correction concerns: those of `first` at once,
    // then all others in the background, newest first. What is cancelled or cut off goes on with the next
    // call.
    void remark(const QList<ArticleId> &first = {});
    void cancelRemarking();
    bool isRemarking() const;

Q_SIGNALS:
    void remarkProgress(const sokbo::RemarkProgress &progress);
    void remarkFinished(const sokbo::RemarkProgress &progress);
    void progress(const sokbo::SyncProgress &progress);
    void started();
    void finished(const sokbo::SyncReport &report);
    void onlineChanged(bool online); // judged by what the last fetches met

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sokbo
