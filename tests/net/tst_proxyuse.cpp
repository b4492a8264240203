// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxyuse.h"

#include "core/clock.h"
#include "net/webfetcher.h"
#include "support/faultyserver.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class tst_ProxyUse : public QObject {
    Q_OBJECT

    const SystemClock m_clock;

    Result<FetchResponse> get(Fetcher &fetcher, const QString &url, bool allowPrivate = false)
    {
        FetchRequest request;
        request.url = QUrl(url);
        request.allowPrivateHosts = allowPrivate;
        const QFuture<Result<FetchResponse>> answer = fetcher.fetch(request);
        while (!answer.isFinished())
            QTest::qWait(5);
        return answer.result();
    }

private Q_SLOTS:
    void cleanup() { useProxy({}); }

    void everythingGoesThroughTheProxyFromTheNextRequestOn()
    {
        test::FaultyServer proxy;
        const QString address = u"http://news.example/feed"_s; // which only the proxy knows
        proxy.setPage(address, {"<rss/>"});
        const std::unique_ptr<Fetcher> fetcher = makeWebFetcher(u"1"_s, m_clock);
        useProxy({ProxyUse::Kind::Http, u"127.0.0.1"_s, quint16(QUrl(proxy.url({})).port())});
        const auto answer = get(*fetcher, address);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->body, QByteArray("<rss/>"));
        QCOMPARE(proxy.requestsFor(address), 1);
    }

    void withoutOneNothingDoesWhateverTheEnvironmentSays()
    {
        test::FaultyServer proxy, server;
        server.setPage(u"/feed"_s, {"<rss/>"});
        qputenv("http_proxy", proxy.url({}).toUtf8());
        useProxy({ProxyUse::Kind::None, {}, 0});
        const std::unique_ptr<Fetcher> fetcher = makeWebFetcher(u"1"_s, m_clock);
        const auto answer = get(*fetcher, server.url(u"/feed"_s), true);
        qunsetenv("http_proxy");
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QVERIFY(proxy.requests().isEmpty());
    }

    void aProxyWithoutAnAddressIsNone()
    {
        test::FaultyServer server;
        server.setPage(u"/feed"_s, {"<rss/>"});
        useProxy({ProxyUse::Kind::Socks5, {}, 1080});
        const std::unique_ptr<Fetcher> fetcher = makeWebFetcher(u"1"_s, m_clock);
        QVERIFY(get(*fetcher, server.url(u"/feed"_s), true));
    }
};

QTEST_GUILESS_MAIN(tst_ProxyUse)
#include "tst_proxyuse.moc"
