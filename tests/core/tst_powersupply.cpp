// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/powersupply.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestPowerSupply : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsWhenTheMachineRunsOnItsBattery_data()
    {
        QTest::addColumn<QStringList>("told"); // file, what it holds
        QTest::addColumn<bool>("onBattery");
        const QStringList battery{u"BAT0/type"_s, u"Battery"_s, u"BAT0/status"_s};
        const QStringList mains{u"AC/type"_s, u"Mains"_s, u"AC/online"_s};
        QTest::newRow("nothing") << QStringList() << false;
        QTest::newRow("mains only") << mains + QStringList{u"1"_s} << false;
        QTest::newRow("emptied") << battery + QStringList{u"Discharging"_s} << true;
        QTest::newRow("mains unplugged")
            << battery + QStringList{u"Discharging"_s} + mains + QStringList{u"0"_s} << true;
        QTest::newRow("charged") << battery + QStringList{u"Charging"_s} << false;
        QTest::newRow("full") << battery + QStringList{u"Full"_s} << false;
        QTest::newRow("emptied beside a weak adapter")
            << battery + QStringList{u"Discharging"_s} + mains + QStringList{u"1"_s} << false;
        QTest::newRow("a mouse") << battery + QStringList{u"Discharging"_s, u"BAT0/scope"_s, u"Device"_s}
                                 << false;
    }
    void knowsWhenTheMachineRunsOnItsBattery()
    {
        QFETCH(QStringList, told);
        QFETCH(bool, onBattery);
        const QTemporaryDir folder;
        for (qsizetype i = 0; i + 1 < told.size(); i += 2) {
            QDir(folder.path()).mkpath(told[i].section(u'/', 0, 0));
            QFile file(folder.filePath(told[i]));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(told[i + 1].toUtf8() + '\n');
        }
        QCOMPARE(runsOnBattery(folder.path()), onBattery);
    }

    void aFolderThatIsNotThereTellsNothing() { QVERIFY(!runsOnBattery(u"/nowhere/power_supply"_s)); }
};

QTEST_GUILESS_MAIN(TestPowerSupply)
#include "tst_powersupply.moc"
