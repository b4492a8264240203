// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpfetcher.h"

#include "support/fakeclock.h"
#include "support/faultyserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

using namespace sokbo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

FetchLimits shortLimits()
{
    FetchLimits limits;
    limits.idle = 600ms;
    limits.total = 1'500ms;
    limits.longest = 3'000ms;
    limits.stalled = 200ms;
    limits.waitedPause = 3'000ms;
    return limits;
}

qint64 residentKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    return 0;
}

using Answer = std::function<void(const QList<QHostAddress> &)>;

QList<QHostAddress> listOf(const QStringList &addresses)
{
    QList<QHostAddress> list;
    for (const QString &address : addresses)
        list.append(QHostAddress(address));
    return list;
}

// A world in which this computer's 127.0.0.1 stands on the web, and 127.0.0.2 is private. `addresses` are
// what a name has when it is asked for the nth time.
HttpFetcher::Hosts outside(std::function<QStringList(int n)> addresses)
{
    HttpFetcher::Hosts hosts;
    hosts.resolve
        = [addresses, n = std::make_shared<int>(0)](const QString &, QObject *context, const Answer &answer) {
              const QStringList found = addresses((*n)++);
              QTimer::singleShot(0, context, [answer, found] { answer(listOf(found)); });
          };
    hosts.isPrivate = [](const QHostAddress &address) { return address == QHostAddress(u"127.0.0.2"_s); };
    return hosts;
}

} // namespace

class tst_HttpFetcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bringsThePage();
    void asksForNewsOnlyWhereItHoldsACopy();
    void inflatesWhatTheServerCompressed();
    void sendsNoCookieNoReferrerNoPassword();
    void namesTheFault_data();
    void namesTheFault();
    void dropsAnEndlessBodyAtTheCap();
    void dropsAGzipBombAtTheCap();
    void dropsAnEndlessHead();
    void givesUpWhatNeverEnds_data();
    void givesUpWhatNeverEnds();
    void cutsASlowBodyAtTheTotalLimit();
    void readsABodyWithoutALength();
    void followsRedirects();
    void staysOnTheSiteWhereThatIsAskedFor();
    void remembersOnlyPermanentRedirects();
    void refusesOtherSchemes_data();
    void refusesOtherSchemes();
    void refusesRedirectsOffTheWeb_data();
    void refusesRedirectsOffTheWeb();
    void refusesPrivateHosts_data();
    void refusesPrivateHosts();
    void refusesANameThatLeadsHome_data();
    void refusesANameThatLeadsHome();
    void refusesARedirectToAnotherPrivateHost();
    void saysWhetherAHostIsPrivate();
    void refusesARedirectToANameThatLeadsHome();
    void connectsToTheAddressThatWasChecked();
    void aNameThatAnswersDifferentlyReachesNothing();
    void triesTheNextAddressOfAHost();
    void asksTwoAtOnceOfOneHost();
    void asksSeveralHostsAtOnce();
    void keepsTheDistanceThatIsAskedFor();
    void stalledRequestsDelayNobody();
    void quietRequestsLetOthersBegin();
    void waitsOutAShortPause();
    void leavesAHostAloneThatAskedForIt();
    void aClockSetBackEndsAPause();
    void endsWhenCancelled();
    void connectionRefusedIsSaidSo();
    void readsCacheControl();
    void keepsCookiesForTheRedirectsAfterThem();
    void sendsNoCookieToAnotherHost();
    void obeysAnAnswerThatSaysOnlyHowLongItHolds();
    void saysWhatWasNotAsked();

private:
    Result<FetchResponse> get(const QString &url, qint64 maxBytes = 1024 * 1024);
    Result<FetchResponse> wait(QFuture<Result<FetchResponse>> future, int milliseconds = 8'000);
    FetchRequest request(const QString &path) const;

    std::unique_ptr<test::FaultyServer> m_server;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<HttpFetcher> m_fetcher;
};

void tst_HttpFetcher::init()
{
    m_server = std::make_unique<test::FaultyServer>();
    m_clock = std::make_unique<test::FakeClock>();
    m_fetcher = std::make_unique<HttpFetcher>("Sokbo/test (news reader)", *m_clock, shortLimits());
    m_server->setPage(u"/feed"_s, {"<rss>속보 속보 속보 속보 속보</rss>"});
}

void tst_HttpFetcher::cleanup()
{
    m_fetcher.reset();
    m_server.reset();
}

