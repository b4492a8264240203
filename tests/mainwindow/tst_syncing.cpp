// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncedstore.h"

#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;

namespace {

const QString address = QStringLiteral("https://source1.example/feed"); // the first source of StoredArticles
const QByteArray feed = "<rss version=\"2.0\"><channel><title>한강일보</title><item><guid>1</guid>"
                        "<title>소식</title><link>https://source1.example/1</link></item></channel></rss>";

} // namespace

class TestSyncing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutAServiceNothingIsFetched()
    {
        SyncedStore rig;
        rig.syncing.syncNow();
        rig.syncing.cancel();
        QVERIFY(!rig.syncing.isOnline() && !rig.syncing.isRunning());
        QTest::qWait(20);
        QCOMPARE(rig.web.requests().size(), 0);
        QSignalSpy set(&rig.syncing, &Syncing::serviceSet);
        rig.syncing.setService(&rig.service);
        QCOMPARE(set.size(), 1);
        QVERIFY(rig.syncing.isOnline());
    }

    void aSyncTellsItsEnd()
    {
        SyncedStore rig;
        rig.web.setPage(address, feed);
        rig.syncing.setService(&rig.service);
        QSignalSpy finished(&rig.syncing, &Syncing::finished);
        QSignalSpy state(&rig.syncing, &Syncing::stateChanged);
        rig.syncing.syncNow({rig.articles.source()});
        QTRY_COMPARE(finished.size(), 1);
        const auto report = finished.first().first().value<SyncReport>();
        QCOMPARE(report.lines.size(), 1);
        QCOMPARE(report.lines.first().added, 1);
        QVERIFY(!rig.syncing.isRunning());
        QVERIFY(state.size() >= 2); // it runs, it has ended
    }

    void aSecondRequestJoinsTheFirst()
    {
        SyncedStore rig;
        rig.web.hold(address);
        rig.syncing.setService(&rig.service);
        QSignalSpy joined(&rig.syncing, &Syncing::joined);
        QSignalSpy finished(&rig.syncing, &Syncing::finished);
        rig.syncing.syncNow();
        QTRY_VERIFY(rig.syncing.isRunning());
        QCOMPARE(joined.size(), 0);
        rig.syncing.syncNow();
        QCOMPARE(joined.size(), 1);
        rig.syncing.cancel();
        QTRY_COMPARE(finished.size(), 1);
    }

    void offlineByChoiceEndsWhatRunsAndRefusesMore()
    {
        SyncedStore rig;
        rig.web.hold(address);
        rig.syncing.setService(&rig.service);
        QSignalSpy finished(&rig.syncing, &Syncing::finished);
        QSignalSpy offline(&rig.syncing, &Syncing::wentOffline);
        rig.syncing.syncNow();
        QTRY_COMPARE(rig.web.requests().size(), 1);
        rig.syncing.setOffline(true);
        QCOMPARE(offline.size(), 1);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(rig.syncing.isOffline() && !rig.syncing.isOnline());
        rig.syncing.syncNow();
        QTest::qWait(20);
        QCOMPARE(rig.web.requests().size(), 1);
        // The choice is a setting: the next window starts with it.
        QVERIFY(Settings(rig.articles.folder()).offline());
        rig.syncing.setOffline(false);
        QVERIFY(rig.syncing.isOnline());
    }

    void aMeteredConnectionIsKnown()
    {
        SyncedStore rig;
        QSignalSpy state(&rig.syncing, &Syncing::stateChanged);
        rig.syncing.setConnectivity(Connectivity::Metered);
        QVERIFY(rig.syncing.isMetered());
        rig.syncing.setConnectivity(Connectivity::Open);
        QVERIFY(!rig.syncing.isMetered());
        QCOMPARE(state.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSyncing)
#include "tst_syncing.moc"
