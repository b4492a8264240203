// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/opml.h"
#include "support/support.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QStringList lines(const OpmlDocument &document)
{
    QStringList list;
    for (const Source &source : document.sources)
        list.append(u"%1 [%2] %3 %4"_s.arg(
            source.title, source.folder, sourceKindName(source.kind), source.url.toString()));
    return list;
}

} // namespace

class TestOpml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsFoldersAndFeeds()
    {
        const auto document = parseOpml(test::data(u"feed/nested.opml"_s));
        QVERIFY(document);
        QCOMPARE(document->title, u"내 목록"_s);
        QCOMPARE(lines(*document),
            (QStringList{u"가 & 나 [뉴스/IT∕과학] feed https://a.example/rss?a=1&b=2"_s,
                u"다 [뉴스] feed https://b.example/"_s, u"라 [하나/둘] feed http://c.example/rss"_s}));
        QCOMPARE(document->sources.at(0).siteUrl, QUrl(u"https://a.example/"_s));
    }

    void refusesWhatIsNoWebAddress()
    {
        const auto document = parseOpml(
            "<opml><body><outline xmlUrl='javascript:alert(1)'/><outline xmlUrl='file:///etc/passwd'/>"
            "<outline xmlUrl='exec:/bin/sh'/><outline xmlUrl='|id'/><outline xmlUrl='filter:a:b'/>"
            "<outline xmlUrl=''/><outline xmlUrl='http://'/></body></opml>");
        QVERIFY(document);
        QCOMPARE(lines(*document), QStringList());
    }

    void carriesOurBoards()
    {
        OpmlDocument document{.title = u"목록 <1> & \"2\""_s, .sources = {}};
        Source board;
        board.kind = SourceKind::Rhymix;
        board.url = QUrl(u"https://board.example.kr/index.php?mid=news&page=1"_s);
        board.title = u"게시판 & <b>"_s;
        board.folder = u"나라/지역"_s;
        Source feed;
        feed.url = QUrl(u"https://a.example/한글"_s);
        feed.siteUrl = QUrl(u"https://a.example/"_s);
        feed.title = u"&lt;제목&gt;"_s; // what looks like a reference stays what it is
        Source other = board;
        other.kind = SourceKind::Gnuboard;
        other.url = QUrl(u"https://g.example.kr/bbs/board.php?bo_table=free"_s);
        other.folder = u"나라"_s;
        document.sources = {board, feed, other};
        const auto read = parseOpml(writeOpml(document));
        QVERIFY(read);
        QCOMPARE(read->title, document.title);
        QCOMPARE(read->sources, (QList<Source>{feed, other, board}));
    }

    void namesOfFoldersComeBackAsTheyWent()
    {
        const QByteArray list
            = "<opml><body><outline text='강／바다'><outline text='하나' "
              "xmlUrl='https://a.example/'/></outline><outline text='들 / 산'><outline "
              "text='논/밭'><outline text='둘' xmlUrl='https://b.example/'/></outline></outline>"
              "</body></opml>";
        const auto document = parseOpml(list);
        QVERIFY(document);
        QCOMPARE(document->sources.at(1).folder.count(u'/'), 1);
        const QByteArray written = writeOpml(*document);
        for (const char *name : {"text=\"들 / 산\"", "text=\"논/밭\"", "text=\"강／바다\""})
            QVERIFY2(written.contains(name), name);
        QCOMPARE(lines(*parseOpml(written)), lines(*document));
    }

    void aSourceWithoutANameGetsNone()
    {
        const auto document = parseOpml(
            "<opml><body><outline xmlUrl='https://a.example/rss'/><outline text='https://b.example/rss' "
            "xmlUrl='https://b.example/rss'/><outline text='' title='셋' xmlUrl='https://c.example/rss'/>"
            "</body></opml>");
        QVERIFY(document);
        QCOMPARE(document->sources.size(), 3);
        QCOMPARE(document->sources.at(0).title, QString());
        QCOMPARE(document->sources.at(1).title, QString());
        QCOMPARE(document->sources.at(2).title, u"셋"_s);
        const QByteArray written = writeOpml(*document);
        QVERIFY(written.contains("text=\"a.example\"")); // other programs show it
        QCOMPARE(parseOpml(written)->sources, document->sources);
    }

    void readsBrokenLists()
    {
        const auto document
            = parseOpml("junk <opml><body><outline text='a & b' xmlUrl=https://a.example/><outline "
                        "text=\"<c>\" xmlUrl='https://b.example/'");
        QVERIFY(document);
        QCOMPARE(lines(*document),
            (QStringList{u"a & b [] feed https://a.example"_s, u"<c> [] feed https://b.example/"_s}));
        QVERIFY(!parseOpml("<html></html>"));
        QVERIFY(!parseOpml(""));
    }

    void boundsDepthAndCount()
    {
        const QByteArray deep = "<opml><body>" + QByteArray("<outline text='a'>").repeated(50'000)
            + "<outline xmlUrl='https://a.example/'/>" + QByteArray("</outline>").repeated(50'000)
            + "<outline xmlUrl='https://b.example/'/>";
        const auto document = parseOpml(deep);
        QVERIFY(document);
        QCOMPARE(document->sources.size(), 2);
        QCOMPARE(document->sources.at(0).folder.count(u'/'), 15);
        QCOMPARE(document->sources.at(1).folder, QString());
        QByteArray many = "<opml>";
        for (int i = 0; i < 25'000; ++i)
            many += "<outline xmlUrl='https://a.example/" + QByteArray::number(i) + "'/>";
        QCOMPARE(parseOpml(many)->sources.size(), 20'000);
    }
};

QTEST_GUILESS_MAIN(TestOpml)
#include "tst_opml.moc"
