// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpheaders.h"
#include "net/inflater.h"
#include "net/requestaddress.h"
#include "net/resourcefetcher.h"
#include "net/routingfetcher.h"

#include "support/fakefetcher.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QByteArray gzipHead("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
const QByteArray emptyMember = gzipHead + QByteArray("\x03\0\0\0\0\0\0\0\0\0", 10);

// Of 26 bytes.
QByteArray memberOfThreeWords()
{
    const QByteArray zlib = qCompress("headline headline headline").mid(4);
    return gzipHead + zlib.mid(2, zlib.size() - 6)
        + QByteArray::fromHex("6fc191511a000000"); // CRC-32 and length, little-endian
}

} // namespace

class tst_Headers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsMaxAge_data();
    void readsMaxAge();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void inflatesInPieces_data();
    void inflatesInPieces();
    void endsCompressedBodiesThatHoldNothing_data();
    void endsCompressedBodiesThatHoldNothing();
    void takesAsManyMembersAsHoldSomething();
    void refusesEncodingsThatWereNotAskedFor();
    void cleansAddresses();
    void sameServerHasOneKey();
    void routesByScheme();
    void findsNoSampleOutsideItsFolder();
};

void tst_Headers::readsMaxAge_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds");
    QTest::newRow("none") << QByteArray() << -1;
    QTest::newRow("plain") << QByteArray("max-age=600") << 600;
    QTest::newRow("among others") << QByteArray("public, Max-Age = 1, MAX-AGE=60 , s-maxage=9") << 60;
    QTest::newRow("quoted") << QByteArray("max-age=\"60\"") << 60;
    QTest::newRow("huge") << QByteArray("max-age=99999999999999") << std::numeric_limits<int>::max();
    QTest::newRow("no number") << QByteArray("max-age=-5") << -1;
    QTest::newRow("no-store") << QByteArray("max-age=60, no-store") << 0;
}

void tst_Headers::readsMaxAge()
{
    QFETCH(QByteArray, header);
    QTEST(maxAgeSeconds(header), "seconds");
}

void tst_Headers::readsRetryAfter_data()
{
    const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("seconds"); // from now; -1 for none
    QTest::newRow("seconds") << QByteArray("120") << qint64(120);
    QTest::newRow("date") << QByteArray("Mon, 23 Nov 2026 09:30:00 GMT") << qint64(1'800);
    QTest::newRow("past") << QByteArray("Mon, 23 Nov 2026 08:00:00 GMT") << qint64(-3'600);
    QTest::newRow("word") << QByteArray("soon") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
}

void tst_Headers::readsRetryAfter()
{
    QFETCH(QByteArray, header);
    const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    const std::optional<QDateTime> until = retryAfter(header, now);
    QTEST(until ? now.secsTo(*until) : qint64(-1), "seconds");
}

void tst_Headers::inflatesInPieces_data()
{
    QTest::addColumn<QList<QByteArray>>("encodings");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray zlib = qCompress("headline headline headline").mid(4);
    const QByteArray raw = zlib.mid(2, zlib.size() - 6);
    const QByteArray member = memberOfThreeWords();
    QTest::newRow("identity") << QList<QByteArray>() << QByteArray("headline headline headline");
    QTest::newRow("zlib") << QList<QByteArray>{"deflate"} << zlib;
    QTest::newRow("raw deflate") << QList<QByteArray>{"deflate"} << raw;
    QTest::newRow("called gzip, is plain")
        << QList<QByteArray>{"gzip"} << QByteArray("headline headline headline");
    QTest::newRow("gzip") << QList<QByteArray>{"gzip"} << member;
    QTest::newRow("gzip with padding") << QList<QByteArray>{"x-gzip"} << member + QByteArray(10, '\0');
}

void tst_Headers::inflatesInPieces()
{
    QFETCH(QList<QByteArray>, encodings);
    QFETCH(QByteArray, bytes);
    for (const qsizetype piece : {qsizetype(1), qsizetype(3), bytes.size()}) {
        Result<Inflater> inflater = Inflater::forEncodings(encodings, 26);
        QVERIFY(inflater);
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            const Result<> added = inflater->add(bytes.mid(at, piece));
            QVERIFY2(added, added ? "" : qPrintable(added.error().message));
        }
        QCOMPARE(inflater->finish(), QByteArray("headline headline headline"));
    }
    Result<Inflater> small = Inflater::forEncodings(encodings, 25);
    QCOMPARE(small->add(bytes).error().kind, Error::Kind::TooLarge);
}

void tst_Headers::endsCompressedBodiesThatHoldNothing_data()
{
    QTest::addColumn<QByteArray>("once");
    QTest::addColumn<QByteArray>("again");
    QTest::newRow("empty members") << QByteArray() << emptyMember;
    QTest::newRow("empty blocks") << gzipHead << QByteArray("\0\0\0\xff\xff", 5);
    QTest::newRow("a name") << QByteArray("\x1f\x8b\x08\x08\0\0\0\0\0\xff", 10) << QByteArray("n");
    QTest::newRow("padding") << emptyMember << QByteArray(1, '\0');
}

void tst_Headers::endsCompressedBodiesThatHoldNothing()
{
    QFETCH(QByteArray, once);
    QFETCH(QByteArray, again);
    constexpr qsizetype piece = 16 * 1024;
    for (const QList<QByteArray> &encodings :
        {QList<QByteArray>{"gzip"}, QList<QByteArray>{"gzip", "deflate"}}) {
        // Wrapped once more, it is the little that comes over the line that grows without an end.
        const bool wrapped = encodings.size() > 1;
        const QByteArray plain = once + again.repeated(1024 * 1024 / again.size());
        const QByteArray bytes = wrapped ? qCompress(plain).mid(4) : plain;
        Result<Inflater> inflater = Inflater::forEncodings(encodings, 1024 * 1024);
        QVERIFY(inflater);
        Result<> added;
        qsizetype accepted = 0;
        for (; added && accepted < bytes.size(); accepted += piece)
            added = inflater->add(bytes.mid(accepted, piece));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Error::Kind::TooLarge);
        QVERIFY2(
            added.error().message.contains("holds next to nothing"_L1), qPrintable(added.error().message));
        QVERIFY2(accepted <= 320 * 1024, qPrintable(QString::number(accepted)));
    }
}

