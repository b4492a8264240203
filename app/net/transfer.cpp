// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transfer.h"

#include "net/httpheaders.h"
#include "net/requestaddress.h"
#include "net/transporterror.h"
#include "net/truncation.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace sokbo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto timeCheck = 100ms;
constexpr qint64 longestErrorPage = 64 * 1024; // read so that the connection can be used again, then dropped

QByteArray headerSafe(const QByteArray &value)
{
    return value.contains('\r') || value.contains('\n') ? QByteArray() : value;
}

// The same request, but to this address: the server and its certificate are asked for by the host's name as
// before.
void connectTo(QNetworkRequest &request, const QHostAddress &address)
{
    const QUrl named = request.url();
    QUrl numbered = named;
    numbered.setHost(address.toString());
    request.setUrl(numbered);
    request.setPeerVerifyName(named.host());
    request.setRawHeader("Host", named.authority(QUrl::FullyEncoded | QUrl::RemoveUserInfo).toLatin1());
}

QNetworkRequest networkRequest(const QUrl &url, const FetchRequest &wanted, const QByteArray &userAgent)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Over HTTP/2 Qt names the host by the URL, see connectTo(), and before 6.5 it has known holes in reading
    // its headers. Feeds lose nothing by HTTP/1.1.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("User-Agent", userAgent);
    request.setRawHeader("Accept",
        wanted.accept.isEmpty()
            ? QByteArrayLiteral("application/rss+xml, application/atom+xml, "
                                "application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5")
            : headerSafe(wanted.accept));
    // Set by ourselves, so that Qt leaves the body as it is and inflating happens under our own cap.
    request.setRawHeader("Accept-Encoding", "gzip, deflate");
    request.setRawHeader("Accept-Language", "ko, en;q=0.8, *;q=0.5");
    if (wanted.credentials && originOf(url) == originOf(wanted.url))
        request.setRawHeader("Authorization",
            "Basic "
                + QString(wanted.credentials->user + u':' + wanted.credentials->password)
                      .toUtf8()
                      .toBase64());
    if (const QByteArray etag = headerSafe(wanted.etag); !etag.isEmpty())
        request.setRawHeader("If-None-Match", etag);
    if (const QByteArray modified = headerSafe(wanted.lastModified); !modified.isEmpty())
        request.setRawHeader("If-Modified-Since", modified);
    return request;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

Transfer::Transfer(
    QUrl url, const FetchRequest &request, const FetchLimits &limits, std::chrono::milliseconds spent)
    : m_url(std::move(url))
    , m_request(request)
    , m_limits(limits)
    , m_spent(spent)
{
    connect(&m_timer, &QTimer::timeout, this, &Transfer::checkTime);
}

Transfer::~Transfer()
{
    abandon();
    if (m_reply)
        m_reply->deleteLater();
}

bool Transfer::isUnheard() const
{
    return m_unheard || (m_status == 0 && m_reply && m_reply->isRunning());
}

void Transfer::abandon()
{
    m_unheard = isUnheard();
    m_ended = true;
    m_timer.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    // Qt complains about a reply that is aborted after its error was told; that one ends by itself.
    if (m_reply->error() == QNetworkReply::NoError)
        m_reply->abort();
}

void Transfer::start(QNetworkAccessManager &network, const QByteArray &userAgent, const QHostAddress &address)
{
    m_clock.start();
    m_lastByte.start();
    m_timer.start(timeCheck);
    QNetworkRequest request = networkRequest(m_url, m_request, userAgent);
    if (!m_cookies.isEmpty())
        request.setRawHeader("Cookie", m_cookies);
    if (!address.isNull())
        connectTo(request, address);
    m_reply = network.get(request);
    // Queued, because Qt complains about a reply that is aborted while it announces its head.
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::readHead, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::readEnd);
    connect(m_reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
}

void Transfer::readHead()
{
    if (m_ended || !m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status != 0 || status < 200)
        return;
    m_status = status;
    m_lastByte.restart();
    if (isRedirect(status)) {
        const QUrl target = QUrl::fromEncoded(m_reply->rawHeader("Location").trimmed());
        if (!target.isEmpty())
            return end({{}, m_url.resolved(target), status, {}, m_reply->rawHeader("Set-Cookie")});
    }
    if (status == 304 && m_request.etag.isEmpty() && m_request.lastModified.isEmpty())
        return endWith(
            {Error::Kind::Http, u"the server answered 304 to a question that was not asked"_s, 304});
    if (status != 200 && status != 203 && status != 304)
        return endWith(
            statusError(status, m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()));
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_request.maxBytes)
        return endWith({Error::Kind::TooLarge,
            u"it is larger than %1, and no more is read"_s.arg(sizeWords(m_request.maxBytes))});
    Result<Inflater> inflater = Inflater::forEncodings(
        contentEncodings(m_reply->rawHeader("Content-Encoding")), m_request.maxBytes);
    if (!inflater)
        return endWith(inflater.error());
    m_inflater.emplace(std::move(*inflater));
}

