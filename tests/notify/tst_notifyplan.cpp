// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notifyplan.h"

#include <QTest>
#include <QTimeZone>

using namespace sokbo;
using namespace Qt::StringLiterals;
using Kind = NoteworthyReason::Kind;

namespace {

const QTimeZone seoul("Asia/Seoul");

QDateTime at(int hour, int minute = 0, int day = 20)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), seoul);
}

NotifyPlan::Moment moment(const QDateTime &now, bool isInFront = false)
{
    return {now, isInFront};
}

// Article `id` of story `story` (0: alone) in source `source`.
Noteworthy article(int id, int story = 0, int source = 1, Kind kind = Kind::WatchedName)
{
    Noteworthy made;
    made.headline.id = ArticleId{id};
    made.headline.story = StoryId{story};
    made.headline.source = SourceId{source};
    made.headline.sourceTitle = u"신문 %1"_s.arg(source);
    made.headline.title = u"제목 %1"_s.arg(id);
    made.headline.published = at(8).addSecs(id);
    made.reasons = {{kind, kind == Kind::FollowedStory ? QString() : u"윤하늘"_s}};
    return made;
}

Noteworthy copyOf(int original, int id, int story, int source)
{
    Noteworthy made = article(id, story, source);
    made.headline.copyOf = ArticleId{original};
    return made;
}

QList<Noteworthy> alone(int first, int last)
{
    QList<Noteworthy> articles;
    for (int id = first; id <= last; ++id)
        articles.append(article(id));
    return articles;
}

QList<ArticleId> ids(std::initializer_list<int> numbers)
{
    QList<ArticleId> made;
    for (const int number : numbers)
        made.append(ArticleId{number});
    return made;
}

NotifySettings quiet(QTime from, QTime until)
{
    NotifySettings settings;
    settings.hasQuietHours = true;
    settings.quietFrom = from;
    settings.quietUntil = until;
    return settings;
}

} // namespace

class TestNotifyPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsOfAStoryOnce()
    {
        NotifyPlan plan;
        const QList<Notice> notices
            = plan.take({article(1, 7, 1), article(2, 7, 2), article(3, 7, 3)}, {}, moment(at(9)));
        QCOMPARE(notices.size(), 1);
        const Notice &notice = notices.first();
        QCOMPARE(notice.kind, Notice::Kind::Story);
        QCOMPARE(notice.headline.id, ArticleId{3}); // the newest
        QCOMPARE(notice.others, 2);
        QCOMPARE(notice.sources, 3);
        QCOMPARE(notice.articles, ids({1, 2, 3}));
        QCOMPARE(notice.reasons, (QList<NoteworthyReason>{{Kind::WatchedName, u"윤하늘"_s}}));
        QVERIFY(!notice.isGrowth);
    }

    void tellsOfEachStoryByItself()
    {
        NotifyPlan plan;
        const QList<Notice> notices
            = plan.take({article(1, 7), article(2, 8), article(3), article(4)}, {}, moment(at(9)));
        QCOMPARE(notices.size(), 4);
        QSet<int> numbers;
        for (const Notice &notice : notices)
            numbers.insert(notice.number);
        QCOMPARE(numbers.size(), 4);
    }

    void copiesAreTheSameArticle()
    {
        NotifyPlan plan;
        const QList<Notice> notices = plan.take({article(1, 7, 1), copyOf(1, 2, 7, 2)}, {}, moment(at(9)));
        QCOMPARE(notices.size(), 1);
        QCOMPARE(notices.first().others, 0);
        QCOMPARE(notices.first().sources, 2);
        QCOMPARE(notices.first().headline.id, ArticleId{1}); // not the copy, though it is newer
        // Copies without a story belong together too.
        NotifyPlan other;
        QCOMPARE(other.take({article(1), copyOf(1, 2, 0, 2)}, {}, moment(at(9))).size(), 1);
    }

    void aStoryThatGrowsReplacesItsNotification()
    {
        NotifyPlan plan;
        const Notice first = plan.take({article(1, 7, 1)}, {}, moment(at(9))).first();
        const QList<Notice> grown = plan.take({article(2, 7, 2)}, {}, moment(at(9, 10)));
        QCOMPARE(grown.size(), 1);
        QCOMPARE(grown.first().number, first.number);
        QVERIFY(grown.first().isGrowth);
        QCOMPARE(grown.first().others, 1);
        QCOMPARE(grown.first().articles, ids({1, 2}));
        QCOMPARE(grown.first().headline.id, ArticleId{2});
    }

    void growthIsFoundThoughTheStoryIsNew()
    {
        NotifyPlan plan;
        const Notice first = plan.take({article(1)}, {}, moment(at(9))).first();
        Headline moved = article(1).headline;
        moved.story = StoryId{7}; // the second article made it a story
        plan.refresh({moved});
        const QList<Notice> grown = plan.take({article(2, 7)}, {}, moment(at(9, 10)));
        QCOMPARE(grown.size(), 1);
        QCOMPARE(grown.first().number, first.number);
    }

    void aClosedNotificationIsNotToldAgainForHours()
    {
        NotifyPlan plan;
        const Notice first = plan.take({article(1, 7)}, {}, moment(at(9))).first();
        plan.closed(first.number);
        QVERIFY(plan.take({article(2, 7)}, {}, moment(at(10))).isEmpty());
        QVERIFY(plan.take({article(3, 7)}, {}, moment(at(14, 59))).isEmpty());
        const QList<Notice> again = plan.take({article(4, 7)}, {}, moment(at(15, 1)));
        QCOMPARE(again.size(), 1);
        QVERIFY(!again.first().isGrowth && again.first().number != first.number);
        QCOMPARE(again.first().articles, ids({4})); // what is new
    }

    void ofAFollowedStoryEachDevelopmentIsTold()
    {
        NotifyPlan plan;
        const auto followed = [](int id) { return article(id, 7, 1, Kind::FollowedStory); };
        const Notice first = plan.take({followed(1)}, {}, moment(at(9))).first();
        plan.closed(first.number);
        const QList<Notice> second = plan.take({followed(2)}, {}, moment(at(9, 10)));
        QCOMPARE(second.size(), 1);
        QVERIFY(second.first().number != first.number);
        QCOMPARE(second.first().articles, ids({2}));
        // This one is shown: the next replaces it.
        const QList<Notice> third = plan.take({followed(3)}, {}, moment(at(9, 20)));
        QCOMPARE(third.first().number, second.first().number);
    }

    void aLostServerClosesAll()
    {
        NotifyPlan plan;
        plan.take({article(1, 7), article(2, 8)}, {}, moment(at(9)));
        plan.allClosed();
        QVERIFY(plan.take({article(3, 7), article(4, 8)}, {}, moment(at(9, 10))).isEmpty());
    }

    void nothingIsToldOfWhatIsReadOrOld()
    {
        NotifyPlan plan;
        Noteworthy read = article(1);
        read.headline.read = true; // by the reader, or muted by a rule
        Noteworthy old = article(2);
        old.headline.published = at(8, 59, 18);
        Noteworthy without = article(3);
        without.reasons.clear();
        QVERIFY(plan.take({read, old, without}, {}, moment(at(9))).isEmpty());
        QVERIFY(!plan.wakeAt({}, moment(at(9))));
    }

    void theSwitchTurnsAllOff()
    {
        NotifyPlan plan;
        NotifySettings settings;
        settings.on = false;
        QVERIFY(plan.take(alone(1, 3), settings, moment(at(9))).isEmpty());
        QVERIFY(!plan.wakeAt(settings, moment(at(9))));
        QVERIFY(plan.take({}, {}, moment(at(9, 1))).isEmpty()); // nothing was kept for later
    }

    void beforeTheWindowNothingIsTold()
    {
        NotifyPlan plan;
        QVERIFY(plan.take({article(1, 7)}, {}, moment(at(9), true)).isEmpty());
        QVERIFY(plan.take({}, {}, moment(at(9, 1))).isEmpty()); // the reader saw it come
        NotifySettings settings;
        settings.inFrontToo = true;
        QCOMPARE(plan.take({article(2, 7)}, settings, moment(at(9, 2), true)).size(), 1);
    }

    void moreThanTheLimitIsSummedUp()
    {
        NotifyPlan plan;
        const QList<Notice> notices = plan.take(alone(1, 13), {}, moment(at(9)));
        QCOMPARE(notices.size(), 7); // six, and the rest
        const Notice &rest = notices.last();
        QCOMPARE(rest.kind, Notice::Kind::Summary);
        QCOMPARE(rest.stories, 7);
        QCOMPARE(rest.articles.size(), 7);
        QCOMPARE(rest.titles, (QStringList{u"제목 13"_s, u"제목 12"_s, u"제목 11"_s, u"제목 10"_s}));
    }

    void aSummaryIsDoneWhenAllOfItIsRead()
    {
        NotifyPlan plan;
        NotifySettings settings;
        settings.anHour = 1;
        const QList<Notice> notices = plan.take(alone(1, 3), settings, moment(at(9)));
        QCOMPARE(notices.size(), 2);
        const int summary = notices.last().number;
        QList<Headline> headlines;
        for (const Noteworthy &each : alone(1, 3))
            headlines.append(each.headline);
        headlines[2].read = true;
        QVERIFY(plan.refresh(headlines).isEmpty());
        headlines[1].read = true;
        QCOMPARE(plan.refresh(headlines), QList<int>{summary}); // the first is told by itself, and unread
        plan.closed(summary);
        QVERIFY(plan.refresh(headlines).isEmpty());
    }

    void sumsUpAtMostOnceAnHour()
    {
        NotifyPlan plan;
        plan.take(alone(1, 8), {}, moment(at(9)));
        QVERIFY(plan.take(alone(9, 10), {}, moment(at(9, 20))).isEmpty());
        QVERIFY(plan.take(alone(11, 11), {}, moment(at(9, 40))).isEmpty());
        QCOMPARE(plan.wakeAt({}, moment(at(9, 40))), at(10));
        const QList<Notice> summed = plan.take({}, {}, moment(at(10)));
        QCOMPARE(summed.size(), 1);
        QCOMPARE(summed.first().stories, 3);
        QVERIFY(!plan.wakeAt({}, moment(at(10))));
    }

    void theLimitIsOfTheLastHour()
    {
        NotifyPlan plan;
        NotifySettings settings;
        settings.anHour = 2;
        QCOMPARE(plan.take(alone(1, 1), settings, moment(at(9))).size(), 1);
        QCOMPARE(plan.take(alone(2, 2), settings, moment(at(9, 30))).size(), 1);
        QCOMPARE(plan.take(alone(3, 4), settings, moment(at(9, 40))).first().kind, Notice::Kind::Summary);
        QCOMPARE(plan.take(alone(5, 5), settings, moment(at(10, 5))).first().kind, Notice::Kind::Story);
    }

    void aSummaryOfOneIsANotificationOfIt()
    {
        NotifyPlan plan;
        NotifySettings settings;
        settings.anHour = 1;
        const QList<Notice> notices = plan.take(alone(1, 2), settings, moment(at(9)));
        QCOMPARE(notices.size(), 2);
        QCOMPARE(notices.last().kind, Notice::Kind::Story);
    }

    void growthCountsForNoLimit()
    {
        NotifyPlan plan;
        NotifySettings settings;
        settings.anHour = 1;
        plan.take({article(1, 7)}, settings, moment(at(9)));
        for (int id = 2; id < 6; ++id) {
            const QList<Notice> grown = plan.take({article(id, 7)}, settings, moment(at(9, id)));
            QCOMPARE(grown.size(), 1);
            QVERIFY(grown.first().isGrowth);
        }
    }

    void quietHoursAreOfTheClockOnTheWall_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("until");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("isQuiet");
        const QTime late(22, 0), early(7, 0);
        QTest::newRow("evening") << late << early << QTime(21, 59, 59) << false;
        QTest::newRow("they begin") << late << early << late << true;
        QTest::newRow("midnight") << late << early << QTime(0, 0) << true;
        QTest::newRow("morning") << late << early << QTime(6, 59, 59) << true;
        QTest::newRow("they end") << late << early << early << false;
        QTest::newRow("noon, by day") << QTime(9, 0) << QTime(18, 0) << QTime(12, 0) << true;
        QTest::newRow("evening, by day") << QTime(9, 0) << QTime(18, 0) << QTime(18, 0) << false;
        QTest::newRow("morning, by day") << QTime(9, 0) << QTime(18, 0) << QTime(8, 59) << false;
        QTest::newRow("until midnight") << QTime(18, 0) << QTime(0, 0) << QTime(23, 59) << true;
        QTest::newRow("after midnight") << QTime(18, 0) << QTime(0, 0) << QTime(0, 0) << false;
        QTest::newRow("the same times are never") << early << early << early << false;
    }

    void quietHoursAreOfTheClockOnTheWall()
    {
        QFETCH(QTime, from);
        QFETCH(QTime, until);
        QFETCH(QTime, time);
        QTEST(NotifyPlan::isQuiet(quiet(from, until), time), "isQuiet");
    }

    void whatComesInQuietHoursIsSummedUpWhenTheyEnd()
    {
        NotifyPlan plan;
        const NotifySettings settings = quiet({22, 0}, {7, 0});
        QVERIFY(plan.take(alone(1, 2), settings, moment(at(23))).isEmpty());
        QCOMPARE(plan.wakeAt(settings, moment(at(23))), at(7, 0, 21));
        QVERIFY(plan.take(alone(3, 3), settings, moment(at(2, 0, 21))).isEmpty());
        QCOMPARE(plan.wakeAt(settings, moment(at(2, 0, 21))), at(7, 0, 21));
        const QList<Notice> morning = plan.take({}, settings, moment(at(7, 0, 21)));
        QCOMPARE(morning.size(), 1);
        QCOMPARE(morning.first().kind, Notice::Kind::Summary);
        QCOMPARE(morning.first().stories, 3);
    }

    void whatWasReadInTheNightIsNotSummedUp()
    {
        NotifyPlan plan;
        const NotifySettings settings = quiet({22, 0}, {7, 0});
        plan.take(alone(1, 3), settings, moment(at(23)));
        QCOMPARE(plan.articles(), ids({1, 2, 3}));
        Headline read = article(1).headline;
        read.read = true;
        plan.refresh({read, article(2).headline}); // the third is gone
        const QList<Notice> morning = plan.take({}, settings, moment(at(7, 0, 21)));
        QCOMPARE(morning.size(), 1);
        QCOMPARE(morning.first().kind, Notice::Kind::Story);
        QCOMPARE(morning.first().articles, ids({2}));
    }

    void aStoryOfTheNightIsOneThoughItCameApart()
    {
        NotifyPlan plan;
        const NotifySettings settings = quiet({22, 0}, {7, 0});
        plan.take({article(1)}, settings, moment(at(23)));
        plan.take({article(2, 7)}, settings, moment(at(23, 10)));
        Headline moved = article(1).headline;
        moved.story = StoryId{7};
        plan.refresh({moved, article(2, 7).headline});
        const QList<Notice> morning = plan.take({}, settings, moment(at(7, 0, 21)));
        QCOMPARE(morning.size(), 1);
        QCOMPARE(morning.first().kind, Notice::Kind::Story);
        QCOMPARE(morning.first().others, 1);
    }

    void whatHasWaitedWaitsWhileTheWindowIsInFront()
    {
        NotifyPlan plan;
        const NotifySettings settings = quiet({22, 0}, {7, 0});
        plan.take(alone(1, 2), settings, moment(at(23)));
        QVERIFY(plan.take({}, settings, moment(at(7, 0, 21), true)).isEmpty());
        const auto again = plan.wakeAt(settings, moment(at(7, 0, 21), true));
        QVERIFY(again && *again > at(7, 0, 21));
        QCOMPARE(plan.take({}, settings, moment(at(7, 5, 21))).size(), 1);
    }

    void aPauseHoldsAndSumsUp()
    {
        NotifyPlan plan;
        plan.pause(at(10));
        QVERIFY(plan.isPaused(at(9, 59)) && !plan.isPaused(at(10)));
        QVERIFY(plan.take(alone(1, 2), {}, moment(at(9, 30))).isEmpty());
        QCOMPARE(plan.wakeAt({}, moment(at(9, 30))), at(10));
        QCOMPARE(plan.take({}, {}, moment(at(10))).first().stories, 2);
        plan.pause(at(12));
        plan.resume();
        QVERIFY(!plan.isPaused(at(11)));
        QCOMPARE(plan.take(alone(3, 3), {}, moment(at(11))).size(), 1);
    }

    void aPauseThatEndsInTheNightWaitsForTheMorning()
    {
        NotifyPlan plan;
        const NotifySettings settings = quiet({22, 0}, {7, 0});
        plan.pause(at(22, 30));
        plan.take(alone(1, 2), settings, moment(at(21, 40)));
        QCOMPARE(plan.wakeAt(settings, moment(at(21, 40))), at(7, 0, 21));
    }

    void thousandsAtOnceAreBounded()
    {
        NotifyPlan plan;
        const QList<Notice> notices = plan.take(alone(1, 20'000), {}, moment(at(15)));
        QCOMPARE(notices.size(), 7);
        QCOMPARE(notices.last().stories, 494);
        QCOMPARE(notices.last().titles.first(), u"제목 20000"_s); // the newest are kept
        QVERIFY(plan.articles().size() <= 500);
        // However long the night is.
        const NotifySettings settings = quiet({22, 0}, {7, 0});
        for (int i = 1; i < 10; ++i)
            plan.take(alone(20'000 + 1000 * i, 20'400 + 1000 * i), settings, moment(at(23, i)));
        QVERIFY(plan.articles().size() <= 1000);
    }

    void tellsWhichNotificationsAreDone()
    {
        NotifyPlan plan;
        const QList<Notice> notices
            = plan.take({article(1, 7), article(2, 7), article(3, 8)}, {}, moment(at(9)));
        QList<Headline> now{article(1, 7).headline, article(2, 7).headline, article(3, 8).headline};
        QVERIFY(plan.refresh(now).isEmpty());
        now[0].read = true;
        QVERIFY(plan.refresh(now).isEmpty()); // one is still unread
        now[1].read = true;
        QCOMPARE(plan.refresh(now), QList<int>{notices.first().number});
    }
};

QTEST_GUILESS_MAIN(TestNotifyPlan)
#include "tst_notifyplan.moc"