FetchRequest tst_HttpFetcher::request(const QString &path) const
{
    FetchRequest request;
    request.url = QUrl(m_server->url(path));
    request.allowPrivateHosts = true;
    return request;
}

Result<FetchResponse> tst_HttpFetcher::wait(QFuture<Result<FetchResponse>> future, int milliseconds)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, milliseconds))
        return failure(Error::Kind::Usage, u"the test waited too long"_s);
    return future.resultCount() > 0 ? future.result() : failure(Error::Kind::Cancelled, u"cancelled"_s);
}

Result<FetchResponse> tst_HttpFetcher::get(const QString &path, qint64 maxBytes)
{
    FetchRequest wanted = request(path);
    wanted.maxBytes = maxBytes;
    return wait(m_fetcher->fetch(wanted));
}

void tst_HttpFetcher::bringsThePage()
{
    const Result<FetchResponse> page = get(u"/feed"_s);
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QCOMPARE(page->status, 200);
    QCOMPARE(page->body, QByteArray("<rss>속보 속보 속보 속보 속보</rss>"));
    QCOMPARE(page->contentType, QByteArray("application/xml"));
    QCOMPARE(page->url, QUrl(m_server->url(u"/feed"_s)));
    QVERIFY(page->permanentUrl.isEmpty());
    QVERIFY(!page->etag.isEmpty());
}

void tst_HttpFetcher::asksForNewsOnlyWhereItHoldsACopy()
{
    const Result<FetchResponse> first = get(u"/feed"_s);
    QVERIFY(first);
    FetchRequest again = request(u"/feed"_s);
    again.etag = first->etag;
    again.lastModified = "Mon, 23 Nov 2026 00:00:00 GMT";
    const Result<FetchResponse> second = wait(m_fetcher->fetch(again));
    QVERIFY(second);
    QVERIFY(second->notModified());
    QVERIFY(second->body.isEmpty());
    const QHash<QByteArray, QByteArray> headers = m_server->requests().last().headers;
    QCOMPARE(headers.value("if-none-match"), first->etag);
    QCOMPARE(headers.value("if-modified-since"), QByteArray("Mon, 23 Nov 2026 00:00:00 GMT"));
}

void tst_HttpFetcher::inflatesWhatTheServerCompressed()
{
    const QByteArray body = QByteArray("같은 말 ").repeated(5'000);
    m_server->setPage(u"/long"_s, {body});
    const Result<FetchResponse> page = get(u"/long"_s);
    QVERIFY(page);
    QCOMPARE(page->body, body);
    QVERIFY(page->bytesReceived < body.size() / 10);
}

void tst_HttpFetcher::sendsNoCookieNoReferrerNoPassword()
{
    m_server->setPage(u"/cookie"_s, {"x", "text/plain", {{"Set-Cookie", "who=you; Path=/"}}});
    QVERIFY(get(u"/cookie"_s));
    FetchRequest again = request(u"/cookie"_s);
    again.url.setUserInfo(u"name:secret"_s);
    const Result<FetchResponse> page = wait(m_fetcher->fetch(again));
    QVERIFY(page);
    QVERIFY(page->url.userInfo().isEmpty());
    const QHash<QByteArray, QByteArray> headers = m_server->requests().last().headers;
    QVERIFY(!headers.contains("cookie"));
    QVERIFY(!headers.contains("referer"));
    QVERIFY(!headers.contains("authorization"));
    QCOMPARE(headers.value("user-agent"), QByteArray("Sokbo/test (news reader)"));
}

void tst_HttpFetcher::namesTheFault_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("401") << u"401"_s << Error::Kind::Http << 401 << u"password"_s;
    QTest::newRow("404") << u"404"_s << Error::Kind::Http << 404 << u"nothing at this address"_s;
    QTest::newRow("410") << u"410"_s << Error::Kind::Http << 410 << u"gone"_s;
    QTest::newRow("429") << u"429"_s << Error::Kind::Http << 429 << u"too often"_s;
    QTest::newRow("500") << u"500"_s << Error::Kind::Http << 500 << u"500"_s;
    QTest::newRow("503") << u"503"_s << Error::Kind::Http << 503 << u"overloaded"_s;
    QTest::newRow("418") << u"418"_s << Error::Kind::Http << 418 << u"418"_s;
    QTest::newRow("loop") << u"loop"_s << Error::Kind::Http << 302 << u"redirects"_s;
    QTest::newRow("hang") << u"hang"_s << Error::Kind::Timeout << 0 << u"sent nothing"_s;
    QTest::newRow("drop") << u"drop"_s << Error::Kind::Network << 0 << u"before the end"_s;
    QTest::newRow("chunkcut") << u"chunkcut"_s << Error::Kind::Network << 0 << u"before the end"_s;
    QTest::newRow("badgzip") << u"badgzip"_s << Error::Kind::Parse << 0 << u"damaged"_s;
    QTest::newRow("cutgzip") << u"cutgzip"_s << Error::Kind::Network << 0 << u"ends before its end"_s;
}

