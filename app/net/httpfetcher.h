// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "net/curlloop.h"
#include "net/fetcher.h"
#include "net/fetchlimits.h"
#include "net/transfer.h"

#include <QElapsedTimer>
#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace sokbo {

// Fetches over HTTP and HTTPS. Requests wait for their turn: few to one host at once, several hosts at once,
// none to a host that asked for a pause. Lives in one thread with an event loop. Sends no cookies but those
// that the redirects before it set, no referrer, and a password only to the server for which it was given.
class HttpFetcher final : public QObject, public Fetcher {
    Q_OBJECT
public:
    // What the fetcher believes of hosts. An address is asked for once, checked, and then connected to: a
    // name that answers differently the second time reaches nothing.
    struct Hosts {
        // Asks for the addresses of a host and answers in the thread of `context`, unless that is gone.
        std::function<void(
            const QString &host, QObject *context, std::function<void(const QList<QHostAddress> &)> answer)>
            resolve;
        std::function<bool(const QHostAddress &)> isPrivate;
        QByteArray authorities; // a file of certificates to trust instead of the system's; empty for those

        static Hosts ofSystem();
    };

    HttpFetcher(
        QByteArray userAgent, const Clock &clock, FetchLimits limits = {}, Hosts hosts = Hosts::ofSystem());
    ~HttpFetcher() override; // cancels what is under way

    QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) override;
    QDateTime pausedUntil(const QUrl &url) const override;

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;
    struct Server {
        std::deque<JobPointer> waiting;
        int active = 0;
        int quiet = 0; // active ones that make no progress
        QElapsedTimer lastRequest;
        QDateTime pausedUntil; // UTC
        int pauseStatus = 0; // the answer that asked for it
    };
    enum class Place { First, Last };

    void enqueue(const JobPointer &job, Place place);
    void pump();
    bool pumpServer(Server &server, QDateTime now, std::chrono::milliseconds &wakeUp);
    void failPaused(Server &server);
    void begin(const JobPointer &job);
    void checkHost(const JobPointer &job);
    void takeAddresses(const JobPointer &job, const QList<QHostAddress> &addresses);
    void transfer(const JobPointer &job);
    bool tryNextAddress(const JobPointer &job, const Transfer::Outcome &outcome);
    void hopEnded(const JobPointer &job, const Transfer::Outcome &outcome);
    void followRedirect(const JobPointer &job, const Transfer::Outcome &outcome);
    void rememberPause(const JobPointer &job, const Transfer::Outcome &outcome);
    bool isAhead(const QDateTime &until, const QDateTime &now) const;
    void watchStalled();
    void noteQuiet(const JobPointer &job, bool isQuiet);
    void leaveServer(const JobPointer &job);
    void end(const JobPointer &job, Result<FetchResponse> result);
    void cancel(const JobPointer &job);

    QByteArray m_userAgent;
    const Clock &m_clock;
    FetchLimits m_limits;
    Hosts m_hosts;
    CurlLoop m_loop; // outlives the transfers of the jobs
    QHash<QString, Server> m_servers;
    QHash<QUrl, QDateTime> m_pausedAddresses; // those whose redirect ended at a server that asked for a pause
    QList<JobPointer> m_active;
    int m_counted = 0; // active ones that have not stalled
    QTimer m_stallTimer;
    QTimer m_wakeUp;
};

} // namespace sokbo
