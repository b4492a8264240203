// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardparser.h"
#include "bbs/sitefacts.h"
#include "support/support.h"

#include <QTest>
#include <QTimeZone>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QDateTime korean(const QString &isoWithoutZone)
{
    QDateTime time = QDateTime::fromString(isoWithoutZone, Qt::ISODate);
    time.setTimeZone(QTimeZone(9 * 3600));
    return time.toUTC();
}

const QDateTime now = korean(u"2026-11-29T18:00:00"_s);

Result<ParsedFeed> read(const QString &html, const QString &address)
{
    return parseBoard(html, SourceKind::Site, QUrl(address), now);
}

QString page(const char *name)
{
    return QString::fromUtf8(test::data(u"bbs/"_s + QLatin1String(name)));
}

ParsedFeed list(const char *name, const QString &address)
{
    const auto feed = read(page(name), address);
    if (!feed)
        qFatal("%s: %s", name, qPrintable(feed.error().message));
    if (boardKind(page(name), QUrl(address)) != SourceKind::Site)
        qFatal("%s is not recognised", name);
    return *feed;
}

const QString gallery = u"https://gall.dcinside.com/board/lists/?id=village"_s;
const QString park = u"https://www.clien.net/service/board/park"_s;
const QString humour = u"https://bbs.ruliweb.com/community/board/300143"_s;
const QString deals = u"https://www.ppomppu.co.kr/zboard/zboard.php?id=village"_s;

const QStringList titles = {u"강변 산책로 야간 조명 다시 켜짐"_s, u"동네 빵집 새벽 반죽 이야기"_s,
    u"시립 도서관 열람실 연장 운영"_s, u"김장 나눔 자원봉사자 모집"_s, u"버스 노선 개편안 설명회 후기"_s,
    u"첫눈 예보에 제설차 점검 끝"_s};

// The first row of each page is a notice.
void checkNotice(const FeedItem &row, const QString &title, const QString &link, const QString &published)
{
    QVERIFY(row.notice);
    QCOMPARE(row.number, 0);
    QCOMPARE(row.title, title);
    QCOMPARE(row.link, link);
    QCOMPARE(row.author, u"운영자"_s);
    QCOMPARE(row.published, korean(published));
    QCOMPARE(row.categories, QStringList());
}

} // namespace

class TestSites : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAGalleryOfDcinside();
    void readsABoardOfClien();
    void readsABoardOfRuliweb();
    void readsABoardOfPpomppu();
    void saysThatTheRowsAreGone();
    void knowsNoOtherSite();
    void takesNoPageOfADocument();
    void keepsOutOfWhatIsClosed();
    void readsTheSameRowsByTheirLooks();
    void readsASectionOfNewsByItsLooks();
};

void TestSites::readsAGalleryOfDcinside()
{
    const ParsedFeed feed = list("site_dcinside.html", gallery);
    QCOMPARE(feed.kind, u"site"_s);
    QCOMPARE(feed.title, u"마을 갤러리"_s);
    QCOMPARE(feed.nextPage, gallery + u"&page=2"_s);
    QCOMPARE(feed.entries.size(), titles.size() + 1); // neither the advertisement nor the survey
    checkNotice(feed.entries.first(), u"마을 갤러리 이용 안내"_s,
        u"https://gall.dcinside.com/board/view/?id=village&no=1"_s, u"2025-12-17T17:01:41"_s);
    QCOMPARE(feed.entries.first().comments, 124);
    const QStringList names = {u"달래"_s, u"ㅇㅇ"_s, u"모래시계"_s};
    const QStringList heads = {u"일반"_s, u"질문"_s, u"후기"_s};
    for (int n = 0; n < titles.size(); ++n) {
        const FeedItem &row = feed.entries.at(n + 1);
        QCOMPARE(row.title, titles.at(n));
        QCOMPARE(row.link, u"https://gall.dcinside.com/board/view/?id=village&no=%1"_s.arg(5020 - n));
        QCOMPARE(row.id, row.link);
        QCOMPARE(row.number, 5020 - n);
        QCOMPARE(row.author, names.at(n % 3));
        QCOMPARE(row.categories, QStringList(heads.at(n % 3)));
        QCOMPARE(row.comments, n % 3 == 0 ? 3 : n % 3 == 1 ? 0 : 59);
        QCOMPARE(row.published, korean(u"2026-11-2%1T1%2:15:0%2"_s.arg(9 - n / 2).arg(n)));
        QVERIFY(!row.notice);
    }
}

