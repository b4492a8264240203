// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/expiring.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class tst_Expiring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forgetsWhenTheTimeIsOver()
    {
        Expiring<QString, int> memory(10);
        memory.insert(u"a"_s, 1, m_now.addSecs(60), m_now);
        QCOMPARE(*memory.find(u"a"_s, m_now.addSecs(59)), 1);
        QCOMPARE(memory.find(u"a"_s, m_now.addSecs(60)), nullptr);
    }

    void nothingIsRememberedForYearsBecauseTheClockIsSetBack()
    {
        Expiring<QString, int> memory(10);
        memory.insert(u"a"_s, 1, m_now.addSecs(60), m_now);
        QVERIFY(memory.find(u"a"_s, m_now.addSecs(-2))); // a clock is put right by seconds every day
        QCOMPARE(memory.find(u"a"_s, m_now.addYears(-7)), nullptr);
    }

    void neverGrowsPastItsBound()
    {
        Expiring<int, int> memory(100);
        for (int i = 0; i < 10'000; ++i)
            memory.insert(i, i, m_now.addSecs(1'000'000 + i), m_now);
        QVERIFY(memory.size() <= 100);
        QCOMPARE(*memory.find(9'999, m_now), 9'999);
        QCOMPARE(memory.find(0, m_now), nullptr); // it would have ended first
    }

    void neverGrowsWhereAllEndTogether()
    {
        Expiring<int, int> memory(100);
        for (int i = 0; i < 1'000; ++i)
            memory.insert(i, i, m_now.addSecs(60), m_now);
        QVERIFY(memory.size() <= 100);
        QVERIFY(memory.size() > 50); // and is not emptied at once
        QCOMPARE(*memory.find(999, m_now), 999);
    }

    void makesRoomOfWhatIsOverFirst()
    {
        Expiring<int, int> memory(100);
        memory.insert(-1, -1, m_now.addSecs(60), m_now);
        for (int i = 0; i < 99; ++i)
            memory.insert(i, i, m_now.addSecs(10), m_now);
        memory.insert(100, 100, m_now.addSecs(90), m_now.addSecs(20));
        QCOMPARE(memory.size(), 2);
        QVERIFY(memory.find(-1, m_now.addSecs(20)));
    }

private:
    const QDateTime m_now{QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};
};

QTEST_GUILESS_MAIN(tst_Expiring)
#include "tst_expiring.moc"
