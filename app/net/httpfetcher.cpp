// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpfetcher.h"

#include "net/chaincookies.h"
#include "net/httpheaders.h"
#include "net/requestaddress.h"
#include "net/site.h"
#include "net/transporterror.h"

#include <QFutureWatcher>
#include <QHostInfo>
#include <QNetworkProxyFactory>
#include <QPromise>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A transfer may be dropped from within its own signal.
struct DropTransfer {
    void operator()(Transfer *transfer) const
    {
        transfer->disconnect();
        transfer->abandon();
        transfer->deleteLater();
    }
};

// As libcurl writes it; empty for none. Through a proxy only the proxy knows the address.
QByteArray proxyFor(const QUrl &url)
{
    const QNetworkProxy proxy = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url)).value(0);
    if (proxy.type() != QNetworkProxy::HttpProxy && proxy.type() != QNetworkProxy::Socks5Proxy)
        return {};
    QUrl address;
    address.setScheme(proxy.type() == QNetworkProxy::HttpProxy ? u"http"_s : u"socks5h"_s);
    address.setHost(proxy.hostName());
    address.setPort(proxy.port());
    if (!proxy.user().isEmpty()) {
        address.setUserName(proxy.user());
        address.setPassword(proxy.password());
    }
    return address.toEncoded();
}

tl::unexpected<Error> privateHost(const QString &host)
{
    return failure(
        Error::Kind::Refused, u"%1 is an address of a private network or this computer"_s.arg(host));
}

} // namespace

HttpFetcher::Hosts HttpFetcher::Hosts::ofSystem()
{
    const auto resolve = [](const QString &host, QObject *context, auto answer) {
        QHostInfo::lookupHost(
            host, context, [answer = std::move(answer)](const QHostInfo &info) { answer(info.addresses()); });
    };
    return {resolve, isPrivateAddress, {}};
}

// A request from its queue through its redirects to its answer.
struct HttpFetcher::Job {
    FetchRequest request;
    QUrl url; // of the hop at hand
    QString server; // the key of its host
    ChainCookies cookies;
    int hops = 0;
    bool permanent = true; // all hops so far
    bool counted = false; // takes one of the places in all
    bool displaced = false; // gave its place to others once
    bool active = false;
    bool quiet = false;
    bool ended = false;
    QElapsedTimer begun; // the hop at hand
    std::chrono::milliseconds spent{0}; // by earlier hops
    std::optional<bool> isPrivate; // the first hop's host
    QList<QHostAddress>
        addresses; // of the hop's host, checked, still to be tried; none: the transfer looks it up
    std::unique_ptr<Transfer, DropTransfer> transfer;
    QPromise<Result<FetchResponse>> promise;
    QFutureWatcher<Result<FetchResponse>> watcher; // for cancelling
};

HttpFetcher::HttpFetcher(QByteArray userAgent, const Clock &clock, FetchLimits limits, Hosts hosts)
    : m_userAgent(std::move(userAgent))
    , m_clock(clock)
    , m_limits(limits)
    , m_hosts(std::move(hosts))
{
    m_stallTimer.setInterval(qBound(20ms, std::min(m_limits.stalled / 5, m_limits.quiet / 2), 500ms));
    connect(&m_stallTimer, &QTimer::timeout, this, &HttpFetcher::watchStalled);
    m_wakeUp.setSingleShot(true);
    connect(&m_wakeUp, &QTimer::timeout, this, &HttpFetcher::pump);
}

HttpFetcher::~HttpFetcher()
{
    QList<JobPointer> open = m_active;
    for (const Server &server : std::as_const(m_servers))
        open.append({server.waiting.begin(), server.waiting.end()});
    for (Server &server : m_servers)
        server.waiting.clear();
    for (const JobPointer &job : std::as_const(open))
        end(job, failure(Error::Kind::Cancelled, u"the fetcher ended"_s));
}

