// SPDX-License-Identifier: GPL-3.0-or-later
// The table of app/feed/choices.md, row by row.
#include "feed/feedparser.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QByteArray rss(const QByteArray &inside)
{
    return "<rss version=\"2.0\"><channel>" + inside + "</channel></rss>";
}

QByteArray atom(const QByteArray &inside)
{
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + inside + "</feed>";
}

QByteArray json(const QByteArray &inside)
{
    return "{\"version\": \"https://jsonfeed.org/version/1.1\", " + inside + "}";
}

ParsedFeed read(const QByteArray &document)
{
    const FeedHints hints{QUrl(u"https://a.example/news/feed"_s), {}};
    return parseFeed(document, hints).value_or(ParsedFeed());
}

FeedItem entryOf(const QByteArray &document)
{
    return read(document).entries.value(0);
}

} // namespace

class tst_Choices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreRelativeToTheFeed()
    {
        const QByteArray site = "<link href=\"https://b.example/\"/>";
        QCOMPARE(entryOf(atom(site + "<entry><link href=\"1.html\"/></entry>")).link,
            u"https://a.example/news/1.html"_s);
    }

    void theFirstLinkCounts()
    {
        QCOMPARE(read(rss("<link>https://a.example/</link><link>https://b.example/</link>")).link,
            u"https://a.example/"_s);
        const QByteArray links = "<link href=\"https://a.example/1\"/><link href=\"https://b.example/1\"/>";
        QCOMPARE(entryOf(atom("<entry>" + links + "</entry>")).link, u"https://a.example/1"_s);
    }

    void aCounterIsNotThePage()
    {
        const QByteArray item
            = "<item><link>https://counter.example/~r/1</link><fb:origLink xmlns:fb=\""
              "http://rssnamespace.org/feedburner/ext/1.0\">https://a.example/1</fb:origLink></item>";
        QCOMPARE(entryOf(rss(item)).link, u"https://a.example/1"_s);
    }

    void whatIsMissingIsNotMadeUp()
    {
        const ParsedFeed feed = read(rss("<item><title>비</title></item>"));
        QCOMPARE(feed.link, QString());
        QCOMPARE(feed.title, QString());
        QCOMPARE(feed.entries.value(0).id, QString());
        const FeedItem item = entryOf(
            rss("<link>https://a.example/</link><item><guid isPermaLink=\"false\">1</guid></item>"));
        QCOMPARE(item.link, QString());
        const ParsedFeed ofJson = read(json("\"feed_url\": \"https://a.example/feed\", \"items\": []"));
        QCOMPARE(ofJson.link, QString());
        QCOMPARE(ofJson.title, QString());
    }

    void anEntryWithoutTitleIsNamedByItsText()
    {
        QCOMPARE(entryOf(rss("<item><title> </title><link>https://a.example/1</link>"
                             "<description>비가 온다</description></item>"))
                     .title,
            u"비가 온다"_s);
        const FeedItem both
            = entryOf(json("\"items\": [{\"content_text\": \"눈\", \"content_html\": \"<p>비</p>\"}]"));
        QCOMPARE(both.title, u"비"_s);
        QCOMPARE(both.content, u"<p>비</p>"_s);
    }

    void aGuidIsAString()
    {
        QCOMPARE(entryOf(rss("<item><guid isPermaLink=\"false\"><b>7</b></guid></item>")).id, u"7"_s);
    }

    void authorsStandAsTheyAreWritten()
    {
        QCOMPARE(entryOf(json("\"items\": [{\"authors\": [{\"name\": \"하늘\"}, {\"name\": \"가람\"}, "
                              "{\"name\": \"하늘\"}]}]"))
                     .author,
            u"하늘, 가람"_s);
        QCOMPARE(entryOf(rss("<item><author>a@a.example (가람)</author></item>")).author, u"가람"_s);
    }

    void theLongerOneIsTheText()
    {
        for (const QByteArray &item :
            {QByteArray("<summary>짧게</summary><description>길고 길게</description>"),
                QByteArray("<summary>길고 길게</summary><description>짧게</description>")}) {
            const FeedItem entry = entryOf(rss("<item>" + item + "</item>"));
            QCOMPARE(entry.content, u"길고 길게"_s);
            QCOMPARE(entry.summary, u"짧게"_s);
        }
    }

    void plainTextIsShownAsItIsWritten()
    {
        QCOMPARE(
            entryOf(atom("<entry><title type=\"text\">A &amp;amp; B</title></entry>")).title, u"A &amp; B"_s);
        QCOMPARE(entryOf(rss("<item><title>A &amp;amp; B</title></item>")).title, u"A & B"_s);
    }

    void latinOneIsWindows1252()
    {
        const QByteArray quoted = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
            + rss("<item><title>\x8b"
                  "a</title></item>");
        QCOMPARE(entryOf(quoted).title, u"‹a"_s);
    }

    void aTitleIsALine()
    {
        const QString title
            = entryOf(rss("<item><title>" + QByteArray(100'000, 'a') + "</title></item>")).title;
        QCOMPARE(title.size(), 2'000);
    }
};

QTEST_GUILESS_MAIN(tst_Choices)
#include "tst_choices.moc"
