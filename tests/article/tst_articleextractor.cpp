// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleextractor.h"
#include "article/reactstream.h"
#include "support/support.h"
#include "text/bodytext.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

ExtractedArticle extracted(const char *page, const char *address)
{
    const QString html = QString::fromUtf8(test::data(u"article/"_s + QLatin1String(page)));
    const auto article = extractArticle(html, QUrl(QLatin1String(address)));
    if (!article)
        qFatal("%s: %s", page, qPrintable(article.error().message));
    return *article;
}

QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODate);
}

} // namespace

class TestArticleExtractor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatSurroundsAKoreanArticle();
    void keepsCaptionsWithTheirPictures();
    void knowsACaptionByItsName_data();
    void knowsACaptionByItsName();
    void readsTheArticleThatJsonLdHolds();
    void readsTheArticleThatAScriptHolds();
    void readsTheArticleThatIsStreamedInPieces();
    void readsTheKindsOfPieces();
    void passesOverABrokenStream();
    void readsElementsOfAStream();
    void readsABlog();
    void keepsAShortReport();
    void keepsPicturesThatAreTheArticle();
    void keepsTheTimesOfALiveReport();
    void keepsTheQuestionsOfAnInterview();
    void saysWhatIsForSubscribers();
    void saysWhoseTwinAPageIs_data();
    void saysWhoseTwinAPageIs();
    void cutsTheSiteOffTheTitle_data();
    void cutsTheSiteOffTheTitle();
    void findsTheAuthor_data();
    void findsTheAuthor();
    void findsTheTime_data();
    void findsTheTime();
    void saysWhereThereIsNoArticle();
    void takesLinearTime();
};

void TestArticleExtractor::leavesOutWhatSurroundsAKoreanArticle()
{
    const ExtractedArticle article = extracted("newspaper.html", "https://saebyeok.example/env/80");
    QCOMPARE(article.title, u"한강에 돌아온 물새, 겨울 내내 머문다"_s);
    QCOMPARE(article.byline, u"나루터 기자"_s);
    QCOMPARE(article.site, u"새벽일보"_s);
    QCOMPARE(article.published, utc("2025-01-13T21:30:00Z"));
    QCOMPARE(article.leadImage, QUrl(u"https://saebyeok.example/photo/2025/heron_L.jpg"_s));
    const QStringList paragraphs = runningText(article.body).split(u"\n\n"_s);
    QCOMPARE(paragraphs.size(), 5);
    QVERIFY(paragraphs.first().startsWith(u"한강 하류에서"_s));
    QVERIFY(paragraphs.at(3).contains(u"자전거는 천천히"_s));
    QVERIFY(paragraphs.last().endsWith(u"할 수 없다."_s));
    const QString html = article.body.html();
    for (const auto &other : {u"저작권자"_s, u"naru@"_s, u"관련기사"_s, u"구독"_s, u"광고"_s, u"많이 본"_s,
             u"반가운"_s, u"카카오톡"_s, u"등록번호"_s})
        QVERIFY2(!html.contains(other), qPrintable(other));
}

void TestArticleExtractor::keepsCaptionsWithTheirPictures()
{
    const ExtractedArticle article = extracted("newspaper.html", "https://saebyeok.example/env/80");
    QCOMPARE(article.images, QList<QUrl>{QUrl(u"https://saebyeok.example/photo/2025/heron.jpg"_s)});
    QVERIFY(article.body.html().contains(u"<figcaption>13일 오후"_s));
    QVERIFY(bodyText(article.body).contains(u"사진=시민 조사단"_s));
    QVERIFY(!runningText(article.body).contains(u"사진=시민 조사단"_s));
}

void TestArticleExtractor::knowsACaptionByItsName_data()
{
    QTest::addColumn<QString>("caption");
    for (const auto &caption : {u"<em class=img_desc>강가의 물새. 사진=새벽</em>"_s,
             u"<p class=photojournal>[서울=새벽] 나루터 기자 = 강가의 물새</p>"_s,
             u"<span class='photo-txt'>강가의 물새</span>"_s, u"<td class=cssDesc>▲ 강가의 물새</td>"_s,
             u"<div class='article_photo_caption'>강가의 물새</div>"_s})
        QTest::newRow(qPrintable(caption)) << caption;
}

