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
    void knowsPostsByTheirNames();
    void saysThatItCannotReadTheRows();
    void readsRowsThatAreOneLink();
    void readsCategoriesBesideTitles();
    void readsAnArticleWithoutMarks();
    void readsHoursThatLieAheadAsYesterdays();
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

namespace {

// A list of gnuboard's basic skin.
QString basicList(const QString &rows)
{
    return u"<title>마당 1 페이지 | 마을</title><div id=bo_list><table><tr><th>번호<th>제목<th>글쓴이<th>날짜</tr>"_s
        + rows + u"</table></div><div class=side><a href=\"/content/company/\">회사 소개</a></div>"_s;
}

QString basicRow(const QString &number, const QString &title, const QString &date)
{
    return u"<tr><td class=td_num2>%1<td class=td_subject><div class=bo_tit>%2</div><td class=td_name><a "
           "href=\"/profile/dalpaengi/\" class=sv_member>달팽이</a><td class=td_datetime>%3</tr>"_s.arg(
               number, title, date);
}

} // namespace

void TestBoardParser::knowsPostsByTheirNames()
{
    const QString rows
        = basicRow(u"공지"_s, u"<a href=\"https://maeul.example/madang/쓰는-법/\">쓰는 법</a>"_s, u"01-05"_s)
        + basicRow(u"9"_s,
            u"<a href=\"?sca=꽃\" class=bo_cate_link>꽃</a> <a "
            "href=\"https://maeul.example/madang/%EB%B4%84%EC%9D%B4-%EC%98%A8%EB%8B%A4/?page=2\">봄이 온다</a>"_s,
            u"03-02"_s)
        + basicRow(
            u"8"_s, u"<a href=\"https://maeul.example/madang/8\">제목이 부호뿐이던 글</a>"_s, u"03-01"_s);
    for (const auto &base : {u"https://maeul.example/madang"_s, u"https://maeul.example/madang/?page=2"_s,
             u"https://maeul.example/bbs/board.php?bo_table=madang"_s, QString()}) {
        const auto feed
            = parseBoard(basicList(rows), SourceKind::Gnuboard, QUrl(base), korean("2026-03-02T20:00:00"));
        QVERIFY2(feed, qPrintable(base));
        QCOMPARE(feed->entries.size(), 3);
        QVERIFY(feed->entries.at(0).notice);
        QCOMPARE(feed->entries.at(0).id, u"madang/쓰는-법"_s);
        const FeedItem &item = feed->entries.at(1);
        QCOMPARE(item.id, u"madang/봄이-온다"_s);
        QCOMPARE(QUrl(item.link), QUrl(u"https://maeul.example/madang/봄이-온다/"_s));
        QCOMPARE(item.title, u"봄이 온다"_s);
        QCOMPARE(item.categories, QStringList{u"꽃"_s});
        QCOMPARE(item.author, u"달팽이"_s);
        QCOMPARE(item.published, korean("2026-03-02T00:00:00"));
        QCOMPARE(feed->entries.at(2).id, u"8"_s);
    }
    const QString aliases
        = u"<meta name=generator content=Rhymix><table><tr><th>번호<th>제목<th>날짜</tr>"
          "<tr><td>2<td class=title><a href=\"/madang/entry/둘째-글\">둘째 글</a> <a "
          "href=\"/madang/entry/둘째-글#comment\" class=replyNum>4</a><td>2026.03.02</tr>"
          "<tr><td>1<td class=title><a href=\"/index.php?mid=madang&amp;entry=첫째-글\">첫째 "
          "글</a><td>2026.03.01</tr></table>"_s;
    const auto feed = parseBoard(aliases, SourceKind::Rhymix, QUrl(u"https://maeul.example/madang"_s));
    QVERIFY(feed);
    QCOMPARE(feed->entries.size(), 2);
    QCOMPARE(feed->entries.at(0).id, u"madang/둘째-글"_s);
    QCOMPARE(feed->entries.at(0).comments, 4);
    QCOMPARE(feed->entries.at(1).id, u"madang/첫째-글"_s);
    QCOMPARE(boardKind(aliases, QUrl(u"https://maeul.example/madang"_s)), SourceKind::Rhymix);
    const QString menu
        = u"<a href=\"/bbs/board.php?bo_table=madang\"></a><ul><li><h3><a "
          "href=\"/info/길-안내/\">길 안내</a></h3></li><li><h3><a href=\"/info/약속/\">약속</a></h3></li></ul>"_s;
    QCOMPARE(boardKind(menu, QUrl(u"https://maeul.example/"_s)), std::nullopt);
}

