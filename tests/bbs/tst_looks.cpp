// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardparser.h"
#include "bbs/rowshape.h"
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

QDateTime korean(const QString &isoWithoutZone)
{
    QDateTime time = QDateTime::fromString(isoWithoutZone, Qt::ISODate);
    time.setTimeZone(QTimeZone(9 * 3600));
    return time.toUTC();
}

Result<ParsedFeed> looked(const QString &html, const QString &base = u"https://www.deul.example/list"_s,
    const QDateTime &fetched = {})
{
    return parseBoard(html, SourceKind::Looks, QUrl(base), fetched);
}

// What is said of a page that is no list.
QString objection(const QString &html, const QString &base = u"https://www.deul.example/list"_s)
{
    const auto feed = looked(html, base);
    return feed ? u"taken"_s : feed.error().message;
}

QString repeated(int times, const QString &row)
{
    QString rows;
    for (int i = 1; i <= times; ++i)
        rows += QString(row).replace(u"{n}"_s, QString::number(i));
    return rows;
}

const QStringList titles = {u"강변 산책로 야간 조명 다시 켜진다"_s, u"동네 빵집 새벽 반죽 이야기"_s,
    u"시립 도서관 열람실 연장 운영"_s, u"김장 나눔 자원봉사자 모집합니다"_s,
    u"버스 노선 개편안 주민 설명회 후기"_s, u"첫눈 예보에 제설차 점검 끝내"_s,
    u"오래된 필름 카메라 고치는 집"_s, u"마을 합창단 연말 공연 준비"_s, u"자전거 도로 공사 언제 끝나나"_s,
    u"텃밭 무 수확했습니다"_s};

const QStringList names = {u"달래"_s, u"솔바람"_s, u"모래시계"_s, u"느티"_s, u"윤슬"_s, u"가람"_s, u"달래"_s,
    u"해송"_s, u"물결"_s, u"느티"_s};

} // namespace

class TestLooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsATableThatNothingNames();
    void readsCardsThatAreOneLinkEach();
    void readsRowsInSeveralGroups();
    void readsHeadlinesWithoutDates();
    void readsAFrontOfWholePosts();
    void readsRowsThatDifferFromTheOthers();
    void readsTheListsOfKnownSoftwareToo();
    void refusesWhatOnlyRepeats_data();
    void refusesWhatOnlyRepeats();
    void refusesAnArticleWithAListBesideIt();
    void knowsARowAgainOnAnotherPageOfTheList();
    void keepsToTheSite();
    void readsNoMoreThanItsLimits();
};

void TestLooks::readsATableThatNothingNames()
{
    const auto feed = looked(page("looks_old_table.html"), u"https://moim.example/list.php?id=club"_s);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->kind, u"looks"_s);
    QCOMPARE(feed->title, u"동네 모임 게시판"_s);
    QCOMPARE(feed->nextPage, u"https://moim.example/list.php?id=club&page=2"_s);
    QCOMPARE(feed->entries.size(), titles.size());
    for (int n = 0; n < titles.size(); ++n) {
        const FeedItem &row = feed->entries.at(n);
        QCOMPARE(row.title, titles.at(n));
        QCOMPARE(row.link, u"https://moim.example/view.php?id=club&no=%1"_s.arg(420 - n));
        QCOMPARE(row.id, row.link);
        QCOMPARE(row.published, korean(u"2026-11-%1T00:00:00"_s.arg(28 - n)));
        QCOMPARE(row.comments, n % 3 == 1 ? n : 0);
        QCOMPARE(row.author, QString()); // nothing tells which cell it is
    }
}

void TestLooks::readsCardsThatAreOneLinkEach()
{
    const auto feed = looked(page("looks_cards.html"), u"https://www.hangaram.example/latest"_s);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->title, u"한가람 신문 최신 소식"_s);
    QCOMPARE(feed->entries.size(), titles.size());
    for (int n = 0; n < titles.size(); ++n) {
        const FeedItem &row = feed->entries.at(n);
        QCOMPARE(row.title, titles.at(n));
        QCOMPARE(row.link,
            u"https://news.hangaram.example/articles/2026112%1%2"_s.arg(n % 9).arg(
                n, 4, 10, QLatin1Char('0')));
        QCOMPARE(row.published, korean(u"2026-11-%1T08:0%2:00"_s.arg(28 - n).arg(n)));
        QCOMPARE(row.comments, -1);
    }
}

