// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardparser.h"
#include "support/support.h"

#include <QTest>
#include <QTimeZone>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QString page(const char *name)
{
    return QString::fromUtf8(test::data(u"bbs/"_s + QLatin1String(name)));
}

// Korean time, as boards show it.
QDateTime korean(const char *isoWithoutZone)
{
    QDateTime time = QDateTime::fromString(QLatin1String(isoWithoutZone), Qt::ISODate);
    time.setTimeZone(QTimeZone(9 * 3600));
    return time.toUTC();
}

ParsedFeed board(const char *name, SourceKind kind, const char *base, const QDateTime &fetched = {})
{
    const auto parsed = parseBoard(page(name), kind, QUrl(QLatin1String(base)), fetched);
    if (!parsed)
        qFatal("%s: %s", name, qPrintable(parsed.error().message));
    return *parsed;
}

} // namespace

class TestBoardParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAWebzineAndNotTheMargin();
    void readsColumnsByEnglishHeadings();
    void readsTheBasicSkinOfGnuboard();
    void needsTheDayForTimesOfToday();
    void readsAGallery();
    void readsTheArticleAndTheListUnderIt();
    void readsAnEmptyBoard();
    void readsAPageWithoutItsAddress();
    void readsAPageFromAMirror();
    void knowsWhichSoftwareWroteAPage();
    void refusesWhatIsNoBoard();
    void staysOnTheSite();
};

void TestBoardParser::readsAWebzineAndNotTheMargin()
{
    const ParsedFeed feed = board(
        "rhymix_webzine.html", SourceKind::Rhymix, "https://maeul.example/index.php?mid=alley&page=2");
    QCOMPARE(feed.kind, u"rhymix"_s);
    QCOMPARE(feed.title, u"골목 소식"_s);
    QCOMPARE(feed.feedUrl, u"https://maeul.example/alley/rss"_s);
    QCOMPARE(feed.nextPage, u"https://maeul.example/index.php?mid=alley&page=3"_s);
    QCOMPARE(feed.entries.size(), 3);
    QVERIFY(feed.entries.at(0).notice);
    const FeedItem &item = feed.entries.at(1);
    QCOMPARE(item.id, u"321"_s);
    QCOMPARE(item.title, u"느티나무 아래 음악회"_s);
    QCOMPARE(item.categories, QStringList{u"축제"_s});
    QCOMPARE(item.link, u"https://maeul.example/alley/321"_s);
    QCOMPARE(item.author, u"하모니카"_s);
    QCOMPARE(item.published, korean("2025-03-04T00:00:00"));
    QCOMPARE(item.comments, 3);
    QVERIFY(item.summary.contains(u"일곱 시"_s));
    QVERIFY(!item.notice);
    QCOMPARE(feed.entries.at(2).title, u"개가 돌아왔습니다 [사진]"_s);
    QCOMPARE(feed.entries.at(2).comments, 0);
}

void TestBoardParser::readsColumnsByEnglishHeadings()
{
    const ParsedFeed feed
        = board("rhymix_categories.html", SourceKind::Rhymix, "https://harbour.example/index.php?mid=press");
    QCOMPARE(feed.title, u"Press - Harbour Office"_s);
    QCOMPARE(feed.nextPage, QString());
    QCOMPARE(feed.entries.size(), 3);
    QVERIFY(feed.entries.at(0).notice);
    QCOMPARE(feed.entries.at(0).number, 0);
    const FeedItem &item = feed.entries.at(1);
    QCOMPARE(item.number, 1204);
    QCOMPARE(item.title, u"Spring tide closes the quay & the market"_s);
    QCOMPARE(item.link, u"https://harbour.example/index.php?mid=press&document_srl=512"_s);
    QCOMPARE(item.author, u"Pilot"_s);
    QCOMPARE(item.categories, QStringList{u"Tides"_s});
    QCOMPARE(item.comments, 12);
    QCOMPARE(item.published, korean("2025-02-03T09:15:00"));
    QCOMPARE(feed.entries.at(2).number, 0);
    QCOMPARE(feed.entries.at(2).author, u"Purser"_s);
}