void tst_HttpFetcher::namesTheFault()
{
    QFETCH(QString, fault);
    QFETCH(Error::Kind, kind);
    QFETCH(int, code);
    QFETCH(QString, says);
    const Result<FetchResponse> page = get(u"/fault/"_s + fault + u"/feed"_s);
    QVERIFY(!page);
    QVERIFY2(page.error().message.contains(says), qPrintable(page.error().message));
    QCOMPARE(page.error().kind, kind);
    QCOMPARE(page.error().code, code);
}

void tst_HttpFetcher::dropsAnEndlessBodyAtTheCap()
{
    const qint64 before = residentKilobytes();
    const Result<FetchResponse> page = get(u"/fault/endless/feed"_s, 4 * 1024 * 1024);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::TooLarge);
    QVERIFY(residentKilobytes() - before < 48 * 1024);
}

void tst_HttpFetcher::dropsAGzipBombAtTheCap()
{
    const qint64 before = residentKilobytes();
    const Result<FetchResponse> page = get(u"/fault/bomb/feed"_s, 4 * 1024 * 1024);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::TooLarge);
    QVERIFY(
        residentKilobytes() - before < 200 * 1024); // the server's own 64 MiB and its copies are in here too
}

void tst_HttpFetcher::dropsAnEndlessHead()
{
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!get(u"/fault/endlesshead/feed"_s));
    QVERIFY(clock.elapsed() < 3'500);
}

void tst_HttpFetcher::givesUpWhatNeverEnds_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<qint64>("most"); // bytes that are read of it, besides what lies in the sockets
    const qint64 mega = 1024 * 1024;
    for (const char *fault : {"floodhead", "floodfields", "floodstatus", "floodcontinue", "floodcrumbs",
             "floodtrailer", "floodzeros"})
        QTest::newRow(fault) << QString::fromLatin1(fault) << mega;
    for (const char *fault : {"floodwords", "floodmembers", "floodblank"})
        QTest::newRow(fault) << QString::fromLatin1(fault) << 20 * mega;
}

