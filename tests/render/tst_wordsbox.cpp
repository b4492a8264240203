// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/wordsbox.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

SaidWords said(int article, int speaker, const QString &who, const QString &text)
{
    SaidWords words;
    words.article.value = article;
    words.speaker.value = speaker;
    words.name = words.who = who;
    words.text = text;
    words.sourceTitle = u"하늘신문"_s;
    return words;
}

QString box(const QList<SaidWords> &all, int open, QLocale::Language language = QLocale::Korean)
{
    return wordsBox(all, ArticleId{open}, PageWords(QLocale(language)));
}

} // namespace

class TestWordsBox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheNewestWordsOfEachSpeaker()
    {
        const QString html = box({said(3, 7, u"도윤"_s, u"간다"_s), said(2, 8, u"하린"_s, u"남는다"_s),
                                     said(1, 7, u"도윤"_s, u"모른다"_s)},
            1);
        QVERIFY(html.contains(u"누가 뭐라 했나"_s));
        QVERIFY(html.indexOf(u"“간다”"_s) > 0 && html.indexOf(u"“간다”"_s) < html.indexOf(u"“남는다”"_s));
        QVERIFY(!html.contains(u"모른다"_s));
        QCOMPARE(html.count(u"<li>"_s), 2);
        QVERIFY(box({said(3, 7, u"A"_s, u"b"_s)}, 1, QLocale::English).contains(u"Who said what"_s));
    }

    void wordsLeadToTheirArticleAndSpeakersToTheirEntity()
    {
        SaidWords minister = said(3, 7, u"윤하늘"_s, u"<다음>은 달"_s);
        minister.who = u"윤 장관"_s;
        minister.role = u"장관"_s;
        const QString html = box({minister, said(1, 8, u"하린"_s, u"남는다"_s)}, 1);
        QVERIFY(html.contains(u"<a href=\"article:///open/3\">“&lt;다음&gt;은 달”</a>"_s));
        QVERIFY(html.contains(
            u"— <a class=\"m person\" href=\"article:///entity/7\">윤하늘</a> 장관 · 하늘신문"_s));
        QVERIFY(!html.contains(u"article:///open/1"_s)); // it is on screen
    }

    void showsNoMoreThanFive()
    {
        QList<SaidWords> many;
        for (int i = 1; i < 9; ++i)
            many.append(said(i, i, u"이%1"_s.arg(i), u"말 %1"_s.arg(i)));
        QCOMPARE(box(many, 99).count(u"<li>"_s), 5);
    }

    void onlyRepeatingTheTextAboveItIsNot()
    {
        QCOMPARE(box({}, 1), QString());
        QCOMPARE(box({said(1, 7, u"도윤"_s, u"간다"_s), said(1, 8, u"하린"_s, u"남는다"_s)}, 1), QString());
        // Another paper prints the same words.
        QCOMPARE(box({said(2, 7, u"도윤"_s, u"꼭, 간다"_s), said(1, 7, u"도윤"_s, u"나는 꼭 간다"_s)}, 1),
            QString());
    }

    void cutsLongWordsBetweenTwo()
    {
        const QString html = box({said(2, 7, u"도윤"_s, u"등대 "_s.repeated(90))}, 1);
        QVERIFY(html.contains(u"등대…”"_s));
        QVERIFY(html.count(u"등대"_s) < 60);
    }
};

QTEST_APPLESS_MAIN(TestWordsBox)
#include "tst_wordsbox.moc"