QFuture<Result<FetchResponse>> HttpFetcher::fetch(const FetchRequest &request)
{
    const JobPointer job = std::make_shared<Job>();
    job->request = request;
    QFuture<Result<FetchResponse>> future = job->promise.future();
    const Result<QUrl> address = requestAddress(request.url);
    if (!address) {
        job->promise.start();
        job->promise.addResult(tl::unexpected(address.error()));
        job->promise.finish();
        return future;
    }
    job->url = *address;
    connect(&job->watcher, &QFutureWatcherBase::canceled, this, [this, weak = std::weak_ptr(job)] {
        if (const JobPointer cancelled = weak.lock())
            cancel(cancelled);
    });
    job->watcher.setFuture(future);
    enqueue(job, Place::Last);
    // From the event loop, so that a caller has its future before anything answers.
    m_wakeUp.start(0);
    return future;
}

QDateTime HttpFetcher::pausedUntil(const QUrl &url) const
{
    const QDateTime now = m_clock.now();
    const auto known = m_servers.constFind(serverKey(url));
    QDateTime until;
    for (const QDateTime &each :
        {known == m_servers.constEnd() ? QDateTime() : known->pausedUntil, m_pausedAddresses.value(url)})
        if (isAhead(each, now) && (!until.isValid() || each > until))
            until = each;
    return until;
}

// Where it is farther away than any pause is, the clock was set back by more than an hour since: such a pause
// has ended.
bool HttpFetcher::isAhead(const QDateTime &until, const QDateTime &now) const
{
    return until.isValid() && until > now && until <= now.addDuration(m_limits.longestPause + 1h);
}

void HttpFetcher::enqueue(const JobPointer &job, Place place)
{
    job->server = serverKey(job->url);
    std::deque<JobPointer> &waiting = m_servers[job->server].waiting;
    if (place == Place::First)
        waiting.push_front(job);
    else
        waiting.push_back(job);
}

// One round over the hosts starts at most one request of each, so that no host's long queue delays another
// host.
void HttpFetcher::pump()
{
    const QDateTime now = m_clock.now();
    std::chrono::milliseconds wakeUp = 0ms;
    bool started = true;
    while (started) {
        started = false;
        const QStringList keys = m_servers.keys(); // begin() may touch the table
        for (const QString &key : keys) {
            if (m_counted >= m_limits.requestsInAll || m_active.size() >= m_limits.connections)
                return;
            started = pumpServer(m_servers[key], now, wakeUp) || started;
        }
    }
    if (wakeUp > 0ms)
        m_wakeUp.start(wakeUp);
}

bool HttpFetcher::pumpServer(Server &server, QDateTime now, std::chrono::milliseconds &wakeUp)
{
    const auto wakeUpIn
        = [&wakeUp](std::chrono::milliseconds time) { wakeUp = wakeUp > 0ms ? qMin(wakeUp, time) : time; };
    const int beside = std::min(server.quiet, m_limits.requestsBesideQuiet);
    if (server.waiting.empty() || server.active - beside >= m_limits.requestsPerHost)
        return false;
    if (isAhead(server.pausedUntil, now)) {
        const std::chrono::milliseconds pause(now.msecsTo(server.pausedUntil));
        if (pause > m_limits.waitedPause)
            failPaused(server);
        else
            wakeUpIn(pause);
        return false;
    }
    const JobPointer job = server.waiting.front();
    const std::chrono::milliseconds since(server.lastRequest.isValid() ? server.lastRequest.elapsed() : 0);
    if (server.lastRequest.isValid() && since < job->request.spacing && !isPrivateHostName(job->url.host())) {
        wakeUpIn(job->request.spacing - since + 1ms);
        return false;
    }
    server.waiting.pop_front();
    server.lastRequest.start();
    ++server.active;
    begin(job);
    return true;
}

void HttpFetcher::failPaused(Server &server)
{
    const std::deque<JobPointer> waiting = std::exchange(server.waiting, {});
    const QString until = server.pausedUntil.toString(Qt::ISODate);
    const int status = server.pauseStatus;
    for (const JobPointer &job : waiting) {
        if (job->request.heldBack && job->hops == 0)
            *job->request.heldBack = true;
        end(job,
            failure(
                Error::Kind::Http, u"%1 asks not to be asked before %2"_s.arg(job->server, until), status));
    }
}