void TestBoardParser::readsTheBasicSkinOfGnuboard()
{
    const ParsedFeed feed = board("gnuboard_skin.html", SourceKind::Gnuboard,
        "https://thread.example/bbs/board.php?bo_table=qa&page=2");
    QCOMPARE(feed.kind, u"gnuboard"_s);
    QCOMPARE(feed.title, u"질문과 답"_s);
    QCOMPARE(feed.link, u"https://thread.example/bbs/board.php?bo_table=qa"_s);
    QCOMPARE(feed.nextPage, u"https://thread.example/bbs/board.php?bo_table=qa&page=3"_s);
    QCOMPARE(feed.entries.size(), 3);
    QVERIFY(feed.entries.at(0).notice);
    QCOMPARE(feed.entries.at(0).author, u"바늘"_s);
    QCOMPARE(feed.entries.at(0).published, korean("2023-05-01T00:00:00"));
    const FeedItem &item = feed.entries.at(1);
    QCOMPARE(item.number, 208);
    QCOMPARE(item.title, u"단추가 자꾸 떨어져요"_s);
    QCOMPARE(item.author, u"실타래"_s);
    QCOMPARE(item.comments, 5);
    QCOMPARE(item.link, u"https://thread.example/bbs/board.php?bo_table=qa&wr_id=777"_s);
    QCOMPARE(feed.entries.at(2).author, u"손님"_s);
    QCOMPARE(feed.entries.at(2).published, korean("2025-01-08T00:00:00"));
}

void TestBoardParser::needsTheDayForTimesOfToday()
{
    const char *base = "https://thread.example/bbs/board.php?bo_table=qa";
    QVERIFY(!board("gnuboard_skin.html", SourceKind::Gnuboard, base).entries.at(1).published.isValid());
    const ParsedFeed feed
        = board("gnuboard_skin.html", SourceKind::Gnuboard, base, korean("2025-01-09T10:00:00"));
    QCOMPARE(feed.entries.at(1).published, korean("2024-12-24T00:00:00"));
    const auto dated = [base](const QString &shown) {
        QString html = page("gnuboard_skin.html");
        html.replace(u"\"td_date\">12-24<"_s, u"\"td_date\">%1<"_s.arg(shown));
        return parseBoard(
            html, SourceKind::Gnuboard, QUrl(QLatin1String(base)), korean("2025-01-09T10:00:00"))
            .value()
            .entries.at(1)
            .published;
    };
    QCOMPARE(dated(u"오늘 00:10"_s), korean("2025-01-09T00:10:00"));
    QCOMPARE(dated(u"어제 23:58"_s), korean("2025-01-08T23:58:00"));
    QCOMPARE(dated(u"그저께"_s), korean("2025-01-07T00:00:00"));
    QCOMPARE(dated(u"3시간 전"_s), korean("2025-01-09T07:00:00"));
    QCOMPARE(dated(u"2 hours ago"_s), korean("2025-01-09T08:00:00"));
}

void TestBoardParser::readsAGallery()
{
    const ParsedFeed feed
        = board("gnuboard_gallery.html", SourceKind::Gnuboard, "https://atelier.example/pictures");
    QCOMPARE(feed.entries.size(), 2);
    QCOMPARE(feed.entries.at(0).id, u"45"_s);
    QCOMPARE(feed.entries.at(0).title, u"물감이 마르는 동안"_s);
    QCOMPARE(feed.entries.at(0).author, u"붓"_s);
    QCOMPARE(feed.entries.at(0).published, korean("2025-01-31T00:00:00"));
    QCOMPARE(feed.entries.at(0).comments, 2);
    QCOMPARE(feed.entries.at(1).title, u"겨울 강"_s);
    QCOMPARE(feed.nextPage, u"https://atelier.example/pictures?page=2"_s);
}

void TestBoardParser::readsTheArticleAndTheListUnderIt()
{
    const QUrl base(u"https://island.example/bbs/board.php?bo_table=sea&wr_id=31"_s);
    const auto article = parseBoardArticle(page("gnuboard_read.html"), SourceKind::Gnuboard, base);
    QVERIFY(article);
    QCOMPARE(article->id, u"31"_s);
    QCOMPARE(article->title, u"등대의 하루"_s);
    QCOMPARE(article->author, u"등대지기"_s);
    QCOMPARE(article->published, korean("2025-01-09T17:40:00"));
    QVERIFY(article->content.contains(u"나팔"_s));
    QVERIFY(article->content.contains(u"lamp.jpg"_s));
    QVERIFY(!article->content.contains(u"멋집니다"_s));
    QVERIFY(!article->content.contains(u"공유"_s));
    const auto feed = parseBoard(page("gnuboard_read.html"), SourceKind::Gnuboard, base);
    QVERIFY(feed);
    QCOMPARE(feed->entries.size(), 2);
    QCOMPARE(feed->entries.at(1).number, 30);
    QCOMPARE(feed->entries.at(1).link, u"https://island.example/bbs/board.php?bo_table=sea&wr_id=30"_s);
}