// Each by its own limit, long before the one of time, while others are served.
void tst_HttpFetcher::givesUpWhatNeverEnds()
{
    QFETCH(QString, fault);
    QFETCH(qint64, most);
    constexpr qint64 inSockets = 12 * 1024 * 1024;
    FetchLimits limits;
    limits.idle = limits.total = limits.longest = 600s;
    HttpFetcher fetcher("Sokbo/test", *m_clock, limits);
    const qint64 before = residentKilobytes();
    FetchRequest wanted = request(u"/fault/"_s + fault + u"/feed"_s);
    wanted.maxBytes = 16 * 1024 * 1024;
    QFuture<Result<FetchResponse>> flooded = fetcher.fetch(wanted);
    QVERIFY(wait(fetcher.fetch(request(u"/feed"_s))));
    const Result<FetchResponse> page = wait(flooded, 60'000);
    QVERIFY(!page);
    QVERIFY2(page.error().kind == Error::Kind::TooLarge || page.error().kind == Error::Kind::Network,
        qPrintable(page.error().message));
    QVERIFY2(m_server->flooded() < most + inSockets, qPrintable(QString::number(m_server->flooded())));
    QVERIFY(residentKilobytes() - before < 64 * 1024);
}

void tst_HttpFetcher::cutsASlowBodyAtTheTotalLimit()
{
    m_server->setPage(u"/long"_s, {QByteArray(1'000, 'x')});
    QElapsedTimer clock;
    clock.start();
    const Result<FetchResponse> page = get(u"/fault/slow/long"_s);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Timeout);
    QVERIFY2(page.error().message.contains("not done"_L1), qPrintable(page.error().message));
    QVERIFY(clock.elapsed() >= 1'500);
    QVERIFY(clock.elapsed() < 3'000);
}

void tst_HttpFetcher::readsABodyWithoutALength()
{
    const Result<FetchResponse> page = get(u"/fault/nolength/feed"_s);
    QVERIFY(page);
    QVERIFY(page->body.endsWith("</rss>"));
}

void tst_HttpFetcher::followsRedirects()
{
    const Result<FetchResponse> page = get(u"/fault/moved/fault/redirect/fault/moved/feed"_s);
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QCOMPARE(page->url, QUrl(m_server->url(u"/feed"_s)));
}

void tst_HttpFetcher::staysOnTheSiteWhereThatIsAskedFor()
{
    FetchRequest wanted = request(u"/fault/redirect/feed"_s);
    wanted.onlySite = wanted.url.host();
    QVERIFY(wait(m_fetcher->fetch(wanted)));
    wanted.onlySite = u"paper.example"_s;
    const Result<FetchResponse> page = wait(m_fetcher->fetch(wanted));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Refused);
    QVERIFY2(page.error().message.contains("another site"_L1), qPrintable(page.error().message));
}

void tst_HttpFetcher::remembersOnlyPermanentRedirects()
{
    QCOMPARE(get(u"/fault/redirect/feed"_s)->permanentUrl, QUrl(m_server->url(u"/feed"_s)));
    QCOMPARE(get(u"/fault/redirect/fault/redirect/feed"_s)->permanentUrl, QUrl(m_server->url(u"/feed"_s)));
    QVERIFY(get(u"/fault/redirect/fault/moved/feed"_s)->permanentUrl.isEmpty());
}

void tst_HttpFetcher::refusesOtherSchemes_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("data") << u"data:text/xml,x"_s;
    QTest::newRow("qrc") << u"qrc:/sample/guide.xml"_s;
    QTest::newRow("ftp") << u"ftp://127.0.0.1/x"_s;
    QTest::newRow("no host") << u"http:///x"_s;
    QTest::newRow("nothing") << u""_s;
}

void tst_HttpFetcher::refusesOtherSchemes()
{
    QFETCH(QString, url);
    FetchRequest wanted;
    wanted.url = QUrl(url);
    wanted.allowPrivateHosts = true;
    const Result<FetchResponse> page = wait(m_fetcher->fetch(wanted));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Refused);
}

void tst_HttpFetcher::refusesRedirectsOffTheWeb_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("data") << QByteArray("data:text/xml,%3Crss%3E");
    QTest::newRow("javascript") << QByteArray("javascript:alert(1)");
}

void tst_HttpFetcher::refusesRedirectsOffTheWeb()
{
    QFETCH(QByteArray, target);
    m_server->setPage(u"/away"_s, {"", "text/plain", {{"Location", target}}, 302});
    const Result<FetchResponse> page = get(u"/away"_s);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Refused);
}

void tst_HttpFetcher::refusesPrivateHosts_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"127.0.0.1", "127.1", "2130706433", "0.0.0.0", "10.1.2.3", "172.20.0.1",
             "192.168.0.1", "169.254.169.254", "100.64.0.1", "[::1]", "[::ffff:127.0.0.1]", "[fd00::1]",
             "[fe80::1]", "[::127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::1]",
             "[2002:7f00:1::]", "[2001:0:7f00:1::]", "0x7f.1", "0177.0.0.1", "0x7f000001", "0", "127.0.0.1.",
             "public@127.0.0.1", "public:word@[::1]", "１２７.0.0.1", "127。0。0。1", "ⓛocalhost",
             "localhost", "LOCALHOST", "localhost.", "feeds.localhost"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void tst_HttpFetcher::refusesPrivateHosts()
{
    QFETCH(QString, host);
    FetchRequest wanted;
    wanted.url = QUrl(u"http://%1:9/feed"_s.arg(host));
    const Result<FetchResponse> page = wait(m_fetcher->fetch(wanted));
    QVERIFY(!page);
    QVERIFY2(page.error().kind == Error::Kind::Refused, qPrintable(page.error().message));
}

void tst_HttpFetcher::refusesANameThatLeadsHome_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("loopback") << QStringList{u"127.0.0.1"_s};
    QTest::newRow("a router") << QStringList{u"192.168.0.1"_s};
    QTest::newRow("a cloud's secrets") << QStringList{u"169.254.169.254"_s};
    QTest::newRow("one of two") << QStringList{u"203.0.113.9"_s, u"8.8.8.8"_s, u"::1"_s};
    QTest::newRow("in IPv6") << QStringList{u"::ffff:10.0.0.1"_s};
}

