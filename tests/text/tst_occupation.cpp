// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/occupation.h"

#include <QTest>

using namespace sokbo;

class TestOccupation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isReadFromTheEndOfTheRole_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("expected");
        const char *const rows[][2] = {
            {"회장", "affairs"},
            {"SK하이닉스 AI인프라 사장", "business"},
            {"최고경영자(CEO)", "business"},
            {"검찰총장", "office"},
            {"대통령 권한대행", "affairs"},
            {"Chief Justice", "office"},
            {"의대 교수", "learning"},
            {"선임연구원", "learning"},
            {"사무총장", "affairs"},
            // What somebody was.
            {"전 부장검사", "affairs"},
            {"former mayor", "affairs"},
            {"배우", "stage"},
            {"영화배우", "stage"},
            {"뮤지컬 배우", "stage"},
            {"영화감독", "stage"},
            {"actress", "stage"},
            {"축구선수", "sport"},
            {"한화 투수", "sport"},
            {"goalkeeper", "sport"},
            {"기자", "press"},
            {"워싱턴 특파원", "press"},
            // Several walks of life use these.
            {"대표", ""},
            {"감독", ""},
            {"단장", ""},
            {"factor", ""},
            {"장", ""},
            {"", ""},
        };
        for (const auto &row : rows)
            QTest::newRow(row[0]) << QString::fromUtf8(row[0]) << QString::fromUtf8(row[1]);
    }

    void isReadFromTheEndOfTheRole()
    {
        QFETCH(QString, role);
        QFETCH(QString, expected);
        QCOMPARE(occupationName(occupationOf(role)), expected);
    }

    void namesComeBack()
    {
        for (const Occupation occupation :
            {Occupation::Unknown, Occupation::Affairs, Occupation::Stage, Occupation::Sport,
                Occupation::Press, Occupation::Office, Occupation::Learning, Occupation::Business})
            QCOMPARE(occupationFromName(occupationName(occupation)), occupation);
        QCOMPARE(occupationFromName(QStringLiteral("astronaut")), Occupation::Unknown);
    }

    void theChairmanOfABoardMayBeAMayor()
    {
        QVERIFY(mayBeOfOne(occupationOf(QStringLiteral("시장")), occupationOf(QStringLiteral("위원장"))));
        QVERIFY(!mayBeOfOne(occupationOf(QStringLiteral("시장")), occupationOf(QStringLiteral("각자대표"))));
        QVERIFY(!mayBeOfOne(occupationOf(QStringLiteral("부장판사")), occupationOf(QStringLiteral("교수"))));
        QVERIFY(!mayBeOfOne(Occupation::Unknown, Occupation::Office));
        QVERIFY(moreExact(Occupation::Affairs, Occupation::Office) == Occupation::Office);
        QVERIFY(moreExact(Occupation::Office, Occupation::Affairs) == Occupation::Office);
        QVERIFY(moreExact(Occupation::Stage, Occupation::Office) == Occupation::Stage);
    }
};

QTEST_APPLESS_MAIN(TestOccupation)
#include "tst_occupation.moc"
