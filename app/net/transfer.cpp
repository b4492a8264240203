// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transfer.h"

#include "net/curllibrary.h"
#include "net/httpheaders.h"
#include "net/requestaddress.h"
#include "net/transporterror.h"
#include "net/truncation.h"

namespace sokbo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto timeCheck = 100ms;
constexpr qint64 longestErrorPage = 64 * 1024; // read so that the connection can be used again, then dropped
constexpr long readBuffer = 64 * 1024; // bytes
constexpr int crumb = 32; // bytes

QByteArray headerSafe(const QByteArray &value)
{
    return value.contains('\r') || value.contains('\n') || value.contains('\0') ? QByteArray() : value;
}

QList<QByteArray> requestHeaders(const QUrl &url, const FetchRequest &wanted, const Transfer::Way &way)
{
    QList<QByteArray> headers{"User-Agent: " + way.userAgent,
        "Accept: "
            + (wanted.accept.isEmpty() ? QByteArrayLiteral(
                   "application/rss+xml, application/atom+xml, "
                   "application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5")
                                       : headerSafe(wanted.accept)),
        // By ourselves: inflating happens under our own cap.
        "Accept-Encoding: gzip, deflate", "Accept-Language: ko, en;q=0.8, *;q=0.5"};
    if (wanted.credentials && originOf(url) == originOf(wanted.url))
        headers.append("Authorization: Basic "
            + QString(wanted.credentials->user + u':' + wanted.credentials->password).toUtf8().toBase64());
    if (const QByteArray etag = headerSafe(wanted.etag); !etag.isEmpty())
        headers.append("If-None-Match: " + etag);
    if (const QByteArray modified = headerSafe(wanted.lastModified); !modified.isEmpty())
        headers.append("If-Modified-Since: " + modified);
    if (!way.cookies.isEmpty())
        headers.append("Cookie: " + way.cookies);
    return headers;
}

// "host:port:address:port": the server and its certificate are asked for by the host's name as before.
QByteArray connectTo(const QUrl &url, const QHostAddress &address)
{
    const auto bracketed
        = [](const QString &host) { return (host.contains(u':') ? u'[' + host + u']' : host).toLatin1(); };
    const QByteArray port = QByteArray::number(url.port(url.scheme() == "https"_L1 ? 443 : 80));
    return bracketed(url.host(QUrl::FullyEncoded)) + ':' + port + ':' + bracketed(address.toString()) + ':'
        + port;
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
    , m_curl(nullptr, curlLibrary().easyCleanup)
    , m_headers(nullptr, curlLibrary().slistFreeAll)
    , m_connectTo(nullptr, curlLibrary().slistFreeAll)
{
    connect(&m_timer, &QTimer::timeout, this, &Transfer::checkTime);
}

Transfer::~Transfer()
{
    abandon();
}

void Transfer::abandon()
{
    m_ended = true;
    m_timer.stop();
    if (m_loop && m_curl)
        m_loop->remove(m_curl.get());
    m_curl.reset();
}

void Transfer::start(CurlLoop &loop, const Way &way)
{
    m_clock.start();
    m_lastByte.start();
    m_timer.start(timeCheck);
    m_loop = &loop;
    const CurlLibrary &library = curlLibrary();
    m_curl.reset(library.easyInit());
    CURL *curl = m_curl.get();
    const auto set
        = [&library, curl](CURLoption option, auto value) { library.easySetopt(curl, option, value); };
    set(CURLOPT_URL, m_url.toEncoded(QUrl::RemoveFragment | QUrl::RemoveUserInfo).constData());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1)); // feeds lose nothing by it
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_BUFFERSIZE, readBuffer);
    set(CURLOPT_ERRORBUFFER, m_curlWords.data());
    set(CURLOPT_PROXY, way.proxy.constData()); // the empty one: none, whatever the environment says
    if (!way.authorities.isEmpty())
        set(CURLOPT_CAINFO, way.authorities.constData());
    for (const QByteArray &header : requestHeaders(m_url, m_request, way))
        m_headers.reset(library.slistAppend(m_headers.release(), header.constData()));
    set(CURLOPT_HTTPHEADER, m_headers.get());
    if (!way.address.isNull()) {
        m_connectTo.reset(library.slistAppend(nullptr, connectTo(m_url, way.address).constData()));
        set(CURLOPT_CONNECT_TO, m_connectTo.get());
    }
    set(CURLOPT_HEADERFUNCTION, &Transfer::takeHeadLine);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &Transfer::takeBody);
    set(CURLOPT_WRITEDATA, this);
    loop.add(curl,
        {[this](CURLcode result) { curlEnded(result); }, [this](quint64 bytes) { return goesOn(bytes); }});
}

