// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsfeed.h"
#include "sync/briefingmaking.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);

} // namespace

class tst_BriefingMaking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsOfTheLastDay()
    {
        const BriefingSpan span = usualBriefingSpan({}, noon);
        QCOMPARE(span.from, noon.addDays(-1));
        QCOMPARE(span.until, noon);
        QCOMPARE(usualBriefingSpan(noon.addSecs(-3600), noon).from, noon.addDays(-1));
    }

    void tellsOfAllSinceTheReaderLookedButOfAWeekAtMost()
    {
        QCOMPARE(usualBriefingSpan(noon.addDays(-3), noon).from, noon.addDays(-3));
        QCOMPARE(usualBriefingSpan(noon.addDays(-30), noon).from, noon.addDays(-7));
        QCOMPARE(usualBriefingSpan(noon.addDays(-30), noon).looked, noon.addDays(-30));
    }

    void countsWhatCameSinceTheReaderLooked()
    {
        SyncRig rig;
        rig.web.setPage(feedUrl, rss(item(1, "새벽호, 고흥 나로우주센터서 이륙", "새벽호가 이륙했다.")));
        rig.add(feedUrl);
        rig.sync();
        const QDateTime from = noon.addDays(-30);
        const Result<Briefing> first = makeBriefing(rig.store(), {from, noon, {}});
        QVERIFY(first);
        QCOMPARE(first->articles, 1);
        QCOMPARE(first->stories, 1);
        QVERIFY(first->hasSources);
        const Result<Briefing> second = makeBriefing(rig.store(), {from, noon, noon});
        QVERIFY(second);
        QCOMPARE(second->articles, 0);
        QCOMPARE(second->top.size(), 1); // it is still told
        QVERIFY(!second->top.first().isNew);
    }

    void tellsOfTheLastDayWithArticlesWhereNothingCame()
    {
        SyncRig rig;
        rig.web.setPage(feedUrl, rss(item(1, "새벽호, 고흥 나로우주센터서 이륙", "새벽호가 이륙했다.")));
        rig.add(feedUrl);
        QVERIFY(!makeBriefing(rig.store(), usualBriefingSpan({}, noon))->lastDay.isValid()); // nothing at all
        rig.sync();
        const QDateTime looked = noon.addDays(-1);
        const Result<Briefing> briefing = makeBriefing(rig.store(), usualBriefingSpan(looked, noon));
        QVERIFY(briefing);
        QCOMPARE(briefing->lastDay, QDate(2026, 11, 23));
        QCOMPARE(briefing->day(), QDate(2026, 11, 23));
        QCOMPARE(briefing->made, noon);
        QCOMPARE(briefing->articles, 1);
        QCOMPARE(briefing->top.size(), 1);
        QVERIFY(briefing->top.first().isNew);
        // A time that was named is told as it is.
        const Result<Briefing> named = makeBriefing(rig.store(), {noon.addDays(-1), noon, {}});
        QVERIFY(named && named->top.isEmpty() && !named->lastDay.isValid());
        // And one in which something came is the usual one.
        const QDateTime then(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
        QVERIFY(!makeBriefing(rig.store(), usualBriefingSpan({}, then))->lastDay.isValid());
    }

    void aHeadHasItsWordsNewestFirstEachOnce()
    {
        SyncRig rig;
        rig.web.setPage(feedUrl,
            rss(item(1, "윤하늘 장관, 달 궤도 구상 밝혀", "윤하늘 장관은 “다음 목표는 달 궤도다”라고 말했다.")
                + item(2, "윤하늘 장관 “다음은 달”",
                    "윤하늘 장관은 “다음 목표는 달 궤도다”라고 말했다. 윤 장관은 “내년에 시작하겠다”고 "
                    "밝혔다.")));
        rig.add(feedUrl);
        rig.sync();
        const Result<QList<EntityRow>> found = rig.store().findEntities(u"윤하늘"_s).result();
        QVERIFY(found && !found->isEmpty());
        const Result<SpeakingHead> head = makeEntityHead(rig.store(), found->first().id, noon);
        QVERIFY(head);
        QStringList words;
        for (const BriefingQuotation &quotation : head->said)
            words.append(quotation.words);
        QCOMPARE(words.count(u"다음 목표는 달 궤도다"_s), 1);
        QVERIFY(words.contains(u"내년에 시작하겠다"_s));
    }

    void aHeadPassesOverWordsThatAreTooShort()
    {
        SyncRig rig;
        QString body = u"윤하늘 장관은 “다음 목표는 달 궤도다”라고 말했다."_s;
        for (const QString &answer :
            {u"그렇다"_s, u"아니다"_s, u"모른다"_s, u"글쎄요"_s, u"맞습니다"_s, u"좋습니다"_s})
            body += u" 윤 장관은 “%1”라고 말했다."_s.arg(answer);
        rig.web.setPage(feedUrl, rss(item(1, "윤하늘 장관, 달 궤도 구상 밝혀", body.toUtf8())));
        rig.add(feedUrl);
        rig.sync();
        const Result<QList<EntityRow>> found = rig.store().findEntities(u"윤하늘"_s).result();
        QVERIFY(found && !found->isEmpty());
        const Result<SpeakingHead> head = makeEntityHead(rig.store(), found->first().id, noon);
        QVERIFY(head);
        QVERIFY(head->head.said.size() > 5); // otherwise it shows nothing
        QCOMPARE(head->said.size(), 1);
        QCOMPARE(head->said.first().words, u"다음 목표는 달 궤도다"_s);
    }
};

QTEST_GUILESS_MAIN(tst_BriefingMaking)
#include "tst_briefingmaking.moc"
