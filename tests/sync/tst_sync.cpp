// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncservice.h"

#include "core/bodytext.h"
#include "net/resourcefetcher.h"
#include "net/routingfetcher.h"
#include "support/fakeclock.h"
#include "support/fakefetcher.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString feedUrl = u"https://news.example/feed"_s;

QByteArray item(int number, const QByteArray &title, const QByteArray &body, const QByteArray &more = {})
{
    const QByteArray n = QByteArray::number(number);
    return "<item><guid>g" + n + "</guid><link>https://news.example/" + n + "</link><title>" + title
        + "</title><description>" + body + "</description>"
        + (more.contains("pubDate") ? QByteArray()
                                    : "<pubDate>Mon, 23 Nov 2026 0" + n.right(1) + ":00:00 GMT</pubDate>")
        + more + "</item>";
}

QByteArray rss(const QByteArray &items, const QByteArray &title = "하늘신문")
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>" + title
        + "</title><link>https://news.example/</link>" + items + "</channel></rss>";
}

QByteArray twoItems()
{
    return rss(
        item(1, "[속보] 첫 소식", "&lt;p&gt;홍길동 의원이 말했다.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;")
        + item(2, "둘째 소식", "&lt;p&gt;본문 &lt;img src=\"/a.png\"&gt;&lt;/p&gt;"));
}

QByteArray page(const QByteArray &body)
{
    return "<!DOCTYPE html><html><head><title>기사</title></head><body><nav>메뉴</nav><article><h1>기사</h1>"
        + body + "</article></body></html>";
}

QByteArray longText()
{
    return QByteArray("<p>이 문단은 기사의 전문이라고 할 만큼 길고, 여러 문장으로 이루어져 있다. 그래서 "
                      "뽑아낼 수 있다.</p>")
        .repeated(8);
}

// A red dot: the smallest PNG that is one.
QByteArray png()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");
}

} // namespace

class tst_Sync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void bringsArticlesIntoTheStore();
    void takesARepeatedTitleForNoText();
    void storesNothingTwice();
    void asksWithTheValidatorsOfTheLastAnswer();
    void writesNothingForAnUnchangedAnswer();
    void remembersWhenAnUnchangedSourceIsDue();
    void revisesWhatChanged();
    void datesWhatHasNoDateByTheClock();
    void keepsTheErrorOfOneSourceAndGoesOnWithTheOthers();
    void keepsTheArticlesOfASourceThatFails();
    void neverStoresABodyThatIsNoFeed();
    void asksOnlyWhatIsDue();
    void leavesAloneWhoAskedForIt();
    void asksNeverAgainWhatIsGone();
    void followsAPermanentMoveThatLasts();
    void endsWhenCancelled();
    void joinsASecondRequest();
    void getsWholeArticlesWhereAsked();
    void asksForNoPageTwice();
    void honoursRobots();
    void getsTheImagesOfNewArticles();
    void getsTheImagesOfSavedArticles();
    void leavesAHostOfImagesAloneThatCannotBeReached();
    void readsTheSampleBoard();
    void tellsWhenTheNetworkIsGone();
    void getsAWholeArticleOnDemand();
    void syncsByItselfWhatIsDue();
    void endsWithRequestsUnderWay();
    void findsTheFeedThatAPageNames();
    void findsAFeedAtUsualPlaces();
    void triesAnAddressWithoutAScheme();
    void saysWhereThereIsNoFeed();

private:
    SourceId add(const QString &url, std::function<void(Source &)> change = {});
    SyncReport sync(const SyncRequest &request = {.evenIfNotDue = true});
    SyncLine lineOf(const SyncReport &report, SourceId source) const;
    Source source(SourceId id);
    QList<Headline> headlines();
    StoredArticle article(const QString &title);

    std::shared_ptr<const Recogniser> m_recogniser;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<test::FakeWeb> m_web;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<SyncService> m_service;
};

namespace {

template <typename T>
T wait(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        qFatal("nothing came");
    return future.result();
}

// The database and its log: every page that was written shows.
QByteArray databaseBytes(const QString &folder)
{
    QByteArray bytes;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*.db"_s, u"*.db-wal"_s}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            bytes += name.toUtf8() + file.readAll();
    }
    return bytes;
}

} // namespace

