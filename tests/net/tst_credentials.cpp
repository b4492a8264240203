// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpfetcher.h"

#include "support/fakeclock.h"
#include "support/faultyserver.h"

#include <QTest>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

Result<FetchResponse> fetch(HttpFetcher &fetcher, const FetchRequest &request)
{
    const QFuture<Result<FetchResponse>> answer = fetcher.fetch(request);
    if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }, 10'000))
        return failure(Error::Kind::Timeout, u"the test waited too long"_s);
    return answer.result();
}

FetchRequest requestFor(const QString &url)
{
    FetchRequest request;
    request.url = QUrl(url);
    request.allowPrivateHosts = true;
    request.credentials = Credentials{u"달래"_s, u"비밀"_s};
    return request;
}

} // namespace

class tst_Credentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsNameAndPasswordInUtf8()
    {
        FaultyServer server;
        server.setPage(u"/feed"_s, {"<rss/>"});
        const FakeClock clock;
        HttpFetcher fetcher("Sokbo/test", clock);
        QVERIFY(fetch(fetcher, requestFor(server.url(u"/feed"_s))));
        QCOMPARE(server.requests().first().headers.value("authorization"),
            "Basic " + QByteArray("달래:비밀").toBase64());
    }

    void sendsThemToNoOtherServerThatARedirectNames()
    {
        FaultyServer named, other;
        named.setPage(u"/feed"_s, {"", "text/html", {{"Location", other.url(u"/feed"_s).toLatin1()}}, 302});
        named.setPage(u"/here"_s, {"", "text/html", {{"Location", "/there"}}, 302});
        named.setPage(u"/there"_s, {"<rss/>"});
        other.setPage(u"/feed"_s, {"<rss/>"});
        const FakeClock clock;
        HttpFetcher fetcher("Sokbo/test", clock);
        QVERIFY(fetch(fetcher, requestFor(named.url(u"/feed"_s))));
        QVERIFY(!other.requests().first().headers.contains("authorization"));
        QVERIFY(fetch(fetcher, requestFor(named.url(u"/here"_s))));
        QCOMPARE(named.requests().size(), 3);
        QVERIFY(named.requests().last().headers.contains("authorization"));
    }

    void takesThemOutOfAnAddress()
    {
        QUrl url(u"https://dal%40rae:a%3Ab@club.example/feed"_s);
        const std::optional<Credentials> taken = takeCredentials(url);
        QCOMPARE(taken, (Credentials{u"dal@rae"_s, u"a:b"_s}));
        QCOMPARE(url, QUrl(u"https://club.example/feed"_s));
        QVERIFY(!takeCredentials(url));
    }

    void tellsServersApart()
    {
        const auto origin = [](const char *url) { return originOf(QUrl(QString::fromLatin1(url))); };
        QCOMPARE(origin("https://club.example/a"), origin("https://CLUB.example:443/b"));
        QVERIFY(origin("https://club.example/") != origin("http://club.example/"));
        QVERIFY(origin("https://club.example/") != origin("https://club.example:8443/"));
        QVERIFY(origin("https://club.example/") != origin("https://www.club.example/"));
    }
};

QTEST_GUILESS_MAIN(tst_Credentials)
#include "tst_credentials.moc"