void TestBoardParser::saysThatItCannotReadTheRows()
{
    const QUrl base(u"https://maeul.example/madang"_s);
    const QString unknown = basicRow(u"9"_s, u"<a href=\"javascript:open(9)\">봄이 온다</a>"_s, u"03-02"_s)
        + basicRow(u"8"_s, u"눈이 온다"_s, u"03-01"_s);
    const auto feed = parseBoard(basicList(unknown), SourceKind::Gnuboard, base);
    QVERIFY(!feed);
    QCOMPARE(feed.error().kind, Error::Kind::Parse);
    QVERIFY2(feed.error().message.contains(u"2 rows"), qPrintable(feed.error().message));
    // One row that can be read is a board.
    const QString known = basicRow(u"7"_s, u"<a href=\"/madang/7\">비가 온다</a>"_s, u"02-28"_s);
    const auto mixed = parseBoard(basicList(unknown + known), SourceKind::Gnuboard, base);
    QVERIFY(mixed);
    QCOMPARE(mixed->entries.size(), 1);
    // Under an article the list is not what the page is about.
    QVERIFY(parseBoard(basicList(unknown) + u"<div id=bo_v_con>글</div>"_s, SourceKind::Gnuboard, base));
}

void TestBoardParser::readsRowsThatAreOneLink()
{
    const QString list
        = u"<meta name=generator content=Rhymix><ul class=lt>"
          "<li><a href=/bada/70><span class=title><span class=notice>공지</span> 알림 › <strong>등대 "
          "안내</strong>"
          "<em>[3]</em></span><span class=auth><strong>등대지기</strong> <span class=time>2026.03.01</span>"
          "</span></a></li>"
          "<li><a href=/bada/82><span class=title>고기잡이 › <strong>그물을 고치다</strong> "
          "<em>[12]</em></span>"
          "<span class=auth><strong>갈매기</strong> <span class=time>2026.03.02</span></span></a></li>"
          "<li><a href=/bada/81><span class=title>돌아온 <strong>고래</strong> 이야기</span><span class=auth>"
          "<strong>파도</strong> <span class=time>2026.03.01</span></span></a></li>"
          "<li><a href=/bada/80><div class=subject>조개 줍기</div><div class=info><span "
          "class=category>놀이</span>"
          "<span class=writer>모래</span><span class=date>2026.02.28</span><span "
          "class=cmt>5</span></div></a></li>"
          "</ul>"_s;
    const auto feed = parseBoard(list, SourceKind::Rhymix, QUrl(u"https://hang.example/bada"_s));
    QVERIFY(feed);
    struct Row {
        QString title, category, author;
        int comments;
        const char *date;
    };
    const Row rows[] = {{u"등대 안내"_s, u"알림"_s, u"등대지기"_s, 3, "2026-03-01T00:00:00"},
        {u"그물을 고치다"_s, u"고기잡이"_s, u"갈매기"_s, 12, "2026-03-02T00:00:00"},
        {u"돌아온 고래 이야기"_s, {}, u"파도"_s, 0, "2026-03-01T00:00:00"},
        {u"조개 줍기"_s, u"놀이"_s, u"모래"_s, 5, "2026-02-28T00:00:00"}};
    QCOMPARE(feed->entries.size(), 4);
    for (qsizetype i = 0; i < 4; ++i) {
        const FeedItem &item = feed->entries.at(i);
        QCOMPARE(item.title, rows[i].title);
        QCOMPARE(item.categories.value(0), rows[i].category);
        QCOMPARE(item.author, rows[i].author);
        QCOMPARE(item.comments, rows[i].comments);
        QCOMPARE(item.published, korean(rows[i].date));
        QCOMPARE(item.notice, i == 0);
    }
}

