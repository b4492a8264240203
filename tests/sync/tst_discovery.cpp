// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/sitefacts.h"
#include "sync/boardlinks.h"
#include "sync/catalogue.h"
#include "sync/feedlinks.h"

#include "newsfeed.h"
#include "support/support.h"
#include "syncrig.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray feed(const QByteArray &title, int items = 12)
{
    QByteArray all;
    for (int n = items; n >= 1; --n) {
        const QByteArray number = QByteArray::number(n);
        all += "<item><guid>" + title + number + "</guid><title>" + title + " 소식 " + number
            + "</title></item>";
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>" + title + "</title>" + all
        + "</channel></rss>";
}

// A list page as gnuboard 5 writes it.
QByteArray board(const QByteArray &table, const QByteArray &title)
{
    QByteArray rows;
    for (int n = 3; n >= 1; --n) {
        const QByteArray number = QByteArray::number(n);
        rows += "<tr><td class=\"td_num2\">" + number
            + "</td><td class=\"td_subject\"><a href=\"/bbs/board.php?bo_table=" + table
            + "&amp;wr_id=" + number + "\">" + title + " 글 " + number
            + "</a></td><td class=\"td_name\">달래</td><td class=\"td_datetime\">11-2" + number
            + "</td></tr>";
    }
    return "<!DOCTYPE html><html><head><title>" + title
        + "</title></head><body><div id=\"bo_list\"><table><thead><tr>"
          "<th>번호</th><th>제목</th><th>글쓴이</th><th>날짜</th></tr></thead><tbody>"
        + rows + "</tbody></table></div></body></html>";
}

// A list page of software that nobody knows.
QByteArray unknownList()
{
    QByteArray rows;
    for (int n = 6; n >= 1; --n) {
        const QByteArray number = QByteArray::number(n);
        rows += "<li><a href=\"/story/" + number + "\">첫눈이 내린 들판을 걷다 " + number
            + "</a><span class=\"writer\">달래</span><time>2026.11.2" + number + " 08:00</time></li>";
    }
    return "<html><head><title>들 이야기</title></head><body><ul>" + rows + "</ul></body></html>";
}

QStringList titles(const QList<Candidate> &candidates)
{
    QStringList all;
    for (const Candidate &candidate : candidates)
        all.append(candidate.source.title);
    return all;
}

} // namespace

class tst_Discovery : public QObject {
    Q_OBJECT

private:
    QList<Candidate> discover(const QString &typed)
    {
        const Result<QList<Candidate>> found = wait(m_rig->service().discover(typed));
        if (!found)
            qWarning("%s", qPrintable(found.error().message));
        return found.value_or(QList<Candidate>());
    }

    std::unique_ptr<SyncRig> m_rig;

private Q_SLOTS:
    void init() { m_rig = std::make_unique<SyncRig>(); }
    void cleanup() { m_rig.reset(); }

