// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleparts.h"
#include "text/bodytext.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QUrl first(u"https://saebyeok.example/story/42"_s);

QUrl partIn(const QString &body, const QUrl &page = first, int number = 2, const QUrl &from = first)
{
    return linkToPart(
        u"<html><head></head><body><p>본문</p>"_s + body + u"</body></html>"_s, page, from, number);
}

ExtractedArticle withBody(const QString &html, const QList<QUrl> &images = {})
{
    ExtractedArticle article;
    article.body = SafeHtml::fromSanitised(html);
    article.images = images;
    return article;
}

} // namespace

class tst_ArticleParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheNextPart_data();
    void findsTheNextPart();
    void takesNoOtherArticleForAPart_data();
    void takesNoOtherArticleForAPart();
    void countsFromTheFirstPart();
    void addsAPartOnce();
};

void tst_ArticleParts::findsTheNextPart_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("part");

    const QString story = u"https://saebyeok.example/story/42"_s;
    QTest::newRow("rel=next") << u"<a rel='next nofollow' href='?page=2'>›</a>"_s << story
                              << story + u"?page=2"_s;
    QTest::newRow("link rel=next") << u"<link rel=next href='/story/42/2'>"_s << story << story + u"/2"_s;
    QTest::newRow("in words") << u"<a href='/story/42?page=2#top'>다음 페이지 ▶</a>"_s << story
                              << story + u"?page=2"_s;
    QTest::newRow("in English") << u"<a href='/story/42/page/2/'>Next page »</a>"_s << story
                                << story + u"/page/2/"_s;
    QTest::newRow("a blog's numbers") << u"<div class='page-links'>Pages: <span>1</span> <a "
                                         u"href='/story/42/2/' class='post-page-numbers'>2</a> "
                                         "<a href='/story/42/3/'>3</a></div>"_s
                                      << story << story + u"/2/"_s;
    QTest::newRow("before the ending")
        << u"<a href='read_2.html' rel=next>2</a>"_s << u"https://saebyeok.example/a/read.html"_s
        << u"https://saebyeok.example/a/read_2.html"_s;
    QTest::newRow("beside what the address asks")
        << u"<a href='view.php?no=7&amp;page=2'>다음</a>"_s << u"https://saebyeok.example/view.php?no=7"_s
        << u"https://saebyeok.example/view.php?no=7&page=2"_s;
    QTest::newRow("where the first has its number") << u"<a href='view.php?no=7&amp;page=2'>다음</a>"_s
                                                    << u"https://saebyeok.example/view.php?page=1&no=7"_s
                                                    << u"https://saebyeok.example/view.php?no=7&page=2"_s;
}

void tst_ArticleParts::findsTheNextPart()
{
    QFETCH(QString, body);
    QFETCH(QString, from);
    QFETCH(QString, part);
    QCOMPARE(partIn(body, QUrl(from), 2, QUrl(from)), QUrl(part));
}

void tst_ArticleParts::takesNoOtherArticleForAPart_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("next article")
        << u"<link rel=next href='/story/43'><a rel=next href='/story/43'>다음</a>"_s;
    QTest::newRow("another site") << u"<a rel=next href='https://other.example/story/42?page=2'>다음</a>"_s;
    QTest::newRow("another section") << u"<a rel=next href='/stories/42?page=2'>다음</a>"_s;
    QTest::newRow("the part after") << u"<a rel=next href='/story/42?page=3'>다음</a>"_s;
    QTest::newRow("comments") << u"<div class=comments><a href='/story/42?page=2'>2</a></div>"_s;
    QTest::newRow("the list below") << u"<a href='/story/42?page=2'>2</a>"_s;
    QTest::newRow("an article's number") << u"<a rel=next href='/story/42?p=4712'>다음 글</a>"_s;
    QTest::newRow("a script") << u"<a rel=next href='javascript:page(2)'>다음 페이지</a>"_s;
    QTest::newRow("itself") << u"<a rel=next href='/story/42#2'>다음 페이지</a>"_s;
}

void tst_ArticleParts::takesNoOtherArticleForAPart()
{
    QFETCH(QString, body);
    QCOMPARE(partIn(body), QUrl());
}

void tst_ArticleParts::countsFromTheFirstPart()
{
    const QUrl second(u"https://saebyeok.example/story/42/2"_s);
    const QString body = u"<link rel=prev href='/story/42'><link rel=next href='/story/42/3'>"_s;
    QCOMPARE(partIn(body, second, 3), QUrl(u"https://saebyeok.example/story/42/3"_s));
    QCOMPARE(partIn(u"<link rel=next href='/story/42'>"_s, second, 3), QUrl());
}

void tst_ArticleParts::addsAPartOnce()
{
    const QUrl picture(u"https://saebyeok.example/a.jpg"_s);
    ExtractedArticle article = withBody(u"<p>첫째 쪽이다.</p>"_s, {picture});
    QVERIFY(appendPart(article, withBody(u"<p>둘째 쪽이다.</p>"_s, {picture})));
    QCOMPARE(bodyText(article.body), u"첫째 쪽이다.\n\n둘째 쪽이다."_s);
    QCOMPARE(article.images.size(), 1);
    QVERIFY(!appendPart(article, withBody(u"<p>둘째 쪽이다.</p>"_s)));
    QVERIFY(!appendPart(article, withBody({})));
    QCOMPARE(bodyText(article.body), u"첫째 쪽이다.\n\n둘째 쪽이다."_s);
}

QTEST_GUILESS_MAIN(tst_ArticleParts)
#include "tst_articleparts.moc"