size_t Transfer::takeHeadLine(char *bytes, size_t one, size_t size, void *transfer)
{
    const bool isWanted
        = static_cast<Transfer *>(transfer)->headLine(QByteArray(bytes, qsizetype(one * size)));
    return isWanted ? one * size : 0;
}

size_t Transfer::takeBody(char *bytes, size_t one, size_t size, void *transfer)
{
    const auto piece = QByteArray::fromRawData(bytes, qsizetype(one * size));
    return static_cast<Transfer *>(transfer)->body(piece) ? one * size : 0;
}

// Of every head of the answer, and of what follows a body in pieces.
bool Transfer::headLine(const QByteArray &line)
{
    m_progress = true;
    m_headBytes += line.size();
    if (m_headBytes > m_limits.headBytes || ++m_headLines > m_limits.headLines) {
        judge({Error::Kind::TooLarge, u"%1 sends a head without end"_s.arg(serverKey(m_url))});
        return false;
    }
    if (m_headDone)
        return true;
    const QByteArray text = line.trimmed();
    if (text.startsWith("HTTP/")) {
        const QList<QByteArray> parts = text.simplified().split(' ');
        m_head = {parts.value(1).toInt(), parts.mid(2).join(' '), {}};
        return true;
    }
    if (text.isEmpty())
        return m_head.status < 200 || headEnded();
    if (const qsizetype colon = text.indexOf(':'); colon > 0) {
        QByteArray &value = m_head.fields[text.first(colon).trimmed().toLower()];
        value += (value.isNull() ? "" : "\n") + text.mid(colon + 1).trimmed();
    }
    return true;
}

bool Transfer::headEnded()
{
    m_headDone = true;
    m_lastByte.restart();
    const int status = m_head.status;
    if (isRedirect(status)) {
        const QUrl target = QUrl::fromEncoded(field("location").split('\n').first());
        if (!target.isEmpty()) {
            m_verdict = Outcome{{}, m_url.resolved(target), status, {}, field("set-cookie")};
            return true;
        }
    }
    if (status == 304 && m_request.etag.isEmpty() && m_request.lastModified.isEmpty())
        judge({Error::Kind::Http, u"the server answered 304 to a question that was not asked"_s, 304});
    else if (status != 200 && status != 203 && status != 304)
        judge(statusError(status, QString::fromLatin1(m_head.reason)));
    if (m_verdict)
        return true;
    if (field("content-length").toLongLong() > m_request.maxBytes) {
        judge({Error::Kind::TooLarge,
            u"it is larger than %1, and no more is read"_s.arg(sizeWords(m_request.maxBytes))});
        return false;
    }
    Result<Inflater> inflater = Inflater::forEncodings(
        contentEncodings(field("content-encoding").replace('\n', ',')), m_request.maxBytes);
    if (!inflater) {
        judge(inflater.error());
        return false;
    }
    m_inflater.emplace(std::move(*inflater));
    return true;
}

bool Transfer::body(const QByteArray &bytes)
{
    m_progress = true;
    m_received += bytes.size();
    m_lastByte.restart();
    if (m_verdict)
        return m_received <= longestErrorPage;
    if (++m_pieces > m_limits.crumbs && m_received < qint64(m_pieces) * crumb) {
        judge({Error::Kind::TooLarge, u"%1 sends its page in crumbs"_s.arg(serverKey(m_url))});
        return false;
    }
    // Compressed nothing, again and again.
    if (m_received > m_request.maxBytes) {
        judge({Error::Kind::TooLarge,
            u"it is larger than %1, and no more is read"_s.arg(sizeWords(m_request.maxBytes))});
        return false;
    }
    if (const Result<> added = m_inflater->add(bytes); !added) {
        judge(added.error());
        return false;
    }
    return true;
}

