// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/misspellings.h"

#include <QTest>

using namespace sokbo;

class TestMisspellings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatTheKeysGiveOnTheOtherLayout()
    {
        QCOMPARE(onOtherLayout(QStringLiteral("rmaflq")), QStringList{QStringLiteral("금립")});
        QCOMPARE(onOtherLayout(QStringLiteral("Rmafl")).last(), QStringLiteral("금리")); // Caps Lock
        QCOMPARE(onOtherLayout(QStringLiteral("ㄴㅛㅜㅊ")), QStringList{QStringLiteral("sync")});
        QCOMPARE(onOtherLayout(QStringLiteral("ㅡㅁ가ㄷㅅ")), QStringList{QStringLiteral("market")});
        QCOMPARE(onOtherLayout(QStringLiteral("2025")), QStringList());
        QCOMPARE(onOtherLayout(QString()), QStringList());
    }

    void aSlipIsOneKeyAway_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *name, const char16_t *typed, const char16_t *meant) {
            QTest::newRow(name) << QString::fromUtf16(typed) << QString::fromUtf16(meant);
        };
        row("another vowel", u"금라", u"금리");
        row("another final", u"긍리", u"금리");
        row("a key too many", u"금립", u"금리");
        row("a final missing", u"그리", u"금리");
        row("an initial missing", u"삼어", u"삼서");
        row("doubled", u"삼썽전자", u"삼성전자");
        row("in the wrong order", u"기준름기", u"기준름ㅣㄱ");
        row("Latin", u"inflaton", u"inflation");
        row("Latin in the wrong order", u"infaltion", u"inflation");
    }
    void aSlipIsOneKeyAway()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        const QStringList near = oneKeyAway(typed);
        QVERIFY(!near.contains(typed));
        // A letter that is no syllable is never offered.
        QCOMPARE(near.contains(meant), !meant.contains(QStringLiteral("ㅣ")));
        QVERIFY(near.size() < 1500);
    }

    void shortWordsAreNearToEverything()
    {
        QCOMPARE(oneKeyAway(QStringLiteral("금")), QStringList());
        QCOMPARE(oneKeyAway(QStringLiteral("abc")), QStringList());
        QCOMPARE(oneKeyAway(QStringLiteral("HBM4")), QStringList());
        QCOMPARE(oneKeyAway(QString(100, u'가')), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestMisspellings)
#include "tst_misspellings.moc"