void TestArticleExtractor::knowsACaptionByItsName()
{
    QFETCH(QString, caption);
    const QString text = u"<p>오늘 강가에 물새가 돌아왔다. 겨울을 나고 봄에 떠날 것이라고 한다.</p>"_s;
    const auto article = extractArticle(
        u"<div class=article_body><table><tr><td><img src=/a.jpg width=600 height=400></td></tr><tr>"_s
            + (caption.startsWith(u"<td"_s) ? caption : u"<td>"_s + caption + u"</td>"_s) + u"</tr></table>"_s
            + text.repeated(4) + u"</div>"_s,
        QUrl(u"https://a.example/1"_s));
    QVERIFY(article);
    QVERIFY2(article->body.html().contains(u"강가의 물새"_s), qPrintable(article->body.html()));
    QVERIFY2(!runningText(article->body).contains(u"강가의 물새"_s), qPrintable(article->body.html()));
}

void TestArticleExtractor::readsTheArticleThatJsonLdHolds()
{
    const ExtractedArticle article = extracted("scripted.html", "https://saebyeok.example/1");
    QCOMPARE(article.title, u"감나무 골목에 불이 켜졌다"_s);
    QCOMPARE(article.byline, u"홍시 기자, 곶감"_s);
    QCOMPARE(article.site, u"새벽일보"_s);
    QCOMPARE(article.published, utc("2025-02-01T09:20:00Z"));
    QCOMPARE(article.leadImage, QUrl(u"https://saebyeok.example/p.jpg"_s));
    QVERIFY(bodyText(article.body).contains(u"잔치는 사흘 동안 이어진다. 첫날에는"_s));
    QVERIFY(!bodyText(article.body).contains(u"자바스크립트"_s));
}

void TestArticleExtractor::readsTheArticleThatAScriptHolds()
{
    const ExtractedArticle article = extracted("payload.html", "https://saebyeok.example/2");
    QCOMPARE(article.title, u"등불을 든 우체부"_s);
    const QStringList paragraphs = runningText(article.body).split(u"\n\n"_s);
    QCOMPARE(paragraphs.size(), 4);
    QCOMPARE(paragraphs.at(1), u"열두 고개"_s);
    QCOMPARE(paragraphs.at(3), u"올겨울에도 그는 등불을 들고 걷는다. 눈이 오면 더 천천히 걷는다."_s);
}

// A style sheet and the article as texts of their own, cut in the middle of both.
void TestArticleExtractor::readsTheArticleThatIsStreamedInPieces()
{
    const ExtractedArticle article = extracted("streamed.html", "https://saebyeok.example/3");
    QCOMPARE(article.title, u"안개 편지"_s);
    const QStringList paragraphs = bodyText(article.body).split(u"\n\n"_s);
    QCOMPARE(paragraphs.size(), 3);
    QVERIFY(paragraphs.at(0).startsWith(u"섬의 등대지기는"_s));
    QVERIFY(paragraphs.at(2).endsWith(u"\"바다가 다 읽었을 겁니다.\""_s));
}

void TestArticleExtractor::readsTheKindsOfPieces()
{
    const QString words
        = u"섬의 등대지기는 아침마다 안개에 편지를 써서 바다로 띄워 보냈다. 답장은 오지 않았다. "_s
        + u"그래도 그는 겨울이 끝날 때까지 하루도 거르지 않고 편지를 썼고, 뱃사람들은 그 이야기를 오래 기억했다."_s;
    const QString html
        = u"<html lang=ko><head><title>안개 편지</title></head><body><div id=app></div><script "
          "type=\"application/json\">{\"article\":{\"body\":["
          "{\"type\":\"text\",\"content\":\"%1\"},{\"type\":\"ad\",\"content\":\"지금 사면 "
          "반값이다. 오늘만 그렇다.\"},"
          "{\"type\":\"subtitle\",\"content\":\"두 번째 겨울\"},"
          "{\"type\":\"image\",\"url\":\"/fog.jpg\",\"caption\":\"안개 낀 아침\"},"
          "{\"type\":\"text\",\"content\":\"[AD]\"},"
          "{\"type\":\"text\",\"content\":\"%1\"},"
          "{\"type\":\"text\",\"content\":\"무단전재 및 재배포 금지\"}]}}</script></body></html>"_s.arg(
              words);
    const auto article = extractArticle(html, QUrl(u"https://saebyeok.example/3"_s));
    QVERIFY(article);
    QCOMPARE(runningText(article->body), words + u"\n\n두 번째 겨울\n\n"_s + words);
    QVERIFY(article->body.html().contains(u"<h3>두 번째 겨울</h3>"_s));
    QVERIFY(article->body.html().contains(u"<figcaption>안개 낀 아침</figcaption>"_s));
    QCOMPARE(article->images, QList<QUrl>{QUrl(u"https://saebyeok.example/fog.jpg"_s)});
}

