// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/storystrip.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime morning{QDate(2026, 3, 2), QTime(1, 0), Qt::UTC}; // 10:00 in Seoul

Headline headline(int id, int minutes, const QString &source, const QString &title, const QString &flag = {})
{
    Headline headline;
    headline.id.value = id;
    headline.published = morning.addSecs(60 * minutes);
    headline.sourceTitle = source;
    headline.title = title;
    headline.flag = flag;
    return headline;
}

QString strip(const QList<Headline> &story, qsizetype open, QLocale::Language language = QLocale::Korean,
    const QList<StoryNews> &news = {})
{
    return storyStrip({story, news, false}, story.at(open).id, PageWords(QLocale(language)));
}

const QList<Headline> launch{headline(1, 0, u"동해방송"_s, u"새벽호 이륙"_s, u"속보"_s),
    headline(2, 30, u"하늘신문"_s, u"새벽호 <위성> 분리"_s),
    headline(3, 24 * 60, u"하늘신문"_s, u"새벽호 교신"_s, u"종합"_s)};

} // namespace

class TestStoryStrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesPapersAndArticlesInTheReadersLanguage()
    {
        QVERIFY(strip(launch, 1).contains(u"같은 사건"_s));
        QVERIFY(strip(launch, 1).contains(u"2개 언론사 · 3건"_s));
        QVERIFY(strip(launch, 1, QLocale::English).contains(u"The same event"_s));
    }

    void headlinesBreakAtNoSign()
    {
        const QString html = strip({headline(1, 0, u"동해방송"_s, u"삼성전자·SK"_s), launch.at(1)}, 1);
        QVERIFY(html.contains(u"삼성전자<span class=\"j\"></span>·SK"_s));
    }

    void listsThemOldestFirstWithTimePaperAndFlag()
    {
        const QString html = strip(launch, 1);
        QVERIFY(html.indexOf(u"10:00"_s) < html.indexOf(u"10:30"_s));
        QVERIFY(
            html.contains(u"<span class=\"paper\">동해방송</span> <span class=\"flag flash\">속보</span>"_s));
        QVERIFY(html.contains(u"3월 3일 10:00"_s)); // another day says its date
    }

    void theOtherArticlesAreLinksAndTheOpenOneIsNot()
    {
        const QString html = strip(launch, 1);
        QVERIFY(html.contains(u"<a href=\"article:///open/1\">새벽호 이륙</a>"_s));
        QVERIFY(html.contains(u"<a href=\"article:///open/3\">"_s));
        QVERIFY(!html.contains(u"article:///open/2"_s));
        QVERIFY(html.contains(u"<b>새벽호 &lt;위성&gt; 분리</b>"_s));
        QVERIFY(html.contains(u"<a href=\"article:///story\">"_s));
    }

    void saysWhatEachAdds()
    {
        const QString html = strip(launch, 0, QLocale::Korean,
            {{}, {{u"520㎞"_s}, {}}, {{u"윤하늘"_s, u"13분"_s}, u"신호를 <받았다>."_s}});
        QCOMPARE(html.count(u"class=\"news\""_s), 3);
        QVERIFY(html.contains(u"+ 520㎞</span>"_s));
        QVERIFY(html.contains(u"+ 윤하늘 · 13분</span>"_s));
        QVERIFY(html.contains(u"+ 신호를 &lt;받았다&gt;.</p>"_s));
    }

    void offersToFollowAndSaysThatItIsFollowed()
    {
        const PageWords words(QLocale(QLocale::Korean));
        const QString offered = storyStrip({launch, {}, false}, launch.at(0).id, words);
        const QString followed = storyStrip({launch, {}, true}, launch.at(0).id, words);
        QVERIFY(offered.contains(u"href=\"article:///follow\">이어 보기</a>"_s));
        QVERIFY(followed.contains(u"href=\"article:///follow\">✓ 이어 보는 중</a>"_s));
    }

    void anArticleAloneHasNone()
    {
        QCOMPARE(strip(launch.mid(0, 1), 0), QString());
        QCOMPARE(storyStrip({}, {}, PageWords(QLocale())), QString());
    }

    void aLongStoryShowsItsBeginningAndWhatStandsAroundTheArticle()
    {
        QList<Headline> story;
        for (int i = 1; i <= 60; ++i)
            story.append(headline(i, i, u"하늘신문"_s, u"보도 %1"_s.arg(i)));
        for (const int open : {0, 30, 59}) {
            const QString html = strip(story, open);
            QCOMPARE(html.count(u"<li"_s) - html.count(u"class=\"gap\""_s), 14);
            QVERIFY(html.contains(u">보도 1<"_s));
            QVERIFY(html.contains(u"<b>보도 %1</b>"_s.arg(open + 1)));
            QVERIFY(html.count(u"class=\"gap\""_s) >= 1 && html.count(u"class=\"gap\""_s) <= 2);
            QVERIFY(html.contains(u"60건"_s));
        }
    }

    void hostileTitlesAndSourcesAreText()
    {
        QList<Headline> story = launch;
        story[0].title = u"<script>x</script>\" onclick=\"y"_s;
        story[0].sourceTitle = u"<img src=x>"_s;
        story[0].flag = u"<b>"_s;
        const QString html = strip(story, 1);
        QVERIFY(
            !html.contains(u"<script"_s) && !html.contains(u"<img"_s) && !html.contains(u"onclick=\"y\""_s));
    }
};

QTEST_MAIN(TestStoryStrip)
#include "tst_storystrip.moc"
