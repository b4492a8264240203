// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feedparser.h"
#include "support/support.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

ParsedFeed parsed(const QByteArray &xml, const QString &base = {})
{
    return parseFeed(xml, {.base = QUrl(base), .contentType = {}}).value_or(ParsedFeed());
}

// The one item of an RSS feed.
FeedItem item(const QByteArray &inside, const QByteArray &channel = {})
{
    const ParsedFeed feed
        = parsed("<rss version='2.0'><channel>" + channel + "<item>" + inside + "</item></channel></rss>");
    return feed.entries.isEmpty() ? FeedItem() : feed.entries.first();
}

QString iso(const QDateTime &time)
{
    return time.toString(Qt::ISODate);
}

} // namespace

class TestRss : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAKoreanNewspaper()
    {
        const ParsedFeed feed = parsed(test::data(u"feed/korean_newspaper.xml"_s));
        QCOMPARE(feed.kind, u"rss"_s);
        QCOMPARE(feed.title, u"가람일보 - 정치"_s);
        QCOMPARE(feed.link, u"https://www.garam.example.kr/politics"_s);
        QCOMPARE(feed.language, u"ko-KR"_s);
        QCOMPARE(iso(feed.updated), u"2025-02-04T07:00:00Z"_s);
        QCOMPARE(feed.ttlMinutes, 30);
        QCOMPARE(feed.entries.size(), 3);

        const FeedItem &first = feed.entries.at(0);
        QCOMPARE(first.id, u"garam-1"_s);
        QCOMPARE(first.title, u"[속보] 국회, 예산안 처리…\"민생이 먼저\""_s);
        QCOMPARE(first.link, u"https://www.garam.example.kr/article/1?a=1&b=2"_s);
        QCOMPARE(first.author, u"홍길동"_s);
        QCOMPARE(iso(first.published), u"2025-02-04T06:20:00Z"_s);
        QCOMPARE(first.categories, (QStringList{u"정치"_s, u"국회 & 정당"_s}));
        QCOMPARE(first.summary, u"국회는 4일 본회의를 열었다."_s);
        QVERIFY(first.content.startsWith(u"<p>국회는 4일 <b>본회의</b>"));
        QCOMPARE(first.comments, 17);
        QCOMPARE(first.enclosures.size(), 2);
        QCOMPARE(first.enclosures.at(0),
            (Enclosure{u"https://www.garam.example.kr/1.mp3"_s, u"audio/mpeg"_s, 1234, {}}));
        QCOMPARE(first.enclosures.at(1).mimeType, u"image/jpeg"_s);

        const FeedItem &second = feed.entries.at(1);
        QCOMPARE(second.title, u"환율 1,450원 <눈물 한 방울> 급등 AT&T"_s);
        QCOMPARE(second.link, u"https://www.garam.example.kr/article/2"_s);
        QCOMPARE(second.id, QString());
        QCOMPARE(iso(second.published), u"2025-02-04T06:00:00Z"_s);
        QCOMPARE(second.summary, u"첫째 문단 <br> 둘째 문단"_s);

        const FeedItem &third = feed.entries.at(2);
        QCOMPARE(third.link, u"https://www.garam.example.kr/article/3"_s);
        QCOMPARE(third.title, u"제목이 없는 글입니다."_s);
        QCOMPARE(iso(third.published), u"2025-02-04T00:00:00Z"_s);
    }

    void saysHowLongAnEpisodePlays()
    {
        const ParsedFeed feed = parsed(
            "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
            "xmlns:media='http://search.yahoo.com/mrss/'><channel><item><title>1회</title>"
            "<itunes:duration>1:02:03</itunes:duration>"
            "<enclosure url='https://a.example/1.mp3' type='audio/mpeg' length='9'/>"
            "<media:content url='https://a.example/1.mp4' type='video/mp4' duration='61'/>"
            "<enclosure url='https://a.example/1.pdf' type='application/pdf'/></item></channel></rss>");
        QHash<QString, int> seconds;
        for (const Enclosure &enclosure : feed.entries.at(0).enclosures)
            seconds.insert(QUrl(enclosure.url).fileName(), enclosure.seconds);
        QCOMPARE(seconds.value(u"1.mp3"_s), 3723);
        QCOMPARE(seconds.value(u"1.mp4"_s), 61);
        QCOMPARE(seconds.value(u"1.pdf"_s, -1), 0);
    }

    void readsRdfWhoseItemsStandBesideTheChannel()
    {
        const ParsedFeed feed = parsed(test::data(u"feed/dublin_core.rdf"_s));
        QCOMPARE(feed.kind, u"rdf"_s);
        QCOMPARE(feed.title, u"T"_s);
        QCOMPARE(feed.entries.size(), 1);
        QCOMPARE(feed.entries.at(0).id, u"http://a.example/1"_s);
        QCOMPARE(feed.entries.at(0).link, u"http://a.example/1"_s);
        QCOMPARE(feed.entries.at(0).author, u"A, B"_s);
        QCOMPARE(iso(feed.entries.at(0).published), u"2025-02-04T02:28:00Z"_s);
    }

    void readsCdf()
    {
        const ParsedFeed feed = parsed(
            "<CHANNEL HREF='http://a.example/'><ABSTRACT>about</ABSTRACT>"
            "<ITEM HREF='/1' LASTMOD='2004-04-06T23:05:43-05:00'><TITLE>one</TITLE></ITEM></CHANNEL>");
        QCOMPARE(feed.subtitle, u"about"_s);
        QCOMPARE(feed.entries.at(0).link, u"http://a.example/1"_s);
        QCOMPARE(iso(feed.entries.at(0).updated), u"2004-04-07T04:05:43Z"_s);
    }

    void readsOnPastErrors_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const char *const rows[][2] = {
            {"junk before",
                "\n<br/>Warning: foo() & bar\n<?xml "
                "version='1.0'?><rss><channel><item><title>a</title></item></channel></rss>"},
            {"cut off", "<rss><channel><item><title>a</title><description>b"},
            {"unclosed items", "<rss><channel><item><title>a</title><item><title>b</title></channel></rss>"},
            {"unclosed fields",
                "<rss><channel><item><title>a<link>http://a.example/</link></item></channel></rss>"},
            {"crossed tags", "<rss><channel><item><title>a</link></title></item></channel></rss>"},
            {"undeclared prefixes", "<rss><channel><item><dc:title>a</dc:title></item></channel></rss>"},
            {"capitals", "<RSS><Channel><Item><TITLE>a</Title></ITEM></channel></RSS>"},
            {"a namespace that nobody knows",
                "<rss xmlns='http://x.example/'><channel><item><title>a</title></item></channel></rss>"},
            {"Atom's namespace on RSS",
                "<rss "
                "xmlns='http://www.w3.org/2005/Atom'><channel><item><title>a</title></item></channel></rss>"},
            {"a prefix on everything",
                "<r:rss "
                "xmlns:r='http://backend.userland.com/rss2'><r:channel><r:item><r:title>a</r:title></"
                "r:item></r:channel></r:rss>"},
            {"no channel", "<rss><item><title>a</title></item></rss>"},
            {"a channel alone", "<channel><item><title>a</title></item></channel>"},
            {"controls",
                "<rss><channel><item><title>\x01"
                "a\x1f</title></item></channel></rss>"},
        };
        for (const auto &[name, xml] : rows)
            QTest::newRow(name) << QByteArray(xml);
    }
    void readsOnPastErrors()
    {
        QFETCH(QByteArray, xml);
        const ParsedFeed feed = parsed(xml);
        QVERIFY(!feed.entries.isEmpty());
        QCOMPARE(feed.entries.at(0).title, u"a"_s);
    }

    void leavesForeignElementsAlone()
    {
        const FeedItem entry
            = item("<x:title xmlns:x='urn:x'>foreign</x:title><description>d</description>"
                   "<foo><title>nested</title><link>http://no.example/</link></foo><title>own</title>"
                   "<source url='http://s.example/'>source</source>");
        QCOMPARE(entry.title, u"own"_s);
        QCOMPARE(entry.link, QString());
    }

    void keepsMarkupThatNobodyEscaped()
    {
        QCOMPARE(item("<description>a &amp; <b class=\"x\">b</b><br>c &lt; d</description>").summary,
            u"a &amp; <b class=\"x\">b</b><br>c &lt; d"_s);
        QCOMPARE(
            item("<xhtml:body xmlns:xhtml='http://www.w3.org/1999/xhtml'><xhtml:p>t</xhtml:p></xhtml:body>")
                .content,
            u"<p>t</p>"_s);
    }

    void takesTheGuidForALinkUnlessItSaysNo()
    {
        QCOMPARE(item("<guid>http://a.example/1</guid>").link, u"http://a.example/1"_s);
        QCOMPARE(item("<guid isPermaLink='false'>http://a.example/1</guid>").link, QString());
        QCOMPARE(item("<guid>http://a.example/1</guid><link>http://a.example/2</link>").link,
            u"http://a.example/2"_s);
        QCOMPARE(item("<guid>abc</guid>").link, QString());
    }

    void refusesLinksThatRunOrRead()
    {
        for (const char *link : {"javascript:alert(1)", " java&#10;script:alert(1)", "data:text/html,x",
                 "file:///etc/passwd", "|sh", "-x"})
            QCOMPARE(item(QByteArray("<link>") + link + "</link>").link, QString());
        QCOMPARE(item("<link>HTTP://a.example/한글?q=가#b</link>").link, u"HTTP://a.example/한글?q=가#b"_s);
    }

    void resolvesAddressesAsTheDocumentSays()
    {
        const ParsedFeed feed
            = parsed("<rss xml:base='http://a.example/x/'><channel><link>/site/</link>"
                     "<item><link>1.html</link></item><item xml:base='y/'><link>2.html</link>"
                     "<description>&lt;img src='i.png'></description></item></channel></rss>",
                u"http://feed.example/rss"_s);
        QCOMPARE(feed.link, u"http://a.example/site/"_s);
        QCOMPARE(feed.entries.at(0).link, u"http://a.example/x/1.html"_s);
        QCOMPARE(feed.entries.at(1).link, u"http://a.example/x/y/2.html"_s);
        QCOMPARE(feed.entries.at(1).summary, u"<img src='http://a.example/x/y/i.png'>"_s);
        QCOMPARE(
            parsed("<rss><channel><item><link>/1</link></item></channel></rss>", u"http://feed.example/rss"_s)
                .entries.at(0)
                .link,
            u"http://feed.example/1"_s);
    }

    void tellsKoreanTimeByTheTitlesToo()
    {
        QCOMPARE(iso(item("<title>속보</title><pubDate>2025-02-04 15:20:00</pubDate>").published),
            u"2025-02-04T06:20:00Z"_s);
        QCOMPARE(iso(item("<title>News</title><pubDate>2025-02-04 15:20:00</pubDate>").published),
            u"2025-02-04T15:20:00Z"_s);
        QCOMPARE(iso(item("<title>News</title><pubDate>2025-02-04 15:20:00</pubDate>",
                     "<link>https://a.co.kr/</link>")
                         .published),
            u"2025-02-04T06:20:00Z"_s);
    }

    void namesTheAuthorAndNotHisAddress()
    {
        QCOMPARE(item("<author>hong@a.kr (홍길동)</author>").author, u"홍길동"_s);
        QCOMPARE(item("<author>홍길동 &lt;hong@a.kr></author>").author, u"홍길동"_s);
        QCOMPARE(item("<author>hong@a.kr</author><dc:creator>홍길동</dc:creator>").author, u"홍길동"_s);
        QCOMPARE(item("<author>hong@a.kr</author>").author, u"hong@a.kr"_s);
        QCOMPARE(item("<author><name>홍길동</name><email>hong@a.kr</email></author>").author, u"홍길동"_s);
        QCOMPARE(item("<author>&lt;img src=x onerror=alert(1)&gt;</author>").author, QString());
    }

    void readsTheNameOutOfMarkup()
    {
        QCOMPARE(item("<author><b>홍길동</b> 기자</author>").author, u"홍길동 기자"_s);
        QCOMPARE(item("<author>&lt;a href=\"/r/1\"&gt;홍길동&lt;/a&gt;</author>").author, u"홍길동"_s);
        QCOMPARE(
            item("<author><a href='mailto:hong@a.kr'><span>홍길동</span></a></author>").author, u"홍길동"_s);
        QCOMPARE(item("<dc:creator><em>홍길동</em></dc:creator>").author, u"홍길동"_s);
        QCOMPARE(
            item("<author><uri>http://a.example/</uri><name>홍길동</name></author>").author, u"홍길동"_s);
    }

    void writesHostsInLowerCase()
    {
        QCOMPARE(item("<link>https://User@WWW.A.Example:80/Path?Q=A#F</link>").link,
            u"https://User@www.a.example:80/Path?Q=A#F"_s);
        QCOMPARE(item("<link>https://A.Example</link>").link, u"https://a.example"_s);
        QCOMPARE(item("<link>https://A.Example?X</link>").link, u"https://a.example?X"_s);
        QCOMPARE(
            item("<link>/Path</link>", "<link>https://A.Example/</link>").link, u"https://a.example/Path"_s);
        QCOMPARE(item("<link>urn:Some:Name</link>").link, u"urn:Some:Name"_s);
    }

    void saysWhatIsNoFeed()
    {
        for (const QByteArray &bytes :
            {QByteArray(), QByteArray("   "), QByteArray("<html><body>x</body></html>"), QByteArray("hello"),
                QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), QByteArray("<opml><body/></opml>")}) {
            const auto feed = parseFeed(bytes, {});
            QVERIFY(!feed);
            QCOMPARE(feed.error().kind, Error::Kind::Parse);
            QVERIFY(!looksLikeFeed(bytes, {}));
        }
        QCOMPARE(parseFeed(QByteArray(17 * 1024 * 1024, ' '), {}).error().kind, Error::Kind::TooLarge);
        QVERIFY(looksLikeFeed("<?xml version='1.0'?><!-- x --><rss version='2.0'>", {}));
        QVERIFY(looksLikeFeed("{\"version\": \"https://jsonfeed.org/version/1.1\", ", {}));
    }

    void boundsWhatAHostileFeedMakesItKeep()
    {
        QByteArray many = "<rss><channel>";
        for (int i = 0; i < 20'000; ++i)
            many += "<item><title>t</title></item>";
        QCOMPARE(parsed(many).entries.size(), 10'000);

        QCOMPARE(item("<title>" + QByteArray(500'000, 'a') + "</title>").title.size(), 2'000);
        QVERIFY(item(QByteArray("<category>a</category>").repeated(5'000)).categories.size() == 1);
        QVERIFY(!item("<description>" + QByteArray("<a>").repeated(100'000) + "x"
            + QByteArray("</a>").repeated(100'000) + "</description><title>t</title>")
                     .title.isEmpty());
        const QByteArray attributes = [] {
            QByteArray text;
            for (int i = 0; i < 50'000; ++i)
                text += " xmlns:a" + QByteArray::number(i) + "='urn:x'";
            return text;
        }();
        QCOMPARE(parsed("<rss" + attributes + "><channel><title>t</title></channel></rss>").title, u"t"_s);
    }

    void neverOpensWhatADtdNames()
    {
        const ParsedFeed feed
            = parsed("<!DOCTYPE r SYSTEM 'file:///etc/passwd' [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                     "<rss><channel><title>a&x;b</title></channel></rss>");
        QCOMPARE(feed.title, u"ab"_s);
    }

    void makesEveryTitleOneLine()
    {
        // An address stands in for a title, and the limit may fall into a pair of surrogates after a space.
        QCOMPARE(item("<guid>http://a.example/1  2</guid>").title, u"http://a.example/1 2"_s);
        const QString cut
            = item("<title>" + QByteArray("ab ").repeated(666) + "a\xF0\x9F\x98\x80</title>").title;
        QVERIFY(cut.size() <= 2'000);
        QCOMPARE(cut, cut.simplified());
        for (int length = 1990; length < 2010; ++length) {
            const QString title
                = item("<title>" + QByteArray(length, 'a') + " \xF0\x9F\x98\x80</title>").title;
            QCOMPARE(title, title.simplified());
            QVERIFY(!title.back().isHighSurrogate());
        }
    }

    void composesWhatWasSentInPieces()
    {
        // As macOS keeps names: each letter of a syllable, and an accent, alone.
        const FeedItem entry
            = item("<title>&#x1112;&#x1161;&#x11ab;&#x1100;&#x1173;&#x11af; cafe&#x301;</title>"
                   "<author>&#x1112;&#x1169;&#x11bc;</author>"
                   "<category>&#x1103;&#x1169;&#x11bc;&#x1102;&#x1166;</category>");
        QCOMPARE(entry.title, u"한글 caf\u00e9"_s);
        QCOMPARE(entry.author, u"홍"_s);
        QCOMPARE(entry.categories, QStringList{u"동네"_s});
        QCOMPARE(
            parsed("<rss><channel><title>&#x1112;&#x1161;&#x11ab;</title></channel></rss>").title, u"한"_s);
    }

    void takesTagsOutOfTitlesWhole_data()
    {
        QTest::addColumn<QByteArray>("escaped");
        QTest::addColumn<QString>("title");
        const char *const rows[][2] = {
            {"<img alt=\"A > B\"> 새 소식", "새 소식"},
            {"<img alt='1 > 0' src=\"x>y\"/>새 소식", "새 소식"},
            {"앞 <a href=x title = \"> >\">가운데</a> 뒤", "앞 가운데 뒤"},
            {"<img alt=\"never closed> 새 소식", "새 소식"},
            {"<i class=it's>5' 10\"</i> > 4'", "5' 10\" > 4'"},
            {"<b>", ""},
        };
        for (const auto &[escaped, title] : rows)
            QTest::newRow(escaped) << QString::fromUtf8(escaped).toHtmlEscaped().toUtf8()
                                   << QString::fromUtf8(title);
    }
    void takesTagsOutOfTitlesWhole()
    {
        QFETCH(QByteArray, escaped);
        QFETCH(QString, title);
        QCOMPARE(item("<title>" + escaped + "</title>").title, title);
    }

    void readsCDataThatWasEscaped()
    {
        const FeedItem entry
            = item("<title>&lt;![CDATA[둑길 &amp;amp; "
                   "물길]]&gt;</title><link>&lt;![CDATA[http://a.example/1]]&gt;</link>"
                   "<author>&lt;![CDATA[달래]]&gt;</author><category>&lt;![CDATA[동네]]&gt;</category>"
                   "<pubDate>&lt;![CDATA[2025-02-04T11:28:00Z]]&gt;</pubDate>"
                   "<description>&lt;![CDATA[&lt;p&gt;본문&lt;/p&gt;]]&gt;</description>");
        QCOMPARE(entry.title, u"둑길 & 물길"_s);
        QCOMPARE(entry.link, u"http://a.example/1"_s);
        QCOMPARE(entry.author, u"달래"_s);
        QCOMPARE(entry.categories, QStringList{u"동네"_s});
        QCOMPARE(iso(entry.published), u"2025-02-04T11:28:00Z"_s);
        QCOMPARE(entry.summary, u"<p>본문</p>"_s);
        QCOMPARE(item("<title>&amp;lt;![CDATA[두 번]]&amp;gt;</title>").title, u"두 번"_s);
        QCOMPARE(item("<title><![CDATA[ <![CDATA[셋]]]]><![CDATA[> ]]></title>").title, u"셋"_s);
        QCOMPARE(item("<title>&lt;![CDATA[끝이 없다</title>").title, u"끝이 없다"_s);
        QCOMPARE(item("<title>What &amp;lt;![CDATA[ is for</title>").title, u"What <![CDATA[ is for"_s);
        QCOMPARE(
            parsed("<rss><channel><title>&lt;![CDATA[이름]]&gt;</title></channel></rss>").title, u"이름"_s);
    }

    void keepsWhatJoinsAPicture()
    {
        const QString family = u"\U0001F468\u200d\U0001F469\u200d\U0001F467"_s;
        QCOMPARE(item("<title>" + family.toUtf8() + " 주말</title>").title, family + u" 주말");
        QCOMPARE(item("<title>&lt;b>" + family.toUtf8() + "&lt;/b></title>").title, family);
    }

    void datesEntriesByTheClockOfTheAnswer()
    {
        const QByteArray xml = "<rss><channel><language>ko</language><item><title>a</title><pubDate>3시간 전"
                               "</pubDate></item><item><title>b</title><pubDate>어제 23:58</pubDate></item>"
                               "</channel></rss>";
        const QDateTime now(QDate(2025, 2, 4), QTime(6, 20), Qt::UTC);
        const auto feed = parseFeed(xml, {.base = {}, .contentType = {}, .now = now});
        QVERIFY(feed);
        QCOMPARE(iso(feed->entries.at(0).published), u"2025-02-04T03:20:00Z"_s);
        QCOMPARE(iso(feed->entries.at(1).published), u"2025-02-03T14:58:00Z"_s);
        QVERIFY(!parsed(xml).entries.at(0).published.isValid());
    }

    void leavesNothingInATitleThatTurnsOrHidesText()
    {
        QCOMPARE(item("<title>제목&#x202E;gpj.exe&#x2066;&#x3164; "
                      "&lt;script&gt;alert(1)&lt;/script&gt;&#10;From: x</title>")
                     .title,
            u"제목gpj.exe From: x"_s);
    }
};

QTEST_GUILESS_MAIN(TestRss)
#include "tst_rss.moc"
