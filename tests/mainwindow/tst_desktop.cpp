// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "notify/tray.h"
#include "pane/paneloader.h"
#include "support/fakeclock.h"
#include "support/fakedesktop.h"
#include "support/fakefetcher.h"
#include "support/storedarticles.h"

#include <QDialog>
#include <QLabel>
#include <QMenuBar>
#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QString address = u"https://source1.example/feed"_s; // the first source of StoredArticles

QByteArray feed(int items)
{
    QByteArray xml = "<rss version=\"2.0\"><channel><title>한강일보</title>";
    for (int i = 1; i <= items; ++i)
        xml += "<item><guid>n" + QByteArray::number(i) + "</guid><title>반도체 공장 " + QByteArray::number(i)
            + "호 착공</title><pubDate>Mon, 23 Nov 2026 08:0" + QByteArray::number(i)
            + ":00 GMT</pubDate><link>https://source1.example/n" + QByteArray::number(i) + "</link></item>";
    return xml + "</channel></rss>";
}

} // namespace

// The window and the desktop around it, from the feed to the reader's click.
class TestDesktop : public QObject {
    Q_OBJECT

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeNotifications> m_desktop;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeWeb> m_web;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SyncService> m_service;

    WindowParts parts()
    {
        WindowParts made{m_articles->store(), *m_clock, *m_settings,
            ArticleViewMakers{
                [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
            [](Theme) {}};
        const QDBusConnection bus = m_bus->connect();
        made.connectToDesktop = [bus] { return bus; };
        return made;
    }
    void open(bool minimised = false)
    {
        m_window = std::make_unique<MainWindow>(parts());
        QSignalSpy painted(m_window.get(), &MainWindow::firstPainted);
        m_window->resize(1280, 800);
        m_window->showBoard({});
        minimised ? m_window->startMinimised() : m_window->show();
        QVERIFY(painted.size() == 1 || painted.wait());
        m_service = std::make_unique<SyncService>(
            m_articles->store(), nullptr, [this] { return m_web->fetcher(); }, *m_clock,
            SyncOptions{std::chrono::milliseconds(0), 40});
        m_window->setService(m_service.get());
        QTRY_VERIFY(m_window->isAtRest());
    }
    // What a rule catches in the next sync.
    void notifyOf(const QString &query)
    {
        QVERIFY(StoredArticles::wait(m_articles->store().changeRules(
            {{{}, 0, u"공장 소식"_s, query, {{RuleActionKind::Notify, {}}}, true}}, {})));
    }
    void sync(int items)
    {
        m_web->setPage(address, feed(items));
        QVERIFY(m_window->commands()[Command::Sync]->isEnabled());
        QSignalSpy finished(m_service.get(), &SyncService::finished);
        m_window->commands()[Command::Sync]->trigger();
        QVERIFY(finished.wait());
    }
    Headline headline(ArticleId id) const
    {
        return StoredArticles::wait(m_articles->store().headlines({id}))->first();
    }
    ArticleId newest() const
    {
        return StoredArticles::wait(m_articles->store().page(*parseQuery({}, m_clock->now()), 1, {}))
            ->first()
            .id;
    }

private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<PrivateBus>();
        m_desktop = std::make_unique<FakeNotifications>(m_bus->connect());
        m_articles = std::make_unique<StoredArticles>();
        m_articles->add(3);
        m_clock = std::make_unique<FakeClock>();
        m_web = std::make_unique<FakeWeb>();
        m_settings = std::make_unique<Settings>(m_articles->folder());
        m_settings->setSyncsByItself(false);
        m_settings->setImagesAhead(false);
        m_settings->setNotifiesInFront(true); // offscreen the window is in front
    }

    void cleanup()
    {
        m_window.reset();
        m_service.reset();
        m_settings.reset();
        m_articles.reset();
        m_desktop.reset();
        m_bus.reset();
    }

    void aClickOpensTheArticleAndRaisesTheWindow()
    {
        notifyOf(u"반도체"_s);
        open();
        sync(1);
        QTRY_COMPARE(m_desktop->told.size(), 1);
        QCOMPARE(m_desktop->told.first().title, u"반도체 공장 1호 착공"_s);
        QVERIFY(m_desktop->told.first().body.contains(u"공장 소식"_s)); // why
        QSignalSpy raised(m_window.get(), &MainWindow::raiseRequested);
        m_desktop->activate(m_desktop->told.first().id, u"default"_s, u"token"_s);
        QTRY_COMPARE(raised.size(), 1);
        QCOMPARE(raised.first().first().toString(), u"token"_s);
        QTRY_VERIFY(m_window->articleArea().stored().has_value());
        QTRY_COMPARE(m_window->articleArea().stored()->article.title, u"반도체 공장 1호 착공"_s);
    }

    void itsActionsSaveAndMarkReadAndCanBeUndone()
    {
        notifyOf(u"반도체"_s);
        open();
        sync(1);
        QTRY_COMPARE(m_desktop->told.size(), 1);
        const ArticleId id = newest();
        m_desktop->activate(m_desktop->told.first().id, u"save"_s);
        QTRY_VERIFY(headline(id).saved);
        m_desktop->activate(m_desktop->told.first().id, u"read"_s);
        QTRY_VERIFY(headline(id).read);
        QTRY_COMPARE(m_desktop->closedByCaller.size(), 1);
        QTRY_VERIFY(m_window->commands()[Command::Undo]->isEnabled());
        m_window->commands()[Command::Undo]->trigger();
        QTRY_VERIFY(!headline(id).read);
        QVERIFY(headline(id).saved);
    }

    void whatNoRuleCaughtIsNotTold()
    {
        notifyOf(u"반도체 2호"_s);
        open();
        sync(3);
        QTRY_COMPARE(m_desktop->told.size(), 1);
        QTest::qWait(30);
        QCOMPARE(m_desktop->told.size(), 1);
        QCOMPARE(m_desktop->told.first().title, u"반도체 공장 2호 착공"_s);
    }

    void whoLooksAtTheBoardIsNotTold()
    {
        m_settings->setNotifiesInFront(false);
        notifyOf(u"반도체"_s);
        open();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        sync(1);
        QTest::qWait(50);
        QVERIFY(m_desktop->told.isEmpty());
        m_window->hide();
        sync(2);
        QTRY_COMPARE(m_desktop->told.size(), 1);
    }

    void theMenuPausesAndTheSettingsTurnItOff()
    {
        notifyOf(u"반도체"_s);
        open();
        QAction *pause = m_window->commands()[Command::PauseNotifications];
        QVERIFY(pause->isEnabled() && !pause->isChecked());
        pause->trigger();
        QVERIFY(pause->isChecked());
        sync(2);
        QTest::qWait(30);
        QVERIFY(m_desktop->told.isEmpty());
        pause->trigger();
        QTRY_COMPARE(m_desktop->told.size(), 1); // summed up
        QVERIFY(!pause->isChecked());
    }

    void theSettingsSayThatNothingIsShown()
    {
        m_desktop.reset();
        open();
        bool wasSaid = false, isSaidStill = true;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            timer.stop();
            const auto says = [dialog] {
                const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
                return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                    return label->text() == u"This desktop shows no notifications."_s && !label->isHidden();
                });
            };
            wasSaid = says();
            m_desktop = std::make_unique<FakeNotifications>(m_bus->connect()); // it starts later
            (void)QTest::qWaitFor([&] { return !says(); });
            isSaidStill = says();
            dialog->close();
        });
        timer.start(10);
        m_window->commands()[Command::Settings]->trigger();
        QVERIFY(wasSaid);
        QVERIFY(!isSaidStill);
    }

    void aServerThatEndsAndComesBackIsNoError()
    {
        notifyOf(u"반도체"_s);
        open();
        m_desktop.reset();
        sync(1);
        QTest::qWait(30);
        m_desktop = std::make_unique<FakeNotifications>(m_bus->connect());
        QTest::qWait(50);
        sync(2);
        QTRY_COMPARE(m_desktop->told.size(), 1);
        QCOMPARE(m_desktop->told.first().title, u"반도체 공장 2호 착공"_s);
    }

    void whereThereIsNoTrayClosingCloses()
    {
        m_settings->setShowsTray(true);
        m_settings->setClosesToTray(true);
        open();
        QSignalSpy closed(m_window.get(), &MainWindow::closed);
        m_window->commands()[Command::CloseWindow]->trigger();
        QVERIFY(!m_window->isVisible());
        QCOMPARE(closed.size(), 1);
        QVERIFY(!m_settings->hasSaidWhereItWent());
    }

    void closingHidesBehindTheIconWhereThereIsOne()
    {
        QDBusConnection panel = m_bus->connect();
        QVERIFY(panel.registerService(Tray::watcherName()));
        m_settings->setShowsTray(true);
        m_settings->setClosesToTray(true);
        open();
        QSignalSpy closed(m_window.get(), &MainWindow::closed);
        m_window->commands()[Command::CloseWindow]->trigger();
        QVERIFY(!m_window->isVisible());
        QVERIFY(closed.isEmpty());
        QVERIFY(m_settings->hasSaidWhereItWent());
    }

    void aPanelThatStartsLaterShowsTheIcon()
    {
        QDBusConnection panel = m_bus->connect();
        Tray tray(QIcon(), m_bus->connect());
        QSignalSpy changes(&tray, &Tray::availabilityChanged);
        tray.setOn(true);
        QVERIFY(!tray.isAvailable() && !tray.isShown());
        QVERIFY(panel.registerService(Tray::watcherName()));
        QVERIFY(changes.wait());
        QVERIFY(tray.isShown());
        QVERIFY(panel.unregisterService(Tray::watcherName()));
        QVERIFY(changes.wait());
        QVERIFY(!tray.isShown());
    }

    void quitCloses()
    {
        open();
        QSignalSpy closed(m_window.get(), &MainWindow::closed);
        m_window->commands()[Command::Quit]->trigger();
        QCOMPARE(closed.size(), 1);
    }

    void aMinimisedStartDoesAllThatAShownOneDoes()
    {
        notifyOf(u"반도체"_s);
        open(true);
        QVERIFY(m_window->isMinimized()); // no icon could bring it back
        sync(1);
        QTRY_COMPARE(m_desktop->told.size(), 1);
        QSignalSpy painted(m_window.get(), &MainWindow::firstPainted);
        m_window->showNormal();
        QTRY_VERIFY(m_window->boardArea().model().rowCount() > 0);
        QTest::qWait(50);
        QVERIFY(painted.isEmpty()); // it has begun already
    }

    void everyCommandOfTheDesktopIsInAMenu()
    {
        open();
        QSet<QAction *> inMenus;
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                inMenus.insert(action);
        for (const Command command :
            {Command::PauseNotifications, Command::CloseWindow, Command::Quit, Command::Sync})
            QVERIFY(inMenus.contains(m_window->commands()[command]));
    }
};

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
