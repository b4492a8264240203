// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that a sync asks for besides the one of the source: older pages of a list, parts of an article.
#include "syncrig.h"
#include "text/bodytext.h"

#include <QRegularExpression>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QString board = u"https://square.example/bbs/board.php?bo_table=talk"_s;

QString documentUrl(int id)
{
    return board + u"&wr_id=%1"_s.arg(id);
}

QByteArray row(int id, bool notice = false)
{
    const QString number = notice ? u"<strong class='notice_icon'>공지</strong>"_s : QString::number(id);
    return u"<tr class='%1'><td class='td_num2'>%2</td><td class='td_subject'><div class='bo_tit'>"
           "<a href='%3'>글 %4번</a></div></td><td class='td_name'><span class='sv_member'>바다</span></td>"
           "<td class='td_num'>7</td><td class='td_datetime'>2026-11-20</td></tr>"_s
               .arg(notice ? u"bo_notice"_s : QString(), number,
                   QString(documentUrl(id)).replace(u'&', u"&amp;"_s))
               .arg(id)
               .toUtf8();
}

// Three rows a page below a notice, the newest first; page 3 is the last.
QByteArray listPage(int page, int newest = 9)
{
    QByteArray rows = row(1, true);
    for (int id = newest - 3 * (page - 1); id > newest - 3 * page && id > 1; --id)
        rows += row(id);
    QByteArray pages = "<nav class='pg_wrap'><span class='pg'>";
    for (int other = 1; other <= 3; ++other) {
        const QByteArray number = QByteArray::number(other);
        if (other == page)
            pages += "<strong class='pg_current'>" + number + "</strong>";
        else
            pages += "<a class='pg_page' href='" + board.toUtf8() + "&amp;page=" + number + "'>" + number
                + "</a>";
    }
    return "<!doctype html><html><head><title>광장</title><script>var g5_bbs_url = "
           "'https://square.example/bbs';"
           "</script></head><body><div "
           "id='bo_list'><table><thead><tr><th>번호</th><th>제목</th><th>글쓴이</th>"
           "<th>조회</th><th>날짜</th></tr></thead><tbody>"
        + rows + "</tbody></table></div>" + pages + "</span></nav></body></html>";
}

QByteArray readPage(int id)
{
    return u"<!doctype html><html><body><article id='bo_v'><h2 id='bo_v_title'><span class='bo_v_tit'>글 "
           u"%1번</span>"
           "</h2><div id='bo_v_con'><p>%1번 글의 본문이다.</p></div></article></body></html>"_s.arg(id)
               .toUtf8();
}

QByteArray rss(const QByteArray &items, const QByteArray &more = {})
{
    return "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>하늘신문</title>"
        + more + items + "</channel></rss>";
}

QByteArray item(int id)
{
    const QByteArray n = QByteArray::number(id);
    return "<item><guid>g" + n + "</guid><title>소식 " + n + "</title><link>https://news.example/" + n
        + "</link><description>짧은 글</description></item>";
}

// A page of an article with a paragraph of its own, and a link to the next part.
QByteArray partPage(int part, const QByteArray &next)
{
    const QByteArray n = QByteArray::number(part);
    return "<!doctype html><html><head><title>긴 기사</title></head><body><article><h1>긴 기사</h1>"
        + QByteArray("<p>" + n
            + "쪽의 문단은 기사라고 할 만큼 길고, 여러 문장으로 이루어져 있다. 그래서 뽑아낼 수 있다.</p>"
              "<p>둘째 문단도 "
            + n + "쪽에 있으며, 앞의 문단과는 다른 이야기를 그만큼 길게 한다. 그렇게 끝난다.</p>")
              .repeated(2)
        + next + "</article></body></html>";
}

} // namespace