void TestLooks::readsRowsInSeveralGroups()
{
    const QDateTime now = korean(u"2026-11-29T15:00:00"_s);
    const auto feed = looked(page("looks_groups.html"), u"https://deulpul.example/talk"_s, now);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->entries.size(), titles.size());
    const QStringList kinds = {u"질문"_s, u"잡담"_s, u"후기"_s};
    for (int n = 0; n < titles.size(); ++n) {
        const FeedItem &row = feed->entries.at(n);
        QCOMPARE(row.title, titles.at(n));
        QCOMPARE(row.link, u"https://deulpul.example/talk/%1"_s.arg(9000 - n));
        QCOMPARE(row.author, names.at(n));
        QCOMPARE(row.notice, n == 0);
        QCOMPARE(row.categories, QStringList(n == 0 ? u"알림"_s : kinds.at(n % 3)));
        QCOMPARE(row.comments, n % 2 ? n + 1 : 0);
        const qint64 ago = n < 5 ? (n * 7 + 2) * 60 : (n - 4) * 3600;
        QCOMPARE(row.published, n == 0 ? korean(u"2026-11-02T00:00:00"_s) : now.addSecs(-ago));
    }
}

void TestLooks::readsHeadlinesWithoutDates()
{
    const QString rows = repeated(
        8, u"<dt><a href=\"/story/{n}\">{n}동 주민 센터, 겨울 강좌 수강생을 모집</a></dt><dd>소식</dd>"_s);
    const auto feed = looked(u"<title>새 소식</title><dl>"_s + rows + u"</dl>"_s);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->entries.size(), 8);
    QCOMPARE(feed->entries.last().title, u"8동 주민 센터, 겨울 강좌 수강생을 모집"_s);
    QVERIFY(!feed->entries.last().published.isValid());
}

// What stands around the headlines belongs to the rows: it is no article with a list beside it.
void TestLooks::readsAFrontOfWholePosts()
{
    const QString paragraph
        = u"<p>오늘은 아침 일찍 나가서 해가 질 때까지 걸었다. 발자국이 길게 남았고, 강가에는 새가 많았다. 그래서 오래 앉아 있었다.</p>"_s;
    const QString posts = repeated(5,
        u"<article><header><h2><a href=\"/2026/post-{n}\">들길을 걸은 이야기 {n}</a></h2>"
        "<time datetime=\"2026-11-0{n}T10:00:00+09:00\">{n}일</time> <span class=\"author\">달래</span></header><div>"_s
            + paragraph.repeated(8)
            + u"</div><footer><a href=\"/tag/walk\">산책 이야기 모음</a></footer></article>"_s);
    const auto feed = looked(u"<main>"_s + posts + u"</main>"_s);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->entries.size(), 5);
    QCOMPARE(feed->entries.last().title, u"들길을 걸은 이야기 5"_s);
    QCOMPARE(feed->entries.last().author, u"달래"_s);
    QCOMPARE(feed->entries.last().published, korean(u"2026-11-05T10:00:00"_s));
}

// Pinned, bold, without an author: they are rows all the same.
void TestLooks::readsRowsThatDifferFromTheOthers()
{
    const QString row
        = u"<tr><td>{n}</td><td><a href=\"/read/{n}\">동네 소식을 전합니다 {n}</a></td>"
          "<td><a href=\"/people/{n}\">달래와 친구들 {n}</a></td><td>November {n}, 2026</td></tr>"_s;
    const QString pinned
        = u"<tr class=\"noticeList\"><td>공지</td><td><b><a href=\"/read/90\">이용 안내를 읽어 "
          u"주세요</a></b></td>"
          "<td><a href=\"/people/9\">운영자와 그 친구들 모두</a></td><td>November 9, 2026</td></tr>"_s;
    const QString head
        = u"<tr><th>No.</th><th><a href=\"/list?sort=title\">글의 제목 차례로</a></th><th>Who</th><th>When</th></tr>"_s;
    const auto feed = looked(u"<table>"_s + head + pinned + repeated(7, row) + u"</table>"_s);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->entries.size(), 8);
    QVERIFY(feed->entries.first().notice);
    QCOMPARE(feed->entries.first().title, u"이용 안내를 읽어 주세요"_s);
    for (int n = 1; n <= 7; ++n) {
        QCOMPARE(feed->entries.at(n).title, u"동네 소식을 전합니다 %1"_s.arg(n));
        QCOMPARE(feed->entries.at(n).published, korean(u"2026-11-0%1T00:00:00"_s.arg(n)));
        QVERIFY(!feed->entries.at(n).notice);
    }
}