void tst_HttpFetcher::refusesANameThatLeadsHome()
{
    QFETCH(QStringList, addresses);
    QStringList asked;
    HttpFetcher::Hosts hosts = HttpFetcher::Hosts::ofSystem();
    hosts.resolve = [&](const QString &host, QObject *, const Answer &answer) {
        asked.append(host);
        answer(listOf(addresses));
    };
    HttpFetcher fetcher("Sokbo/test", *m_clock, shortLimits(), hosts);
    FetchRequest wanted;
    wanted.url = QUrl(u"http://news.example:9/feed"_s);
    const Result<FetchResponse> page = wait(fetcher.fetch(wanted));
    QVERIFY(!page);
    QVERIFY2(page.error().kind == Error::Kind::Refused, qPrintable(page.error().message));
    QCOMPARE(asked, QStringList{u"news.example"_s});
}

void tst_HttpFetcher::refusesARedirectToANameThatLeadsHome()
{
    HttpFetcher::Hosts hosts = HttpFetcher::Hosts::ofSystem();
    hosts.resolve
        = [](const QString &, QObject *, const Answer &answer) { answer(listOf({u"127.0.0.1"_s})); };
    HttpFetcher fetcher("Sokbo/test", *m_clock, shortLimits(), hosts);
    m_server->setPage(u"/away"_s, {"", "text/plain", {{"Location", "http://inside.example/secret"}}, 302});
    const Result<FetchResponse> page = wait(fetcher.fetch(request(u"/away"_s)));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Refused);
    QVERIFY2(page.error().message.contains(u"inside.example"_s), qPrintable(page.error().message));
}

// No system knows this name: only who connects to the address that was asked for first gets the page.
void tst_HttpFetcher::connectsToTheAddressThatWasChecked()
{
    int asked = 0;
    HttpFetcher fetcher("Sokbo/test", *m_clock, shortLimits(), outside([&](int) {
        ++asked;
        return QStringList{u"127.0.0.1"_s};
    }));
    FetchRequest wanted = request(u"/feed"_s);
    wanted.allowPrivateHosts = false;
    wanted.url.setHost(u"뉴스.invalid"_s);
    for (int i = 0; i < 2; ++i) {
        const Result<FetchResponse> page = wait(fetcher.fetch(wanted));
        QVERIFY2(page, page ? "" : qPrintable(page.error().message));
        QCOMPARE(page->url, wanted.url);
        QCOMPARE(asked, i + 1);
    }
    const QByteArray host = wanted.url.authority(QUrl::FullyEncoded).toLatin1();
    QVERIFY(host.startsWith("xn--"));
    QCOMPARE(m_server->requests().last().headers.value("host"), host);
}

void tst_HttpFetcher::aNameThatAnswersDifferentlyReachesNothing()
{
    QTcpServer inside; // what must not be reached
    QVERIFY(inside.listen(QHostAddress(u"127.0.0.2"_s)));
    const QList<QStringList> answers{
        {}, {u"127.0.0.2"_s}, {u"127.0.0.1"_s}, {u"127.0.0.2"_s}, {u"127.0.0.1"_s, u"127.0.0.2"_s}};
    HttpFetcher fetcher("Sokbo/test", *m_clock, shortLimits(),
        outside([&](int asked) { return answers.at(asked % answers.size()); }));
    FetchRequest wanted;
    wanted.url = QUrl(u"http://lying.invalid:%1/feed"_s.arg(inside.serverPort()));
    for (int i = 0; i < 200; ++i)
        QVERIFY(!wait(fetcher.fetch(wanted)));
    QVERIFY(!inside.hasPendingConnections());
}

void tst_HttpFetcher::triesTheNextAddressOfAHost()
{
    // Nobody listens at the first one.
    HttpFetcher fetcher("Sokbo/test", *m_clock, shortLimits(), outside([](int) {
        return QStringList{u"127.0.0.3"_s, u"127.0.0.1"_s};
    }));
    FetchRequest wanted = request(u"/feed"_s);
    wanted.allowPrivateHosts = false;
    wanted.url.setHost(u"two.invalid"_s);
    const Result<FetchResponse> page = wait(fetcher.fetch(wanted));
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    // What the host itself answers is not asked of another address.
    wanted.url = QUrl(m_server->url(u"/fault/404/feed"_s));
    wanted.url.setHost(u"two.invalid"_s);
    const qsizetype before = m_server->requests().size();
    QCOMPARE(wait(fetcher.fetch(wanted)).error().code, 404);
    QCOMPARE(m_server->requests().size(), before + 1);
}

