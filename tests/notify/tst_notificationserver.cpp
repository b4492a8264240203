// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notificationserver.h"
#include "support/fakedesktop.h"

#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

Notification sample(int number, const QString &title = u"윤하늘 대표 물러난다"_s)
{
    return {number, title, u"한강일보 & 남산신문\n<관심>"_s,
        {{u"default"_s, u"열기"_s}, {u"save"_s, u"저장"_s}}, false};
}

} // namespace

class TestNotificationServer : public QObject {
    Q_OBJECT

    std::unique_ptr<PrivateBus> m_bus;

private Q_SLOTS:
    void init() { m_bus = std::make_unique<PrivateBus>(); }
    void cleanup() { m_bus.reset(); }

    void showsATextWholeWithItsActions()
    {
        FakeNotifications desktop(m_bus->connect());
        NotificationServer server(m_bus->connect());
        QTRY_VERIFY(server.isPresent());
        server.show(sample(1));
        QTRY_COMPARE(desktop.told.size(), 1);
        const FakeNotifications::Told told = desktop.told.first();
        QCOMPARE(told.application, u"Sokbo"_s);
        QCOMPARE(told.title, u"윤하늘 대표 물러난다"_s);
        QCOMPARE(told.body, u"한강일보 &amp; 남산신문\n&lt;관심&gt;"_s);
        QCOMPARE(told.actions, (QStringList{u"default"_s, u"열기"_s, u"save"_s, u"저장"_s}));
        QCOMPARE(told.replaces, 0u);
        QCOMPARE(told.hints.value(u"desktop-entry"_s).toString(), u"sokbo"_s);
        QCOMPARE(told.hints.value(u"urgency"_s).typeId(), int(QMetaType::UChar));
        QCOMPARE(told.hints.value(u"urgency"_s).toInt(), 1);
    }

    void keepsToWhatTheServerCan()
    {
        FakeNotifications desktop(m_bus->connect(), {u"body"_s});
        NotificationServer server(m_bus->connect());
        QTRY_VERIFY(server.isPresent());
        server.show(sample(1));
        QTRY_COMPARE(desktop.told.size(), 1);
        QCOMPARE(desktop.told.first().body, u"한강일보 & 남산신문\n<관심>"_s);
        QCOMPARE(desktop.told.first().actions, QStringList());
    }

    void theSameNumberReplaces()
    {
        FakeNotifications desktop(m_bus->connect());
        NotificationServer server(m_bus->connect());
        QTRY_VERIFY(server.isPresent());
        // The second comes before the server has answered to the first, the third is overtaken by the fourth.
        for (const char16_t *title : {u"하나", u"둘", u"셋"})
            server.show(sample(1, QString::fromUtf16(title)));
        QTRY_COMPARE(desktop.told.size(), 2);
        QCOMPARE(desktop.told.last().replaces, desktop.told.first().id);
        QCOMPARE(desktop.told.last().title, u"셋"_s);
        server.show(sample(2));
        QTRY_COMPARE(desktop.told.size(), 3);
        QCOMPARE(desktop.told.last().replaces, 0u);
    }

