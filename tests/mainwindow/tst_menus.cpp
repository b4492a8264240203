// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace sokbo;
using sokbo::test::StoredArticles;

// What the menus and the tool bar show of the commands.
class TestMenus : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    // Without lists of values, which are chosen by their words: kinds of articles, names, columns.
    QList<QAction *> commandsIn(const QMenu &menu) const
    {
        QList<QAction *> found;
        for (QAction *action : menu.actions())
            if (!action->isSeparator() && !action->menu())
                found.append(action);
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_settings = std::make_unique<Settings>(m_articles->folder());
        m_window = std::make_unique<MainWindow>(WindowParts{m_articles->store(), m_clock, *m_settings,
            ArticleViewMakers{
                [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
            [](Theme) {}});
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_settings.reset();
        m_articles.reset();
    }

    void everyCommandInTheMenusHasASymbol()
    {
        int commands = 0;
        for (const QAction *title : m_window->menuBar()->actions())
            for (const QAction *action : commandsIn(*title->menu())) {
                QVERIFY2(!action->icon().isNull(), qPrintable(action->text()));
                QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
                ++commands;
            }
        QVERIFY(commands > 60);
    }

    void theToolBarHasSymbolsAndSaysTheirNames()
    {
        const auto *bar = m_window->findChild<QToolBar *>(QStringLiteral("toolBar"));
        QVERIFY(bar);
        int buttons = 0;
        for (const QToolButton *button : bar->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
            if (!button->defaultAction())
                continue; // the one for what has no room
            QCOMPARE(button->toolButtonStyle(), Qt::ToolButtonIconOnly);
            QVERIFY(!button->icon().isNull());
            QVERIFY(!button->accessibleName().isEmpty());
            QVERIFY(!button->accessibleName().contains(QLatin1Char('&')));
            QVERIFY(button->toolTip().startsWith(button->accessibleName()));
            ++buttons;
        }
        QVERIFY(buttons >= 4);
    }

    void theToolTipSaysTheKeysThatTheReaderChose()
    {
        const auto *bar = m_window->findChild<QToolBar *>(QStringLiteral("toolBar"));
        for (const QToolButton *button : bar->findChildren<QToolButton *>()) {
            QAction *action = button->defaultAction();
            if (!action || action->objectName() != QStringLiteral("save"))
                continue;
            QVERIFY2(button->toolTip().endsWith(QStringLiteral("(S)")), qPrintable(button->toolTip()));
            action->setShortcut(QKeySequence(Qt::Key_Y));
            QVERIFY2(button->toolTip().endsWith(QStringLiteral("(Y)")), qPrintable(button->toolTip()));
            return;
        }
        QFAIL("There is no button that saves.");
    }
};

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
