// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feedparser.h"
#include "support/support.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestJsonFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAllThatAFeedSays()
    {
        // With a mark before it, as editors on Windows put it there.
        const QByteArray json = "\xef\xbb\xbf" + test::data(u"feed/full.json"_s);
        const auto feed = parseFeed(json, {});
        QVERIFY(feed);
        QCOMPARE(feed->kind, u"json"_s);
        QCOMPARE(feed->title, u"T & U"_s);
        QCOMPARE(feed->link, u"https://a.example/"_s);
        QCOMPARE(feed->nextPage, u"https://a.example/?page=2"_s);
        QCOMPARE(feed->entries.size(), 3);
        const FeedItem &first = feed->entries.at(0);
        QCOMPARE(first.id, u"7"_s);
        QCOMPARE(first.link, u"https://a.example/1"_s);
        QCOMPARE(first.content, u"<p>a</p>"_s);
        QCOMPARE(first.summary, u"1 &lt; 2"_s);
        QCOMPARE(first.author, u"너, 그"_s);
        QCOMPARE(first.updated.toString(Qt::ISODate), u"2025-02-04T15:00:00Z"_s); // Korean time
        QCOMPARE(first.enclosures.at(0),
            (Enclosure{u"https://a.example/1.mp3"_s, u"audio/mpeg"_s, 12, u"소리"_s}));
        const FeedItem &second = feed->entries.at(1);
        QCOMPARE(second.link, u"https://b.example/"_s);
        QCOMPARE(second.content, u"둘<br>\n셋"_s);
        QCOMPARE(second.author, u"옛날"_s);
        QCOMPARE(feed->entries.at(2).author, u"나"_s);
    }

    void readsAuthorsInEveryForm()
    {
        for (const char *authors : {R"("authors": [{"name": "달래"}])", R"("authors": {"name": "달래"})",
                 R"("authors": "달래")", R"("author": {"name": "달래"})", R"("author": [{"name": "달래"}])",
                 R"("author": "달래")", R"("authors": [], "author": {"name": "달래"})"}) {
            const auto feed = parseFeed("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{"
                    + QByteArray(authors) + "}]}",
                {});
            QVERIFY(feed);
            QCOMPARE(feed->entries.at(0).author, u"달래"_s);
        }
    }

    void readsNoOtherJson()
    {
        for (const char *json : {"{}", "{\"a\": 1}", "{\"items\": 3}",
                 "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", "{"}) {
            const auto feed = parseFeed(json, {});
            QVERIFY2(!feed, json);
            QCOMPARE(feed.error().kind, Error::Kind::Parse);
        }
        QVERIFY(!parseFeed(QByteArray("{\"items\":").repeated(100'000), {}));
    }
};

QTEST_GUILESS_MAIN(TestJsonFeed)
#include "tst_jsonfeed.moc"
