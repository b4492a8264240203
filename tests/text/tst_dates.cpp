// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"

#include <QTest>

using namespace sokbo;

namespace {

QString parsed(const QString &text, DateHints hints = {})
{
    const auto date = parseDate(text, hints);
    return date ? date->toString(Qt::ISODate) : QString();
}

} // namespace

class TestDates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const char *const rows[][2] = {
            // RFC 822 and what became of it
            {"Tue, 04 Feb 2025 11:28:00 +0900", "2025-02-04T02:28:00Z"},
            {"Tue, 04 Feb 2025 11:28:00 +09:00", "2025-02-04T02:28:00Z"},
            {"4 Feb 25 11:28 KST", "2025-02-04T02:28:00Z"},
            {"Tuesday, 4 February 2025 11:28:00 EST", "2025-02-04T16:28:00Z"},
            {"Sat, 07 Sep 2002 00:00:01 GMT", "2002-09-07T00:00:01Z"},
            {"07 Sep 99 0:0:1 Z", "1999-09-07T00:00:01Z"},
            {"Tue, 4 Feb 2025 11:28:00 GMT+9", "2025-02-04T02:28:00Z"},
            {"Tue Feb 04 2025 11:28:00 GMT+0900 (KST)", "2025-02-04T02:28:00Z"},
            {"Wed, 19 Aug 2009 18:28:00 Etc/GMT+5", "2009-08-19T23:28:00Z"},
            {"Fri, 31 Mar 2023 20:19:00 America/Los_Angeles", "2023-04-01T03:19:00Z"},
            {"Mon, 13 Feb, 2012 06:28:00 UTC", "2012-02-13T06:28:00Z"},
            {"Thu, 31 Jun 2004 19:48:21 GMT", "2004-07-01T19:48:21Z"},
            {"Sun, 16 Dec 2012 1:2:3:4 GMT", "2012-12-16T01:02:03Z"},
            {"Thu, 01 Jan 2004", "2004-01-01T00:00:00Z"},
            {"Friday, December 22, 2017 - 3:09pm", "2017-12-22T15:09:00Z"},
            {"Feb. 24, 2016 08:40 a.m.", "2016-02-24T08:40:00Z"},
            {"December 4th, 2024 12:05 AM", "2024-12-04T00:05:00Z"},
            {"28/Feb/2012", "2012-02-28T00:00:00Z"},
            {"Sat, 01 Jan 105 00:00:00 GMT", "2005-01-01T00:00:00Z"},
            // ISO 8601
            {"2025-02-04T11:28:00+09:00", "2025-02-04T02:28:00Z"},
            {"2025-02-04t11:28:00.123z", "2025-02-04T11:28:00Z"},
            {"2025-02-04 11:28:00,5 +0900", "2025-02-04T02:28:00Z"},
            {"2025-02-04T11:28Z", "2025-02-04T11:28:00Z"},
            {"2025-02-04T11Z", "2025-02-04T11:00:00Z"},
            {"20250204T112800Z", "2025-02-04T11:28:00Z"},
            {"20250204T1128+0900", "2025-02-04T02:28:00Z"},
            {"20250204", "2025-02-04T00:00:00Z"},
            {"20250204112807", "2025-02-04T11:28:07Z"},
            {"2025-02", "2025-02-01T00:00:00Z"},
            {"2025", "2025-01-01T00:00:00Z"},
            {"2025-035", "2025-02-04T00:00:00Z"},
            {"2025035", "2025-02-04T00:00:00Z"},
            {"2025-W06-2", "2025-02-04T00:00:00Z"},
            {"2025W062T112800Z", "2025-02-04T11:28:00Z"},
            {"2020-W53-5", "2021-01-01T00:00:00Z"},
            {"2025-02-04T24:00:00Z", "2025-02-05T00:00:00Z"},
            {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"},
            {"2025-02-04+09:00", "2025-02-03T15:00:00Z"},
            {"2025-02-04-05:00", "2025-02-04T05:00:00Z"},
            {"2025-02-04T11:28:00 09:00", "2025-02-04T02:28:00Z"},
            {"2003-12-31T10:14:55-0800", "2003-12-31T18:14:55Z"},
            // other programs and languages
            {"2004-07-08 23:56:58.0", "2004-07-08T23:56:58Z"},
            {"Sun Jan  4 16:29:06 PST 2004", "2004-01-05T00:29:06Z"},
            {"Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z"},
            {"1738636080", "2025-02-04T02:28:00Z"},
            {"1738636080000", "2025-02-04T02:28:00Z"},
            {"5/26/2020", "2020-05-26T00:00:00Z"},
            {"26/5/2020", "2020-05-26T00:00:00Z"},
            {"26.5.2020 14:30", "2020-05-26T14:30:00Z"},
            {"2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"},
            {"Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"},
            {"mar. 4 févr. 2025 15h30", "2025-02-04T15:30:00Z"},
            {"am 4. März 2025", "2025-03-04T00:00:00Z"},
            {"4 de dezembro de 2024", "2024-12-04T00:00:00Z"},
            {"Вт, 04 мая 2025 11:28:00 +0300", "2025-05-04T08:28:00Z"},
            {"2025年2月4日(火) 15:20", "2025-02-04T15:20:00Z"},
            {"2025年2月4日 下午3点20分", "2025-02-04T15:20:00Z"},
            {"  \n2025-02-04\n ", "2025-02-04T00:00:00Z"},
            // programs without names of months
            {"Tue, 04 02 2025 11:28:00 +0900", "2025-02-04T02:28:00Z"},
            {"Tue, 4 2 2025 11:28 +0900", "2025-02-04T02:28:00Z"},
            {"Tue, 02 04 2025 11:28:00 GMT", "2025-02-04T11:28:00Z"}, // a Tuesday by the American order only
            {"Fri, 23 10 26 24:00:00 +0900", "2026-10-23T15:00:00Z"},
            {"10 23 2026 11:28:00", "2026-10-23T11:28:00Z"},
            {"2025 02 04 11:28", "2025-02-04T11:28:00Z"},
            {"04 02 2025", "2025-02-04T00:00:00Z"},
            {"화, 04 02 2025 11:28:00 +0900", "2025-02-04T02:28:00Z"},
            // the end of a day, and no seconds
            {"Tue, 04 Feb 2025 24:00:00 +0900", "2025-02-04T15:00:00Z"},
            {"2025-02-04 24:00", "2025-02-05T00:00:00Z"},
            {"Tue, 04 Feb 2025 11:28 +0900", "2025-02-04T02:28:00Z"},
            {"Tue, 04 Feb 2025 11:28", "2025-02-04T11:28:00Z"},
        };
        for (const auto &[text, expected] : rows)
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    }
    void readsEveryForm()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(parsed(text), expected);
    }

    void takesAKoreanTimeWithoutZoneForKoreanTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const char *const rows[][2] = {
            {"2025년 2월 4일 오후 3시 20분", "2025-02-04T06:20:00Z"},
            {"2025년 02월 04일 15:20:07", "2025-02-04T06:20:07Z"},
            {"2025년2월4일 오전12시5분", "2025-02-03T15:05:00Z"},
            {"2025년 2월 4일 (화)", "2025-02-03T15:00:00Z"},
            {"2025.02.04 15:20", "2025-02-04T06:20:00Z"},
            {"2025. 2. 4. 오후 3:20", "2025-02-04T06:20:00Z"},
            {"2004-05-25 오후 11:23:17", "2004-05-25T14:23:17Z"},
            {"2025-02-04 (화) 15:20", "2025-02-04T06:20:00Z"},
            {"25.02.04 15:20", "2025-02-04T06:20:00Z"},
            {"25/02/04", "2025-02-03T15:00:00Z"},
            {"2025-02-04 PM 3:20", "2025-02-04T06:20:00Z"},
            {"화, 04 2월 2025 11:28:00 +0900", "2025-02-04T02:28:00Z"},
            {"Tue, 04 Feb 2025 11:28:00 GMT", "2025-02-04T11:28:00Z"},
            {"2025-02-04T15:20:00", "2025-02-04T06:20:00Z"},
            {"20250204152000", "2025-02-04T06:20:00Z"},
            {"입력 2025.02.04. 오후 3:20", "2025-02-04T06:20:00Z"},
        };
        for (const auto &[text, expected] : rows)
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    }
    void takesAKoreanTimeWithoutZoneForKoreanTime()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(parsed(text, {.korean = true}), expected);
    }

    void findsNoDateWhereThereIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "  ", "never", "0000-00-00 00:00:00", "0001-01-01T00:00:00", "15:20",
                 "02-04", "Sun, 16 zzz 2012 11:47:32 +0000", "2025-13-45", "Tue, 04 Feb 2025 99:28:00 +0900",
                 "3분 전", "어제 23:58", "yesterday", "3 hours ago", "12", "Tue, 04 02 11:28",
                 "issue 1 2 2025", "version 2025", "+", "-", "T", "99999999999999999999"})
            QTest::addRow("'%s'", text) << QString::fromUtf8(text);
    }
    void findsNoDateWhereThereIsNone()
    {
        QFETCH(QString, text);
        QCOMPARE(parsed(text), QString());
    }

    void completesBoardTimesByTheClock()
    {
        const DateHints hints{.korean = true,
            .now = QDateTime::fromString(QStringLiteral("2025-02-04T06:20:00Z"), Qt::ISODate)};
        QCOMPARE(parsed(QStringLiteral("15:01"), hints), QStringLiteral("2025-02-04T06:01:00Z"));
        QCOMPARE(parsed(QStringLiteral("23:50"), hints), QStringLiteral("2025-02-03T14:50:00Z"));
        QCOMPARE(parsed(QStringLiteral("02-03"), hints), QStringLiteral("2025-02-02T15:00:00Z"));
        QCOMPARE(parsed(QStringLiteral("02.03 08:10"), hints), QStringLiteral("2025-02-02T23:10:00Z"));
        QCOMPARE(parsed(QStringLiteral("12-30"), hints), QStringLiteral("2024-12-29T15:00:00Z"));
        QCOMPARE(parsed(QStringLiteral("3분 전"), hints), QStringLiteral("2025-02-04T06:17:00Z"));
        QCOMPARE(parsed(QStringLiteral("2시간전"), hints), QStringLiteral("2025-02-04T04:20:00Z"));
        QCOMPARE(parsed(QStringLiteral("방금"), hints), QStringLiteral("2025-02-04T06:20:00Z"));
    }

    void readsWordsByTheClock_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const char *const rows[][2] = {
            {"오늘 00:10", "2025-02-03T15:10:00Z"},
            {"오늘 오후 3시 5분", "2025-02-04T06:05:00Z"},
            {"오늘 23:58", "2025-02-03T14:58:00Z"}, // the page was written before midnight
            {"오늘", "2025-02-03T15:00:00Z"},
            {"어제", "2025-02-02T15:00:00Z"},
            {"어제 23:58", "2025-02-03T14:58:00Z"},
            {"어제23:58", "2025-02-03T14:58:00Z"},
            {"어제 오후 11:58", "2025-02-03T14:58:00Z"},
            {"입력 어제 08:10", "2025-02-02T23:10:00Z"},
            {"그저께 08:10", "2025-02-01T23:10:00Z"},
            {"그제", "2025-02-01T15:00:00Z"},
            {"yesterday", "2025-02-02T15:00:00Z"},
            {"Yesterday at 11:58 PM", "2025-02-03T14:58:00Z"},
            {"today 08:10 +0100", "2025-02-04T07:10:00Z"},
            {"3시간 전", "2025-02-04T03:20:00Z"},
            {"약 3시간전", "2025-02-04T03:20:00Z"},
            {"1시간 20분 전", "2025-02-04T05:00:00Z"},
            {"한 시간 전", "2025-02-04T05:20:00Z"},
            {"2일 전", "2025-02-02T06:20:00Z"},
            {"1주일 전", "2025-01-28T06:20:00Z"},
            {"방금 전", "2025-02-04T06:20:00Z"},
            {"3 hours ago", "2025-02-04T03:20:00Z"},
            {"an hour ago", "2025-02-04T05:20:00Z"},
            {"about 1 hour, 20 minutes ago", "2025-02-04T05:00:00Z"},
            {"5m ago", "2025-02-04T06:15:00Z"},
            {"Just now", "2025-02-04T06:20:00Z"},
            {"오늘 뭐 먹지", ""},
            {"USA Today", ""},
        };
        for (const auto &[text, expected] : rows)
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    }
    void readsWordsByTheClock()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const QDateTime now = QDateTime::fromString(QStringLiteral("2025-02-04T06:20:00Z"), Qt::ISODate);
        QCOMPARE(parsed(text, {.korean = true, .now = now}), expected);
    }

    void readsNoTimeOutOfOtherWords()
    {
        const QDateTime now = QDateTime::fromString(QStringLiteral("2025-02-04T06:20:00Z"), Qt::ISODate);
        for (const char *text : {"전", "ago", "3 전", "시간 전", "오전", "long ago", "3시간 5 전"})
            QCOMPARE(parsed(QString::fromUtf8(text), {.korean = true, .now = now}), QString());
    }

    void looksOnlyAtTheBeginningOfALongText()
    {
        QString text = QStringLiteral("2025-02-04");
        text.append(QString(5'000'000, u' '));
        text.append(QStringLiteral("x"));
        QCOMPARE(parsed(text), QStringLiteral("2025-02-04T00:00:00Z"));
        QCOMPARE(parsed(QString(1'000'000, u'9')), QString());
    }
};

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
