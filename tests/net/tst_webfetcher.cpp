// SPDX-License-Identifier: GPL-3.0-or-later
// The fetcher that both programs use.
#include "net/webfetcher.h"

#include "support/faultyserver.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class tst_WebFetcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhoAsks()
    {
        test::FaultyServer server;
        server.setPage(u"/feed"_s, {"<rss/>"});
        const SystemClock clock;
        const std::unique_ptr<Fetcher> fetcher = makeWebFetcher(u"1.2.3"_s, clock);
        FetchRequest request;
        request.url = QUrl(server.url(u"/feed"_s));
        request.allowPrivateHosts = true;
        const QFuture<Result<FetchResponse>> answer = fetcher->fetch(request);
        QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 20'000);
        QVERIFY(answer.result());
        QCOMPARE(
            server.requests().first().headers.value("user-agent"), QByteArray("Sokbo/1.2.3 (news reader)"));
    }
};

QTEST_GUILESS_MAIN(tst_WebFetcher)
#include "tst_webfetcher.moc"