void tst_HttpFetcher::saysWhetherAHostIsPrivate()
{
    const Result<FetchResponse> here = get(u"/feed"_s);
    QVERIFY(here);
    QCOMPARE(here->fromPrivateHost, std::optional(true));
    HttpFetcher fetcher(
        "Sokbo/test", *m_clock, shortLimits(), outside([](int) { return QStringList{u"127.0.0.1"_s}; }));
    FetchRequest wanted = request(u"/feed"_s);
    for (const bool mayBe : {true, false}) {
        wanted.allowPrivateHosts = mayBe;
        const Result<FetchResponse> there = wait(fetcher.fetch(wanted));
        QVERIFY2(there, there ? "" : qPrintable(there.error().message));
        QCOMPARE(there->fromPrivateHost, std::optional(false));
        wanted.url.setHost(u"news.invalid"_s); // found by its name
    }
}

void tst_HttpFetcher::refusesARedirectToAnotherPrivateHost()
{
    QString target = m_server->url(u"/feed"_s);
    target.replace("127.0.0.1"_L1, "127.0.0.2"_L1);
    m_server->setPage(u"/away"_s, {"", "text/plain", {{"Location", target.toUtf8()}}, 302});
    const Result<FetchResponse> page = get(u"/away"_s);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Refused);
}

void tst_HttpFetcher::asksTwoAtOnceOfOneHost()
{
    QList<QFuture<Result<FetchResponse>>> pages;
    for (int i = 0; i < 8; ++i) {
        m_server->setPage(u"/%1"_s.arg(i), {"x", "text/plain", {}, 200, 60});
        pages.append(m_fetcher->fetch(request(u"/%1"_s.arg(i))));
    }
    for (QFuture<Result<FetchResponse>> &page : pages)
        QVERIFY(wait(page));
    QCOMPARE(m_server->mostAtOnce(), 2);
}

void tst_HttpFetcher::asksSeveralHostsAtOnce()
{
    std::vector<std::unique_ptr<test::FaultyServer>> servers;
    QList<QFuture<Result<FetchResponse>>> pages;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 4; ++i) {
        servers.push_back(std::make_unique<test::FaultyServer>());
        servers.back()->setPage(u"/feed"_s, {"x", "text/plain", {}, 200, 500});
        FetchRequest wanted = request(u"/feed"_s);
        wanted.url = QUrl(servers.back()->url(u"/feed"_s));
        pages.append(m_fetcher->fetch(wanted));
    }
    for (QFuture<Result<FetchResponse>> &page : pages)
        QVERIFY(wait(page));
    QVERIFY(clock.elapsed() < 1'500);
}

// Distance is kept from the web's servers, not from this computer, whose requests are therefore sent under a
// name that is not known to be private.
void tst_HttpFetcher::keepsTheDistanceThatIsAskedFor()
{
    FetchRequest spaced;
    spaced.url = QUrl(u"http://nobody.invalid/"_s);
    spaced.allowPrivateHosts = true;
    spaced.spacing = 300ms;
    QElapsedTimer clock;
    clock.start();
    QList<QFuture<Result<FetchResponse>>> pages{
        m_fetcher->fetch(spaced), m_fetcher->fetch(spaced), m_fetcher->fetch(spaced)};
    for (QFuture<Result<FetchResponse>> &page : pages)
        QVERIFY(!wait(page));
    QVERIFY(clock.elapsed() >= 600);
}

void tst_HttpFetcher::stalledRequestsDelayNobody()
{
    QList<QFuture<Result<FetchResponse>>> stalled, good;
    for (int i = 0; i < 4; ++i)
        stalled.append(m_fetcher->fetch(request(u"/fault/hang/%1"_s.arg(i))));
    for (int i = 0; i < 4; ++i) {
        m_server->setPage(u"/%1"_s.arg(i), {"x"});
        good.append(m_fetcher->fetch(request(u"/%1"_s.arg(i))));
    }
    QElapsedTimer clock;
    clock.start();
    for (QFuture<Result<FetchResponse>> &page : good)
        QVERIFY(wait(page));
    QVERIFY2(clock.elapsed() < 1'200,
        qPrintable(QString::number(clock.elapsed()))); // two rounds of 200 ms and some
    for (QFuture<Result<FetchResponse>> &page : stalled)
        QCOMPARE(wait(page).error().kind, Error::Kind::Timeout);
}