void TestArticleExtractor::passesOverABrokenStream()
{
    ReactStream stream;
    QVERIFY(!stream.take("window.state = {};"));
    for (const char *script :
        {"self.__next_f.push([1,\"a:T7fffffff,글\"])", "self.__next_f.push([1,\"zz:{\\n\"])",
            "self.__next_f.push([1,", "self.__next_f.push([2,null])", "self.__next_f.push([1,\"b:T-1,글\"])"})
        QVERIFY(stream.take(script));
    const ReactRows rows = stream.rows();
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.first().toString().startsWith(u"글"_s));
}

// A page that its scripts build from elements, and of which the server wrote none.
void TestArticleExtractor::readsElementsOfAStream()
{
    const QString words
        = u"섬의 등대지기는 아침마다 안개에 편지를 써서 바다로 띄워 보냈다. 답장은 오지 않았다. "_s
        + u"그래도 그는 겨울이 끝날 때까지 하루도 거르지 않고 편지를 썼고, 뱃사람들은 그 이야기를 오래 기억했다."_s;
    const QString rows
        = u"1:[\"$\",\"$L9\",null,{\"publishedAt\":\"$D2026-02-18T09:00:00.000Z\",\"children\":[[\"$\","
          u"\"nav\",null,"
          "{\"children\":[\"$\",\"a\",null,{\"href\":\"/\",\"children\":\"처음으로\"}]}],\"$L2\"]}]\n"
          "2:[\"$\",\"article\",null,{\"className\":\"article-body\",\"children\":[[\"$\",\"p\",\"0\",{"
          "\"children\":\"%1\"}],"
          "[\"$\",\"h3\",\"1\",{\"children\":[\"둘째 \",2026,\" "
          "겨울\"]}],[\"$\",\"script\",\"2\",{\"children\":\"x()\"}],"
          "[\"$\",\"p\",\"3\",{\"onclick\":\"y()\",\"children\":[\"$$5 <b> "
          "\",\"$undefined\",\"$3\",\"%1\"]}],"
          "[\"$\",\"img\",\"4\",{\"src\":\"/fog.jpg\",\"alt\":\"\"}]]}]\n3:[\"$3\",\"$1\"]\n"_s.arg(words);
    const QJsonArray piece{1, rows};
    const QString page
        = u"<html lang=ko><head><title>안개 편지</title></head><body><div id=app></div><script>"
          "self.__next_f.push(%1)</script></body></html>"_s.arg(
              QString::fromUtf8(QJsonDocument(piece).toJson(QJsonDocument::Compact)));
    const auto article = extractArticle(page, QUrl(u"https://saebyeok.example/4"_s));
    QVERIFY(article);
    const QString text = runningText(article->body);
    QVERIFY2(text.startsWith(words + u"\n\n둘째 2026 겨울\n\n$5 <b>"_s), qPrintable(text));
    QVERIFY(text.endsWith(words));
    QVERIFY(!article->body.html().contains(u"()"_s));
    QVERIFY(!text.contains(u"처음으로"_s));
    QCOMPARE(article->published, QDateTime(QDate(2026, 2, 18), QTime(9, 0), Qt::UTC));
    QCOMPARE(article->images, QList<QUrl>{QUrl(u"https://saebyeok.example/fog.jpg"_s)});
}

