// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/faultyserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

// How long articles stay and how often sources are asked, from the command line.
class tst_CliKeeping : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultyServer> m_server;

    Answer run(const QStringList &arguments) const
    {
        return runProgram(
            QStringLiteral(SOKBOCTL), QStringList{u"--data"_s, m_folder->filePath(u"data"_s)} + arguments);
    }
    QByteArray count(const QString &query = {}) const { return run({u"count"_s, query}).output.trimmed(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FaultyServer>();
        QByteArray items;
        for (int n = 20; n >= 1; --n) {
            const QByteArray number = QByteArray::number(n);
            items += "<item><guid isPermaLink=\"false\">g" + number + "</guid><title>첫눈 소식 " + number
                + "</title><link>https://news.example/" + number + "</link><pubDate>" + number
                + " Nov 2020 01:00:00 GMT</pubDate><description>글 " + number + "</description></item>";
        }
        m_server->setPage(u"/feed"_s,
            {"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>하늘신문</title>" + items
                + "</channel></rss>"});
        QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
        QCOMPARE(run({u"sync"_s}).status, 0);
        QCOMPARE(count(), QByteArray("20"));
    }

    void whatIsDeliveredKeepsEverything()
    {
        const QJsonObject shown = run({u"keep"_s, u"--json"_s}).object();
        QVERIFY(shown["days"_L1].isNull() && shown["articles"_L1].isNull());
        QCOMPARE(shown["interval"_L1].toString(), u"auto"_s);
        QCOMPARE(run({u"tidy"_s, u"--dry-run"_s, u"--json"_s}).object()["articles"_L1].toInt(), 0);
        QCOMPARE(run({u"tidy"_s}).status, 0);
        QCOMPARE(count(), QByteArray("20"));
    }

    void tidiesWhatTheLimitsNoLongerKeep()
    {
        QCOMPARE(run({u"keep"_s, u"--articles"_s, u"5"_s}).status, 0);
        const auto plan = [this] { return run({u"tidy"_s, u"--dry-run"_s, u"--json"_s}).object(); };
        // None of them was read.
        QCOMPARE(plan()["articles"_L1].toInt(), 0);
        QCOMPARE(plan()["sources"_L1][0]["stay"_L1]["unread"_L1].toInt(), 15);
        QCOMPARE(run({u"keep"_s, u"--unread-too"_s, u"yes"_s}).status, 0);
        const QString oldest
            = QString::number(run({u"list"_s, u"sort:oldest"_s, u"--json"_s}).rows()[0]["id"_L1].toInt());
        QCOMPARE(run({u"save"_s, oldest, u"--no-images"_s}).status, 0);
        QCOMPARE(plan()["articles"_L1].toInt(), 14);
        QCOMPARE(plan()["sources"_L1][0]["stay"_L1]["saved"_L1].toInt(), 1);
        QVERIFY(plan()["bytes"_L1].toInt() > 0);
        QCOMPARE(count(), QByteArray("20"));
        QVERIFY(run({u"tidy"_s, u"--dry-run"_s}).output.contains("14 articles would go"));
        const QJsonObject done = run({u"tidy"_s, u"--json"_s}).object();
        QCOMPARE(done["articles"_L1].toInt(), 14);
        QCOMPARE(done["deleted"_L1].toBool(), true);
        QCOMPARE(count(), QByteArray("6"));
        QCOMPARE(count(u"is:saved"_s), QByteArray("1"));
        QCOMPARE(run({u"backup"_s, u"--list"_s, u"--json"_s}).rows().size(), 1);
        QCOMPARE(run({u"backup"_s, u"--list"_s, u"--json"_s}).rows()[0]["articles"_L1].toInt(), 20);
        QCOMPARE(run({u"sync"_s, u"--json"_s}).rows()[0]["new"_L1].toInt(), 0);
        QCOMPARE(count(), QByteArray("6"));
        QCOMPARE(run({u"doctor"_s}).output, QByteArray("ok\n"));
    }

    void aSourceHasItsOwn()
    {
        QCOMPARE(run({u"keep"_s, u"하늘신문"_s, u"--days"_s, u"30"_s, u"--articles"_s, u"7"_s}).status, 0);
        QCOMPARE(run({u"interval"_s, u"하늘신문"_s, u"90"_s}).status, 0);
        QCOMPARE(run({u"interval"_s, u"by-hand"_s}).status, 0);
        const QJsonObject shown = run({u"keep"_s, u"--json"_s}).object();
        QCOMPARE(shown["interval"_L1].toString(), u"by-hand"_s);
        const QJsonObject own = shown["sources"_L1][0].toObject();
        QCOMPARE(own["days"_L1].toInt(), 30);
        QCOMPARE(own["articles"_L1].toInt(), 7);
        QCOMPARE(own["interval"_L1].toString(), u"90"_s);
        QVERIFY(run({u"keep"_s}).output.contains("30 days, 7 articles"));
        QCOMPARE(run({u"keep"_s, u"하늘신문"_s, u"as-all"_s}).status, 0);
        QCOMPARE(run({u"interval"_s, u"하늘신문"_s, u"as-all"_s}).status, 0);
        QVERIFY(run({u"keep"_s, u"--json"_s}).object()["sources"_L1].toArray().isEmpty());
        QCOMPARE(run({u"sync"_s, u"--due"_s, u"--json"_s}).rows().size(), 0);
    }

    void growthIsToldByMonth()
    {
        const QJsonObject growth = run({u"stats"_s, u"--growth"_s, u"--json"_s}).object();
        QCOMPARE(growth["months"_L1].toArray().size(), 1);
        QCOMPARE(growth["months"_L1][0]["articles"_L1].toInt(), 20);
        QCOMPARE(growth["sources"_L1][0]["title"_L1].toString(), u"하늘신문"_s);
        QVERIFY(run({u"stats"_s, u"--growth"_s}).output.contains("하늘신문"));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("no number") << QStringList{u"keep"_s, u"--days"_s, u"0"_s} << 2;
        QTest::newRow("too many days") << QStringList{u"keep"_s, u"--days"_s, u"99999999"_s} << 2;
        QTest::newRow("limits and all") << QStringList{u"keep"_s, u"--days"_s, u"3"_s, u"everything"_s} << 2;
        QTest::newRow("all as all") << QStringList{u"keep"_s, u"as-all"_s} << 2;
        QTest::newRow("neither yes nor no") << QStringList{u"keep"_s, u"--unread-too"_s, u"maybe"_s} << 2;
        QTest::newRow("no such source") << QStringList{u"keep"_s, u"없는신문"_s, u"everything"_s} << 1;
        QTest::newRow("a source without a limit") << QStringList{u"keep"_s, u"하늘신문"_s} << 2;
        QTest::newRow("no interval") << QStringList{u"interval"_s, u"soon"_s} << 2;
        QTest::newRow("too short") << QStringList{u"interval"_s, u"1"_s} << 2;
        QTest::newRow("tidy takes no source") << QStringList{u"tidy"_s, u"하늘신문"_s} << 2;
    }

    void saysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const Answer answer = run(arguments);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.errors.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(tst_CliKeeping)
#include "tst_keeping.moc"