void tst_HttpFetcher::quietRequestsLetOthersBegin()
{
    FetchLimits limits;
    limits.quiet = 100ms;
    HttpFetcher fetcher("Sokbo/test", *m_clock, limits);
    QList<QFuture<Result<FetchResponse>>> quiet;
    for (int i = 0; i < 4; ++i)
        quiet.append(fetcher.fetch(request(u"/fault/hang/%1"_s.arg(i))));
    QTRY_COMPARE(m_server->requestsFor(u"/fault/hang/3"_s), 1); // two, and two beside them
    QFuture<Result<FetchResponse>> good = fetcher.fetch(request(u"/feed"_s));
    QTest::qWait(400);
    QCOMPARE(m_server->requestsFor(u"/feed"_s), 0); // and no more
    quiet[0].cancel();
    QVERIFY(wait(good));
    for (QFuture<Result<FetchResponse>> &page : quiet)
        page.cancel();
}

void tst_HttpFetcher::waitsOutAShortPause()
{
    SystemClock real;
    HttpFetcher fetcher("Sokbo/test", real, shortLimits());
    QCOMPARE(wait(fetcher.fetch(request(u"/fault/503/feed"_s))).error().code, 503);
    QVERIFY(fetcher.pausedUntil(QUrl(m_server->url(u"/other"_s))).isValid());
    QElapsedTimer clock;
    clock.start();
    const Result<FetchResponse> page = wait(fetcher.fetch(request(u"/feed"_s)));
    QVERIFY(page);
    QVERIFY2(clock.elapsed() > 1'500, qPrintable(QString::number(clock.elapsed())));
}

void tst_HttpFetcher::leavesAHostAloneThatAskedForIt()
{
    const QDateTime until = m_clock->now().addSecs(3'600);
    m_server->setPage(
        u"/busy"_s, {"", "text/plain", {{"Retry-After", "Mon, 23 Nov 2026 10:00:00 GMT"}}, 429});
    QCOMPARE(get(u"/busy"_s).error().code, 429);
    QCOMPARE(m_fetcher->pausedUntil(QUrl(m_server->url(u"/feed"_s))), until);
    const Result<FetchResponse> page = get(u"/feed"_s);
    QVERIFY(!page);
    QCOMPARE(page.error().code, 429);
    QVERIFY2(page.error().message.contains("2026-11-23T10:00:00Z"_L1), qPrintable(page.error().message));
    QCOMPARE(m_server->requestsFor(u"/feed"_s), 0);
    m_clock->advance(3'601s);
    QVERIFY(get(u"/feed"_s));
    QVERIFY(!m_fetcher->pausedUntil(QUrl(m_server->url(u"/feed"_s))).isValid());
}

void tst_HttpFetcher::aClockSetBackEndsAPause()
{
    m_server->setPage(
        u"/busy"_s, {"", "text/plain", {{"Retry-After", "Mon, 23 Nov 2026 10:00:00 GMT"}}, 429});
    QCOMPARE(get(u"/busy"_s).error().code, 429);
    QVERIFY(!get(u"/feed"_s));
    m_clock->set(m_clock->now().addYears(-7));
    QVERIFY(!m_fetcher->pausedUntil(QUrl(m_server->url(u"/feed"_s))).isValid());
    QVERIFY(get(u"/feed"_s));
}

void tst_HttpFetcher::endsWhenCancelled()
{
    QFuture<Result<FetchResponse>> hanging = m_fetcher->fetch(request(u"/fault/hang/feed"_s));
    QFuture<Result<FetchResponse>> other = m_fetcher->fetch(request(u"/fault/hang/feed"_s));
    QFuture<Result<FetchResponse>> waiting = m_fetcher->fetch(request(u"/feed"_s));
    QTest::qWait(50);
    QVERIFY(hanging.isStarted());
    QVERIFY(!waiting.isStarted());
    hanging.cancel();
    waiting.cancel();
    QCOMPARE(wait(hanging).error().kind, Error::Kind::Cancelled);
    QCOMPARE(wait(waiting).error().kind, Error::Kind::Cancelled);
    other.cancel();
    QVERIFY(get(u"/feed"_s));
    QCOMPARE(m_server->requestsFor(u"/feed"_s), 1);
}

void tst_HttpFetcher::connectionRefusedIsSaidSo()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    FetchRequest wanted = request(u"/feed"_s);
    wanted.url.setPort(closed.serverPort());
    closed.close();
    const Result<FetchResponse> page = wait(m_fetcher->fetch(wanted));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Network);
    QVERIFY2(page.error().message.contains("refuses the connection"_L1), qPrintable(page.error().message));
}

void tst_HttpFetcher::readsCacheControl()
{
    m_server->setPage(u"/fresh"_s, {"x", "text/plain", {{"Cache-Control", "public, max-age=7200"}}});
    QCOMPARE(get(u"/fresh"_s)->maxAgeSeconds, 7'200);
    QCOMPARE(get(u"/feed"_s)->maxAgeSeconds, -1);
}

void tst_HttpFetcher::keepsCookiesForTheRedirectsAfterThem()
{
    m_server->setPage(u"/asks"_s, {"<rss>소식</rss>", "application/xml", {}, 200, 0, "seen=yes"});
    m_server->setPage(u"/consent"_s,
        {"", "text/plain",
            {{"Set-Cookie", "seen=yes; Path=/; HttpOnly"}, {"Set-Cookie", "lang=ko; Path=/"},
                {"Location", "/asks"}},
            302});
    const Result<FetchResponse> page = get(u"/asks"_s);
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QCOMPARE(page->url, QUrl(m_server->url(u"/asks"_s)));
    const QByteArray sent = m_server->requests().last().headers.value("cookie");
    QVERIFY2(sent.contains("seen=yes") && sent.contains("; ") && sent.contains("lang=ko"), sent);
    // The next request knows nothing of them.
    QVERIFY(get(u"/feed"_s));
    QVERIFY(!m_server->requests().last().headers.contains("cookie"));
    const qsizetype before = m_server->requests().size();
    QVERIFY(get(u"/asks"_s));
    QCOMPARE(m_server->requests().size(), before + 3);
    QVERIFY(!m_server->requests().at(before).headers.contains("cookie"));
}

void tst_HttpFetcher::sendsNoCookieToAnotherHost()
{
    HttpFetcher fetcher(
        "Sokbo/test", *m_clock, shortLimits(), outside([](int) { return QStringList{u"127.0.0.1"_s}; }));
    FetchRequest wanted = request(u"/start"_s);
    wanted.allowPrivateHosts = false;
    wanted.url.setHost(u"one.invalid"_s);
    QUrl other(m_server->url(u"/feed"_s));
    other.setHost(u"other.invalid"_s);
    m_server->setPage(u"/start"_s,
        {"", "text/plain", {{"Set-Cookie", "who=you; Path=/"}, {"Location", other.toEncoded()}}, 302});
    const Result<FetchResponse> page = wait(fetcher.fetch(wanted));
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QCOMPARE(page->url.host(), u"other.invalid"_s);
    QVERIFY(!m_server->requests().last().headers.contains("cookie"));
}

void tst_HttpFetcher::obeysAnAnswerThatSaysOnlyHowLongItHolds()
{
    m_server->setPage(u"/busy"_s, {"", "text/plain", {{"Cache-Control", "public, max-age=1800"}}, 429});
    QCOMPARE(get(u"/busy"_s).error().code, 429);
    QCOMPARE(m_fetcher->pausedUntil(QUrl(m_server->url(u"/feed"_s))), m_clock->now().addSecs(1'800));
}

void tst_HttpFetcher::saysWhatWasNotAsked()
{
    // Days away, and obeyed to the last.
    const QDateTime until(QDate(2026, 11, 26), QTime(9, 0), Qt::UTC);
    m_server->setPage(
        u"/busy"_s, {"", "text/plain", {{"Retry-After", "Thu, 26 Nov 2026 09:00:00 GMT"}}, 429});
    FetchRequest asked = request(u"/busy"_s);
    asked.heldBack = std::make_shared<bool>(false);
    QVERIFY(!wait(m_fetcher->fetch(asked)));
    QVERIFY(!*asked.heldBack);
    QCOMPARE(m_fetcher->pausedUntil(asked.url), until);
    FetchRequest later = request(u"/feed"_s);
    later.heldBack = std::make_shared<bool>(false);
    QVERIFY(!wait(m_fetcher->fetch(later)));
    QVERIFY(*later.heldBack);
}

QTEST_GUILESS_MAIN(tst_HttpFetcher)
#include "tst_httpfetcher.moc"