// The same rows as those who know the software read.
void TestLooks::readsTheListsOfKnownSoftwareToo()
{
    const QDateTime now = korean(u"2025-01-09T10:00:00"_s);
    const struct {
        const char *name;
        SourceKind kind;
        const char *base;
    } pages[] = {
        {"gnuboard_skin.html", SourceKind::Gnuboard, "https://thread.example/bbs/board.php?bo_table=qa"},
        {"rhymix_categories.html", SourceKind::Rhymix, "https://harbour.example/index.php?mid=press"},
        {"rhymix_webzine.html", SourceKind::Rhymix, "https://maeul.example/index.php?mid=alley&page=2"},
    };
    for (const auto &[name, kind, base] : pages) {
        const auto known = parseBoard(page(name), kind, QUrl(QLatin1String(base)), now);
        const auto seen = parseBoard(page(name), SourceKind::Looks, QUrl(QLatin1String(base)), now);
        QVERIFY2(known && seen, name);
        QCOMPARE(seen->entries.size(), known->entries.size());
        for (int n = 0; n < seen->entries.size(); ++n) {
            QCOMPARE(seen->entries.at(n).title, known->entries.at(n).title);
            QCOMPARE(seen->entries.at(n).link, known->entries.at(n).link);
            QCOMPARE(seen->entries.at(n).author, known->entries.at(n).author);
            QCOMPARE(seen->entries.at(n).published, known->entries.at(n).published);
        }
    }
}

void TestLooks::refusesWhatOnlyRepeats_data()
{
    QTest::addColumn<QString>("html");
    const auto add = [](const char *name, const QString &html) { QTest::newRow(name) << html; };
    const QString when = u"<span>2026.11.0{n}</span>"_s;
    add("nothing", u"<p>글</p>"_s);
    add("two rows",
        u"<ul>"_s + repeated(2, u"<li><a href=\"/a/{n}\">동네 소식을 전합니다 {n}</a>"_s + when + u"</li>"_s)
            + u"</ul>"_s);
    add("a menu", u"<ul>"_s + repeated(9, u"<li><a href=\"/p/{n}\">게시판 {n}</a></li>"_s) + u"</ul>"_s);
    add("a menu that says so",
        u"<nav><ul>"_s
            + repeated(9, u"<li><a href=\"/p/{n}\">우리 동네의 이야기를 나누는 마당 {n}</a></li>"_s)
            + u"</ul></nav>"_s);
    add("labels",
        u"<p>"_s + repeated(20, u"<a href=\"/tag/{n}\">#가을 나들이 가기 좋은 동네 길 {n}</a> "_s)
            + u"</p>"_s);
    add("pages of a list", u"<div>"_s + repeated(9, u"<a href=\"/list?page={n}\">{n}</a> "_s) + u"</div>"_s);
    add("comments",
        u"<ul>"_s
            + repeated(9,
                u"<li><a href=\"/user/{n}\">글쓴이의 별명이 길다 {n}</a>"_s + when
                    + u"<p>잘 읽었습니다</p></li>"_s)
            + u"</ul>"_s);
    add("places in one page",
        u"<ul>"_s
            + repeated(9, u"<li><a href=\"#part{n}\">모임의 역사를 돌아보는 글 {n}</a>"_s + when + u"</li>"_s)
            + u"</ul>"_s);
    add("another site's pages",
        u"<ul>"_s
            + repeated(9,
                u"<li><a href=\"https://other.example/{n}\">이웃 동네의 소식을 전합니다 {n}</a>"_s + when
                    + u"</li>"_s)
            + u"</ul>"_s);
    add("one text again and again",
        u"<ul>"_s
            + repeated(9, u"<li><a href=\"/a/{n}\">자세한 내용을 보려면 누르세요</a>"_s + when + u"</li>"_s)
            + u"</ul>"_s);
    add("one address again and again",
        u"<ul>"_s + repeated(9, u"<li><a href=\"/a\">동네 소식을 전합니다 {n}</a>"_s + when + u"</li>"_s)
            + u"</ul>"_s);
}