void TestArticleExtractor::readsABlog()
{
    const ExtractedArticle article = extracted("blog.html", "https://notes.example/2025/plane.html");
    QCOMPARE(article.title, u"How to sharpen a plane iron"_s);
    QCOMPARE(article.byline, u"Hazel Birch"_s);
    const QString text = runningText(article.body);
    QVERIFY(text.startsWith(u"A dull iron"_s));
    QVERIFY(text.endsWith(u"you are done."_s));
    QVERIFY(text.contains(u"Keep the stone wet.\nUse the whole"_s));
    QVERIFY(!text.contains(u"clamps"_s));
    QVERIFY(article.body.html().contains(u"<pre><code class=\"language-sh\">"_s));
    QCOMPARE(article.images, QList<QUrl>{QUrl(u"https://notes.example/2025/stone.jpg"_s)});
}

void TestArticleExtractor::keepsAShortReport()
{
    const auto article
        = extractArticle(u"<html lang=ko><head><title>[속보] 지진 - 새벽일보</title><meta "
                         u"property=og:site_name content=새벽일보></head>"
                         "<body><div class=gnb><a href=/>홈</a></div><div class=article_body>12일 오후 3시 "
                         "남쪽 바다에서 규모 4.1의 지진이 났다.</div>"
                         "<div class=footer><a href=/a>회사 소개</a></div></body>"_s,
            QUrl(u"https://saebyeok.example/3"_s));
    QVERIFY(article);
    QCOMPARE(article->title, u"[속보] 지진"_s);
    QCOMPARE(bodyText(article->body), u"12일 오후 3시 남쪽 바다에서 규모 4.1의 지진이 났다."_s);
}

void TestArticleExtractor::keepsPicturesThatAreTheArticle()
{
    const auto article = extractArticle(
        u"<html lang=ko><head><title>[카드뉴스] 다리 놓는 법</title></head><body><nav><a href=/>홈</a> <a "
        u"href=/p>정치</a>"
        "</nav><div class=article_body><img src=/1.jpg><img src=/2.jpg></div><div><img src=/logo.png></div></body>"_s,
        QUrl(u"https://saebyeok.example/3"_s));
    QVERIFY(article);
    QCOMPARE(article->images,
        (QList<QUrl>{QUrl(u"https://saebyeok.example/1.jpg"_s), QUrl(u"https://saebyeok.example/2.jpg"_s)}));
}

void TestArticleExtractor::keepsTheTimesOfALiveReport()
{
    const QString entry
        = u"<div><span>%1</span><h3>%2</h3><p>느티나무 아래에 모인 사람들은 오래 의논했고, 마침내 다리를 놓았다.</p></div>"_s;
    const auto article = extractArticle(u"<html lang=ko><title>다리 개통</title><body><div>"_s
            + entry.arg(u"10:30"_s, u"개통"_s) + entry.arg(u"10:20"_s, u"도착"_s) + u"</div>"_s,
        QUrl(u"https://saebyeok.example/3"_s));
    QVERIFY(article);
    const QString text = bodyText(article->body);
    QVERIFY2(text.startsWith(u"10:30"_s), qPrintable(text));
    QVERIFY(text.contains(u"10:20"_s));
}

void TestArticleExtractor::keepsTheQuestionsOfAnInterview()
{
    const QString answer = u"<p>“돌은 오래간다. 느티나무 아래에서 오래 의논한 끝에 돌로 정했다.”</p>"_s;
    const auto article = extractArticle(
        u"<html lang=ko><title>다리</title><body><div class=article_body><p><b>- 왜 돌인가.</b></p>"_s
            + answer + u"<p><strong>Q. 힘들지 않나요?</strong></p>"_s + answer
            + u"<p><b>앞으로는?</b></p><p>“쉬겠다.”</p></div>"_s,
        QUrl(u"https://saebyeok.example/3"_s));
    QVERIFY(article);
    const QString text = bodyText(article->body);
    for (const QString &kept : {u"왜 돌인가"_s, u"Q. 힘들지 않나요?"_s, u"앞으로는?"_s, u"쉬겠다"_s})
        QVERIFY2(text.contains(kept), qPrintable(kept));
}