void TestBoardParser::readsAnEmptyBoard()
{
    const auto feed = parseBoard(
        u"<div id=\"bo_list\"><table><tr><th>번호<th>제목<th>글쓴이<th>날짜</tr><tr><td colspan=4>게시물이 "
        "없습니다.</table></div>"_s,
        SourceKind::Gnuboard, QUrl(u"https://a.example/bbs/board.php?bo_table=b"_s));
    QVERIFY(feed);
    QVERIFY(feed->entries.isEmpty());
}

void TestBoardParser::readsAPageWithoutItsAddress()
{
    const QString list = u"<table><tr><th>번호</th><th>제목</th><th>날짜</th></tr><tr><td>7</td><td><a "
                         u"href=\"/news/70\">하나</a></td>"
                         "<td>2025.01.02</td></tr></table>"_s;
    const auto bare = parseBoard(list, SourceKind::Rhymix, {});
    QVERIFY(bare);
    QCOMPARE(bare->entries.size(), 1);
    QCOMPARE(bare->entries.at(0).link, u"/news/70"_s);
    const auto named = parseBoard(
        u"<link rel=canonical href=\"https://x.example/news\">"_s + list, SourceKind::Rhymix, {});
    QVERIFY(named);
    QCOMPARE(named->entries.at(0).link, u"https://x.example/news/70"_s);
}

void TestBoardParser::readsAPageFromAMirror()
{
    const ParsedFeed feed
        = board("gnuboard_skin.html", SourceKind::Gnuboard, "http://mirror.example/saved/qa.html");
    QCOMPARE(feed.entries.size(), 3);
    QCOMPARE(feed.entries.at(1).link, u"https://thread.example/bbs/board.php?bo_table=qa&wr_id=777"_s);
}

void TestBoardParser::knowsWhichSoftwareWroteAPage()
{
    QCOMPARE(
        boardKind(page("rhymix_webzine.html"), QUrl(u"https://maeul.example/alley"_s)), SourceKind::Rhymix);
    QCOMPARE(
        boardKind(page("rhymix_categories.html"), QUrl(u"https://harbour.example/"_s)), SourceKind::Rhymix);
    QCOMPARE(
        boardKind(page("gnuboard_skin.html"), QUrl(u"https://thread.example/qa"_s)), SourceKind::Gnuboard);
    QCOMPARE(boardKind(page("gnuboard_read.html"), QUrl(u"https://island.example/sea/31"_s)),
        SourceKind::Gnuboard);
    QVERIFY(!boardKind(u"<p>글</p>"_s, QUrl(u"https://a.example/"_s)));
    QVERIFY(!boardKind(u"<meta name=generator content=Rhymix><p>대문</p>"_s, QUrl(u"https://a.example/"_s)));
}

void TestBoardParser::refusesWhatIsNoBoard()
{
    const auto feed = parseBoard(u"<p>글</p>"_s, SourceKind::Rhymix, QUrl(u"https://a.example/"_s));
    QVERIFY(!feed);
    QCOMPARE(feed.error().kind, Error::Kind::Parse);
    QVERIFY(!parseBoardArticle(
        page("gnuboard_skin.html"), SourceKind::Gnuboard, QUrl(u"https://thread.example/"_s)));
}

void TestBoardParser::staysOnTheSite()
{
    const auto feed = parseBoard(
        u"<table><tr><th>번호</th><th>제목</th><th>날짜</th></tr>"
        "<tr><td>2</td><td><a href=\"https://ads.example/news/5\">광고</a></td><td>2025.01.02</td></tr>"
        "<tr><td>1</td><td><a href=\"javascript:go(7)\">셋</a></td><td>2025.01.02</td></tr>"
        "<tr><td>1</td><td><a href=\"/news/4\">글</a></td><td>2025.01.02</td></tr></table>"_s,
        SourceKind::Rhymix, QUrl(u"https://a.example/news"_s));
    QVERIFY(feed);
    QCOMPARE(feed->entries.size(), 1);
    QCOMPARE(feed->entries.at(0).id, u"4"_s);
}

QTEST_APPLESS_MAIN(TestBoardParser)
#include "tst_boardparser.moc"
