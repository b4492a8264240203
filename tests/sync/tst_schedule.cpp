// SPDX-License-Identifier: GPL-3.0-or-later
// When the schedule syncs by itself: sleep, metered and absent networks.
#include "syncrig.h"

#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString feedUrl = u"https://news.example/feed"_s;
constexpr SyncOptions hasty{0ms, 40, 10ms}; // looks for what is due a hundred times a second

} // namespace

class tst_Schedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void syncsWhenSomethingIsDue();
    void wakesAfterSleep();
    void restsOnAMeteredNetwork();
    void restsWithoutANetwork();
    void doesWhatIsAskedOnAMeteredNetwork();
    void comesBackWithTheNetwork();
    void comesBackToTheUnreachableAfterSleep();
    void leavesAHostAloneThatAskedForItWhateverTheNetwork();

private:
    int asked() const { return m_rig->web.requestsFor(feedUrl); }

    std::unique_ptr<SyncRig> m_rig;
};

void tst_Schedule::init()
{
    m_rig = std::make_unique<SyncRig>(SyncRig::MakeFetcher(), hasty);
    m_rig->web.setPage(
        feedUrl, "<rss><channel><title>하늘신문</title><item><title>소식</title></item></channel></rss>");
    m_rig->add(feedUrl);
}

void tst_Schedule::syncsWhenSomethingIsDue()
{
    m_rig->service().setSchedule(true);
    QTRY_COMPARE(asked(), 1);
    QTest::qWait(100); // ten looks
    QCOMPARE(asked(), 1);
}

void tst_Schedule::wakesAfterSleep()
{
    m_rig->service().setSchedule(true);
    QTRY_COMPARE(asked(), 1);
    QTRY_VERIFY(!m_rig->service().isSyncing());
    m_rig->clock.advance(8h);
    QTRY_COMPARE(asked(), 2);
}

void tst_Schedule::restsOnAMeteredNetwork()
{
    m_rig->service().setConnectivity(Connectivity::Metered);
    m_rig->service().setSchedule(true);
    QTest::qWait(100);
    QCOMPARE(asked(), 0);
    m_rig->service().setConnectivity(Connectivity::Open);
    QTRY_COMPARE(asked(), 1);
}

void tst_Schedule::restsWithoutANetwork()
{
    QSignalSpy online(&m_rig->service(), &SyncService::onlineChanged);
    m_rig->service().setConnectivity(Connectivity::Absent);
    m_rig->service().setSchedule(true);
    QTRY_COMPARE(online.size(), 1);
    QCOMPARE(online.first().first().toBool(), false);
    QTest::qWait(100);
    QCOMPARE(asked(), 0);
}

void tst_Schedule::doesWhatIsAskedOnAMeteredNetwork()
{
    m_rig->service().setConnectivity(Connectivity::Metered);
    QCOMPARE(m_rig->syncOne().added, 1);
}

void tst_Schedule::comesBackWithTheNetwork()
{
    m_rig->web.setError(feedUrl, {Error::Kind::Network, u"news.example cannot be reached"_s});
    m_rig->service().setSchedule(true);
    QTRY_COMPARE(asked(), 1);
    m_rig->service().setConnectivity(Connectivity::Absent);
    QTRY_VERIFY(!m_rig->service().isSyncing());
    m_rig->service().setConnectivity(Connectivity::Open); // on another network: at once, not in five minutes
    QTRY_COMPARE(asked(), 2);
}

void tst_Schedule::comesBackToTheUnreachableAfterSleep()
{
    m_rig->web.setError(feedUrl, {Error::Kind::Timeout, u"news.example does not answer"_s});
    for (int i = 0; i < 6; ++i)
        m_rig->sync(); // until its next turn is two hours away
    m_rig->service().setSchedule(true);
    QTest::qWait(50);
    QCOMPARE(asked(), 6);
    m_rig->clock.advance(30min);
    QTRY_COMPARE(asked(), 7);
}

void tst_Schedule::leavesAHostAloneThatAskedForItWhateverTheNetwork()
{
    m_rig->web.setError(feedUrl, {Error::Kind::Http, u"the server answered 429"_s, 429});
    m_rig->web.setPause(feedUrl, m_rig->clock.now().addSecs(7'200));
    m_rig->service().setSchedule(true);
    QTRY_COMPARE(asked(), 1);
    QTRY_VERIFY(!m_rig->service().isSyncing());
    m_rig->service().setConnectivity(Connectivity::Absent);
    m_rig->service().setConnectivity(Connectivity::Open);
    m_rig->clock.advance(1h);
    QTest::qWait(100);
    QCOMPARE(asked(), 1);
}

QTEST_GUILESS_MAIN(tst_Schedule)
#include "tst_schedule.moc"