void TestSites::readsABoardOfClien()
{
    const ParsedFeed feed = list("site_clien.html", park);
    QCOMPARE(feed.title, u"모두의 마당 : 클리앙"_s);
    QCOMPARE(feed.entries.size(), titles.size() + 1); // without what the site advertises
    checkNotice(feed.entries.first(), u"주제별 보기 기능을 더합니다"_s,
        u"https://www.clien.net/service/board/annonce/19238259"_s, u"2026-07-30T15:51:11"_s);
    const QStringList names = {u"달래"_s, u"솔바람"_s, u"모래시계"_s};
    for (int n = 0; n < titles.size(); ++n) {
        const FeedItem &row = feed.entries.at(n + 1);
        QCOMPARE(row.title, titles.at(n) + u" 그리고 남은 이야기"_s);
        QCOMPARE(row.link, park + u"/%1"_s.arg(19254103 - n)); // robots.txt closes addresses with a query
        QCOMPARE(row.number, 19254103 - n);
        QCOMPARE(row.author, names.at(n % 3)); // or the name of its picture
        QCOMPARE(row.categories, n % 2 ? QStringList(u"질문"_s) : QStringList());
        QCOMPARE(row.comments, 4 * n);
        QCOMPARE(row.published, korean(u"2026-11-29T0%1:02:53"_s.arg(n)));
        QVERIFY(!row.notice);
    }
}

void TestSites::readsABoardOfRuliweb()
{
    const ParsedFeed feed = list("site_ruliweb.html", humour);
    QCOMPARE(feed.title, u"이야기 마당"_s);
    QCOMPARE(feed.feedUrl, humour + u"/rss"_s);
    QCOMPARE(feed.nextPage, humour + u"?page=2"_s);
    QCOMPARE(feed.entries.size(), titles.size() + 1); // without what is shown as the best
    checkNotice(feed.entries.first(), u"마당 이용 규칙"_s, humour + u"/read/2"_s, u"2025-01-02T00:00:00"_s);
    for (int n = 0; n < titles.size(); ++n) {
        const FeedItem &row = feed.entries.at(n + 1);
        QCOMPARE(row.title, titles.at(n));
        QCOMPARE(row.link, humour + u"/read/%1"_s.arg(72000100 - n));
        QCOMPARE(row.number, 72000100 - n);
        QCOMPARE(row.author, n % 2 ? u"솔바람"_s : u"달래"_s);
        QCOMPARE(row.categories, QStringList(n % 2 ? u"유머"_s : u"잡담"_s));
        QCOMPARE(row.comments, 1100 * n);
        QCOMPARE(row.published,
            korean(n < 3 ? u"2026-11-29T1%1:30:00"_s.arg(n) : u"2026-11-2%1T00:00:00"_s.arg(n)));
        QVERIFY(!row.notice);
    }
}

void TestSites::readsABoardOfPpomppu()
{
    const ParsedFeed feed = list("site_ppomppu.html", deals);
    QCOMPARE(feed.title, u"마을 마당 - 뽐뿌"_s);
    QCOMPARE(feed.entries.size(), titles.size() + 1); // without the advertisement
    const QString read = u"https://www.ppomppu.co.kr/zboard/view.php?id=%1&no=%2"_s;
    checkNotice(feed.entries.first(), u"마당 이용 규칙"_s, read.arg(u"regulation"_s).arg(4),
        u"2025-01-02T10:00:00"_s);
    const QStringList names = {u"달래"_s, u"솔바람"_s, u"모래시계"_s};
    for (int n = 0; n < titles.size(); ++n) {
        const FeedItem &row = feed.entries.at(n + 1);
        QCOMPARE(row.title, (n % 2 ? u"[장터] "_s : QString()) + titles.at(n));
        QCOMPARE(row.link, read.arg(u"village"_s).arg(724675 - n));
        QCOMPARE(row.number, 724675 - n);
        QCOMPARE(row.author, names.at(n % 3));
        QCOMPARE(row.categories, n == 4 ? QStringList() : QStringList(n % 2 ? u"식품/건강"_s : u"생활"_s));
        QCOMPARE(row.comments, 3 * n);
        QCOMPARE(row.published, korean(u"2026-11-%1T1%2:19:27"_s.arg(29 - n).arg(n)));
        QVERIFY(!row.notice);
    }
}

void TestSites::saysThatTheRowsAreGone()
{
    const QString changed = page("site_dcinside.html").replace(u"ub-content"_s, u"new-row"_s);
    const auto feed = read(changed, gallery);
    QVERIFY(!feed);
    QCOMPARE(feed.error().kind, Error::Kind::Parse);
    QVERIFY(feed.error().message.contains(u"no rows as the lists of dcinside had them"_s));
    QVERIFY(!boardKind(changed, QUrl(gallery)));
}