class tst_Pages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsOnlyTheNewestPageUnlessAsked();
    void pagesBackAsFarAsAsked();
    void marksNoticesAndFollowsTheNumberOfComments();
    void stopsWhereABoardEnds();
    void asksForOlderPagesAlsoWhereNothingIsNew();
    void keepsWhatCameBeforeAPageThatFails();
    void honoursRobotsOnOlderPages();
    void followsNoListToAnotherHost();
    void pagesThroughAFeed();
    void asksOnceForThePagesOfEntriesThatShareAGuid();
    void putsTheArticleOfSeveralPagesTogether();
    void asksAgainForAnArticleWhoseSecondPageFailed();
    void readsAnArticleOfSeveralPagesOnDemand();
    void readsTheArticleInAFrame();
    void followsNoPagesOfTheListBelowABoardsArticle();

private:
    void serveBoard();

    std::unique_ptr<SyncRig> m_rig;
};

void tst_Pages::init()
{
    m_rig = std::make_unique<SyncRig>();
}

void tst_Pages::serveBoard()
{
    m_rig->web.setPage(board, listPage(1), "text/html");
    for (int page = 2; page <= 3; ++page)
        m_rig->web.setPage(board + u"&page=%1"_s.arg(page), listPage(page), "text/html");
    for (int id = 1; id <= 9; ++id)
        m_rig->web.setPage(documentUrl(id), readPage(id), "text/html");
    m_rig->add(board, [](Source &source) { source.kind = SourceKind::Gnuboard; });
}

void tst_Pages::readsOnlyTheNewestPageUnlessAsked()
{
    serveBoard();
    QCOMPARE(m_rig->syncOne().added, 4); // with the notice
    QCOMPARE(m_rig->web.requestsFor(board + u"&page=2"_s), 0);
}

void tst_Pages::pagesBackAsFarAsAsked()
{
    serveBoard();
    const SyncLine line = m_rig->syncOne({.evenIfNotDue = true, .pages = 2});
    QCOMPARE(line.added, 7); // the notice stands on both pages, and is one article
    QVERIFY(!line.error);
    QCOMPARE(m_rig->web.requestsFor(board + u"&page=3"_s), 0);
    const StoredArticle oldest = m_rig->article(u"글 4번"_s);
    QCOMPARE(bodyText(oldest.article.body), u"4번 글의 본문이다."_s);
    QCOMPARE(oldest.article.guid, u"4"_s);
}

void tst_Pages::marksNoticesAndFollowsTheNumberOfComments()
{
    serveBoard();
    m_rig->syncOne();
    QCOMPARE(m_rig->article(u"글 1번"_s).headline.flag, u"공지"_s);
    QCOMPARE(m_rig->article(u"글 9번"_s).headline.comments, 0);

    const QByteArray commented
        = listPage(1).replace("글 9번</a>", "글 9번</a><span class='cnt_cmt'>12</span>");
    m_rig->web.setPage(board, commented, "text/html");
    const SyncLine line = m_rig->syncOne();
    QCOMPARE(line.added + line.revised, 0);
    QCOMPARE(m_rig->article(u"글 9번"_s).headline.comments, 12);
    QCOMPARE(m_rig->article(u"글 9번"_s).revisions, 0);
    QCOMPARE(m_rig->web.requestsFor(documentUrl(9)), 1); // its page did not change
}

void tst_Pages::stopsWhereABoardEnds()
{
    serveBoard();
    const SyncLine line = m_rig->syncOne({.evenIfNotDue = true, .pages = 50});
    QCOMPARE(line.added, 9);
    QVERIFY(!line.error);
    for (int page = 2; page <= 3; ++page)
        QCOMPARE(m_rig->web.requestsFor(board + u"&page=%1"_s.arg(page)), 1);
    for (int id = 1; id <= 9; ++id)
        QCOMPARE(m_rig->web.requestsFor(documentUrl(id)), 1);
}

void tst_Pages::asksForOlderPagesAlsoWhereNothingIsNew()
{
    serveBoard();
    m_rig->sync();
    QCOMPARE(m_rig->syncOne().added, 0);
    QCOMPARE(m_rig->syncOne({.evenIfNotDue = true, .pages = 2}).added, 3);
}