    void aClosedNotificationIsForgotten()
    {
        FakeNotifications desktop(m_bus->connect());
        NotificationServer server(m_bus->connect());
        QTRY_VERIFY(server.isPresent());
        server.show(sample(1));
        QTRY_COMPARE(desktop.told.size(), 1);
        QSignalSpy closed(&server, &NotificationServer::closed);
        desktop.close(desktop.told.first().id);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().toInt(), 1);
        server.show(sample(1));
        QTRY_COMPARE(desktop.told.size(), 2);
        QCOMPARE(desktop.told.last().replaces, 0u);
        desktop.close(12345); // somebody else's
        server.show(sample(1));
        QTRY_COMPARE(desktop.told.size(), 3);
        QCOMPARE(desktop.told.last().replaces, desktop.told.at(1).id);
        QCOMPARE(closed.size(), 1);
    }

    void tellsWhichActionWasChosen()
    {
        FakeNotifications desktop(m_bus->connect());
        NotificationServer server(m_bus->connect());
        QTRY_VERIFY(server.isPresent());
        server.show(sample(5));
        QTRY_COMPARE(desktop.told.size(), 1);
        const uint id = desktop.told.first().id;
        QSignalSpy activated(&server, &NotificationServer::activated);
        desktop.activate(id + 1, u"save"_s); // somebody else's
        desktop.activate(id, u"save"_s);
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.takeFirst(), (QVariantList{5, u"save"_s, QString()}));
        // Some servers say first that it is closed.
        desktop.close(id);
        desktop.activate(id, u"default"_s, u"token-1"_s);
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.first(), (QVariantList{5, u"default"_s, u"token-1"_s}));
    }

    void closesWhatIsDone()
    {
        FakeNotifications desktop(m_bus->connect());
        NotificationServer server(m_bus->connect());
        QTRY_VERIFY(server.isPresent());
        server.show(sample(1));
        server.close(1); // before the server has answered
        QTRY_COMPARE(desktop.closedByCaller.size(), 1);
        QCOMPARE(desktop.closedByCaller.first(), desktop.told.first().id);
        server.close(77); // never shown
        QTest::qWait(20);
        QCOMPARE(desktop.closedByCaller.size(), 1);
    }

    void withoutAServerNothingHappens()
    {
        NotificationServer server(m_bus->connect());
        server.show(sample(1));
        server.close(1);
        QTest::qWait(50);
        QVERIFY(!server.isPresent());
        // What nobody showed at its time is not shown later.
        FakeNotifications desktop(m_bus->connect());
        QTRY_VERIFY(server.isPresent());
        QTest::qWait(20);
        QVERIFY(desktop.told.isEmpty());
    }

    void aServerThatEndsIsFoundAgain()
    {
        auto desktop = std::make_unique<FakeNotifications>(m_bus->connect());
        NotificationServer server(m_bus->connect());
        QTRY_VERIFY(server.isPresent());
        server.show(sample(1));
        QTRY_COMPARE(desktop->told.size(), 1);
        QSignalSpy lost(&server, &NotificationServer::lost);
        desktop.reset();
        QTRY_VERIFY(!server.isPresent());
        QCOMPARE(lost.size(), 1);
        desktop = std::make_unique<FakeNotifications>(m_bus->connect(), QStringList{u"body"_s});
        QTRY_VERIFY(server.isPresent());
        QCOMPARE(server.capabilities(), QStringList{u"body"_s});
        server.show(sample(1));
        QTRY_COMPARE(desktop->told.size(), 1);
        QCOMPARE(desktop->told.first().replaces, 0u); // the former server's id means nothing to this one
        QVERIFY(desktop->told.first().actions.isEmpty());
    }

    void aServerThatDiesOverACallKeepsNobody()
    {
        auto desktop = std::make_unique<FakeNotifications>(m_bus->connect());
        desktop->isDeaf = true;
        NotificationServer server(m_bus->connect());
        QTRY_VERIFY(server.isPresent());
        server.show(sample(1));
        QTRY_COMPARE(desktop->told.size(), 1);
        desktop.reset();
        QTRY_VERIFY(!server.isPresent());
        desktop = std::make_unique<FakeNotifications>(m_bus->connect());
        QTRY_VERIFY(server.isPresent());
        server.show(sample(1));
        QTRY_COMPARE(desktop->told.size(), 1);
    }

    void aBusThatEndsIsADesktopWithoutAServer()
    {
        FakeNotifications desktop(m_bus->connect());
        NotificationServer server(m_bus->connect());
        QTRY_VERIFY(server.isPresent());
        m_bus->stop();
        QTest::qWait(50);
        server.show(sample(1));
        QTRY_VERIFY(!server.isPresent());
        NotificationServer never(m_bus->connect());
        never.show(sample(1));
        QVERIFY(!never.isPresent());
    }
};

QTEST_GUILESS_MAIN(TestNotificationServer)
#include "tst_notificationserver.moc"