void TestSites::knowsNoOtherSite()
{
    const QUrl mirror(u"https://gall.dcinside.com.mirror.example/board/lists/?id=village"_s);
    const QString html = page("site_dcinside.html").remove(u"<meta property=\"og:url\""_s);
    QVERIFY(!siteOf(mirror.host()));
    QVERIFY(!siteOf(u"notclien.net"_s));
    QVERIFY(siteOf(u"m.ppomppu.co.kr"_s));
    QVERIFY(!parseBoard(html, SourceKind::Site, mirror, now));
    QVERIFY(boardKind(html, mirror) != SourceKind::Site);
}

// Below a document stands the list too, but who gives its address means the document.
void TestSites::takesNoPageOfADocument()
{
    const QUrl document(u"https://gall.dcinside.com/board/view/?id=village&no=5020"_s);
    QVERIFY(!boardKind(page("site_dcinside.html"), document));
}

// clien.net shows its robots.txt to browsers only.
void TestSites::keepsOutOfWhatIsClosed()
{
    for (const SourceKind kind : {SourceKind::Site, SourceKind::Looks})
        for (const QString &path : {u"board/sold"_s, u"group/community"_s, u"recommend"_s}) {
            const auto feed = parseBoard(
                page("site_clien.html"), kind, QUrl(u"https://www.clien.net/service/"_s + path), now);
            QVERIFY2(!feed, qPrintable(path));
            QVERIFY(feed.error().message.contains(u"robots.txt"_s));
        }
    QVERIFY(!boardKind(page("site_clien.html"), QUrl(u"https://www.clien.net/service/board/sold"_s)));
}

// If we did not know these sites, their rows would be found all the same.
void TestSites::readsTheSameRowsByTheirLooks()
{
    const std::pair<const char *, QString> pages[] = {{"site_dcinside.html", gallery},
        {"site_clien.html", park}, {"site_ruliweb.html", humour}, {"site_ppomppu.html", deals}};
    for (const auto &[name, address] : pages) {
        const ParsedFeed known = list(name, address);
        const auto seen = parseBoard(page(name), SourceKind::Looks, QUrl(address), now);
        QVERIFY2(seen, name);
        QHash<QString, FeedItem> byPath;
        for (const FeedItem &row : seen->entries)
            byPath.insert(QUrl(row.link).path() + row.link.section(u"no="_s, 1, 1).section(u'&', 0, 0), row);
        for (const FeedItem &row : known.entries) {
            const QString path = QUrl(row.link).path() + row.link.section(u"no="_s, 1, 1);
            QVERIFY2(byPath.contains(path), qPrintable(row.title));
            QVERIFY(row.title.startsWith(byPath.value(path).title.section(u'…', 0, 0)));
            QCOMPARE(byPath.value(path).notice, row.notice);
            // A date in a tooltip may tell more.
            QVERIFY2(qAbs(byPath.value(path).published.secsTo(row.published)) < 24 * 3600,
                qPrintable(row.title + byPath.value(path).published.toString(Qt::ISODate)));
        }
    }
}

// As public code showed the sections of news.daum.net in 2026-07: rows that are one link each, to another
// host.
void TestSites::readsASectionOfNewsByItsLooks()
{
    QString rows;
    for (int n = 0; n < titles.size(); ++n)
        rows
            += u"<li><a class=\"item_newsheadline2\" href=\"https://v.daum.net/v/2026112910000%1\">"
               "<div class=\"wrap_thumb\"><img class=\"img_g\" src=\"/t.jpg\" alt=\"\"></div><div "
               "class=\"cont_thumb\">"
               "<strong class=\"tit_txt\">%2</strong><p class=\"desc_txt\">%2에 대해 구청은 지난주부터 "
               "준비해 온 일을 "
               "하나씩 마무리하고 있다고 전했다.</p><span class=\"info_txt\"><span class=\"con_txt\">"
               "<span class=\"txt_info\">한가람신문</span><span class=\"txt_info\">%3분 전</span></span></span></div></a></li>"_s
                   .arg(n)
                   .arg(titles.at(n))
                   .arg(n + 2);
    const QString html
        = u"<html lang=ko><head><title>사회 | 다음뉴스</title></head><body><div class=\"box_comp "
          "box_news_headline2\"><ul class=\"list_newsheadline2\">"_s
        + rows + u"</ul></div></body></html>"_s;
    const auto feed = parseBoard(html, SourceKind::Looks, QUrl(u"https://news.daum.net/society"_s), now);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->entries.size(), titles.size());
    for (int n = 0; n < titles.size(); ++n) {
        QCOMPARE(feed->entries.at(n).title, titles.at(n));
        QCOMPARE(feed->entries.at(n).link, u"https://v.daum.net/v/2026112910000%1"_s.arg(n));
        QCOMPARE(feed->entries.at(n).published, now.addSecs(-60 * (n + 2)));
    }
}

QTEST_GUILESS_MAIN(TestSites)
#include "tst_sites.moc"