    void findsTheFeedThatAPageNames()
    {
        m_rig->web.setPage(feedUrl, twoItems());
        m_rig->web.setPage(u"https://news.example/"_s,
            "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" "
            "href=\"/feed\"></head><body>x</body></html>",
            "text/html");
        const Result<QList<Candidate>> found
            = wait(m_rig->service().discover(QUrl(u"https://news.example/"_s)));
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().source.url, QUrl(feedUrl));
        QCOMPARE(found->first().source.title, u"하늘신문"_s);
        QCOMPARE(found->first().newest.size(), 2);
        QCOMPARE(wait(m_rig->service().discover(QUrl(feedUrl)))->first().source.url, QUrl(feedUrl));
    }

    void findsAFeedAtUsualPlaces()
    {
        m_rig->web.setPage(feedUrl, twoItems());
        m_rig->web.setPage(
            u"https://news.example/"_s, "<html><body><a href=\"/about\">x</a></body></html>", "text/html");
        const Result<QList<Candidate>> found
            = wait(m_rig->service().discover(QUrl(u"https://news.example/"_s)));
        QVERIFY(found);
        QCOMPARE(found->first().source.url, QUrl(feedUrl));
    }

    void triesAnAddressWithoutAScheme()
    {
        m_rig->web.setError(u"https://plain.example/rss"_s, {Error::Kind::Network, u"refused"_s});
        m_rig->web.setPage(u"http://plain.example/rss"_s, twoItems());
        const Result<QList<Candidate>> found = wait(m_rig->service().discover(u"plain.example/rss"_s));
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(found->first().source.url, QUrl(u"http://plain.example/rss"_s));
        QCOMPARE(addressesMeant(u"127.0.0.1:8080/feed"_s).last(), QUrl(u"http://127.0.0.1:8080/feed"_s));
        QCOMPARE(addressesMeant(u"localhost:8080/feed"_s).last(), QUrl(u"http://localhost:8080/feed"_s));
        QCOMPARE(addressesMeant(u" feed://news.example/x"_s).first(), QUrl(u"https://news.example/x"_s));
        QCOMPARE(addressesMeant(u"feed:https://news.example/x"_s),
            (QList<QUrl>{QUrl(u"https://news.example/x"_s)}));
        QCOMPARE(addressesMeant(u"sample:///guide.xml"_s), (QList<QUrl>{QUrl(u"sample:///guide.xml"_s)}));
    }

    void saysWhereThereIsNoFeed()
    {
        m_rig->web.setPage(u"https://empty.example/"_s, "<html><body>x</body></html>", "text/html");
        QCOMPARE(wait(m_rig->service().discover(QUrl(u"https://empty.example/"_s))).error().kind,
            Error::Kind::NotFound);
        QCOMPARE(wait(m_rig->service().discover(QUrl(u"https://nothing.example/"_s))).error().code, 404);
    }

    void offersEveryFeedThatThePageNamesOrLinks()
    {
        m_rig->web.setPage(u"https://news.example/"_s,
            "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/all.xml\"></head><body>"
            "<a href=\"/rss/politics.xml\">정치</a><a href=\"/rss/economy.xml\">경제</a><a "
            "href=\"/rss/gone.xml\">옛것</a>"
            "<a href=\"/about\">소개</a></body></html>",
            "text/html");
        m_rig->web.setPage(u"https://news.example/all.xml"_s, feed("전체"));
        m_rig->web.setPage(u"https://news.example/rss/politics.xml"_s, feed("정치"));
        m_rig->web.setPage(u"https://news.example/rss/economy.xml"_s, feed("경제"));
        const QList<Candidate> found = discover(u"https://news.example/"_s);
        QCOMPARE(titles(found), (QStringList{u"전체"_s, u"정치"_s, u"경제"_s}));
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/feed"_s), 0); // no need to guess
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/about"_s), 0);
    }

    void offersFeedsOfCommentsLast()
    {
        m_rig->web.setPage(u"https://blog.example/"_s,
            "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" title=\"들꽃 » 댓글 피드\" "
            "href=\"/says\"><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/comments/feed/\">"
            "</head><body><a href=\"/notes/rss\">RSS</a></body></html>",
            "text/html");
        m_rig->web.setPage(u"https://blog.example/says"_s, feed("들꽃에 달린 댓글"));
        m_rig->web.setPage(u"https://blog.example/comments/feed/"_s, feed("Comments for 들꽃"));
        m_rig->web.setPage(u"https://blog.example/notes/rss"_s, feed("들꽃"));
        QCOMPARE(titles(discover(u"https://blog.example/"_s)),
            (QStringList{u"들꽃"_s, u"들꽃에 달린 댓글"_s, u"Comments for 들꽃"_s}));
        QVERIFY(!isOfComments(u"Opinion and comment"_s, QUrl(u"https://news.example/commentary/rss"_s)));
    }

    void looksForNewsWhereAPageNamesOnlyComments()
    {
        m_rig->web.setPage(u"https://blog.example/"_s,
            "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/comments/feed/\">"
            "</head></html>",
            "text/html");
        m_rig->web.setPage(u"https://blog.example/comments/feed/"_s, feed("Comments for 들꽃"));
        m_rig->web.setPage(u"https://blog.example/feed"_s, feed("들꽃"));
        QCOMPARE(
            titles(discover(u"https://blog.example/"_s)), (QStringList{u"들꽃"_s, u"Comments for 들꽃"_s}));
    }

    void namesACandidateByItsHostWhereItHasNoName()
    {
        m_rig->web.setPage(u"https://news.example/a/b.xml"_s,
            "<rss><channel><item><guid>1</guid><title>a</title></item></channel></rss>");
        QCOMPARE(titles(discover(u"https://news.example/a/b.xml"_s)), QStringList{u"news.example"_s});
    }

    void showsTheNewestHeadlinesBeforeSubscribing()
    {
        m_rig->web.setPage(u"https://news.example/feed"_s, feed("전체"));
        const QList<Candidate> found = discover(u"https://news.example/feed"_s);
        QCOMPARE(found.first().newest.size(), 10);
        QCOMPARE(found.first().newest.first().title, u"전체 소식 12"_s);
        QVERIFY(wait(m_rig->store().sources())->isEmpty());
    }

    void offersABoardThatHasAFeedBothWays()
    {
        const QString url = u"https://club.example/bbs/board.php?bo_table=free"_s;
        QByteArray page = board("free", "자유게시판");
        page.replace("</head>",
            "<link rel=\"alternate\" type=\"application/rss+xml\" "
            "href=\"/bbs/rss.php?bo_table=free\"></head>");
        m_rig->web.setPage(url, page, "text/html");
        m_rig->web.setPage(u"https://club.example/bbs/rss.php?bo_table=free"_s, feed("자유게시판 RSS"));
        const QList<Candidate> found = discover(url);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).source.kind, SourceKind::Gnuboard);
        QCOMPARE(found.at(0).newest.size(), 3);
        QCOMPARE(found.at(1).source.kind, SourceKind::Feed);
    }

    void offersAListByItsLooksWhereThereIsNothingElse()
    {
        const QString url = u"https://deul.example/story"_s;
        m_rig->web.setPage(url, unknownList(), "text/html");
        const QList<Candidate> found = discover(url);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().source.kind, SourceKind::Looks);
        QCOMPARE(found.first().source.url, QUrl(url));
        QCOMPARE(found.first().source.title, u"들 이야기"_s);
        QCOMPARE(found.first().newest.size(), 6);
        QCOMPARE(found.first().newest.first().title, u"첫눈이 내린 들판을 걷다 6"_s);
        QCOMPARE(found.first().newest.first().author, u"달래"_s);
        QVERIFY(found.first().newest.first().published.isValid());

        m_rig->web.setPage(u"https://deul.example/feed"_s, feed("들 소식"));
        const QList<Candidate> withFeed = discover(url);
        QCOMPARE(withFeed.size(), 1);
        QCOMPARE(withFeed.first().source.kind, SourceKind::Feed);
    }

    // As it does boards whose software we know: without a question, and with what else the page names.
    void findsAListOfASiteThatWeKnow()
    {
        const QString url = u"https://gall.dcinside.com/board/lists/?id=village"_s;
        m_rig->web.setPage(url, data(u"bbs/site_dcinside.html"_s), "text/html");
        const QList<Candidate> found = discover(url);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().source.kind, SourceKind::Site);
        QCOMPARE(found.first().newest.size(), 6); // without the notice

        m_rig = std::make_unique<SyncRig>();
        m_rig->web.setPage(url, data(u"bbs/site_dcinside.html"_s), "text/html");
        m_rig->web.setPage(
            u"https://gall.dcinside.com/robots.txt"_s, "User-agent: *\nDisallow: /board/\n", "text/plain");
        const Result<QList<Candidate>> closed = wait(m_rig->service().discover(url));
        QVERIFY(!closed);
        QVERIFY(closed.error().message.contains(u"robots.txt"_s));
    }

    // Naver and Tistory name the feeds of their blogs.
    void prefersTheFeedOfABlogToItsList()
    {
        QByteArray page = unknownList();
        page.replace("</head>",
            "<link rel=\"alternate\" type=\"application/rss+xml\" "
            "href=\"https://rss.deul.example/deul.xml\"></head>");
        m_rig->web.setPage(u"https://blog.deul.example/deul"_s, page, "text/html");
        m_rig->web.setPage(u"https://rss.deul.example/deul.xml"_s, feed("들 이야기"));
        const QList<Candidate> found = discover(u"https://blog.deul.example/deul"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().source.kind, SourceKind::Feed);
    }

    void offersNoListThatRobotsAreToLeaveAlone()
    {
        const QString url = u"https://deul.example/story"_s;
        m_rig->web.setPage(url, unknownList(), "text/html");
        m_rig->web.setPage(
            u"https://deul.example/robots.txt"_s, "User-agent: *\nDisallow: /story\n", "text/plain");
        const Result<QList<Candidate>> found = wait(m_rig->service().discover(url));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::NotFound);
        QVERIFY(found.error().message.contains(u"robots.txt"_s));
    }

    void saysWhyAPageIsNoList()
    {
        const QString url = u"https://deul.example/story"_s;
        m_rig->web.setPage(url, "<html><p>x</p></html>", "text/html");
        const Result<QList<Candidate>> found = wait(m_rig->service().discover(url));
        QCOMPARE(found.error().kind, Error::Kind::NotFound);
        QVERIFY(found.error().message.contains(u"does not look like a list"_s));
    }

    void findsTheBoardsThatASitesFrontLeadsTo()
    {
        m_rig->web.setPage(u"https://club.example/"_s,
            "<html><body><a href=\"/bbs/board.php?bo_table=notice\">공지</a>"
            "<a href=\"/bbs/board.php?bo_table=free&amp;wr_id=7\">글</a>"
            "<a href=\"/bbs/board.php?bo_table=free&amp;wr_id=8\">글</a>"
            "<a href=\"/bbs/login.php\">로그인</a><a "
            "href=\"https://other.example/bbs/board.php?bo_table=x\">이웃</a>"
            "</body></html>",
            "text/html");
        m_rig->web.setPage(
            u"https://club.example/bbs/board.php?bo_table=free"_s, board("free", "자유게시판"), "text/html");
        m_rig->web.setPage(
            u"https://club.example/bbs/board.php?bo_table=notice"_s, board("notice", "알림판"), "text/html");
        const QList<Candidate> found = discover(u"https://club.example/"_s);
        QCOMPARE(titles(found), (QStringList{u"자유게시판"_s, u"알림판"_s}));
        QCOMPARE(found.at(0).source.url, QUrl(u"https://club.example/bbs/board.php?bo_table=free"_s));
        QCOMPARE(found.at(1).source.url, QUrl(u"https://club.example/bbs/board.php?bo_table=notice"_s));
        QCOMPARE(found.at(0).source.fullText, FullText::AtSync);
    }

    void takesNoLinksForBoardsWhereNoBoardSoftwareIs()
    {
        QVERIFY(boardLinks(u"<a href=\"/news/12345\">기사</a><a href=\"/sports/777\">기사</a>"_s,
            QUrl(u"https://news.example/"_s))
                    .isEmpty());
    }

    void theCatalogueIsWholeAndInOrder()
    {
        QVERIFY(catalogue().size() > 50);
        QSet<QUrl> urls;
        QSet<QString> names, subjects;
        QString subject;
        for (const CatalogueEntry &entry : catalogue()) {
            QVERIFY2(entry.url.isValid() && entry.url.scheme() == u"https"_s, qPrintable(entry.name));
            QVERIFY2(!urls.contains(entry.url) && !names.contains(entry.name), qPrintable(entry.name));
            QVERIFY2(entry.language == u"ko"_s || entry.language == u"en"_s, qPrintable(entry.name));
            QVERIFY2(entry.seen >= u"2026-01"_s, qPrintable(entry.name));
            QVERIFY2(entry.kind == SourceKind::Feed || siteOf(entry.url.host()), qPrintable(entry.name));
            urls.insert(entry.url);
            names.insert(entry.name);
            // A subject that came before does not come again: the dialog makes a section of each run.
            QVERIFY2(
                entry.subject == subject || !subjects.contains(entry.subject), qPrintable(entry.subject));
            subject = entry.subject;
            subjects.insert(subject);
        }
    }

    void findsAnEntryOfTheCatalogueByItsName()
    {
        const CatalogueEntry first = catalogue().first();
        QCOMPARE(catalogueEntry(first.name.toUpper().remove(u' '))->url, first.url);
        QVERIFY(!catalogueEntry(u"https://news.example/"_s));
        QVERIFY(!catalogueEntry(QString()));
        QCOMPARE(sourceOf(first).url, first.url);
        QCOMPARE(sourceOf(first).kind, SourceKind::Feed);
        const CatalogueEntry gallery = *catalogueEntry(u"디시인사이드 실시간 베스트"_s);
        QCOMPARE(sourceOf(gallery).kind, SourceKind::Site);
        QCOMPARE(sourceOf(gallery).fullText, FullText::AtSync);
    }
};

QTEST_GUILESS_MAIN(tst_Discovery)
#include "tst_discovery.moc"