void tst_Pages::keepsWhatCameBeforeAPageThatFails()
{
    serveBoard();
    m_rig->web.setError(board + u"&page=3"_s, {Error::Kind::Http, u"the server answered 500"_s, 500});
    const SyncLine line = m_rig->syncOne({.evenIfNotDue = true, .pages = 3});
    QCOMPARE(line.added, 7);
    QCOMPARE(line.status, u"ok"_s); // the source is well
    QCOMPARE(line.error->code, 500); // but not all that was asked for came
    QVERIFY(!m_rig->source(line.source).state.error);
}

void tst_Pages::honoursRobotsOnOlderPages()
{
    serveBoard();
    m_rig->web.setPage(u"https://square.example/robots.txt"_s,
        "User-agent: *\nDisallow: /bbs/board.php?bo_table=talk&page=\n", "text/plain");
    const SyncLine line = m_rig->syncOne({.evenIfNotDue = true, .pages = 2});
    QCOMPARE(line.added, 4);
    QCOMPARE(line.error->kind, Error::Kind::Refused);
    QCOMPARE(m_rig->web.requestsFor(board + u"&page=2"_s), 0);
}

void tst_Pages::followsNoListToAnotherHost()
{
    const QString feed = u"https://news.example/feed"_s;
    m_rig->web.setPage(
        feed, rss(item(2), "<atom:link rel=\"next\" href=\"https://other.example/feed?page=2\"/>"));
    m_rig->web.setPage(u"https://other.example/feed?page=2"_s, rss(item(1)));
    m_rig->add(feed);
    QCOMPARE(m_rig->syncOne({.evenIfNotDue = true, .pages = 5}).added, 1);
    QCOMPARE(m_rig->web.requestsFor(u"https://other.example/feed?page=2"_s), 0);
}

void tst_Pages::pagesThroughAFeed()
{
    const QString feed = u"https://news.example/feed"_s;
    const QByteArray next = "<atom:link rel=\"next\" href=\"https://news.example/feed?page=2\"/>";
    m_rig->web.setPage(feed, rss(item(4) + item(3), next));
    // The last page names itself as the next one.
    m_rig->web.setPage(feed + u"?page=2"_s, rss(item(3) + item(2), next));
    m_rig->add(feed);
    QCOMPARE(m_rig->syncOne({.evenIfNotDue = true, .pages = 9}).added, 3);
    QCOMPARE(m_rig->web.requestsFor(feed + u"?page=2"_s), 1);
}

void tst_Pages::asksOnceForThePagesOfEntriesThatShareAGuid()
{
    const QString feed = u"https://news.example/feed"_s;
    QByteArray items;
    for (int i = 1; i <= 11; ++i) { // more than are taken in at once
        items += item(i).replace(QByteArray("<guid>g" + QByteArray::number(i)), "<guid>same");
        m_rig->web.setPage(u"https://news.example/%1"_s.arg(i), partPage(i, {}), "text/html");
    }
    m_rig->web.setPage(feed, rss(items));
    m_rig->add(feed, [](Source &source) { source.fullText = FullText::AtSync; });
    QCOMPARE(m_rig->syncOne().added, 11);
    m_rig->web.setPage(feed, rss(items) + " ");
    QCOMPARE(m_rig->syncOne().unchanged, 11);
    for (int i = 1; i <= 11; ++i)
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/%1"_s.arg(i)), 1);
}

void tst_Pages::putsTheArticleOfSeveralPagesTogether()
{
    const QString feed = u"https://news.example/feed"_s;
    m_rig->web.setPage(feed, rss(item(1)));
    m_rig->web.setPage(
        u"https://news.example/1"_s, partPage(1, "<a rel='next' href='/1?page=2'>다음</a>"), "text/html");
    m_rig->web.setPage(
        u"https://news.example/1?page=2"_s, partPage(2, "<a href='/1?page=3'>다음 페이지</a>"), "text/html");
    m_rig->web.setPage(
        u"https://news.example/1?page=3"_s, partPage(3, "<a href='/1'>처음으로</a>"), "text/html");
    m_rig->add(feed, [](Source &source) { source.fullText = FullText::AtSync; });
    QCOMPARE(m_rig->syncOne().added, 1);
    const StoredArticle whole = m_rig->article(u"소식 1"_s);
    QVERIFY(whole.article.wholeText);
    const QString text = bodyText(whole.article.body);
    for (const auto &part : {u"1쪽의 문단"_s, u"2쪽의 문단"_s, u"3쪽의 문단"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u"다음 페이지"_s));
}