void tst_Sync::initTestCase()
{
    Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    QVERIFY(recogniser);
    m_recogniser = std::move(*recogniser);
}

void tst_Sync::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Result<std::unique_ptr<Store>> store = Store::open(m_folder->path());
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    m_store = std::move(*store);
    m_web = std::make_unique<test::FakeWeb>();
    m_clock = std::make_unique<test::FakeClock>(QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
    const SyncOptions options{0ms, 40};
    m_service = std::make_unique<SyncService>(
        *m_store, m_recogniser,
        [web = m_web.get()] {
            auto fetcher = std::make_unique<RoutingFetcher>(web->fetcher());
            fetcher->route(u"sample"_s, std::make_unique<ResourceFetcher>());
            return fetcher;
        },
        *m_clock, options);
    m_web->setPage(feedUrl, twoItems());
}

void tst_Sync::cleanup()
{
    m_service.reset();
    m_store.reset();
}

SourceId tst_Sync::add(const QString &url, std::function<void(Source &)> change)
{
    Source source;
    source.url = QUrl(url);
    if (change)
        change(source);
    return wait(m_store->addSource(source)).value();
}

SyncReport tst_Sync::sync(const SyncRequest &request)
{
    return wait(m_service->sync(request));
}

SyncLine tst_Sync::lineOf(const SyncReport &report, SourceId source) const
{
    for (const SyncLine &line : report.lines)
        if (line.source == source)
            return line;
    return {};
}

Source tst_Sync::source(SourceId id)
{
    const QList<Source> sources = wait(m_store->sources()).value();
    for (const Source &source : sources)
        if (source.id == id)
            return source;
    return {};
}

