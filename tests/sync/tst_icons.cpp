// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of sources' sites.
#include "net/site.h"
#include "sync/iconlinks.h"
#include "sync/syncrig.h"

#include <QBuffer>
#include <QImage>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray picture(int side = 16, const char *format = "PNG")
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::darkRed);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

const QByteArray feed = "<rss version='2.0'><channel><title>신문</title>"
                        "<link>https://www.paper.example/news</link>"
                        "<item><title>글</title><guid>1</guid></item></channel></rss>";
const QString site = u"https://www.paper.example/"_s;

} // namespace

class TestIcons : public QObject {
    Q_OBJECT

    std::unique_ptr<SyncRig> m_rig;
    SourceId m_source;

    SiteIcon icon() { return wait(m_rig->store().icons()).value().value(m_source); }
    bool isAnswered()
    {
        return wait(m_rig->store().waitingIcons(m_rig->clock.now())).value().contains(m_source);
    }
    int requests() const { return int(m_rig->web.requests().size()); }

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<SyncRig>();
        m_rig->web.setPage(u"https://feeds.paper.example/rss"_s, feed);
        m_source = m_rig->add(u"https://feeds.paper.example/rss"_s);
        m_rig->service().setFetchesIcons(true);
    }
    void cleanup() { m_rig.reset(); }

    void takesTheOneThatThePageNames()
    {
        m_rig->web.setPage(site,
            "<html><head><link rel='shortcut icon' href='/small.ico' sizes='16x16'>"
            "<link rel=icon href='//img.paper.example/32.png' sizes='32x32 48x48'></head></html>",
            "text/html");
        m_rig->web.setPage(u"https://img.paper.example/32.png"_s, picture(32), "image/png");
        m_rig->sync();
        QTRY_COMPARE(icon(), (SiteIcon{picture(32), "image/png"}));
        for (const FetchRequest &request : m_rig->web.requests())
            QVERIFY(request.onlySite.isEmpty() || (!request.allowPrivateHosts && !request.credentials));
    }

    void takesTheUsualPlaceElse()
    {
        m_rig->web.setError(site, Error{Error::Kind::Http, u"403"_s, 403});
        const QByteArray ico = picture(16, "ICO"); // another one has other bytes: some are nobody's
        m_rig->web.setPage(site + u"favicon.ico"_s, ico, "image/x-icon");
        m_rig->sync();
        QTRY_COMPARE(icon().bytes, ico);
    }

    void asksOnceAMonth()
    {
        m_rig->web.setPage(site, "<html></html>", "text/html");
        m_rig->web.setPage(site + u"favicon.ico"_s, picture(), "image/png");
        m_rig->sync();
        QTRY_VERIFY(isAnswered());
        const int before = m_rig->web.requestsFor(site);
        m_rig->clock.advance(std::chrono::hours(24 * 29));
        m_rig->sync();
        QTest::qWait(200);
        QCOMPARE(m_rig->web.requestsFor(site), before);
        m_rig->clock.advance(std::chrono::hours(24 * 2));
        m_rig->web.setError(site + u"favicon.ico"_s, Error{Error::Kind::Http, u"404"_s, 404});
        m_rig->sync();
        QTRY_COMPARE(m_rig->web.requestsFor(site), before + 1);
        QTRY_VERIFY(isAnswered());
        QVERIFY(!icon().bytes.isEmpty()); // the old one stays
    }

    void aSiteWithoutOneIsNotAskedAtEachSync()
    {
        m_rig->web.setError(site, Error{Error::Kind::Http, u"404"_s, 404});
        m_rig->web.setError(site + u"favicon.ico"_s, Error{Error::Kind::Http, u"404"_s, 404});
        const SyncReport report = m_rig->sync();
        QVERIFY(!report.error);
        QTRY_VERIFY(isAnswered());
        const int before = requests();
        m_rig->sync();
        QTest::qWait(200);
        QCOMPARE(requests(), before + 1); // the feed alone
        QVERIFY(icon().bytes.isEmpty());
        QVERIFY(!m_rig->source(m_source).state.error);
    }

    void aSiteThatCannotBeReachedIsAskedTheNextDay()
    {
        m_rig->web.setError(site, Error{Error::Kind::Timeout, u"slow"_s});
        m_rig->sync();
        QTRY_VERIFY(isAnswered());
        m_rig->clock.advance(std::chrono::hours(25));
        QVERIFY(!isAnswered());
    }

    void refusesWhatIsNoSmallPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a page") << QByteArray("<html>not found</html>");
        QTest::newRow("a drawing") << QByteArray(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><rect width=\"40\" "
            "height=\"30\" fill=\"#c00\"/></svg>");
        QTest::newRow("too large") << picture(1100);
        QTest::newRow("half a picture's head") << picture().first(12);
    }

    void refusesWhatIsNoSmallPicture()
    {
        QFETCH(QByteArray, bytes);
        m_rig->web.setPage(site, "<html></html>", "text/html");
        m_rig->web.setPage(site + u"favicon.ico"_s, bytes, "image/png");
        m_rig->sync();
        QTRY_VERIFY(isAnswered());
        QVERIFY(icon().bytes.isEmpty());
    }

    void fetchesNothingWhereItIsOff()
    {
        m_rig->service().setFetchesIcons(false);
        m_rig->sync();
        QTest::qWait(200);
        QCOMPARE(requests(), 1);
    }

    void nothingIsAskedOfAnotherSite()
    {
        m_rig->web.setPage(site,
            "<link rel=icon href='https://cdn.other.example/i.png'><link rel=icon href='data:image/png,x'>",
            "text/html");
        m_rig->sync();
        QTRY_VERIFY(isAnswered());
        for (const FetchRequest &request : m_rig->web.requests()) {
            QVERIFY2(request.url.host().endsWith(u"paper.example"_s), qPrintable(request.url.toString()));
            if (request.url.host() == u"www.paper.example"_s)
                QCOMPARE(request.onlySite, u"paper.example"_s);
        }
    }

    void sourcesOfOneSiteAreOneQuestion()
    {
        m_rig->web.setPage(u"https://feeds.paper.example/sport"_s, feed);
        const SourceId other = m_rig->add(u"https://feeds.paper.example/sport"_s);
        m_rig->web.setPage(site, "<html></html>", "text/html");
        m_rig->web.setPage(site + u"favicon.ico"_s, picture(), "image/png");
        m_rig->sync();
        QTRY_COMPARE(wait(m_rig->store().icons()).value().size(), 2);
        QVERIFY(wait(m_rig->store().icons()).value().contains(other));
        QCOMPARE(m_rig->web.requestsFor(site), 1);
    }

    void choosesTheFittingSize_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("paths");
        QTest::newRow("none") << u"<p>글</p>"_s << QStringList{u"/favicon.ico"_s};
        QTest::newRow("sizes")
            << u"<link rel=icon sizes=192x192 href=/192.png><link rel=icon sizes=32x32 href=/32.png>"
               "<link rel=icon sizes=16x16 href=/16.png>"_s
            << QStringList{u"/32.png"_s, u"/192.png"_s, u"/favicon.ico"_s};
        QTest::newRow("for telephones, if nothing else")
            << u"<link rel=apple-touch-icon href=/touch.png><link rel='SHORTCUT ICON' href=/s.ico>"_s
            << QStringList{u"/touch.png"_s, u"/s.ico"_s, u"/favicon.ico"_s};
        QTest::newRow("no drawing")
            << u"<link rel=icon type=image/svg+xml href=/a><link rel=icon href=/b.svg>"_s
            << QStringList{u"/favicon.ico"_s};
        QTest::newRow("mask") << u"<link rel=mask-icon href=/m.png>"_s << QStringList{u"/favicon.ico"_s};
        QTest::newRow("base") << u"<base href=/img/><link rel=icon href=i.png>"_s
                              << QStringList{u"/img/i.png"_s, u"/favicon.ico"_s};
        QTest::newRow("the usual place by name")
            << u"<link rel=icon href=/favicon.ico>"_s << QStringList{u"/favicon.ico"_s};
    }

    void choosesTheFittingSize()
    {
        QFETCH(QString, html);
        QStringList paths;
        for (const QUrl &url : iconLinks(html, QUrl(u"https://a.example/x/"_s), u"a.example"_s))
            paths.append(url.path());
        QTEST(paths, "paths");
    }

    void knowsWhatIsOfASite()
    {
        QCOMPARE(siteOf(QUrl(u"https://WWW.hani.co.kr/a"_s)), u"hani.co.kr"_s);
        QCOMPARE(siteOf(QUrl(u"https://www.kr/"_s)), u"www.kr"_s);
        QVERIFY(siteOf(QUrl(u"sample:///a"_s)).isEmpty());
        QVERIFY(isOfSite(QUrl(u"https://img.hani.co.kr/i.png"_s), u"hani.co.kr"_s));
        QVERIFY(!isOfSite(QUrl(u"https://nothani.co.kr/i.png"_s), u"hani.co.kr"_s));
        QVERIFY(!isOfSite(QUrl(u"https://hani.co.kr.example/i.png"_s), u"hani.co.kr"_s));
        QVERIFY(!isOfSite(QUrl(u"file:///etc/hani.co.kr"_s), u"hani.co.kr"_s));
        QVERIFY(!isOfSite(QUrl(u"https://a.example/"_s), QString()));
    }
};

QTEST_GUILESS_MAIN(TestIcons)
#include "tst_icons.moc"