void TestArticleExtractor::saysWhatIsForSubscribers()
{
    const QString page
        = u"<html lang=ko><head><title>다리의 값</title>%1</head><body><div class=article_body>"
          "<p>돌값이 많이 올랐다. 느티나무 아래에 모인 사람들은 오래 의논했다.</p><div class=paywall>"
          "<p>이 기사는 구독자만 볼 수 있습니다.</p></div></div>"_s;
    const QUrl address(u"https://saebyeok.example/3"_s);
    const auto locked
        = extractArticle(page.arg(u"<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
                                  "\"headline\":\"다리의 값\",\"isAccessibleForFree\":\"False\"}</script>"_s),
            address);
    QVERIFY(locked);
    QVERIFY(locked->isForSubscribers);
    QVERIFY(bodyText(locked->body).startsWith(u"돌값이"_s)); // what can be read
    QVERIFY(!bodyText(locked->body).contains(u"구독자만"_s));
    QVERIFY(!extractArticle(page.arg(QString()), address)->isForSubscribers);
}

void TestArticleExtractor::saysWhoseTwinAPageIs_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("begin"); // of the page
    QTest::addColumn<QString>("canonical"); // as the page writes it
    QTest::addColumn<QString>("told");
    const QString page = u"https://saebyeok.example/view?no=3"_s;
    const QString plain = u"<html lang=ko>"_s, amp = u"<html \u26a1 lang=ko>"_s;
    QTest::newRow("telephone") << u"https://m.saebyeok.example/renew?no=3"_s << plain << page << page;
    QTest::newRow("amp") << u"https://saebyeok.example/story/3"_s << amp << page << page;
    QTest::newRow("amp, by its name")
        << u"https://saebyeok.example/story/3"_s << u"<html amp>"_s << page << page;
    QTest::newRow("relative") << u"https://saebyeok.example/amp/3"_s << plain << u"/view?no=3#top"_s << page;
    QTest::newRow("no twin") << u"https://saebyeok.example/story/3"_s << plain << page << QString();
    QTest::newRow("itself") << u"https://m.saebyeok.example/3"_s << plain << u"https://m.saebyeok.example/3"_s
                            << QString();
    QTest::newRow("front") << u"https://m.saebyeok.example/3"_s << plain << u"https://saebyeok.example/"_s
                           << QString();
    QTest::newRow("another site") << u"https://m.saebyeok.example/3"_s << plain
                                  << u"https://other.example/3"_s << QString();
    QTest::newRow("script") << u"https://m.saebyeok.example/3"_s << plain << u"javascript:alert(1)"_s
                            << QString();
}

void TestArticleExtractor::saysWhoseTwinAPageIs()
{
    QFETCH(QString, address);
    QFETCH(QString, begin);
    QFETCH(QString, canonical);
    const QString page = begin + u"<head><title>다리의 값</title><link rel=canonical href=\""_s + canonical
        + u"\"><body><div class=article_body><p>돌값이 많이 올랐다. 느티나무 아래에 모인 사람들은 오래 의논했다.</p></div>"_s;
    const auto article = extractArticle(page, QUrl(address));
    QVERIFY(article);
    QTEST(article->canonical.toString(), "told");
}