// What libcurl reads without telling, as the words beside the lengths of chunks, has its limit too.
bool Transfer::goesOn(quint64 bytes)
{
    if (std::exchange(m_progress, false))
        m_understood = bytes;
    return bytes - std::min(bytes, m_understood) <= quint64(m_limits.besideBytes);
}

void Transfer::curlEnded(CURLcode result)
{
    if (m_ended)
        return;
    if (m_verdict)
        return end(*std::exchange(m_verdict, {}));
    if (result == CURLE_OK && m_inflater)
        return endWell();
    const long tls = [this] {
        long code = 0;
        curlLibrary().easyGetinfo(m_curl.get(), CURLINFO_SSL_VERIFYRESULT, &code);
        return code;
    }();
    long system = 0;
    curlLibrary().easyGetinfo(m_curl.get(), CURLINFO_OS_ERRNO, &system);
    endWith(transportError(m_url, {result, int(system), tls, QString::fromUtf8(m_curlWords.data())}));
}

void Transfer::endWell()
{
    const bool told = !field("content-length").isEmpty();
    Result<QByteArray> body = m_inflater->finish();
    if (!body)
        return endWith(body.error());
    if (!told && isCutOffFeed(*body))
        return endWith(
            {Error::Kind::Network, u"%1 cut the connection before the end"_s.arg(serverKey(m_url))});
    FetchResponse response;
    response.status = m_head.status == 304 ? 304 : 200;
    response.url = m_url;
    if (m_head.status != 304)
        response.body = std::move(*body);
    response.contentType = field("content-type");
    response.etag = field("etag");
    response.lastModified = field("last-modified");
    response.date = httpDate(field("date")).value_or(QDateTime());
    response.bytesReceived = m_received;
    response.maxAgeSeconds = maxAgeSeconds(field("cache-control"));
    end({std::move(response), {}, m_head.status, {}, {}});
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
    if (m_verdict && isStalled(m_limits.quiet))
        return end(*std::exchange(m_verdict, {}));
    if (m_lastByte.elapsed() > m_limits.idle.count())
        return endWith({Error::Kind::Timeout,
            u"%1 sent nothing for %2 s"_s.arg(serverKey(m_url)).arg(double(m_limits.idle.count()) / 1000)});
    if (total > m_limits.longest || (total > m_limits.total && bytesPerSecond() < double(m_limits.goodRate)))
        return endWith({Error::Kind::Timeout,
            u"%1 was not done after %2 s"_s.arg(serverKey(m_url))
                .arg(double(total.count()) / 1000, 0, 'f', 0)});
}

void Transfer::judge(Error error)
{
    QByteArray wait;
    int status = m_head.status;
    if (error.kind == Error::Kind::Http) {
        status = error.code;
        wait = field("retry-after");
        const int age = maxAgeSeconds(field("cache-control"));
        if (wait.isEmpty() && status == 429 && age > 0)
            wait = QByteArray::number(age); // some say only how long this answer holds
    }
    m_verdict = Outcome{tl::unexpected(std::move(error)), {}, status, wait, {}};
}

void Transfer::endWith(Error error)
{
    judge(std::move(error));
    end(*std::exchange(m_verdict, {}));
}

void Transfer::end(Outcome outcome)
{
    if (m_ended)
        return;
    const char *peer = nullptr;
    if (curlLibrary().easyGetinfo(m_curl.get(), CURLINFO_PRIMARY_IP, &peer) == CURLE_OK && peer)
        outcome.peer = QHostAddress(QString::fromLatin1(peer));
    abandon();
    Q_EMIT finished(outcome);
}

} // namespace sokbo
