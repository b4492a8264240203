// SPDX-License-Identifier: GPL-3.0-or-later
// What is fetched beside the source itself: the pages of its articles, and their images.
#include "newsfeed.h"

#include "text/bodytext.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

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

class tst_WholeArticles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<NewsRig>(); }
    void cleanup() { m_rig.reset(); }

    void getsWholeArticlesWhereAsked()
    {
        m_rig->add(feedUrl, [](Source &source) { source.fullText = FullText::AtSync; });
        m_rig->web.setPage(u"https://news.example/1"_s, page(longText()), "text/html");
        m_rig->sync(); // the page of the second is missing
        const StoredArticle whole = m_rig->article(u"첫 소식"_s);
        QVERIFY(whole.article.wholeText);
        QVERIFY(bodyText(whole.article.body).size() > 300);
        const StoredArticle feedOnly = m_rig->article(u"둘째 소식"_s);
        QVERIFY(!feedOnly.article.wholeText);
        QCOMPARE(bodyText(feedOnly.article.body), u"본문"_s);
    }

    void asksForNoPageTwice()
    {
        const SourceId id = m_rig->add(feedUrl, [](Source &source) { source.fullText = FullText::AtSync; });
        m_rig->web.setPage(u"https://news.example/1"_s, page(longText()), "text/html");
        m_rig->sync();
        m_rig->web.setPage(feedUrl, twoItems() + " ");
        const SyncLine line = SyncRig::lineOf(m_rig->sync(), id);
        QCOMPARE(line.unchanged, 2);
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/1"_s), 1);
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/2"_s), 1);
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/robots.txt"_s), 1);
        QVERIFY(m_rig->article(u"첫 소식"_s).article.wholeText);
    }

    void asksForAHopelessPageOnceADay()
    {
        m_rig->add(feedUrl, [](Source &source) { source.fullText = FullText::AtSync; });
        const auto syncAfter = [this](std::chrono::hours hours, const char *change) {
            m_rig->clock.advance(hours);
            m_rig->web.setPage(feedUrl, twoItems() + change);
            m_rig->sync();
        };
        syncAfter(0h, "");
        syncAfter(23h, " ");
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/1"_s), 1);
        syncAfter(2h, "  ");
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/1"_s), 2);
    }

    void honoursRobots()
    {
        m_rig->add(feedUrl, [](Source &source) { source.fullText = FullText::AtSync; });
        m_rig->web.setPage(
            u"https://news.example/robots.txt"_s, "User-agent: *\nDisallow: /1\n", "text/plain");
        m_rig->web.setPage(u"https://news.example/1"_s, page(longText()), "text/html");
        m_rig->web.setPage(u"https://news.example/2"_s, page(longText()), "text/html");
        m_rig->sync();
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/1"_s), 0);
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/2"_s), 1);
    }

    void getsAWholeArticleOnDemand()
    {
        m_rig->add(feedUrl);
        m_rig->sync();
        m_rig->web.setPage(u"https://news.example/1"_s, page(longText()), "text/html");
        const StoredArticle before = m_rig->article(u"첫 소식"_s);
        const Result<> done = wait(m_rig->service().fetchWhole(before.article.id));
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        const StoredArticle after = m_rig->article(u"첫 소식"_s);
        QVERIFY(after.article.wholeText);
        QCOMPARE(after.article.id, before.article.id);
        QCOMPARE(after.article.published, before.article.published);
        QCOMPARE(wait(m_rig->service().fetchWhole(ArticleId{999})).error().kind, Error::Kind::NotFound);
        QVERIFY(!wait(m_rig->service().fetchWhole(m_rig->article(u"둘째 소식"_s).article.id)));
    }

    void keepsWhatAPageTellsOfItself()
    {
        const QByteArray head
            = "<html><head><title>기사</title><link rel=canonical href=\"https://news.example/view?no=1\">"
              "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
              "\"isAccessibleForFree\":false}</script></head><body><article><h1>기사</h1>";
        const QByteArray twin
            = "<item><guid>%1</guid><link>%2</link><title>한 소식</title><description>본문</description>"
              "<pubDate>Mon, 23 Nov 2026 01:02:03 GMT</pubDate></item>";
        const auto itemOf = [&](const QByteArray &guid, const QByteArray &link) {
            return QByteArray(twin).replace("%1", guid).replace("%2", link);
        };
        m_rig->web.setPage(feedUrl, rss(itemOf("a", "https://m.news.example/renew/1")));
        m_rig->web.setPage(
            u"https://m.news.example/renew/1"_s, head + longText() + "</article>", "text/html");
        m_rig->add(feedUrl, [](Source &source) { source.fullText = FullText::AtSync; });
        m_rig->sync();
        const Article article = m_rig->article(u"한 소식"_s).article;
        QVERIFY(article.wholeText);
        QVERIFY(article.isForSubscribers);
        QCOMPARE(article.canonical, QUrl(u"https://news.example/view?no=1"_s));

        // What the page said outlives what the feed says, and the page for desktops is the same article.
        m_rig->web.setPage(feedUrl, rss(itemOf("b", "https://news.example/view?no=1")));
        QCOMPARE(m_rig->syncOne().added, 0);
        const Article later = m_rig->article(u"한 소식"_s).article;
        QCOMPARE(later.id, article.id);
        QVERIFY(later.isForSubscribers);
    }

    void getsTheImagesOfNewArticles()
    {
        m_rig->add(feedUrl, [](Source &source) { source.images = ImageFetching::AtSync; });
        m_rig->web.setPage(u"https://news.example/a.png"_s, png(), "image/png");
        m_rig->sync();
        const StoredArticle stored = m_rig->article(u"둘째 소식"_s);
        QCOMPARE(stored.images.size(), 1);
        QCOMPARE(stored.images.value(QUrl(u"https://news.example/a.png"_s)).width, 1);
        QVERIFY(stored.headline.offline);
        QCOMPARE(wait(m_rig->store().asset(stored.images.cbegin()->hash)).value().bytes, png());
    }

    void getsTheImagesOfSavedArticles()
    {
        m_rig->add(feedUrl);
        m_rig->web.setPage(u"https://news.example/a.png"_s, png(), "image/png");
        m_rig->sync();
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/a.png"_s), 0);
        const ArticleId id = m_rig->article(u"둘째 소식"_s).article.id;
        QCOMPARE(wait(m_rig->service().fetchImages({id})).value(), 1);
        QVERIFY(m_rig->article(u"둘째 소식"_s).headline.offline);
        QCOMPARE(wait(m_rig->service().fetchImages({id})).value(), 0);
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/a.png"_s), 1);
    }

    void leavesAHostOfImagesAloneThatCannotBeReached()
    {
        QByteArray body;
        for (int i = 0; i < 30; ++i) {
            const QByteArray address = "https://dead.example/" + QByteArray::number(i) + ".png";
            body += "&lt;img src=\"" + address + "\"&gt;";
            m_rig->web.setError(QString::fromLatin1(address), {Error::Kind::Timeout, u"no answer"_s});
        }
        body += "&lt;img src=\"/a.png\"&gt;";
        m_rig->web.setPage(u"https://news.example/a.png"_s, png(), "image/png");
        m_rig->web.setPage(feedUrl, rss(item(1, "그림 서른한 장", body)));
        m_rig->add(feedUrl, [](Source &source) { source.images = ImageFetching::AtSync; });
        const auto tries = [this] {
            int count = 0;
            for (const FetchRequest &request : m_rig->web.requests())
                count += request.url.host() == u"dead.example"_s ? 1 : 0;
            return count;
        };
        m_rig->sync();
        QCOMPARE(m_rig->article(u"그림 서른한 장"_s).images.size(), 1);
        const int first = tries();
        QVERIFY2(first >= 3 && first < 12, qPrintable(QString::number(first)));

        // They are not given up for good.
        const ArticleId id = m_rig->article(u"그림 서른한 장"_s).article.id;
        QVERIFY(wait(m_rig->service().fetchImages({id})));
        QCOMPARE(tries(), first);
        m_rig->clock.advance(10min);
        QVERIFY(wait(m_rig->service().fetchImages({id})));
        QVERIFY(tries() > first);
    }

private:
    std::unique_ptr<NewsRig> m_rig;
};

QTEST_GUILESS_MAIN(tst_WholeArticles)
#include "tst_wholearticles.moc"
