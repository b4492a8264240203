// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept for reading without a network, against a server of our own.
#include "sync/syncservice.h"

#include "net/httpfetcher.h"
#include "support/fakeclock.h"
#include "support/fakefetcher.h"
#include "support/faultyserver.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
T wait(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        qFatal("nothing came");
    return future.result();
}

// A picture of this size in one colour, as PNG.
QByteArray picture(int side, Qt::GlobalColor colour)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    // Noise, so that the bytes grow with the size.
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, image.pixel(x, y) ^ QRgb(x * 7919 + y * 104'729));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

const QByteArray drawing
    = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><rect width=\"40\" "
      "height=\"30\" fill=\"#c00\"/></svg>";

} // namespace

class tst_Offline : public QObject {
    Q_OBJECT

private:
    // A feed with `count` articles, the first the oldest, each with the pictures /N-a.png and /N-b.png.
    QByteArray feedOf(int count) const
    {
        QByteArray items;
        for (int n = 1; n <= count; ++n) {
            const QByteArray number = QByteArray::number(n);
            items.prepend("<item><guid>g" + number + "</guid><link>" + m_server->url(u"/article/"_s).toUtf8()
                + number + "</link><title>기사 " + number + "</title><pubDate>Mon, 23 Nov 2026 0" + number
                + ":00:00 GMT</pubDate><description>&lt;p&gt;본문 " + number + " &lt;img src=\"/" + number
                + "-a.png\"&gt; &lt;img src=\"/" + number + "-b.png\"&gt;&lt;/p&gt;</description></item>");
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>한빛</title>"
            + items + "</channel></rss>";
    }

    void serve(int articles, int side = 60)
    {
        m_server->setPage(u"/feed"_s, {feedOf(articles)});
        for (int n = 1; n <= articles; ++n)
            for (const QString &name : {u"a"_s, u"b"_s})
                m_server->setPage(u"/%1-%2.png"_s.arg(n).arg(name),
                    {picture(side + n + (name == u"a"_s ? 0 : 20), Qt::red), "image/png"});
    }

    SourceId subscribe()
    {
        Source source;
        source.url = QUrl(m_server->url(u"/feed"_s));
        return wait(m_store->addSource(source)).value();
    }

    void sync() { wait(m_service->sync({.evenIfNotDue = true})); }

    ArticleId idOf(const QString &title)
    {
        const Result<QList<Headline>> page = wait(m_store->page(BoardQuery(), 1'000, std::nullopt));
        if (!page)
            qFatal("%s", qPrintable(page.error().message));
        for (const Headline &headline : *page)
            if (headline.title == title)
                return headline.id;
        return {};
    }

    StoredArticle article(const QString &title)
    {
        const Result<StoredArticle> stored = wait(m_store->article(idOf(title)));
        if (!stored)
            qFatal("%s: %s", qPrintable(title), qPrintable(stored.error().message));
        return *stored;
    }

    int pictureRequests() const
    {
        int count = 0;
        for (const ServedRequest &request : m_server->requests())
            count += request.path.endsWith(u".png"_s) || request.path.endsWith(u".svg"_s) ? 1 : 0;
        return count;
    }

    std::shared_ptr<const Recogniser> m_recogniser;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<SyncService> m_service;

private Q_SLOTS:
    void initTestCase()
    {
        Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
        QVERIFY(recogniser);
        m_recogniser = std::move(*recogniser);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(*Store::open(m_folder->path()));
        m_server = std::make_unique<FaultyServer>();
        m_clock = std::make_unique<FakeClock>(QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
        SyncOptions options;
        options.pageSpacing = 0ms;
        m_service = std::make_unique<SyncService>(
            *m_store, m_recogniser, [this] { return std::make_unique<HttpFetcher>("Sokbo/test", *m_clock); },
            *m_clock, options);
    }

    void cleanup()
    {
        m_service.reset();
        m_store.reset();
        m_server.reset();
    }

    void savedArticlesOpenWholeWhenTheServerIsGone()
    {
        serve(4);
        subscribe();
        sync();
        QCOMPARE(pictureRequests(), 0); // nobody asked for any
        const QList<ArticleId> saved{idOf(u"기사 2"_s), idOf(u"기사 3"_s)};
        QVERIFY(wait(m_store->setSaved(saved, true)));
        QCOMPARE(wait(m_service->keepOffline()).value(), 4);
        QCOMPARE(pictureRequests(), 4);

        m_server.reset();
        for (ArticleId id : saved) {
            const StoredArticle stored = wait(m_store->article(id)).value();
            QVERIFY(stored.headline.offline);
            QCOMPARE(stored.images.size(), 2);
            for (const AssetRef &image : stored.images) {
                const Asset asset = wait(m_store->asset(image.hash)).value();
                QVERIFY(!QImage::fromData(asset.bytes).isNull());
            }
        }
        // All is here: nothing tries the network any more.
        QCOMPARE(wait(m_service->keepOffline()).value(), 0);
        QCOMPARE(wait(m_service->makeOffline(saved)).value().articles, 2);
        QVERIFY(!article(u"기사 1"_s).headline.offline);
    }

    void aSyncIsFollowedByTheImagesOfWhatWasSavedMeanwhile()
    {
        serve(3);
        subscribe();
        m_service->setOfflinePlan({});
        sync();
        QVERIFY(wait(m_store->setSaved({idOf(u"기사 1"_s)}, true)));
        sync();
        QTRY_VERIFY(article(u"기사 1"_s).headline.offline);
        QCOMPARE(pictureRequests(), 2);
    }

    void nothingIsFetchedAheadOnAMeteredConnection()
    {
        serve(2);
        subscribe();
        m_service->setOfflinePlan({1'000'000, true});
        m_service->setConnectivity(Connectivity::Metered);
        sync();
        QTest::qWait(300);
        QCOMPARE(pictureRequests(), 0);
        m_service->setConnectivity(Connectivity::Open);
        sync();
        QTRY_COMPARE(pictureRequests(), 4);
    }

    void imagesOfUnreadArticlesFillTheRoomAndTheOldestGoFirst()
    {
        serve(6);
        subscribe();
        sync();
        const qint64 each = picture(64, Qt::red).size() * 2;
        m_service->setOfflinePlan({3 * each, true});
        QVERIFY(wait(m_service->keepOffline()).value() > 0);
        QVERIFY(article(u"기사 6"_s).headline.offline);
        QVERIFY(!article(u"기사 1"_s).headline.offline);
        QVERIFY(wait(m_store->stats())->imageBytes <= 3 * each);
        // What had no room is not fetched again and again.
        const int requests = pictureRequests();
        QVERIFY(wait(m_service->keepOffline()));
        QVERIFY(wait(m_service->keepOffline()));
        QCOMPARE(pictureRequests(), requests);

        // Less room: the newest stay.
        m_service->setOfflinePlan({each, true});
        QVERIFY(wait(m_service->keepOffline()));
        QVERIFY(wait(m_store->stats())->imageBytes <= each);
        QVERIFY(!article(u"기사 5"_s).headline.offline);
    }

    void whatWasAskedForStaysWhateverTheRoom()
    {
        serve(3);
        subscribe();
        sync();
        const ArticleId asked = idOf(u"기사 1"_s), saved = idOf(u"기사 2"_s), opened = idOf(u"기사 3"_s);
        QVERIFY(wait(m_service->makeOffline({asked})));
        QVERIFY(wait(m_service->fetchImages({saved, opened}, ImageKeep::WithinBudget)));
        QVERIFY(wait(m_store->setSaved({saved}, true)));
        m_service->setOfflinePlan({0, false});
        QVERIFY(wait(m_service->keepOffline()));
        QVERIFY(article(u"기사 1"_s).headline.offline);
        QVERIFY(article(u"기사 2"_s).headline.offline);
        QVERIFY(!article(u"기사 3"_s).headline.offline);
        QCOMPARE(article(u"기사 3"_s).images.size(), 0);
        QCOMPARE(wait(m_store->stats())->images, 4);
    }

    void readArticlesAreNotFetchedAhead()
    {
        serve(2);
        subscribe();
        sync();
        QVERIFY(wait(m_store->setRead({idOf(u"기사 1"_s), idOf(u"기사 2"_s)}, true)));
        m_service->setOfflinePlan({1'000'000, true});
        QCOMPARE(wait(m_service->keepOffline()).value(), 0);
        QCOMPARE(pictureRequests(), 0);
    }

    void storesOnePictureOnceWhereverItStands()
    {
        serve(2);
        const QByteArray same = picture(50, Qt::blue);
        for (const char *path : {"/1-a.png", "/1-b.png", "/2-a.png", "/2-b.png"})
            m_server->setPage(QString::fromLatin1(path), {same, "image/png"});
        subscribe();
        sync();
        QVERIFY(wait(m_service->makeOffline({idOf(u"기사 1"_s), idOf(u"기사 2"_s)})));
        QCOMPARE(wait(m_store->stats())->images, 1);
        QCOMPARE(wait(m_store->stats())->imageBytes, same.size());
    }

    void keepsDrawingsThatAreSafeAndNoOthers()
    {
        serve(2);
        m_server->setPage(u"/1-a.png"_s, {drawing, "image/svg+xml"});
        m_server->setPage(u"/1-b.png"_s,
            {QByteArray(drawing).replace("<rect", "<script>x()</script><rect"), "image/svg+xml"});
        subscribe();
        sync();
        const OfflineReport report = wait(m_service->makeOffline({idOf(u"기사 1"_s)})).value();
        QCOMPARE(report.images, 1);
        QCOMPARE(report.articles, 1); // the other one can never be had: the article is as whole as it gets
        const QHash<QUrl, AssetRef> images = article(u"기사 1"_s).images;
        QCOMPARE(images.size(), 1);
        QCOMPARE(images.begin()->mimeType, QByteArray("image/svg+xml"));
        QCOMPARE(images.begin()->width, 40);
    }

    void tellsItsProgressAndEndsWhenCancelled()
    {
        serve(6);
        m_server->setPage(u"/1-b.png"_s, {picture(30, Qt::red), "image/png", {}, 200, 15'000});
        subscribe();
        sync();
        QList<ArticleId> all;
        for (int n = 6; n >= 1; --n)
            all.append(idOf(u"기사 %1"_s.arg(n)));
        QFuture<Result<OfflineReport>> running = m_service->makeOffline(all);
        QTRY_COMPARE_WITH_TIMEOUT(running.progressValue(), 5, 10'000);
        QCOMPARE(running.progressMaximum(), 6);
        running.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 5'000);
        QVERIFY(article(u"기사 6"_s).headline.offline); // what came stays
        QVERIFY(!article(u"기사 1"_s).headline.offline);
    }

    void getsTheWholeTextWhereTheSourceGivesItOnOpening()
    {
        serve(1);
        const QByteArray paragraph
            = "<p>이 문단은 기사의 전문이라고 할 만큼 길고, 여러 문장으로 이루어져 있다. "
              "그래서 뽑아낼 수 있다.</p>";
        m_server->setPage(u"/article/1"_s,
            {"<!DOCTYPE html><html><body><article><h1>기사 1</h1>" + paragraph.repeated(8)
                    + "</article></body></html>",
                "text/html; charset=utf-8"});
        const SourceId id = subscribe();
        SourceEdit edit;
        edit.fullText = FullText::OnOpening;
        QVERIFY(wait(m_store->editSource(id, edit)));
        sync();
        QCOMPARE(m_server->requestsFor(u"/article/1"_s), 0);
        QVERIFY(wait(m_service->makeOffline({idOf(u"기사 1"_s)})));
        QVERIFY(article(u"기사 1"_s).article.wholeText);
        QCOMPARE(m_server->requestsFor(u"/article/1"_s), 1);
    }

    void goingOfflineEndsWhatFollowsASync()
    {
        serve(3);
        m_server->setPage(u"/3-a.png"_s, {picture(30, Qt::red), "image/png", {}, 200, 15'000});
        subscribe();
        sync();
        m_service->setOfflinePlan({1'000'000, true});
        QFuture<Result<int>> keeping = m_service->keepOffline();
        QTRY_COMPARE(m_server->requestsFor(u"/3-a.png"_s), 1);
        m_service->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(keeping.isFinished(), 5'000);
    }
};

QTEST_GUILESS_MAIN(tst_Offline)
#include "tst_offline.moc"