void TestLooks::refusesWhatOnlyRepeats()
{
    QFETCH(QString, html);
    const QString said = objection(html);
    QVERIFY2(said.startsWith(u"the page does not look like a list: "_s), qPrintable(said));
}

void TestLooks::refusesAnArticleWithAListBesideIt()
{
    const QString list = u"<ul>"_s
        + repeated(6, u"<li><a href=\"/a/{n}\">함께 읽을 동네 소식 {n}</a><time>2026.11.0{n}</time></li>"_s)
        + u"</ul>"_s;
    const QString paragraph = u"<p>구청은 지난주부터 준비해 온 일을 하나씩 마무리하고 있으며, 다음 달까지 "
                              u"주민의 의견을 받겠다고 어제 밝혔다. "
                              "담당자는 누리집에서 누구나 볼 수 있다고 덧붙였다.</p>"_s;
    QVERIFY(looked(list));
    QVERIFY(objection(paragraph.repeated(20) + list).contains(u"it shows an article"_s));
    // A short one, where the page says what it is.
    const QString head = u"<meta property=\"og:type\" content=\"article\">"_s;
    QVERIFY(objection(head + paragraph.repeated(5) + list).contains(u"it shows an article"_s));
    QVERIFY(looked(head + list));
}

// The address of a row is what it is known by: that of the page of the list does not belong to it.
void TestLooks::knowsARowAgainOnAnotherPageOfTheList()
{
    const QString row
        = u"<li><a href=\"/read?no=10{n}&page=%1&PHPSESSID=%2\">동네 소식을 전합니다 {n}</a><time>2026.11.0{n}</time></li>"_s;
    const auto first = looked(repeated(5, row.arg(1).arg(u"3f2a9c1d5e7b8a60"_s)));
    const auto second = looked(repeated(5, row.arg(2).arg(u"a1b2c3d4e5f60718"_s)));
    QVERIFY(first && second);
    for (int n = 0; n < 5; ++n)
        QCOMPARE(first->entries.at(n).id, second->entries.at(n).id);
    // Unless it is all that tells the rows apart.
    const auto paged = looked(repeated(
        5, u"<li><a href=\"/book?page={n}\">동네 소식을 전합니다 {n}</a><time>2026.11.0{n}</time></li>"_s));
    QVERIFY(paged);
    QCOMPARE(paged->entries.at(1).link, u"https://www.deul.example/book?page=2"_s);
}

void TestLooks::keepsToTheSite()
{
    const QString row
        = u"<li><a href=\"https://%1/{n}\">동네 소식을 전합니다 {n}</a><time>2026.11.0{n}</time></li>"_s;
    const auto takes = [&](const QString &host, const QString &base) {
        return looked(repeated(5, row.arg(host)), base).has_value();
    };
    QVERIFY(takes(u"m.deul.co.kr"_s, u"https://www.deul.co.kr/list"_s));
    QVERIFY(!takes(u"www.pul.co.kr"_s, u"https://www.deul.co.kr/list"_s));
    QVERIFY(!takes(u"10.0.0.2"_s, u"http://10.1.0.2/list"_s));
}

void TestLooks::readsNoMoreThanItsLimits()
{
    const QString row
        = u"<li><a href=\"/read/{n}\">동네 소식을 전합니다 {n}</a><time>2026.11.01</time></li>"_s;
    const auto feed = looked(u"<ul>"_s + repeated(3 * shapelimits::rows, row) + u"</ul>"_s);
    QVERIFY(feed);
    QCOMPARE(feed->entries.size(), qsizetype(shapelimits::rows));
    // An element that holds more than a row can is none.
    const QString large = u"<li><a href=\"/read/{n}\">동네 소식을 전합니다 {n}</a><time>2026.11.01</time>"_s
        + u"<i>x</i>"_s.repeated(shapelimits::rowNodes) + u"</li>"_s;
    QVERIFY(!looked(u"<ul>"_s + repeated(5, large) + u"</ul>"_s));
}

QTEST_GUILESS_MAIN(TestLooks)
#include "tst_looks.moc"