void TestArticleExtractor::cutsTheSiteOffTheTitle_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("title");
    const QString site = u"<meta property=og:site_name content=\"새벽일보\">"_s;
    QTest::newRow("dash") << site + u"<title>물가가 올랐다 - 새벽일보</title>"_s << u"물가가 올랐다"_s;
    QTest::newRow("sections") << site + u"<title>물가가 올랐다 < 경제 < 기사본문 - 새벽일보</title>"_s
                              << u"물가가 올랐다"_s;
    QTest::newRow("in front") << site + u"<title>새벽일보 | 물가가 올랐다</title>"_s << u"물가가 올랐다"_s;
    QTest::newRow("by the host") << u"<title>Prices rise again this winter – Dawnpaper</title>"_s
                                 << u"Prices rise again this winter"_s;
    QTest::newRow("unknown site") << u"<title>Prices of bread rise again this winter | The Miller</title>"_s
                                  << u"Prices of bread rise again this winter"_s;
    QTest::newRow("dash of the headline") << u"<title>빵 - 어제와 오늘</title>"_s << u"빵 - 어제와 오늘"_s;
    const QString board = u"<title>빵집 &gt; 소식 | 마을</title></head><body>"_s;
    QTest::newRow("a board's headline") << board + u"<h2 id=bo_v_title>빵집</h2>"_s << u"빵집"_s;
    QTest::newRow("a board's headline with its category")
        << board + u"<h2 id=bo_v_title><span>생활</span> <span class=bo_v_tit>빵집</span></h2>"_s
        << u"빵집"_s;
    QTest::newRow("a publisher beside the headline that is shown")
        << u"<meta property=og:title content=\"빵값이 또 올랐다 | 방앗간\"></head><body><h2>빵값이 또 올랐다</h2>"_s
        << u"빵값이 또 올랐다"_s;
    QTest::newRow("escaped twice")
        << u"<meta property=og:title content=\"R&amp;amp;D 예산 &amp;quot;반토막&amp;quot;\">"_s
        << u"R&D 예산 \"반토막\""_s;
}

void TestArticleExtractor::cutsTheSiteOffTheTitle()
{
    QFETCH(QString, head);
    const auto article = extractArticle(
        u"<html><head>"_s + head + u"</head><body><p>오늘 물가가 또 올랐다. 빵과 우유가 특히 비싸졌다.</p>"_s,
        QUrl(u"https://www.dawnpaper.example/1"_s));
    QVERIFY(article);
    QTEST(article->title, "title");
}

void TestArticleExtractor::findsTheAuthor_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("byline");
    QTest::newRow("meta") << u"<meta name=author content=\"By Hazel Birch\">"_s << u"Hazel Birch"_s;
    QTest::newRow("the page before the reporter")
        << u"<meta property=og:site_name content=새벽일보><meta name=author content=새벽일보>"
           "<meta name=author content=\"나루터 기자\">"_s
        << u"나루터 기자"_s;
    QTest::newRow("address is no name")
        << u"<meta property=article:author content=\"https://www.facebook.com/x\">"_s << u""_s;
    QTest::newRow("class")
        << u"<div class=\"byline\">By <a rel=author href=/h>Hazel Birch</a> on Monday</div>"_s
        << u"Hazel Birch"_s;
    QTest::newRow("reporter's line") << u"<p>[서울=새벽] 나루터 기자 = </p>"_s << u"나루터 기자"_s;
    QTest::newRow("two reporters") << u"<p>나루터·홍시아 기자 naru@a.example</p>"_s
                                   << u"나루터·홍시아 기자"_s;
    QTest::newRow("buttons beside the name")
        << u"<div class=writer><a>나루터 기자</a> <button>구독</button> <a>다른기사 보기</a></div>"_s
        << u"나루터 기자"_s;
    QTest::newRow("mail and buttons")
        << u"<div class=reporter>나루터 기자 naru@a.example 구독하기</div>"_s << u"나루터 기자"_s;
    QTest::newRow("a date behind the name")
        << u"<span class=writer_info><a>산길</a> <span>2026. 11. 21. 7:40</span></span>"_s << u"산길"_s;
    QTest::newRow("a label and a date behind it")
        << u"<div class=byline>나루터 기자 입력 2026.11.27 10:20</div>"_s << u"나루터 기자"_s;
    QTest::newRow("views behind the name")
        << u"<p class=writer_info>글쓴이 장돌뱅이 | 조회 301</p>"_s << u"장돌뱅이"_s;
    QTest::newRow("a name and a time")
        << u"<span>텃밭지기 | 2026.11.27 08:10:11 | 인쇄</span>"_s << u"텃밭지기"_s;
    QTest::newRow("a label is no name") << u"<span>입력 | 2026.11.27 08:10:11</span>"_s << u""_s;
    QTest::newRow("a board's labels")
        << u"<div><span>작성자</span> <b>등대지기</b> <span>댓글</span> 2건 <span>작성일</span>26-01-09 17:40</div>"_s
        << u"등대지기"_s;
    QTest::newRow("a role is no name") << u"<p>이 기사는 시민 기자가 썼다.</p><p>취재 기자</p>"_s << u""_s;
    QTest::newRow("nobody") << u""_s << u""_s;
}