void HttpFetcher::begin(const JobPointer &job)
{
    job->active = true;
    job->begun.start();
    job->counted = true;
    ++m_counted;
    m_active.append(job);
    if (!m_stallTimer.isActive())
        m_stallTimer.start();
    if (job->hops == 0 && !job->displaced)
        job->promise.start();
    checkHost(job);
}

// Permission for a private host is for the host that was named, not for one that a redirect names.
void HttpFetcher::checkHost(const JobPointer &job)
{
    const QString host = job->url.host();
    job->addresses.clear();
    if (job->request.allowPrivateHosts && host == job->request.url.host())
        return transfer(job);
    if (isPrivateHostName(host))
        return end(job, privateHost(host));
    if (!proxyFor(job->url).isEmpty())
        return transfer(job);
    QTimer::singleShot(m_limits.idle, this, [this, job, host] {
        if (job->active && !job->transfer)
            end(job,
                failure(Error::Kind::Timeout, u"the name of the host %1 was not found in time"_s.arg(host)));
    });
    m_hosts.resolve(host, this, [this, job](const QList<QHostAddress> &addresses) {
        if (!job->ended && job->active && !job->transfer)
            takeAddresses(job, addresses);
    });
}

void HttpFetcher::takeAddresses(const JobPointer &job, const QList<QHostAddress> &addresses)
{
    if (addresses.isEmpty())
        return end(job, tl::unexpected(hostNotFound(job->url)));
    if (std::any_of(addresses.begin(), addresses.end(), m_hosts.isPrivate))
        return end(job, privateHost(job->url.host()));
    job->addresses = addresses;
    // Where a computer has IPv6 by half, it fails slowly.
    std::stable_partition(job->addresses.begin(), job->addresses.end(),
        [](const QHostAddress &address) { return address.protocol() == QAbstractSocket::IPv4Protocol; });
    transfer(job);
}

void HttpFetcher::transfer(const JobPointer &job)
{
    job->transfer.reset(new Transfer(job->url, job->request, m_limits, job->spent));
    connect(job->transfer.get(), &Transfer::finished, this,
        [this, job](const Transfer::Outcome &outcome) { hopEnded(job, outcome); });
    job->transfer->start(m_loop,
        {m_userAgent, job->cookies.headerFor(job->url), job->addresses.value(0), proxyFor(job->url),
            m_hosts.authorities});
}

// A host has several addresses so that one of them may fail.
bool HttpFetcher::tryNextAddress(const JobPointer &job, const Transfer::Outcome &outcome)
{
    const bool gotThrough = outcome.redirect || outcome.response || outcome.status != 0;
    if (gotThrough || job->addresses.size() < 2 || outcome.response.error().kind != Error::Kind::Network)
        return false;
    job->addresses.removeFirst();
    job->transfer.reset();
    transfer(job);
    return true;
}

void HttpFetcher::hopEnded(const JobPointer &job, const Transfer::Outcome &outcome)
{
    job->spent += job->transfer->elapsed();
    if (tryNextAddress(job, outcome))
        return;
    if (job->hops == 0 && !outcome.peer.isNull() && proxyFor(job->url).isEmpty())
        job->isPrivate = job->addresses.isEmpty() && m_hosts.isPrivate(outcome.peer);
    if (outcome.redirect)
        return followRedirect(job, outcome);
    rememberPause(job, outcome);
    Result<FetchResponse> response = outcome.response;
    if (response)
        response->fromPrivateHost = job->isPrivate;
    if (response && job->hops > 0 && job->permanent)
        response->permanentUrl = job->url;
    end(job, std::move(response));
}

