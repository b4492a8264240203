// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/briefingpage.h"
#include "support/pagevalues.h"

#include <QTest>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime morning(QDate(2026, 11, 27), QTime(23, 10), Qt::UTC); // Saturday, 8:10 in Seoul

Headline headline(qint64 id, const QString &title, const QString &source, const QString &flag = {})
{
    Headline headline;
    headline.id = ArticleId{id};
    headline.title = title;
    headline.sourceTitle = source;
    headline.flag = flag;
    headline.published = morning.addSecs(-60 * 60 + 60 * id);
    return headline;
}

Briefing sample()
{
    BriefingStory story;
    story.story = StoryId{5};
    story.chain = {headline(1, u"동해 지진"_s, u"동해방송"_s, u"속보"_s),
        headline(2, u"동해 규모 4.3 지진"_s, u"해오름뉴스"_s, u"종합"_s)};
    story.headline = story.chain.last();
    story.sources = 2;
    story.sentence
        = ChosenSentence{u"기상청은 진앙을 해역으로 발표했다."_s, ArticleId{2}, u"해오름뉴스"_s, morning};
    story.names = {entityRow(9, u"기상청"_s)};
    story.reasons = {{Interest::Kind::Tag, u"재난"_s, {}, 0, 0.8}};
    Briefing briefing;
    briefing.made = morning;
    briefing.from = morning.addDays(-1);
    briefing.looked = morning.addSecs(-8 * 3600);
    briefing.articles = 1214;
    briefing.stories = 96;
    briefing.top = {story};
    RisingEntity rising;
    rising.entity = entityRow(3, u"윤하늘"_s);
    rising.entity.articles = 9;
    rising.expected = 1.25;
    rising.lift = headline(2, u"동해 규모 4.3 지진"_s, u"해오름뉴스"_s);
    briefing.rising = {rising};
    briefing.said = {
        {u"쓰나미 우려는 없다"_s, u"기상청 관계자"_s, EntityId{9}, ArticleId{2}, u"해오름뉴스"_s, morning}};
    briefing.links.insert(ArticleId{2}, QUrl(u"https://news.example/2?a=1&b=2"_s));
    return briefing;
}

} // namespace

class TestBriefingPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void headlinesBreakAtNoSign()
    {
        const QString joined = u"삼성전자<span class=\"j\"></span>·SK"_s;
        Briefing briefing = sample();
        briefing.top.first().headline.title = briefing.rising.first().lift.title = u"삼성전자·SK"_s;
        briefing.said.first().words = u"삼성전자·SK"_s;
        QCOMPARE(renderBriefingPage(briefing, styleIn(QLocale::Korean)).count(joined), 3);
    }

    void showsEachPartInKorean()
    {
        const QString page = renderBriefingPage(sample(), styleIn(QLocale::Korean));
        for (const QString &part :
            {u"오늘의 브리핑"_s, u"11월 28일 토요일"_s, u"지난번 보신 뒤 1,214건"_s, u"이야기 96"_s,
                u"2개 언론사"_s, u"2건"_s, u"관심 태그: 재난"_s, u"“기상청은 진앙을 해역으로 발표했다.”"_s,
                u"뜨는 이름"_s, u"9건 (평소 하루 1.3건)"_s, u"누가 뭐라 했나"_s, u"“쓰나미 우려는 없다”"_s})
            QVERIFY2(page.contains(part), qPrintable(part));
        QVERIFY(!page.contains(u"접어 둔 것"_s)); // nothing is known of it
    }

    void saysOfWhichDayTheLastArticlesAre()
    {
        Briefing briefing = sample();
        briefing.looked = {};
        briefing.lastDay = QDate(2026, 11, 20);
        const QString korean = u"마지막 기사들은 11월 20일"_s;
        QVERIFY(renderBriefingPage(briefing, styleIn(QLocale::Korean)).contains(korean));
        QVERIFY(renderBriefingMarkdown(briefing, QLocale(QLocale::Korean)).contains(korean));
        QVERIFY(renderBriefingPage(briefing, styleIn(QLocale::English))
                    .contains(u"the last articles are of 20 November"_s));
    }

    void leadsIntoTheWindow()
    {
        const QString page = renderBriefingPage(sample(), styleIn(QLocale::English));
        for (const QString &address : {u"article:///story/5"_s, u"article:///open/1"_s,
                 u"article:///open/2"_s, u"article:///entity/9"_s, u"article:///entity/3"_s})
            QVERIFY2(page.contains(u"href=\""_s + address + u'"'), qPrintable(address));
        QVERIFY(!page.contains(u"https://"_s));
    }

    void aFileLeadsToTheWeb()
    {
        const QString page = renderBriefingPage(sample(), styleIn(QLocale::English), BriefingLinks::ToTheWeb);
        QVERIFY(page.contains(u"href=\"https://news.example/2?a=1&amp;b=2\""_s));
        QVERIFY(!page.contains(u"article:///"_s));
    }

    void anArticleAloneIsOpenedItself()
    {
        Briefing briefing = sample();
        briefing.top[0].story = {};
        briefing.top[0].chain.removeFirst();
        const QString page = renderBriefingPage(briefing, styleIn(QLocale::English));
        QVERIFY(!page.contains(u"article:///story"_s));
        QVERIFY(!page.contains(u"class=\"reports\""_s));
    }

    void aLongChainShowsItsEnds()
    {
        Briefing briefing = sample();
        for (int i = 3; i < 40; ++i)
            briefing.top[0].chain.append(headline(i, u"제목"_s, u"신문"_s));
        const QString page = renderBriefingPage(briefing, styleIn(QLocale::English));
        QVERIFY(page.contains(u"article:///open/1\""_s) && page.contains(u"article:///open/39\""_s));
        QVERIFY(!page.contains(u"article:///open/20\""_s));
        QCOMPARE(page.count(u"…"_s), 1);
    }

    void saysOnHoverWhyAStoryStandsThere()
    {
        const QString page = renderBriefingPage(sample(), styleIn(QLocale::English));
        QVERIFY(page.contains(u"title=\"An article of this story has this tag of yours.\""_s));
        QVERIFY(page.contains(u"title=\"Stories stand in the order of"_s));
    }

    void nothingOfItIsReadAsMarkup()
    {
        Briefing briefing = sample();
        const QString evil = u"<script>\"'&"_s;
        briefing.top[0].headline.title = briefing.top[0].chain[0].title = briefing.top[0].chain[0].flag
            = briefing.top[0].chain[0].sourceTitle = briefing.top[0].sentence->text
            = briefing.top[0].sentence->source = briefing.top[0].names[0].name
            = briefing.top[0].reasons[0].name = briefing.rising[0].entity.name
            = briefing.rising[0].entity.role = briefing.rising[0].lift.title = briefing.said[0].who
            = briefing.said[0].words = evil;
        briefing.folded = {{ArticleKind::Photo, 31}};
        briefing.links[ArticleId{2}] = QUrl(u"javascript:alert(1)"_s);
        for (const BriefingLinks links : {BriefingLinks::IntoTheWindow, BriefingLinks::ToTheWeb}) {
            const QString page = renderBriefingPage(briefing, styleIn(QLocale::Korean), links);
            QVERIFY(!page.contains(u"<script"_s) && !page.contains(u"javascript:"_s));
            QVERIFY(page.contains(u"&lt;script&gt;&quot;'&amp;"_s));
        }
        QVERIFY(!renderBriefingMarkdown(briefing, QLocale(QLocale::Korean)).contains(u"](javascript"_s));
    }

    void anEmptyOneSaysWhyAndWhatToDo()
    {
        Briefing briefing;
        briefing.made = morning;
        briefing.from = morning.addDays(-1);
        QVERIFY(renderBriefingPage(briefing, styleIn(QLocale::Korean)).contains(u"지금 동기화"_s));
        briefing.hasSources = false;
        const QString page = renderBriefingPage(briefing, styleIn(QLocale::Korean));
        QVERIFY(page.contains(u"아직 소스가 없습니다"_s) && page.contains(u"소스 추가"_s));
    }

    void isMarkdownToo()
    {
        const QString text = renderBriefingMarkdown(sample(), QLocale(QLocale::Korean));
        QVERIFY(text.startsWith(u"# 오늘의 브리핑\n"_s));
        QVERIFY(text.contains(
            u"## [\\[종합\\] 동해 규모 4.3 지진](https://news.example/2?a=1&b=2)\n\n2개 언론사 · 2건 · 관심 태그: 재난\n"_s));
        QVERIFY(text.contains(u"> “기상청은 진앙을 해역으로 발표했다.” — [해오름뉴스](https://"_s));
        QVERIFY(text.contains(u"- 07:11 동해방송: \\[속보\\] 동해 지진\n"_s));
        QVERIFY(text.contains(u"## 뜨는 이름\n\n- 윤하늘 · 9건 (평소 하루 1.3건): ["_s));
        QVERIFY(text.contains(u"- 기상청 관계자: “쓰나미 우려는 없다” — [해오름뉴스]("_s));
    }
};

QTEST_GUILESS_MAIN(TestBriefingPage)
#include "tst_briefingpage.moc"