void TestArticleExtractor::findsTheAuthor()
{
    QFETCH(QString, html);
    const auto article = extractArticle(
        html + u"<p>오늘 물가가 또 올랐다. 빵과 우유가 특히 비싸졌다.</p>"_s, QUrl(u"https://a.example/1"_s));
    QVERIFY(article);
    QTEST(article->byline, "byline");
}

void TestArticleExtractor::findsTheTime_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("time");
    QTest::newRow("meta") << u"<meta property=article:published_time content=\"2025-06-03T20:37:08+09:00\">"_s
                          << u"2025-06-03T11:37:08Z"_s;
    QTest::newRow("Korean page, no zone")
        << u"<html lang=ko><meta name=pubdate content=\"2025-06-03 20:37\">"_s << u"2025-06-03T11:37:00Z"_s;
    QTest::newRow("time element") << u"<time datetime=\"2025-06-03T20:37:00Z\">yesterday</time>"_s
                                  << u"2025-06-03T20:37:00Z"_s;
    QTest::newRow("label and time")
        << u"<html lang=ko><ul><li><b>입력</b> <span>2025.06.03 20:37</span></li></ul>"_s
        << u"2025-06-03T11:37:00Z"_s;
    QTest::newRow("Korean by its title")
        << u"<title>물가가 올랐다</title><p>송고2025-06-03 20:37</p>"_s << u"2025-06-03T11:37:00Z"_s;
    QTest::newRow("two times in a line")
        << u"<html lang=ko><p>입력 2025.06.03 20:37 수정 2025.06.03 21:00</p>"_s << u"2025-06-03T11:37:00Z"_s;
    QTest::newRow("behind a name") << u"<html lang=ko><span>텃밭지기 | 2026.11.27 08:10:11 | 인쇄</span>"_s
                                   << u"2026-11-26T23:10:11Z"_s;
    QTest::newRow("behind a reporter's name")
        << u"<html lang=ko><div class=info>고라니 기자 · 2026.11.27 10:20</div>"_s
        << u"2026-11-27T01:20:00Z"_s;
    QTest::newRow("a board's labels, the year in two digits")
        << u"<html lang=ko><div><span>작성자</span> <b>등대지기</b> <span>작성일</span>26-01-09 17:40</div>"_s
        << u"2026-01-09T08:40:00Z"_s;
    QTest::newRow("by its class") << u"<html lang=ko><li class=view_date>2025.06.03 20:37</li>"_s
                                  << u"2025-06-03T11:37:00Z"_s;
}

void TestArticleExtractor::findsTheTime()
{
    QFETCH(QString, html);
    const auto article = extractArticle(
        html + u"<p>오늘 물가가 또 올랐다. 빵과 우유가 특히 비싸졌다.</p>"_s, QUrl(u"https://a.example/1"_s));
    QVERIFY(article);
    QFETCH(QString, time);
    QCOMPARE(article->published.toString(Qt::ISODate), time);
}

void TestArticleExtractor::saysWhereThereIsNoArticle()
{
    for (const auto &html :
        {u""_s, u"<p></p>"_s, u"<ul><li><a href=/a>하나</a></li><li><a href=/b>둘</a></li></ul>"_s}) {
        const auto article = extractArticle(html, QUrl(u"https://a.example/"_s));
        QVERIFY(!article);
        QCOMPARE(article.error().kind, Error::Kind::NotFound);
    }
}

void TestArticleExtractor::takesLinearTime()
{
    for (const auto &piece :
        {u"<div class=a><p>문장이다. <a href=/x>링크</a></p>"_s, u"<p>기자 문장이다.<span>"_s,
            u"<ul><li><a href=/x><h3>제목 제목 제목"_s, u"<time>2025"_s, u"<div class=author>"_s}) {
        QElapsedTimer timer;
        timer.start();
        extractArticle(piece.repeated(10'000), QUrl(u"https://a.example/"_s));
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(piece + QString::number(timer.elapsed())));
    }
}

QTEST_APPLESS_MAIN(TestArticleExtractor)
#include "tst_articleextractor.moc"