void tst_Pages::asksAgainForAnArticleWhoseSecondPageFailed()
{
    const QString feed = u"https://news.example/feed"_s;
    m_rig->web.setPage(feed, rss(item(1)));
    m_rig->web.setPage(
        u"https://news.example/1"_s, partPage(1, "<a rel='next' href='/1?page=2'>다음</a>"), "text/html");
    m_rig->web.setError(u"https://news.example/1?page=2"_s, {Error::Kind::Timeout, u"no answer"_s});
    m_rig->add(feed, [](Source &source) { source.fullText = FullText::AtSync; });
    m_rig->sync();
    QVERIFY(!m_rig->article(u"소식 1"_s).article.wholeText);
    m_rig->web.setPage(u"https://news.example/1?page=2"_s, partPage(2, {}), "text/html");
    m_rig->sync();
    const StoredArticle whole = m_rig->article(u"소식 1"_s);
    QVERIFY(whole.article.wholeText);
    QVERIFY(bodyText(whole.article.body).contains(u"2쪽의 문단"_s));
}

void tst_Pages::readsAnArticleOfSeveralPagesOnDemand()
{
    const QString feed = u"https://news.example/feed"_s;
    m_rig->web.setPage(feed, rss(item(1)));
    m_rig->web.setPage(
        u"https://news.example/1"_s, partPage(1, "<a rel='next' href='/1?page=2'>다음</a>"), "text/html");
    m_rig->web.setPage(u"https://news.example/1?page=2"_s, partPage(2, {}), "text/html");
    m_rig->add(feed);
    m_rig->sync();
    QVERIFY(wait(m_rig->service().fetchWhole(m_rig->article(u"소식 1"_s).article.id)));
    const QString text = bodyText(m_rig->article(u"소식 1"_s).article.body);
    QVERIFY(text.contains(u"1쪽의 문단"_s) && text.contains(u"2쪽의 문단"_s));
}

void tst_Pages::readsTheArticleInAFrame()
{
    const QString feed = u"https://news.example/feed"_s;
    m_rig->web.setPage(feed, rss(item(1)));
    m_rig->web.setPage(u"https://news.example/1"_s,
        "<html><head><title>소식 1</title></head><body><iframe id=main "
        "src='/view?no=1'></iframe></body></html>",
        "text/html");
    m_rig->web.setPage(u"https://news.example/view?no=1"_s, partPage(1, {}), "text/html");
    m_rig->add(feed, [](Source &source) { source.fullText = FullText::AtSync; });
    QCOMPARE(m_rig->syncOne().added, 1);
    const StoredArticle whole = m_rig->article(u"소식 1"_s);
    QVERIFY(whole.article.wholeText);
    QVERIFY(bodyText(whole.article.body).contains(u"1쪽의 문단"_s));
    QCOMPARE(whole.article.link, QUrl(u"https://news.example/1"_s)); // what the feed said
}

void tst_Pages::followsNoPagesOfTheListBelowABoardsArticle()
{
    serveBoard();
    const QByteArray pages = "<nav class='pg_wrap'><a rel='next' href='" + documentUrl(9).toUtf8()
        + "&amp;page=2'>다음 페이지</a></nav></body>";
    m_rig->web.setPage(documentUrl(9), readPage(9).replace("</body>", pages), "text/html");
    m_rig->sync();
    QCOMPARE(m_rig->web.requestsFor(documentUrl(9) + u"&page=2"_s), 0);
}

QTEST_GUILESS_MAIN(tst_Pages)
#include "tst_pages.moc"