void TestBoardParser::readsCategoriesBesideTitles()
{
    const QString gallery
        = u"<div id=bo_gall><ul class=gall_row>"
          "<li><a href=\"/bbs/board.php?bo_table=p&amp;sca=강\" class=bo_cate_link>강</a><div "
          "class=gall_text>"
          "<a class=bo_tit href=\"/bbs/board.php?bo_table=p&amp;wr_id=4\">겨울 강</a></div><span "
          "class=gall_date>2026-01-04</span></li>"
          "<li><div class=gall_text><a class=bo_tit href=\"/bbs/board.php?bo_table=p&amp;wr_id=3\">물감</a>"
          "</div><span class=gall_date>2026-01-03</span></li></ul></div>"_s;
    const auto pictures
        = parseBoard(gallery, SourceKind::Gnuboard, QUrl(u"https://a.example/bbs/board.php?bo_table=p"_s));
    QVERIFY(pictures);
    QCOMPARE(pictures->entries.size(), 2);
    QCOMPARE(pictures->entries.at(0).categories, QStringList{u"강"_s});
    QCOMPARE(pictures->entries.at(0).title, u"겨울 강"_s);
    QVERIFY(pictures->entries.at(1).categories.isEmpty());
    const QString webzine
        = u"<meta name=generator content=Rhymix><ol class=bd_zine>"
          "<li><h2><a class=hx href=/sup/5>버섯</a></h2><div class=info><a "
          "href=\"/index.php?mid=sup&amp;category=31\">채집</a><span class=date>2026.01.04</span>"
          "</div></li><li><h2><a class=hx href=/sup/4>이끼</a></h2><div class=info><span "
          "class=date>2026.01.03</span></div></li></ol>"_s;
    const auto forest = parseBoard(webzine, SourceKind::Rhymix, QUrl(u"https://a.example/sup"_s));
    QVERIFY(forest);
    QCOMPARE(forest->entries.at(0).categories, QStringList{u"채집"_s});
    QVERIFY(forest->entries.at(1).categories.isEmpty());
}

void TestBoardParser::readsAnArticleWithoutMarks()
{
    const QString html
        = u"<meta name=generator content=Rhymix><title>그물 - 바다</title><div class=head><h2><a "
          "href=/bada>바다</a> › <a href=\"/index.php?mid=bada&amp;category=2\">고기잡이</a> › 그물을 "
          "고치다</h2><span class=ex>갈매기 | 2026.03.02 08:10:11 | <a href=#end>건너뛰기</a></span>"
          "</div><div class=co><div class=\"document_82_3 xe_content\"><p>실이 모자란다.</p></div>"
          "</div>"_s;
    const auto article = parseBoardArticle(html, SourceKind::Rhymix, QUrl(u"https://hang.example/bada/82"_s));
    QVERIFY(article);
    QCOMPARE(article->title, u"그물을 고치다"_s);
    QCOMPARE(article->author, u"갈매기"_s);
    QCOMPARE(article->published, korean("2026-03-02T08:10:11"));
}

void TestBoardParser::readsHoursThatLieAheadAsYesterdays()
{
    const auto dated = [](const QString &shown, const char *now) {
        const QString row = basicRow(u"9"_s, u"<a href=\"/madang/9\">봄이 온다</a>"_s, shown);
        return parseBoard(
            basicList(row), SourceKind::Gnuboard, QUrl(u"https://maeul.example/madang"_s), korean(now))
            .value()
            .entries.at(0)
            .published;
    };
    QCOMPARE(dated(u"12:20"_s, "2026-03-02T12:30:00"), korean("2026-03-02T12:20:00"));
    QCOMPARE(dated(u"12:35"_s, "2026-03-02T12:30:00"), korean("2026-03-02T12:35:00")); // a clock ahead
    QCOMPARE(dated(u"13:00"_s, "2026-03-02T12:30:00"), korean("2026-03-01T13:00:00"));
    QCOMPARE(dated(u"23:58"_s, "2026-03-02T00:03:00"), korean("2026-03-01T23:58:00"));
    QCOMPARE(dated(u"23:50"_s, "2026-03-02T23:30:00"), korean("2026-03-01T23:50:00"));
    QCOMPARE(dated(u"12-31"_s, "2026-01-01T00:10:00"), korean("2025-12-31T00:00:00"));
    QCOMPARE(dated(u"01-01"_s, "2025-12-31T23:50:00"), korean("2026-01-01T00:00:00"));
    QCOMPARE(dated(u"01-02"_s, "2025-12-31T12:00:00"), korean("2025-01-02T00:00:00"));
    QCOMPARE(dated(u"12-28"_s, "2026-12-27T12:00:00"), korean("2025-12-28T00:00:00"));
}

QTEST_APPLESS_MAIN(TestBoardParser)
#include "tst_boardparser.moc"