void HttpFetcher::followRedirect(const JobPointer &job, const Transfer::Outcome &outcome)
{
    const Result<QUrl> target = requestAddress(*outcome.redirect);
    if (!target)
        return end(job,
            failure(
                Error::Kind::Refused, u"redirected to what is refused: %1"_s.arg(target.error().message)));
    if (job->url.scheme() == "https"_L1 && target->scheme() == "http"_L1)
        return end(job,
            failure(Error::Kind::Refused,
                u"redirected from a secure address to an insecure one: %1"_s.arg(target->toString())));
    if (!job->request.onlySite.isEmpty() && !isOfSite(*target, job->request.onlySite))
        return end(
            job, failure(Error::Kind::Refused, u"redirected to another site: %1"_s.arg(target->toString())));
    if (++job->hops > m_limits.redirects)
        return end(job, failure(Error::Kind::Http, u"too many redirects"_s, outcome.status));
    job->cookies.take(job->url, outcome.setCookies);
    job->permanent = job->permanent && (outcome.status == 301 || outcome.status == 308);
    leaveServer(job);
    job->transfer.reset();
    job->url = *target;
    enqueue(job, Place::First);
    pump();
}

void HttpFetcher::rememberPause(const JobPointer &job, const Transfer::Outcome &outcome)
{
    if ((outcome.status != 429 && outcome.status != 503) || outcome.retryAfter.isEmpty())
        return;
    const QDateTime now = m_clock.now();
    const std::optional<QDateTime> asked = retryAfter(outcome.retryAfter, now);
    if (!asked || *asked <= now)
        return;
    const QDateTime until = qMin(*asked, now.addDuration(m_limits.longestPause));
    Server &server = m_servers[job->server];
    server.pausedUntil = until;
    server.pauseStatus = outcome.status;
    if (job->hops > 0)
        m_pausedAddresses.insert(job->request.url, until);
}

// What has stalled delays nobody: it is not counted among those in all, and where others wait for its host it
// is asked again after them. So at most four are ever open to a host, two of them quiet, and a slow one costs
// the others a moment only.
void HttpFetcher::watchStalled()
{
    const QList<JobPointer> active = m_active;
    for (const JobPointer &job : active) {
        const auto isStalled = [&job](std::chrono::milliseconds since) {
            return job->transfer ? job->transfer->isStalled(since) : job->begun.elapsed() > since.count();
        };
        noteQuiet(job, isStalled(m_limits.quiet));
        if (!isStalled(m_limits.stalled))
            continue;
        if (job->counted) {
            job->counted = false;
            --m_counted;
        }
        const Server &server = m_servers[job->server];
        const bool othersWait = std::any_of(
            server.waiting.begin(), server.waiting.end(), [](auto &other) { return !other->displaced; });
        if (!othersWait || job->displaced)
            continue;
        job->displaced = true;
        leaveServer(job);
        job->transfer.reset();
        enqueue(job, Place::Last);
    }
    pump();
}

void HttpFetcher::noteQuiet(const JobPointer &job, bool isQuiet)
{
    if (job->quiet != isQuiet)
        m_servers[job->server].quiet += isQuiet ? 1 : -1;
    job->quiet = isQuiet;
}

void HttpFetcher::leaveServer(const JobPointer &job)
{
    if (!job->active)
        return;
    noteQuiet(job, false);
    job->active = false;
    m_active.removeOne(job);
    --m_servers[job->server].active;
    if (job->counted)
        --m_counted;
    job->counted = false;
    if (m_active.isEmpty())
        m_stallTimer.stop();
}

void HttpFetcher::end(const JobPointer &job, Result<FetchResponse> result)
{
    if (job->ended)
        return;
    job->ended = true;
    leaveServer(job);
    job->transfer.reset();
    job->watcher.disconnect(this);
    job->promise.start();
    job->promise.addResult(std::move(result));
    job->promise.finish();
    m_wakeUp.start(0);
}

void HttpFetcher::cancel(const JobPointer &job)
{
    std::deque<JobPointer> &waiting = m_servers[job->server].waiting;
    std::erase(waiting, job);
    end(job, failure(Error::Kind::Cancelled, u"cancelled"_s));
}

} // namespace sokbo