QList<Headline> tst_Sync::headlines()
{
    return wait(m_store->page(BoardQuery(), 1'000, std::nullopt)).value();
}

StoredArticle tst_Sync::article(const QString &title)
{
    for (const Headline &headline : headlines())
        if (headline.title == title)
            return wait(m_store->article(headline.id)).value();
    return {};
}

void tst_Sync::bringsArticlesIntoTheStore()
{
    const SourceId id = add(feedUrl);
    QSignalSpy progress(m_service.get(), &SyncService::progress);
    QSignalSpy finished(m_service.get(), &SyncService::finished);
    const SyncReport report = sync();
    const SyncLine line = lineOf(report, id);
    QCOMPARE(line.status, u"ok"_s);
    QCOMPARE(line.added, 2);
    QVERIFY(line.bytes > 0);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(progress.size() >= 2);
    QCOMPARE(progress.last().first().value<SyncProgress>().done, 1);

    const StoredArticle first = article(u"첫 소식"_s);
    QCOMPARE(first.article.flag, u"속보"_s);
    QCOMPARE(first.article.guid, u"g1"_s);
    QCOMPARE(first.article.link, QUrl(u"https://news.example/1"_s));
    QCOMPARE(first.article.language, u"ko"_s);
    QCOMPARE(bodyText(first.article.body), u"홍길동 의원이 말했다."_s);
    QVERIFY(!first.mentions.isEmpty());
    QCOMPARE(source(id).title, u"하늘신문"_s);
    QCOMPARE(source(id).siteUrl, QUrl(u"https://news.example/"_s));
}

void tst_Sync::takesARepeatedTitleForNoText()
{
    m_web->setPage(feedUrl,
        rss(item(1, "첫 말", "첫  말") + item(2, "둘째 말", "둘째 말 &lt;img src=\"/a.png\"&gt;")
            + item(3, "셋째 말", "셋째 말, 그리고 더")));
    add(feedUrl);
    sync();
    QCOMPARE(article(u"첫 말"_s).article.body.html(), QString());
    QVERIFY(article(u"둘째 말"_s).article.body.html().contains(u"<img"_s));
    QVERIFY(article(u"셋째 말"_s).article.body.html().contains(u"그리고 더"_s));
}

void tst_Sync::storesNothingTwice()
{
    const SourceId id = add(feedUrl);
    sync();
    m_web->setPage(feedUrl, twoItems().replace("하늘신문", "땅신문")); // another answer with the same entries
    const SyncLine line = lineOf(sync(), id);
    QCOMPARE(line.status, u"unchanged"_s);
    QCOMPARE(line.added, 0);
    QCOMPARE(line.unchanged, 2);
    QCOMPARE(headlines().size(), 2);
}

void tst_Sync::asksWithTheValidatorsOfTheLastAnswer()
{
    add(feedUrl);
    sync();
    QVERIFY(m_web->requests().last().etag.isEmpty());
    sync();
    QVERIFY(!m_web->requests().last().etag.isEmpty());
}

void tst_Sync::writesNothingForAnUnchangedAnswer()
{
    const SourceId id = add(feedUrl);
    sync();
    QTest::qWait(50); // what the store does of its own after an intake
    QSignalSpy changed(m_store.get(), &Store::changed);
    const QByteArray before = databaseBytes(m_folder->path());
    const SyncLine line = lineOf(sync(), id);
    QCOMPARE(line.status, u"unchanged"_s);
    QCOMPARE(line.bytes, 0);
    QTest::qWait(50);
    QCOMPARE(changed.size(), 0);
    QVERIFY(databaseBytes(m_folder->path()) == before);
}

// What was not written is known all the same, and a later start does not ask before the time.
void tst_Sync::remembersWhenAnUnchangedSourceIsDue()
{
    const SourceId id = add(feedUrl);
    sync();
    const QDateTime firstPlan = source(id).state.nextSync;
    m_clock->advance(24h);
    QVERIFY(firstPlan < m_clock->now());
    QCOMPARE(lineOf(sync({}), id).status, u"unchanged"_s);
    QCOMPARE(sync({}).lines.size(), 0);
    QCOMPARE(source(id).state.nextSync, firstPlan);
    m_service.reset();
    QTRY_VERIFY(source(id).state.nextSync > m_clock->now());
}

void tst_Sync::revisesWhatChanged()
{
    const SourceId id = add(feedUrl);
    sync();
    const ArticleId saved = article(u"둘째 소식"_s).article.id;
    QVERIFY(wait(m_store->setSaved({saved}, true)));
    m_web->setPage(feedUrl, rss(item(1, "[속보] 첫 소식", "같은 글") + item(2, "[종합] 둘째 소식", "새 글")));
    const SyncLine line = lineOf(sync(), id);
    QCOMPARE(line.revised, 2);
    QCOMPARE(line.added, 0);
    const StoredArticle revised = article(u"둘째 소식"_s);
    QCOMPARE(revised.article.id, saved);
    QCOMPARE(revised.article.flag, u"종합"_s);
    QVERIFY(revised.headline.saved);
    QCOMPARE(revised.revisions, 1);
}

void tst_Sync::datesWhatHasNoDateByTheClock()
{
    add(feedUrl);
    m_web->setPage(feedUrl,
        rss(item(1, "날짜 없음", "글", "<x>pubDate</x>")
            + item(2, "먼 훗날", "글", "<pubDate>Mon, 23 Nov 2099 00:00:00 GMT</pubDate>")
            + item(3, "먼 옛날", "글", "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>")));
    sync();
    const QDateTime now = m_clock->now();
    for (const Headline &headline : headlines())
        QCOMPARE(headline.published, now);
    // What the feed lists first is the newest.
    QCOMPARE(headlines().first().title, u"날짜 없음"_s);
    m_clock->advance(24h);
    m_web->setPage(feedUrl, rss(item(1, "날짜 없음", "다른 글", "<x>pubDate</x>")));
    sync();
    QCOMPARE(article(u"날짜 없음"_s).article.published, now);
}

void tst_Sync::keepsTheErrorOfOneSourceAndGoesOnWithTheOthers()
{
    const SourceId good = add(feedUrl);
    const SourceId bad = add(u"https://bad.example/feed"_s);
    m_web->setError(u"https://bad.example/feed"_s, {Error::Kind::Http, u"the server answered 500"_s, 500});
    const SyncReport report = sync();
    QCOMPARE(lineOf(report, good).status, u"ok"_s);
    QCOMPARE(lineOf(report, bad).status, u"error"_s);
    const SourceState state = source(bad).state;
    QCOMPARE(state.error->code, 500);
    QCOMPARE(state.errorSince, m_clock->now());
    QCOMPARE(state.failures, 1);
    QVERIFY(state.nextSync > m_clock->now());

    m_web->setPage(u"https://bad.example/feed"_s, rss(item(1, "돌아왔다", "글")));
    QCOMPARE(lineOf(sync(), bad).status, u"ok"_s);
    QVERIFY(!source(bad).state.error);
}

void tst_Sync::keepsTheArticlesOfASourceThatFails()
{
    const SourceId id = add(feedUrl);
    sync();
    const QByteArray etag = source(id).state.etag;
    m_web->setError(feedUrl, {Error::Kind::Timeout, u"no answer"_s});
    sync();
    QCOMPARE(headlines().size(), 2);
    QCOMPARE(source(id).state.etag, etag);
}

void tst_Sync::neverStoresABodyThatIsNoFeed()
{
    const SourceId id = add(feedUrl);
    m_web->setPage(feedUrl, page("<p>점검 중입니다</p>"), "text/html");
    const SyncLine line = lineOf(sync(), id);
    QCOMPARE(line.status, u"error"_s);
    QCOMPARE(line.error->kind, Error::Kind::Parse);
    QVERIFY(headlines().isEmpty());
    QVERIFY(source(id).state.etag.isEmpty());
}

void tst_Sync::asksOnlyWhatIsDue()
{
    const SourceId id = add(feedUrl);
    QCOMPARE(sync({}).lines.size(), 1);
    QVERIFY(sync({}).lines.isEmpty());
    QCOMPARE(m_web->requestsFor(feedUrl), 1);
    QCOMPARE(sync({.sources = {id}}).lines.size(), 1);
    m_clock->advance(25h);
    QCOMPARE(sync({}).lines.size(), 1);
}

void tst_Sync::leavesAloneWhoAskedForIt()
{
    const SourceId id = add(feedUrl);
    m_web->setError(feedUrl, {Error::Kind::Http, u"too often"_s, 429});
    m_web->setPause(feedUrl, m_clock->now().addSecs(7'200));
    sync();
    QCOMPARE(source(id).state.nextSync, m_clock->now().addSecs(7'200));
    m_clock->advance(1h);
    QCOMPARE(lineOf(sync(), id).status, u"skipped"_s);
    QCOMPARE(m_web->requestsFor(feedUrl), 1);
    m_clock->advance(61min);
    sync();
    QCOMPARE(m_web->requestsFor(feedUrl), 2);
}

void tst_Sync::asksNeverAgainWhatIsGone()
{
    const SourceId id = add(feedUrl);
    m_web->setError(feedUrl, {Error::Kind::Http, u"gone"_s, 410});
    sync();
    QVERIFY(source(id).state.gone);
    m_clock->advance(24h * 365);
    QVERIFY(sync({}).lines.isEmpty());
    sync();
    QCOMPARE(m_web->requestsFor(feedUrl), 1);
    sync({.sources = {id}}); // named by the user: asked all the same
    QCOMPARE(m_web->requestsFor(feedUrl), 2);
}

void tst_Sync::followsAPermanentMoveThatLasts()
{
    const SourceId id = add(feedUrl);
    const auto movedTo = [this](const QString &url) {
        m_web->setAnswer(feedUrl, [url](const FetchRequest &) -> Result<FetchResponse> {
            FetchResponse answer;
            answer.status = 200;
            answer.url = answer.permanentUrl = QUrl(url);
            answer.body = twoItems();
            return answer;
        });
        sync();
    };
    movedTo(u"https://new.example/feed"_s);
    QCOMPARE(source(id).url, QUrl(feedUrl)); // once may be a mistake
    m_web->setPage(feedUrl, twoItems());
    sync();
    movedTo(u"https://new.example/feed"_s);
    movedTo(u"https://other.example/feed"_s);
    QCOMPARE(source(id).url, QUrl(feedUrl));
    movedTo(u"https://other.example/feed"_s);
    QCOMPARE(source(id).url, QUrl(u"https://other.example/feed"_s));
}

void tst_Sync::endsWhenCancelled()
{
    const SourceId good = add(feedUrl);
    const SourceId hanging = add(u"https://slow.example/feed"_s);
    m_web->hold(u"https://slow.example/feed"_s);
    QFuture<SyncReport> running = m_service->sync({.evenIfNotDue = true});
    QTRY_COMPARE(m_web->requestsFor(u"https://slow.example/feed"_s), 1);
    QTRY_VERIFY(headlines().size() == 2);
    QVERIFY(m_service->isSyncing());
    m_service->cancel();
    const SyncReport report = wait(running);
    QVERIFY(report.cancelled);
    QCOMPARE(lineOf(report, good).status, u"ok"_s);
    QCOMPARE(lineOf(report, hanging).status, u"cancelled"_s);
    QVERIFY(!source(hanging).state.error);
    QTRY_VERIFY(!m_service->isSyncing());
}

void tst_Sync::joinsASecondRequest()
{
    const SourceId hanging = add(u"https://slow.example/feed"_s);
    m_web->hold(u"https://slow.example/feed"_s);
    QFuture<SyncReport> first = m_service->sync({.evenIfNotDue = true});
    QTRY_COMPARE(m_web->requestsFor(u"https://slow.example/feed"_s), 1);
    const SourceId late = add(feedUrl);
    QFuture<SyncReport> second = m_service->sync({.sources = {late, hanging}});
    QTRY_VERIFY(headlines().size() == 2);
    m_service->cancel();
    QCOMPARE(wait(first).lines.size(), 2);
    QCOMPARE(wait(second).lines.size(), 2);
    QCOMPARE(m_web->requestsFor(u"https://slow.example/feed"_s), 1);
}

void tst_Sync::getsWholeArticlesWhereAsked()
{
    add(feedUrl, [](Source &source) { source.fullText = FullText::AtSync; });
    m_web->setPage(u"https://news.example/1"_s, page(longText()), "text/html");
    sync(); // the page of the second is missing
    const StoredArticle whole = article(u"첫 소식"_s);
    QVERIFY(whole.article.wholeText);
    QVERIFY(bodyText(whole.article.body).size() > 300);
    const StoredArticle feedOnly = article(u"둘째 소식"_s);
    QVERIFY(!feedOnly.article.wholeText);
    QCOMPARE(bodyText(feedOnly.article.body), u"본문"_s);
}

void tst_Sync::asksForNoPageTwice()
{
    const SourceId id = add(feedUrl, [](Source &source) { source.fullText = FullText::AtSync; });
    m_web->setPage(u"https://news.example/1"_s, page(longText()), "text/html");
    sync();
    m_web->setPage(feedUrl, twoItems() + " ");
    const SyncLine line = lineOf(sync(), id);
    QCOMPARE(line.unchanged, 2);
    QCOMPARE(m_web->requestsFor(u"https://news.example/1"_s), 1);
    QCOMPARE(m_web->requestsFor(u"https://news.example/2"_s), 1);
    QCOMPARE(m_web->requestsFor(u"https://news.example/robots.txt"_s), 1);
    QVERIFY(article(u"첫 소식"_s).article.wholeText);
}

void tst_Sync::honoursRobots()
{
    add(feedUrl, [](Source &source) { source.fullText = FullText::AtSync; });
    m_web->setPage(u"https://news.example/robots.txt"_s, "User-agent: *\nDisallow: /1\n", "text/plain");
    m_web->setPage(u"https://news.example/1"_s, page(longText()), "text/html");
    m_web->setPage(u"https://news.example/2"_s, page(longText()), "text/html");
    sync();
    QCOMPARE(m_web->requestsFor(u"https://news.example/1"_s), 0);
    QCOMPARE(m_web->requestsFor(u"https://news.example/2"_s), 1);
}

void tst_Sync::getsTheImagesOfNewArticles()
{
    add(feedUrl, [](Source &source) { source.keepImages = true; });
    m_web->setPage(u"https://news.example/a.png"_s, png(), "image/png");
    sync();
    const StoredArticle stored = article(u"둘째 소식"_s);
    QCOMPARE(stored.images.size(), 1);
    QCOMPARE(stored.images.value(QUrl(u"https://news.example/a.png"_s)).width, 1);
    QVERIFY(stored.headline.offline);
    QCOMPARE(wait(m_store->asset(stored.images.cbegin()->hash)).value().bytes, png());
}

void tst_Sync::getsTheImagesOfSavedArticles()
{
    add(feedUrl);
    m_web->setPage(u"https://news.example/a.png"_s, png(), "image/png");
    sync();
    QCOMPARE(m_web->requestsFor(u"https://news.example/a.png"_s), 0);
    const ArticleId id = article(u"둘째 소식"_s).article.id;
    QCOMPARE(wait(m_service->fetchImages({id})).value(), 1);
    QVERIFY(article(u"둘째 소식"_s).headline.offline);
    QCOMPARE(wait(m_service->fetchImages({id})).value(), 0);
    QCOMPARE(m_web->requestsFor(u"https://news.example/a.png"_s), 1);
}

void tst_Sync::leavesAHostOfImagesAloneThatCannotBeReached()
{
    QByteArray body;
    for (int i = 0; i < 30; ++i) {
        const QByteArray address = "https://dead.example/" + QByteArray::number(i) + ".png";
        body += "&lt;img src=\"" + address + "\"&gt;";
        m_web->setError(QString::fromLatin1(address), {Error::Kind::Timeout, u"no answer"_s});
    }
    body += "&lt;img src=\"/a.png\"&gt;";
    m_web->setPage(u"https://news.example/a.png"_s, png(), "image/png");
    m_web->setPage(feedUrl, rss(item(1, "그림 서른한 장", body)));
    add(feedUrl, [](Source &source) { source.keepImages = true; });
    const auto tries = [this] {
        int count = 0;
        for (const FetchRequest &request : m_web->requests())
            count += request.url.host() == u"dead.example"_s ? 1 : 0;
        return count;
    };
    sync();
    QCOMPARE(article(u"그림 서른한 장"_s).images.size(), 1);
    const int first = tries();
    QVERIFY2(first >= 3 && first < 12, qPrintable(QString::number(first)));

    // They are not given up for good.
    const ArticleId id = article(u"그림 서른한 장"_s).article.id;
    QVERIFY(wait(m_service->fetchImages({id})));
    QCOMPARE(tries(), first);
    m_clock->advance(10min);
    QVERIFY(wait(m_service->fetchImages({id})));
    QVERIFY(tries() > first);
}

void tst_Sync::readsTheSampleBoard()
{
    const SourceId id
        = add(u"sample:///board.html"_s, [](Source &source) { source.kind = SourceKind::Rhymix; });
    QVERIFY(lineOf(sync(), id).added >= 10);
    const QList<Headline> rows = headlines();
    for (const Headline &row : rows) {
        const StoredArticle stored = wait(m_store->article(row.id)).value();
        QVERIFY2(stored.article.wholeText, qPrintable(row.title));
        QVERIFY(!bodyText(stored.article.body).isEmpty());
    }
    QVERIFY(rows.first().number > 400);
    QCOMPARE(lineOf(sync(), id).status, u"unchanged"_s);
    QVERIFY(m_web->requests().isEmpty());
}

void tst_Sync::tellsWhenTheNetworkIsGone()
{
    add(feedUrl);
    add(u"sample:///guide.xml"_s);
    QSignalSpy online(m_service.get(), &SyncService::onlineChanged);
    m_web->setError(feedUrl, {Error::Kind::Network, u"no network"_s});
    sync();
    QTRY_COMPARE(online.size(), 1);
    QCOMPARE(online.takeFirst().first().toBool(), false);
    m_web->setError(feedUrl, {Error::Kind::Http, u"broken, but there"_s, 500});
    sync();
    QTRY_COMPARE(online.size(), 1);
    QCOMPARE(online.takeFirst().first().toBool(), true);
}

void tst_Sync::getsAWholeArticleOnDemand()
{
    add(feedUrl);
    sync();
    m_web->setPage(u"https://news.example/1"_s, page(longText()), "text/html");
    const StoredArticle before = article(u"첫 소식"_s);
    const Result<> done = wait(m_service->fetchWhole(before.article.id));
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const StoredArticle after = article(u"첫 소식"_s);
    QVERIFY(after.article.wholeText);
    QCOMPARE(after.article.id, before.article.id);
    QCOMPARE(after.article.published, before.article.published);
    QCOMPARE(wait(m_service->fetchWhole(ArticleId{999})).error().kind, Error::Kind::NotFound);
    QVERIFY(!wait(m_service->fetchWhole(article(u"둘째 소식"_s).article.id)));
}

void tst_Sync::syncsByItselfWhatIsDue()
{
    add(feedUrl);
    QSignalSpy finished(m_service.get(), &SyncService::finished);
    m_service->setSchedule(true);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(headlines().size(), 2);
}

void tst_Sync::endsWithRequestsUnderWay()
{
    add(u"https://slow.example/feed"_s);
    m_web->hold(u"https://slow.example/feed"_s);
    QFuture<SyncReport> running = m_service->sync({.evenIfNotDue = true});
    QTRY_COMPARE(m_web->requestsFor(u"https://slow.example/feed"_s), 1);
    QElapsedTimer clock;
    clock.start();
    m_service.reset();
    QVERIFY(clock.elapsed() < 2'000);
    QVERIFY(running.isFinished());
}

void tst_Sync::findsTheFeedThatAPageNames()
{
    m_web->setPage(u"https://news.example/"_s,
        "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" "
        "href=\"/feed\"></head><body>x</body></html>",
        "text/html");
    const Result<QList<Candidate>> found = wait(m_service->discover(QUrl(u"https://news.example/"_s)));
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().source.url, QUrl(feedUrl));
    QCOMPARE(found->first().source.title, u"하늘신문"_s);
    QCOMPARE(found->first().newest.size(), 2);
    QCOMPARE(wait(m_service->discover(QUrl(feedUrl)))->first().source.url, QUrl(feedUrl));
}

void tst_Sync::findsAFeedAtUsualPlaces()
{
    m_web->setPage(
        u"https://news.example/"_s, "<html><body><a href=\"/about\">x</a></body></html>", "text/html");
    const Result<QList<Candidate>> found = wait(m_service->discover(QUrl(u"https://news.example/"_s)));
    QVERIFY(found);
    QCOMPARE(found->first().source.url, QUrl(feedUrl));
}

void tst_Sync::triesAnAddressWithoutAScheme()
{
    m_web->setError(u"https://plain.example/rss"_s, {Error::Kind::Network, u"refused"_s});
    m_web->setPage(u"http://plain.example/rss"_s, twoItems());
    const Result<QList<Candidate>> found = wait(m_service->discover(u"plain.example/rss"_s));
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(found->first().source.url, QUrl(u"http://plain.example/rss"_s));
    QCOMPARE(addressesMeant(u"127.0.0.1:8080/feed"_s).last(), QUrl(u"http://127.0.0.1:8080/feed"_s));
    QCOMPARE(addressesMeant(u"localhost:8080/feed"_s).last(), QUrl(u"http://localhost:8080/feed"_s));
    QCOMPARE(addressesMeant(u" feed://news.example/x"_s).first(), QUrl(u"https://news.example/x"_s));
    QCOMPARE(
        addressesMeant(u"feed:https://news.example/x"_s), (QList<QUrl>{QUrl(u"https://news.example/x"_s)}));
    QCOMPARE(addressesMeant(u"sample:///guide.xml"_s), (QList<QUrl>{QUrl(u"sample:///guide.xml"_s)}));
}

void tst_Sync::saysWhereThereIsNoFeed()
{
    m_web->setPage(u"https://empty.example/"_s, "<html><body>x</body></html>", "text/html");
    QCOMPARE(
        wait(m_service->discover(QUrl(u"https://empty.example/"_s))).error().kind, Error::Kind::NotFound);
    QCOMPARE(wait(m_service->discover(QUrl(u"https://nothing.example/"_s))).error().code, 404);
}

QTEST_GUILESS_MAIN(tst_Sync)
#include "tst_sync.moc"
