// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/scheduler.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);

qint64 minutesUntilNext(const SourceState &state)
{
    return now.secsTo(state.nextSync) / 60;
}

Error http(int status)
{
    return {Error::Kind::Http, u"no"_s, status};
}

const Error unreachable{Error::Kind::Network, u"no network"_s};

} // namespace

class tst_Scheduler : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksEveryHalfHourWhereNothingIsKnown();
    void followsHowOftenEntriesCome_data();
    void followsHowOftenEntriesCome();
    void waitsLongerAfterNothingNew();
    void honoursTtlAndMaxAge();
    void remembersTheTtlWhereAnAnswerHasNone();
    void takesRetryAfterAtItsWord();
    void backsOffAfterErrors();
    void comesBackSoonToAnUnreachableHost();
    void remembersSinceWhenItFails();
    void forgetsTheErrorAfterAnAnswer();
    void neverAsksAgainWhatIsGone();
    void spreadsSourcesByChance();
    void aClockSetBackSilencesNobody();
    void asksAsOftenAsTheReaderWants();
    void neverAsksByItselfWhatIsSyncedByHand();
    void holdsBackWhereTheServerAskedForIt();
};

void tst_Scheduler::asksEveryHalfHourWhereNothingIsKnown()
{
    const SourceState state = afterAnswer({}, {}, now, 0);
    QCOMPARE(minutesUntilNext(state), 30);
    QCOMPARE(state.lastSync, now);
}

void tst_Scheduler::followsHowOftenEntriesCome_data()
{
    QTest::addColumn<int>("gapMinutes");
    QTest::addColumn<int>("interval");
    QTest::newRow("a wire service") << 2 << 15;
    QTest::newRow("hourly") << 60 << 30;
    QTest::newRow("four a day") << 360 << 180;
    QTest::newRow("monthly") << 43'200 << 1'440;
}

void tst_Scheduler::followsHowOftenEntriesCome()
{
    QFETCH(int, gapMinutes);
    QList<FeedItem> entries;
    for (int i = 0; i < 20; ++i) {
        FeedItem item;
        item.published = now.addSecs(-60 * gapMinutes * i);
        entries.append(item);
    }
    AnswerTimes times;
    times.usualGap = usualGap(entries);
    QTEST(int(minutesUntilNext(afterAnswer({}, times, now, 0))), "interval");
}

void tst_Scheduler::waitsLongerAfterNothingNew()
{
    SourceState state;
    state.lastSync = now.addSecs(-40 * 60);
    state.nextSync = now;
    QCOMPARE(minutesUntilNext(afterUnchanged(state, {}, now, 0)), 50);
    QCOMPARE(minutesUntilNext(afterUnchanged({}, {}, now, 0)), 30);
    state.lastSync = now.addDays(-30);
    QCOMPARE(minutesUntilNext(afterUnchanged(state, {}, now, 0)), 24 * 60);
}

