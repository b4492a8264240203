// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/entitypage.h"
#include "support/pagevalues.h"

#include <QTest>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 28), QTime(3, 0), Qt::UTC);

EntityHead::Story story(qint64 id, qint64 article, const QString &title, int articles)
{
    EntityHead::Story story;
    story.story = StoryId{id};
    story.headline.id = ArticleId{article};
    story.headline.title = title;
    story.headline.published = noon;
    story.articles = articles;
    return story;
}

EntityPage sample()
{
    EntityPage page;
    page.now = noon;
    EntityCard &card = page.head.card;
    card.entity = entityRow(1, u"윤하늘"_s, MentionType::Person, 64);
    card.articlesThisWeek = 9;
    card.aliases = {u"윤하늘"_s, u"尹하늘"_s, u"윤 장관"_s};
    card.byDay = {{QDate(2026, 11, 10), 2}, {QDate(2026, 11, 28), 6}};
    card.together = {entityRow(2, u"과학기술부"_s, MentionType::Organisation, 20),
        entityRow(3, u"나로우주센터"_s, MentionType::Place, 12)};
    page.head.hanja = u"尹하늘"_s;
    page.head.roles = {{u"장관"_s, QDateTime(QDate(2026, 3, 2), QTime(3, 0), Qt::UTC), noon, 30},
        {u"센터장"_s, QDateTime(QDate(2026, 1, 2), QTime(3, 0), Qt::UTC),
            QDateTime(QDate(2026, 1, 20), QTime(3, 0), Qt::UTC), 4}};
    page.head.stories = {story(5, 11, u"새벽호 발사 성공"_s, 12), story(0, 12, u"달 궤도 구상"_s, 1)};
    page.said
        = {{u"다음 목표는 달 궤도다"_s, u"윤 장관"_s, EntityId{1}, ArticleId{11}, u"해오름뉴스"_s, noon}};
    return page;
}

} // namespace

class TestEntityPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsEachPartInKorean()
    {
        const QString page = renderEntityPage(sample(), styleIn(QLocale::Korean));
        for (const QString &part : {u"윤하늘 <span class=\"hanja\">尹하늘</span>"_s, u"인물"_s,
                 u"장관 (2026.3~2026.11)"_s, u"센터장 (2026.1)"_s, u"다른 표기: 윤 장관"_s, u"최근 30일"_s,
                 u"이번 주 9건"_s, u"전체 64건"_s, u"새벽호 발사 성공"_s, u"▸ 12"_s,
                 u"“다음 목표는 달 궤도다”"_s, u"함께 나온 이름"_s})
            QVERIFY2(page.contains(part), qPrintable(part));
    }

    void leadsIntoTheWindow()
    {
        const QString page = renderEntityPage(sample(), styleIn(QLocale::English));
        for (const QString &address : {u"article:///story/5"_s, u"article:///open/12"_s,
                 u"article:///open/11"_s, u"article:///entity/2"_s, u"article:///both/1/3"_s})
            QVERIFY2(page.contains(u"href=\""_s + address + u'"'), qPrintable(address));
    }

    void aCompanyHasItsTicker()
    {
        EntityPage page = sample();
        page.head.card.entity = entityRow(2, u"한빛소재"_s, MentionType::Organisation, 3);
        page.head.card.entity.ticker = u"123450"_s;
        page.head.roles.clear();
        QVERIFY(renderEntityPage(page, styleIn(QLocale::Korean)).contains(u"종목 123450"_s));
    }

    void theChartSaysEachDay()
    {
        const QString page = renderEntityPage(sample(), styleIn(QLocale::Korean));
        QCOMPARE(page.count(u"<rect"_s), 2);
        QVERIFY(page.contains(u"<title>11월 10일: 2건</title>"_s));
        QVERIFY(page.contains(u"<title>11월 28일: 6건</title>"_s));
        QCOMPARE(page.count(u"class=\"week\""_s), 1);
        QVERIFY(page.contains(u">11.28</text>"_s));
    }

    void daysThatAreLongPastAreInNoChart()
    {
        EntityPage page = sample();
        page.now = noon.addDays(90);
        QVERIFY(!renderEntityPage(page, styleIn(QLocale::Korean)).contains(u"<rect"_s));
    }

    // The thicker the line, the more articles name both.
    void theGraphWeighsTies()
    {
        const QString page = renderEntityPage(sample(), styleIn(QLocale::English));
        QVERIFY(page.contains(u"stroke-width=\"5.0\""_s)); // the strongest
        QVERIFY(page.contains(u"aria-label=\"윤하늘 and 나로우주센터: 12 of the last articles\""_s));
        QCOMPARE(page.count(u"<circle"_s), 3);
    }

    void anEntityAloneHasNoGraph()
    {
        EntityPage page = sample();
        page.head.card.together.clear();
        const QString html = renderEntityPage(page, styleIn(QLocale::English));
        QVERIFY(!html.contains(u"<circle"_s) && !html.contains(u"Named together"_s));
    }

    void nothingOfItIsReadAsMarkup()
    {
        const QString evil = u"<script>\"'&"_s;
        EntityPage page = sample();
        page.head.card.entity.name = page.head.card.entity.ticker = page.head.hanja = evil;
        page.head.card.aliases = {evil + u'x'};
        page.head.roles[0].role = page.head.stories[0].headline.title = page.said[0].words
            = page.said[0].source = page.head.card.together[0].name = evil;
        const QString html = renderEntityPage(page, styleIn(QLocale::Korean));
        QVERIFY(!html.contains(u"<script"_s));
        // The policy forbids inline styles: what needs one would not be seen.
        QVERIFY(!html.contains(u" style=\""_s));
    }
};

QTEST_GUILESS_MAIN(TestEntityPage)
#include "tst_entitypage.moc"
