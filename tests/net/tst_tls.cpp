// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpfetcher.h"
#include "support/fakeclock.h"
#include "support/support.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

// Certificates of tests/data/net, made for this test with a key that guards nothing: all but selfsigned.pem
// are signed by ca.pem, which is trusted here.
class tst_Tls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trustsNobodyButWhomTheComputerTrusts_data();
    void trustsNobodyButWhomTheComputerTrusts();
};

void tst_Tls::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt has no TLS");
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(QSslCertificate(test::data(u"net/ca.pem"_s)));
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void tst_Tls::trustsNobodyButWhomTheComputerTrusts_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("says"); // empty where the page comes
    QTest::newRow("good") << u"good"_s << QString();
    QTest::newRow("expired") << u"expired"_s << u"has expired"_s;
    QTest::newRow("of another host") << u"otherhost"_s << u"made out to another host"_s;
    QTest::newRow("self-signed") << u"selfsigned"_s << u"is self-signed"_s;
}

void tst_Tls::trustsNobodyButWhomTheComputerTrusts()
{
    QFETCH(QString, certificate);
    QFETCH(QString, says);
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(test::data(u"net/%1.pem"_s.arg(certificate))));
    configuration.setPrivateKey(QSslKey(test::data(u"net/server.key"_s), QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket,
            [socket] { socket->write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage"); });
    });

    test::FakeClock clock;
    HttpFetcher fetcher("Sokbo/test", clock);
    FetchRequest request;
    request.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort()));
    request.allowPrivateHosts = true;
    const QFuture<Result<FetchResponse>> future = fetcher.fetch(request);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
    const Result<FetchResponse> page = future.result();
    if (says.isEmpty()) {
        QVERIFY2(page, page ? "" : qPrintable(page.error().message));
        QCOMPARE(page->body, QByteArray("page"));
        return;
    }
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Network);
    QVERIFY2(page.error().message.contains(says), qPrintable(page.error().message));
}

QTEST_GUILESS_MAIN(tst_Tls)
#include "tst_tls.moc"