void Transfer::readBody()
{
    readHead();
    if (m_ended || m_status == 0)
        return;
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return;
    m_received += bytes.size();
    m_lastByte.restart();
    if (m_badAnswer) {
        if (m_received > longestErrorPage)
            endWith(*m_badAnswer);
        return;
    }
    if (const Result<> added = m_inflater->add(bytes); !added)
        endWith(added.error());
}

void Transfer::readEnd()
{
    readBody();
    if (m_ended)
        return;
    if (m_badAnswer)
        return endWith(*m_badAnswer);
    if (m_reply->error() != QNetworkReply::NoError || !m_inflater) {
        // An answer that Qt took for an error before its head was announced, a 401 say.
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status >= 400)
            return endWith(statusError(
                status, m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()));
        if (m_reply->error() == QNetworkReply::NoError)
            return endWith({Error::Kind::Network, u"%1 does not speak HTTP"_s.arg(serverKey(m_url))});
        return endWith(transportError(m_url, m_reply->error(), m_reply->errorString(), m_tlsErrors));
    }
    bool told = false;
    const qint64 announced = m_reply->rawHeader("Content-Length").trimmed().toLongLong(&told);
    if (m_status != 304 && told && announced != m_received)
        return endWith({Error::Kind::Network,
            u"%1 sent %2 bytes of %3"_s.arg(serverKey(m_url)).arg(m_received).arg(announced)});
    Result<QByteArray> body = m_inflater->finish();
    if (!body)
        return endWith(body.error());
    if (!told && isCutOffFeed(*body))
        return endWith(
            {Error::Kind::Network, u"%1 cut the connection before the end"_s.arg(serverKey(m_url))});
    FetchResponse response;
    response.status = m_status == 304 ? 304 : 200;
    response.url = m_url;
    if (m_status != 304)
        response.body = std::move(*body);
    response.contentType = m_reply->rawHeader("Content-Type");
    response.etag = m_reply->rawHeader("ETag");
    response.lastModified = m_reply->rawHeader("Last-Modified");
    response.date = httpDate(m_reply->rawHeader("Date")).value_or(QDateTime());
    response.bytesReceived = m_received;
    response.maxAgeSeconds = maxAgeSeconds(m_reply->rawHeader("Cache-Control"));
    end({std::move(response), {}, m_status, {}, {}});
}

double Transfer::bytesPerSecond() const
{
    return double(m_received) * 1000 / double(qMax<qint64>(1, m_clock.elapsed()));
}

bool Transfer::isStalled(std::chrono::milliseconds since) const
{
    const bool silent = m_lastByte.elapsed() > since.count();
    const bool trickling
        = m_clock.elapsed() > since.count() && bytesPerSecond() < double(m_limits.stalledRate);
    return silent || trickling;
}

void Transfer::checkTime()
{
    const auto total = m_spent + elapsed();
    if (m_badAnswer && isStalled(m_limits.stalled))
        return endWith(*m_badAnswer);
    if (m_lastByte.elapsed() > m_limits.idle.count())
        return endWith({Error::Kind::Timeout,
            u"%1 sent nothing for %2 s"_s.arg(serverKey(m_url)).arg(double(m_limits.idle.count()) / 1000)});
    if (total > m_limits.longest || (total > m_limits.total && bytesPerSecond() < double(m_limits.goodRate)))
        return endWith({Error::Kind::Timeout,
            u"%1 was not done after %2 s"_s.arg(serverKey(m_url))
                .arg(double(total.count()) / 1000, 0, 'f', 0)});
}

void Transfer::endWith(Error error)
{
    QByteArray wait;
    int status = m_status;
    if (error.kind == Error::Kind::Http) {
        status = error.code;
        wait = m_reply->rawHeader("Retry-After");
        const int age = maxAgeSeconds(m_reply->rawHeader("Cache-Control"));
        if (wait.isEmpty() && status == 429 && age > 0)
            wait = QByteArray::number(age); // some say only how long this answer holds
    }
    end({tl::unexpected(std::move(error)), {}, status, wait, {}});
}

void Transfer::end(Outcome outcome)
{
    if (m_ended)
        return;
    abandon();
    Q_EMIT finished(outcome);
}

} // namespace sokbo