void tst_Scheduler::honoursTtlAndMaxAge()
{
    QCOMPARE(minutesUntilNext(afterAnswer({}, {120, -1, 0s}, now, 0)), 120);
    QCOMPARE(minutesUntilNext(afterAnswer({}, {0, 2 * 3'600, 0s}, now, 0)), 120);
    QCOMPARE(minutesUntilNext(afterAnswer({}, {5, 60, 0s}, now, 0)), 30);
    QCOMPARE(minutesUntilNext(afterAnswer({}, {1'000'000, 31'536'000, 0s}, now, 0)), 24 * 60);
}

void tst_Scheduler::remembersTheTtlWhereAnAnswerHasNone()
{
    const AnswerTimes times{.ttlMinutes = 240};
    SourceState state = afterAnswer({}, times, now, 0);
    state = afterUnchanged(afterError(state, unreachable, {}, now, 0), {}, now, 0);
    QCOMPARE(minutesUntilNext(state), 240);
    state = afterAnswer(state, {}, now, 0); // the feed asks for it no longer
    QCOMPARE(minutesUntilNext(state), 30);
}

void tst_Scheduler::takesRetryAfterAtItsWord()
{
    SourceState state = afterError({}, http(503), now.addSecs(2), now, 0);
    QCOMPARE(state.nextSync, now.addSecs(2));
    state = afterError(state, http(503), now.addSecs(2), now, 0);
    QCOMPARE(minutesUntilNext(state), 30);
    state = afterError({}, http(429), now.addSecs(5 * 3'600), now, 0);
    QCOMPARE(minutesUntilNext(state), 300);
}

void tst_Scheduler::backsOffAfterErrors()
{
    SourceState state;
    QList<qint64> waits;
    for (int i = 0; i < 8; ++i) {
        state = afterError(state, http(500), {}, now, 0);
        waits.append(minutesUntilNext(state));
    }
    QCOMPARE(waits, (QList<qint64>{30, 60, 120, 240, 480, 960, 1'440, 1'440}));
    QCOMPARE(state.failures, 8);
    state.failures = 100'000;
    QCOMPARE(minutesUntilNext(afterError(state, http(500), {}, now, 0)), 1'440);
}

void tst_Scheduler::comesBackSoonToAnUnreachableHost()
{
    SourceState state = afterError({}, unreachable, {}, now, 0);
    QCOMPARE(minutesUntilNext(state), 5);
    QVERIFY(!state.lastSync.isValid());
    for (int i = 0; i < 10; ++i)
        state = afterError(state, unreachable, {}, now, 0);
    QCOMPARE(minutesUntilNext(state), 120);
}

void tst_Scheduler::remembersSinceWhenItFails()
{
    SourceState state = afterError({}, http(500), {}, now, 0);
    state = afterError(state, http(404), {}, now.addSecs(3'600), 0);
    QCOMPARE(state.errorSince, now);
    QCOMPARE(state.error->code, 404);
}

void tst_Scheduler::forgetsTheErrorAfterAnAnswer()
{
    const SourceState failed = afterError({}, http(500), {}, now, 0);
    for (const SourceState &state : {afterAnswer(failed, {}, now, 0), afterUnchanged(failed, {}, now, 0)}) {
        QVERIFY(!state.error);
        QVERIFY(!state.errorSince.isValid());
        QCOMPARE(state.failures, 0);
    }
}

void tst_Scheduler::neverAsksAgainWhatIsGone()
{
    Source source;
    source.state = afterError({}, http(410), {}, now, 0);
    QVERIFY(source.state.gone);
    QVERIFY(!isDue(source, now.addYears(1)));
    QVERIFY(isHeldBack(source, now.addYears(1)));
}

void tst_Scheduler::spreadsSourcesByChance()
{
    QVERIFY(afterAnswer({}, {}, now, 1).nextSync > afterAnswer({}, {}, now, 0).nextSync);
    QCOMPARE(minutesUntilNext(afterAnswer({}, {}, now, 1)), 33);
}

void tst_Scheduler::aClockSetBackSilencesNobody()
{
    Source source;
    source.state = afterAnswer({}, {}, now.addYears(10), 0);
    QVERIFY(isDue(source, now));
}

void tst_Scheduler::asksAsOftenAsTheReaderWants()
{
    const SyncInterval hourly{SyncInterval::Kind::Fixed, 60};
    QCOMPARE(minutesUntilNext(afterAnswer({}, {0, -1, 24h}, now, 0, hourly)), 60);
    QCOMPARE(minutesUntilNext(afterAnswer({}, {120, -1, 0s}, now, 0, hourly)), 120); // as the feed asks
    QCOMPARE(minutesUntilNext(afterAnswer({}, {0, 7200, 0s}, now, 0, hourly)), 60); // only a cache asks
    Source source;
    source.interval = hourly;
    source.state = afterAnswer({}, {}, now, 0, hourly);
    source.state = afterUnchanged(source.state, {}, now, 0, hourly);
    QCOMPARE(minutesUntilNext(source.state), 60);
    // It counts from the last sync when the reader wants it more often.
    source.interval.minutes = 20;
    QVERIFY(!isDue(source, now.addSecs(15 * 60)));
    QVERIFY(isDue(source, now.addSecs(22 * 60)));
    source.state = afterError(source.state, http(500), {}, now, 0);
    QVERIFY(!isDue(source, now.addSecs(25 * 60)));
}

void tst_Scheduler::neverAsksByItselfWhatIsSyncedByHand()
{
    Source source;
    source.interval.kind = SyncInterval::Kind::ByHand;
    QVERIFY(!isDue(source, now));
    source.state = afterAnswer({}, {}, now, 0, source.interval);
    QVERIFY(!isDue(source, now.addYears(1)));
    QVERIFY(!isScheduled(source));
    source.interval.kind = SyncInterval::Kind::AsNewsComes;
    QVERIFY(isDue(source, now.addYears(1)));
}

void tst_Scheduler::holdsBackWhereTheServerAskedForIt()
{
    Source source;
    source.state = afterError({}, http(429), now.addSecs(3'600), now, 0);
    QVERIFY(isHeldBack(source, now.addSecs(60)));
    QVERIFY(!isHeldBack(source, now.addSecs(3'601)));
    source.state = afterError({}, http(500), {}, now, 0);
    QVERIFY(!isHeldBack(source, now.addSecs(60)));
    QVERIFY(!isDue(source, now.addSecs(60)));
}

QTEST_GUILESS_MAIN(tst_Scheduler)
#include "tst_scheduler.moc"
