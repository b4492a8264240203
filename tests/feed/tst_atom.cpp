// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feedparser.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

ParsedFeed feedOf(const QByteArray &inside)
{
    return parseFeed("<feed xmlns='http://www.w3.org/2005/Atom'>" + inside + "</feed>",
        {.base = QUrl(u"http://a.example/feed"_s), .contentType = {}})
        .value_or(ParsedFeed());
}

FeedItem entryOf(const QByteArray &inside)
{
    const ParsedFeed feed = feedOf("<entry>" + inside + "</entry>");
    return feed.entries.isEmpty() ? FeedItem() : feed.entries.first();
}

} // namespace

class TestAtom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsHeadAndEntry()
    {
        const ParsedFeed feed = feedOf(
            "<title>T</title><subtitle>S</subtitle><id>urn:f</id><updated>2025-02-04T11:28:00+09:00</updated>"
            "<author><name>나</name><email>n@a.kr</email></author><link rel='self' href='/feed'/>"
            "<link rel='next' href='?page=2'/><link href='/'/><logo>l</logo>"
            "<entry><title>E</title><id>urn:1</id><link rel='alternate' type='application/json' "
            "href='/1.json'/>"
            "<link rel='alternate' type='text/html' href='/1'/>"
            "<link rel='http://www.iana.org/assignments/relation/enclosure' href='/1.mp3' type='audio/mpeg' "
            "length='9'/>"
            "<published>2025-02-03T00:00:00Z</published><updated>2025-02-04T00:00:00Z</updated>"
            "<category term='t' label='L'/><source><title>no</title><id>no</id></source></entry>"
            "<entry><author><name>너</name></author><author><name>그</name></author></entry>");
        QCOMPARE(feed.kind, u"atom"_s);
        QCOMPARE(feed.title, u"T"_s);
        QCOMPARE(feed.subtitle, u"S"_s);
        QCOMPARE(feed.link, u"http://a.example/"_s);
        QCOMPARE(feed.feedUrl, u"http://a.example/feed"_s);
        QCOMPARE(feed.nextPage, u"http://a.example/feed?page=2"_s);
        QCOMPARE(feed.author, u"나"_s);
        const FeedItem &entry = feed.entries.at(0);
        QCOMPARE(entry.title, u"E"_s);
        QCOMPARE(entry.id, u"urn:1"_s);
        QCOMPARE(entry.link, u"http://a.example/1"_s);
        QCOMPARE(entry.author, u"나"_s); // the feed's
        QCOMPARE(entry.enclosures.value(0).url, u"http://a.example/1.mp3"_s);
        QCOMPARE(entry.published.toString(Qt::ISODate), u"2025-02-03T00:00:00Z"_s);
        QCOMPARE(entry.updated.toString(Qt::ISODate), u"2025-02-04T00:00:00Z"_s);
        QCOMPARE(entry.categories, QStringList{u"L"_s});
        QCOMPARE(feed.entries.at(1).author, u"너, 그"_s);
    }

    void readsEveryKindOfContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("html");
        const char *const rows[][3] = {
            {"html", "<content type='html'>&lt;p>a &amp;amp; b&lt;/p></content>", "<p>a &amp; b</p>"},
            {"html in cdata", "<content type='html'><![CDATA[<p>a</p>]]></content>", "<p>a</p>"},
            {"xhtml",
                "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a &lt; "
                "b</p><br/></div></content>",
                "<p>a &lt; b</p><br>"},
            {"xhtml with a prefix",
                "<content type='xhtml'><x:div "
                "xmlns:x='http://www.w3.org/1999/xhtml'><x:p>a</x:p></x:div></content>",
                "<p>a</p>"},
            {"text", "<content type='text'>1 &lt; 2\n3</content>", "1 &lt; 2<br>\n3"},
            {"text that is said to be nothing", "<content>AT&amp;T</content>", "AT&amp;T"},
            {"html that is said to be nothing", "<content>&lt;p>a&lt;/p></content>", "<p>a</p>"},
            {"base64", "<content mode='base64' type='text/html'>PHA+YTwvcD4=</content>", "<p>a</p>"},
            {"a picture", "<content type='image/png'>iVBORw0KGgo=</content>", ""},
            {"relative addresses",
                "<content type='html' xml:base='http://b.example/c/'>&lt;a href=\"d\">e&lt;/a></content>",
                "<a href=\"http://b.example/c/d\">e</a>"},
        };
        for (const auto &[name, content, html] : rows)
            QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(html);
    }
    void readsEveryKindOfContent()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, html);
        QCOMPARE(entryOf(content).content, html);
    }

    void readsEveryKindOfTitle_data()
    {
        QTest::addColumn<QByteArray>("element");
        QTest::addColumn<QString>("title");
        const char *const rows[][3] = {
            {"html", "<title type='html'>a &lt;b>b&lt;/b> &amp;amp; c</title>", "a b & c"},
            {"text", "<title type='text'>the &lt;b> element &amp;amp;</title>", "the <b> element &amp;"},
            {"nothing said", "<title>the &lt;blink> tag &amp;amp; more</title>", "the <blink> tag & more"},
            {"xhtml",
                "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a <b>b</b></div></title>",
                "a b"},
        };
        for (const auto &[name, element, title] : rows)
            QTest::newRow(name) << QByteArray(element) << QString::fromUtf8(title);
    }
    void readsEveryKindOfTitle()
    {
        QFETCH(QByteArray, element);
        QFETCH(QString, title);
        QCOMPARE(entryOf(element).title, title);
    }

    void readsTheOldVersion()
    {
        const auto feed = parseFeed(
            "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>T</title><tagline>S</tagline>"
            "<entry><title mode='escaped' "
            "type='text/html'>&lt;i>E&lt;/i></title><issued>2004-01-01T00:00:00Z</issued>"
            "<modified>2004-01-02T00:00:00Z</modified><content type='text/html' "
            "mode='xml'><p>x</p></content></entry></feed>",
            {});
        QVERIFY(feed);
        QCOMPARE(feed->subtitle, u"S"_s);
        QCOMPARE(feed->entries.at(0).title, u"E"_s);
        QCOMPARE(feed->entries.at(0).published.date(), QDate(2004, 1, 1));
        QCOMPARE(feed->entries.at(0).updated.date(), QDate(2004, 1, 2));
        QCOMPARE(feed->entries.at(0).content, u"<p>x</p>"_s);
    }

    void readsAnEntryThatIsADocument()
    {
        const auto feed = parseFeed(
            "<entry xmlns='http://www.w3.org/2005/Atom'><title>E</title><id>urn:1</id></entry>", {});
        QVERIFY(feed);
        QCOMPARE(feed->entries.size(), 1);
        QCOMPARE(feed->entries.at(0).id, u"urn:1"_s);
    }

    void takesTheAuthorOfTheSourceWhereTheEntryNamesNone()
    {
        const ParsedFeed feed = feedOf(
            "<author><name>나</name></author>"
            "<entry><title>a</title><source><title>s</title><author><name>그</name></author></source></entry>"
            "<entry><source><link href='/origin'/><author><name>그</name></author></source><link href='/b'/>"
            "<author><name>너</name></author></entry>"
            "<entry><author><email>n@a.kr</email></author><source><author><name>그</name></author></source></"
            "entry>"
            "<entry><title>d</title></entry>");
        QCOMPARE(feed.entries.at(0).author, u"그"_s);
        QCOMPARE(feed.entries.at(0).title, u"a"_s);
        QCOMPARE(feed.entries.at(1).author, u"너"_s);
        QVERIFY(feed.entries.at(1).link.endsWith(u"/b"_s));
        QCOMPARE(feed.entries.at(2).author, u"n@a.kr"_s);
        QCOMPARE(feed.entries.at(3).author, u"나"_s);
    }

    void takesNoEntryOutOfAForeignElement()
    {
        const ParsedFeed feed
            = feedOf("<x:box xmlns:x='urn:x'><entry><title>a</title></entry><x:in><feed>"
                     "<title>no</title><entry><title>b</title></entry></feed></x:in></x:box>"
                     "<title>T</title><entry><title>c</title></entry>"
                     "<entry><title>d</title><x:box xmlns:x='urn:x'><entry><title>e</title>"
                     "</entry></x:box></entry>");
        QCOMPARE(feed.title, u"T"_s);
        QCOMPARE(feed.entries.size(), 2);
        QCOMPARE(feed.entries.at(0).title, u"c"_s);
        QCOMPARE(feed.entries.at(1).title, u"d"_s);
        // Nobody knows what is in an element that was never closed.
        QCOMPARE(feedOf("<x:box xmlns:x='urn:x'><entry><title>a</title></entry>").entries.size(), 1);
    }

    void takesTheIdForALinkOnlyWhereNothingElseIs()
    {
        QCOMPARE(entryOf("<id>http://a.example/1</id>").link, u"http://a.example/1"_s);
        QCOMPARE(entryOf("<id>http://a.example/1</id><link href='/2'/>").link, u"http://a.example/2"_s);
        QCOMPARE(entryOf("<id>http://a.example/1</id><link rel='related' href='/3'/>").link,
            u"http://a.example/3"_s);
        QCOMPARE(entryOf("<id>http://a.example/1</id><content src='/4'/>").link, u"http://a.example/4"_s);
        QCOMPARE(entryOf("<id>tag:a.example,2025:1</id>").link, QString());
    }

    void resolvesABaseThatIsRelativeItself()
    {
        const auto link = [](const QByteArray &xml) {
            const auto feed
                = parseFeed(xml, {.base = QUrl(u"https://a.example/news/feed.xml"_s), .contentType = {}});
            return feed && !feed->entries.isEmpty() ? feed->entries.first() : FeedItem();
        };
        const QByteArray begin = "<feed xmlns='http://www.w3.org/2005/Atom'";
        QCOMPARE(link(begin + "><entry xml:base='one/'><link href=''/></entry></feed>").link,
            u"https://a.example/news/one/"_s);
        QCOMPARE(
            link(begin + " xml:base='../x/'><entry xml:base='one/'><link href='.'/></entry></feed>").link,
            u"https://a.example/x/one/"_s);
        QCOMPARE(link(begin + " xml:base='/y/'><entry><link href='two'/></entry></feed>").link,
            u"https://a.example/y/two"_s);
        QCOMPARE(link(begin
                     + "><entry xml:base='one/'><content type='html'>&lt;img src=\"a.png\">"
                       "</content></entry></feed>")
                     .content,
            u"<img src=\"https://a.example/news/one/a.png\">"_s);
        QCOMPARE(link(begin
                     + "><entry><content type='xhtml' xml:base='one/'><div "
                       "xmlns='http://www.w3.org/1999/xhtml'><img src='a.png'/><p xml:base='in/'><img "
                       "src='b.png'/><a href='#n'>n</a></p><img xml:base='/z/' src='c.png'/></div></content>"
                       "</entry></feed>")
                     .content,
            u"<img src=\"https://a.example/news/one/a.png\"><p><img "
            "src=\"https://a.example/news/one/in/b.png\"><a href=\"#n\">n</a></p><img "
            "src=\"https://a.example/z/c.png\">"_s);
    }

    void readsTitlesInCDataThatWasEscaped()
    {
        for (const QByteArray type : {"html", "text"})
            QCOMPARE(entryOf("<title type='" + type + "'>&lt;![CDATA[둑길]]&gt;</title>").title, u"둑길"_s);
        QCOMPARE(entryOf("<content type='html'>&lt;![CDATA[&lt;p&gt;a&lt;/p&gt;]]&gt;</content>").content,
            u"<p>a</p>"_s);
    }

    void takesNoEntryOutOfAnotherEntrysContent()
    {
        const ParsedFeed feed
            = feedOf("<entry><title>a</title><content "
                     "type='application/xml'><entry><title>b</title></entry></content></entry>"
                     "<entry><title>c</title></entry>");
        QCOMPARE(feed.entries.size(), 2);
        QCOMPARE(feed.entries.at(1).title, u"c"_s);
    }
};

QTEST_GUILESS_MAIN(TestAtom)
#include "tst_atom.moc"