void tst_Headers::takesAsManyMembersAsHoldSomething()
{
    Result<Inflater> inflater = Inflater::forEncodings({"gzip"}, 16 * 1024 * 1024);
    const QByteArray member = memberOfThreeWords();
    for (int i = 0; i < 50'000; ++i) {
        const Result<> added = inflater->add(member);
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
    }
    QCOMPARE(inflater->finish()->size(), 26 * 50'000);
}

void tst_Headers::refusesEncodingsThatWereNotAskedFor()
{
    QCOMPARE(contentEncodings(" GZIP , identity,,br"), (QList<QByteArray>{"gzip", "br"}));
    QCOMPARE(Inflater::forEncodings({"br"}, 10).error().kind, Error::Kind::Parse);
    QCOMPARE(Inflater::forEncodings({"gzip", "gzip", "gzip", "gzip"}, 10).error().kind, Error::Kind::Parse);
}

void tst_Headers::cleansAddresses()
{
    QCOMPARE(requestAddress(QUrl(u"https://me:secret@news.example?a=1#top"_s)),
        QUrl(u"https://news.example/?a=1"_s));
    QCOMPARE(requestAddress(QUrl(u"http://속보.example/피드"_s))->host(QUrl::FullyEncoded),
        u"xn--on3b37f.example"_s);
    QVERIFY(!isPrivateHostName(u"news.example"_s));
    QVERIFY(!isPrivateHostName(u"8.8.8.8"_s));
    QVERIFY(isPrivateAddress(QHostAddress(u"64:ff9b::10.0.0.1"_s)));
    QVERIFY(isPrivateAddress(QHostAddress(u"2002:7f00:1::1"_s)));
    QVERIFY(!isPrivateAddress(QHostAddress(u"2001:4860:4860::8888"_s)));
    QVERIFY(!isPrivateAddress(QHostAddress(u"64:ff9b::8.8.8.8"_s)));
}

void tst_Headers::sameServerHasOneKey()
{
    QCOMPARE(serverKey(QUrl(u"https://News.example/a"_s)), serverKey(QUrl(u"http://news.example:80/b"_s)));
    QVERIFY(serverKey(QUrl(u"http://news.example:8080"_s)) != serverKey(QUrl(u"http://news.example"_s)));
}

void tst_Headers::routesByScheme()
{
    test::FakeWeb web;
    web.setPage(u"http://news.example/"_s, "web");
    RoutingFetcher fetcher(web.fetcher());
    fetcher.route(u"sample"_s, std::make_unique<ResourceFetcher>());
    FetchRequest request;
    request.url = QUrl(u"http://news.example/"_s);
    QCOMPARE(fetcher.fetch(request).result()->body, QByteArray("web"));
    request.url = QUrl(u"sample:///nothing.xml"_s);
    QCOMPARE(fetcher.fetch(request).result().error().code, 404);
    QCOMPARE(web.requests().size(), 1);
}

void tst_Headers::findsNoSampleOutsideItsFolder()
{
    ResourceFetcher fetcher;
    for (const char *url : {"sample:///../qt-project.org/x", "sample:///..", "sample:///", "sample:x"}) {
        FetchRequest request;
        request.url = QUrl(QString::fromLatin1(url));
        QCOMPARE(fetcher.fetch(request).result().error().code, 404);
    }
}

QTEST_GUILESS_MAIN(tst_Headers)
#include "tst_headers.moc"
