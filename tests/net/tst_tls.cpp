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
    void theCertificateIsTheNamesAndNotTheAddress();
};

namespace {

// A server on loopback with one of the certificates.
class TlsServer {
public:
    explicit TlsServer(const QString &certificate)
    {
        QSslConfiguration configuration;
        configuration.setLocalCertificate(QSslCertificate(test::data(u"net/%1.pem"_s.arg(certificate))));
        configuration.setPrivateKey(QSslKey(test::data(u"net/server.key"_s), QSsl::Ec));
        m_server.setSslConfiguration(configuration);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no server");
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                [socket] { socket->write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage"); });
        });
    }

    QUrl url(const QString &host) const
    {
        return QUrl(u"https://%1:%2/"_s.arg(host).arg(m_server.serverPort()));
    }

private:
    QSslServer m_server;
};

QByteArray authorities()
{
    return test::dataPath(u"net/ca.pem"_s).toLocal8Bit();
}

Result<FetchResponse> wait(HttpFetcher &fetcher, const FetchRequest &request)
{
    const QFuture<Result<FetchResponse>> future = fetcher.fetch(request);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
        return failure(Error::Kind::Usage, u"the test waited too long"_s);
    return future.result();
}

} // namespace

void tst_Tls::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt has no TLS");
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
    const TlsServer server(certificate);
    test::FakeClock clock;
    HttpFetcher::Hosts hosts = HttpFetcher::Hosts::ofSystem();
    hosts.authorities = authorities();
    HttpFetcher fetcher("Sokbo/test", clock, {}, hosts);
    FetchRequest request;
    request.url = server.url(u"127.0.0.1"_s);
    request.allowPrivateHosts = true;
    const Result<FetchResponse> page = wait(fetcher, request);
    if (says.isEmpty()) {
        QVERIFY2(page, page ? "" : qPrintable(page.error().message));
        QCOMPARE(page->body, QByteArray("page"));
        return;
    }
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Network);
    QVERIFY2(page.error().message.contains(says), qPrintable(page.error().message));
}

// The fetcher connects to an address that it has looked up and checked itself.
void tst_Tls::theCertificateIsTheNamesAndNotTheAddress()
{
    test::FakeClock clock;
    HttpFetcher::Hosts hosts;
    hosts.resolve = [](const QString &, QObject *, const auto &answer) { answer({QHostAddress::LocalHost}); };
    hosts.isPrivate = [](const QHostAddress &) { return false; };
    hosts.authorities = authorities();
    HttpFetcher fetcher("Sokbo/test", clock, {}, hosts);
    const TlsServer ofNewsExample(u"otherhost"_s), ofTheAddress(u"good"_s);
    FetchRequest request;
    request.url = ofNewsExample.url(u"news.example"_s);
    const Result<FetchResponse> page = wait(fetcher, request);
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    for (const QUrl &wrong : {ofNewsExample.url(u"other.example"_s), ofTheAddress.url(u"news.example"_s)}) {
        request.url = wrong;
        const Result<FetchResponse> refused = wait(fetcher, request);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"made out to another host"_s),
            qPrintable(refused.error().message));
    }
}

QTEST_GUILESS_MAIN(tst_Tls)
#include "tst_tls.moc"
