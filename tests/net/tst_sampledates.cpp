// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sampledates.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QDateTime koreanTime(const QDate &day, const QTime &time)
{
    return {day, time, Qt::OffsetFromUTC, 9 * 3600};
}

} // namespace

class TestSampleDates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void daysMoveAndTimesStay()
    {
        const QDateTime now = koreanTime({2027, 3, 2}, {18, 0});
        const auto moved = [&now](const char *text) { return withDatesOfToday(text, now); };
        QCOMPARE(moved("<updated>2026-11-23T13:40:05+09:00</updated>"),
            QByteArray("<updated>2027-03-02T13:40:05+09:00</updated>"));
        QCOMPARE(moved("2026-11-21T23:10:00Z"), QByteArray("2027-02-28T23:10:00Z"));
        QCOMPARE(moved("<pubDate>Mon, 23 Nov 2026 13:40:05 +0900</pubDate>"),
            QByteArray("<pubDate>Tue, 02 Mar 2027 13:40:05 +0900</pubDate>"));
        QCOMPARE(moved("Thu, 19 Nov 2026 04:00:00 GMT"), QByteArray("Fri, 26 Feb 2027 04:00:00 GMT"));
        QCOMPARE(moved("title=\"15:41\">2026.11.23<"), QByteArray("title=\"15:41\">2027.03.02<"));
        QCOMPARE(moved("2026.11.22 17:10"), QByteArray("2027.03.01 17:10"));
        QCOMPARE(QString::fromUtf8(withDatesOfToday(u"23일 오전, 123일째, 23일간"_s.toUtf8(), now)),
            u"2일 오전, 123일째, 2일간"_s);
    }

    void nothingIsOfTheFuture()
    {
        const QDateTime now = koreanTime({2026, 12, 1}, {9, 0});
        const auto moved = [&now](const char *text) { return withDatesOfToday(text, now); };
        const QByteArray earlier = moved("2026-11-23T13:40:00+09:00");
        const QByteArray later = moved("2026-11-23T17:10:00+09:00");
        QVERIFY(earlier < later); // in their order
        QVERIFY(later < QByteArray("2026-12-01T09:00:00+09:00"));
        QVERIFY(later.startsWith("2026-12-01T"));
        // Of what has happened by then the time is as it was written.
        QCOMPARE(moved("2026-11-23T08:10:00+09:00"), QByteArray("2026-12-01T08:10:00+09:00"));
        QVERIFY(moved("2026-11-23T08:50:00+09:00") < earlier);
        // The evening before in Greenwich is the same day in Korea.
        QCOMPARE(moved("2026-11-22T20:05:00Z"), QByteArray("2026-11-30T20:05:00Z"));
        const QDateTime dawn = koreanTime({2026, 12, 1}, {1, 0});
        QVERIFY(withDatesOfToday("2026-11-22T20:05:00Z", dawn) < QByteArray("2026-11-30T16:00:00Z"));
        const QDateTime night = koreanTime({2026, 12, 1}, {0, 4});
        QVERIFY(
            withDatesOfToday("2026-11-23T17:10:00+09:00", night) < QByteArray("2026-12-01T00:04:00+09:00"));
    }

    void onItsOwnDayNothingChanges()
    {
        const QByteArray text = "2026-11-23T13:40:05+09:00 Mon, 23 Nov 2026 13:40:05 +0900 2026.11.20 10:00";
        QCOMPARE(withDatesOfToday(text, koreanTime({2026, 11, 23}, {23, 0})), text);
    }
};

QTEST_GUILESS_MAIN(TestSampleDates)
#include "tst_sampledates.moc"
