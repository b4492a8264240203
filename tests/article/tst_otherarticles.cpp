// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleextractor.h"
#include "text/bodytext.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QString paragraphs(const QString &subject, int count)
{
    QString html;
    for (int i = 1; i <= count; ++i)
        html
            += u"<p>%1 이야기의 %2번째 문단이다. 마을 사람들은 느티나무 아래에 모여 오래 의논했다.</p>"_s.arg(
                subject, QString::number(i));
    return html;
}

QString textOf(const QString &body, const QString &title = u"다리를 새로 놓는다"_s)
{
    const auto article = extractArticle(u"<html lang=ko><head><title>"_s + title
            + u" - 새벽일보</title><meta property=og:title content=\""_s + title + u"\"></head><body>"_s
            + body + u"</body></html>"_s,
        QUrl(u"https://saebyeok.example/100"_s));
    return article ? bodyText(article->body) : QString();
}

} // namespace

class TestOtherArticles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesOutTheNextArticles_data();
    void leavesOutTheNextArticles();
    void keepsChapters();
    void keepsTheEntriesOfALiveReport();
    void namesHideNoArticle_data();
    void namesHideNoArticle();
};

void TestOtherArticles::leavesOutTheNextArticles_data()
{
    QTest::addColumn<QString>("holder");
    QTest::addColumn<QString>("under"); // the headline
    QTest::addColumn<int>("length"); // of the page's own article
    QTest::newRow("articles") << u"article"_s << u""_s << 3;
    QTest::newRow("a longer first one") << u"article"_s << u""_s << 12;
    QTest::newRow("under a date") << u"div"_s << u"<div>고라니 기자 · 2026.11.26 18:00</div>"_s << 3;
    QTest::newRow("under a time") << u"section"_s << u"<time>어제</time>"_s << 3;
    QTest::newRow("with an address") << u"div data-url=/99"_s << u""_s << 3;
}

void TestOtherArticles::leavesOutTheNextArticles()
{
    QFETCH(QString, holder);
    QFETCH(QString, under);
    QFETCH(int, length);
    const QString end = u"</"_s + holder.section(u' ', 0, 0) + u'>';
    QString page = u"<main><"_s + holder + u"><h1>다리를 새로 놓는다</h1>"_s + under
        + paragraphs(u"다리"_s, length) + end;
    page += u'<' + holder + u"><h1>사과값이 내렸다</h1>"_s + under + paragraphs(u"사과"_s, 9) + end;
    page += u'<' + holder + u"><h1>첫눈이 내렸다</h1>"_s + under + paragraphs(u"첫눈"_s, 6) + end
        + u"</main>"_s;
    const QString text = textOf(page);
    QVERIFY(text.contains(u"다리 이야기의 %1번째"_s.arg(length)));
    QVERIFY(!text.contains(u"사과"_s));
    QVERIFY(!text.contains(u"첫눈"_s));
}

void TestOtherArticles::keepsChapters()
{
    const QString text = textOf(u"<main><section><h1>다리를 새로 놓는다</h1>"_s + paragraphs(u"다리"_s, 3)
        + u"</section><section><h1>돌을 나르는 사람들</h1>"_s + paragraphs(u"돌"_s, 3)
        + u"</section><section><h1>남은 일</h1>"_s + paragraphs(u"남은"_s, 3) + u"</section></main>"_s);
    QVERIFY(text.contains(u"다리 이야기의 3번째"_s));
    QVERIFY(text.contains(u"돌 이야기의 3번째"_s));
    QVERIFY(text.contains(u"남은 이야기의 3번째"_s));
}

void TestOtherArticles::keepsTheEntriesOfALiveReport()
{
    const QString text = textOf(u"<article><h1>다리를 새로 놓는다</h1>"_s + paragraphs(u"다리"_s, 2)
        + u"<article><h1>기둥이 섰다</h1><time>10:20</time>"_s + paragraphs(u"기둥"_s, 2)
        + u"</article><article><h1>돌이 왔다</h1><time>09:10</time>"_s + paragraphs(u"돌"_s, 2)
        + u"</article></article>"_s);
    QVERIFY(text.contains(u"기둥 이야기의 2번째"_s));
    QVERIFY(text.contains(u"돌 이야기의 2번째"_s));
}

void TestOtherArticles::namesHideNoArticle_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("what it can do") << u"box article modal-enabled"_s;
    QTest::newRow("an article in a window") << u"modal article"_s;
    QTest::newRow("nothing else on the page") << u"newsletter popup"_s;
    QTest::newRow("comments stand elsewhere") << u"comments-open"_s;
}

void TestOtherArticles::namesHideNoArticle()
{
    QFETCH(QString, name);
    const QString text = textOf(u"<div class=gnb><a href=/>홈</a></div><div class=\""_s + name + u"\">"_s
        + paragraphs(u"다리"_s, 4) + u"</div><p>우리 신문</p>"_s);
    QVERIFY2(text.contains(u"다리 이야기의 4번째"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestOtherArticles)
#include "tst_otherarticles.moc"
