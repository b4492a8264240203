// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/statusline.h"

#include <QLabel>
#include <QTest>

using namespace sokbo;

class TestStatusLine : public QObject {
    Q_OBJECT

    static QString text(const StatusLine &line)
    {
        return line.findChild<QLabel *>(QStringLiteral("statusText"))->text();
    }

private Q_SLOTS:
    void saysWhatASyncWaitsFor()
    {
        StatusLine line;
        SyncProgress progress;
        progress.total = 3;
        progress.done = 2;
        progress.waitingFor = {QStringLiteral("느린 신문")};
        line.showSync(progress);
        QVERIFY2(text(line).contains(QStringLiteral("느린 신문")), qPrintable(text(line)));
        // Another text may stand there when the reader asks for a sync once more.
        line.say(QStringLiteral("잠깐"));
        QCOMPARE(text(line), QStringLiteral("잠깐"));
        line.stressSync();
        QVERIFY2(text(line).contains(QStringLiteral("느린 신문")), qPrintable(text(line)));
    }

    void namesNoneOfMany()
    {
        StatusLine line;
        SyncProgress progress;
        progress.total = 9;
        progress.done = 1;
        for (int i = 0; i < 8; ++i)
            progress.waitingFor.append(QStringLiteral("신문"));
        line.showSync(progress);
        QVERIFY2(!text(line).contains(QStringLiteral("신문")), qPrintable(text(line)));
    }

    void saysNothingTwice()
    {
        StatusLine line;
        StoreStats stats;
        stats.articles = 59;
        line.setPosition(-1, 59, 59);
        line.setSizes(7, stats);
        const QString right = line.findChild<QLabel *>(QStringLiteral("statusPosition"))->text();
        QCOMPARE(right.count(QStringLiteral("59")), 1);
        QVERIFY(right.contains(QLatin1Char('7')));
    }

    void saysNothingOfOfflineArticlesWhereThereAreNone()
    {
        StatusLine line;
        line.setSizes(0, {});
        QVERIFY(line.findChild<QLabel *>(QStringLiteral("statusPosition"))->text().isEmpty());
    }

    void writesNumbersAsTheLanguageDoes()
    {
        StatusLine line;
        line.setPosition(-1, 8805, 5033);
        const QString right = line.findChild<QLabel *>(QStringLiteral("statusPosition"))->text();
        QVERIFY2(right.contains(QLocale().toString(8805)), qPrintable(right));
        QVERIFY2(right.contains(QLocale().toString(5033)), qPrintable(right));
    }

    void saysHowManyStoriesAFoldedBoardHas()
    {
        StatusLine line;
        const auto *right = line.findChild<QLabel *>(QStringLiteral("statusPosition"));
        line.setPosition(0, 1204, 684);
        QVERIFY2(right->text().contains(QStringLiteral("684 story")), qPrintable(right->text()));
        QVERIFY(right->text().startsWith(QLatin1Char('1')));
        line.setPosition(0, 1204, 1204);
        QVERIFY2(!right->text().contains(QStringLiteral("story")), qPrintable(right->text()));
    }

    void detailsOfAnErrorAreForThePointer()
    {
        StatusLine line;
        line.say(QStringLiteral("오류"), QStringLiteral("disk I/O error"));
        QCOMPARE(text(line), QStringLiteral("오류"));
        QCOMPARE(line.findChild<QLabel *>(QStringLiteral("statusText"))->toolTip(),
            QStringLiteral("disk I/O error"));
    }
};

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
