// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "sources/sidebar.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace sokbo;
using sokbo::test::StoredArticles;

// Moving and sorting in the sidebar's tree as the window has it.
class TestSourceMoves : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles; // with 신문/한강일보
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    SourceId m_first, m_second;

    Sidebar &sidebar() { return *m_window->findChild<Sidebar *>(); }
    QAction *action(Command command) { return m_window->commands()[command]; }

    // As the store has them.
    QString stored()
    {
        QStringList all;
        const auto sources = StoredArticles::wait(m_articles->store().sources());
        for (const Source &source : *sources)
            all += source.folder.isEmpty() ? source.title : source.folder + QLatin1Char('/') + source.title;
        return all.join(QLatin1Char(' '));
    }
    // As the sidebar shows them.
    QString shown()
    {
        QStringList all;
        for (const Source &source : treeOf(sidebar().contents()).sources())
            all += source.folder.isEmpty() ? source.title : source.folder + QLatin1Char('/') + source.title;
        return all.join(QLatin1Char(' '));
    }
    void goTo(const Board &board)
    {
        m_window->showBoard(board);
        sidebar().setFocus();
        QTRY_COMPARE(SidebarModel::entryAt(sidebar().currentIndex()).board.query, board.query);
    }
    void goTo(SourceId id) { goTo(Board::ofSource(id, {})); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    void undo()
    {
        QTRY_VERIFY(action(Command::Undo)->isEnabled());
        action(Command::Undo)->trigger();
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_first = m_articles->addSource(QStringLiteral("가"));
        m_second = m_articles->addSource(QStringLiteral("나"));
        m_settings = std::make_unique<Settings>(m_articles->folder());
        m_window = std::make_unique<MainWindow>(WindowParts{m_articles->store(), m_clock, *m_settings,
            ArticleViewMakers{
                [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
            [](Theme) {}});
        m_window->resize(1280, 800);
        m_window->showBoard({});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(sidebar().lineOf(Board::ofSource(m_second, {})));
        QCOMPARE(shown(), QStringLiteral("가 나 신문/한강일보"));
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_articles.reset();
    }

    void keysMoveTheLineUnderTheCursor()
    {
        goTo(m_second);
        QVERIFY(!action(Command::MoveOut)->isEnabled());
        press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown(), QStringLiteral("나 가 신문/한강일보"));
        QVERIFY(!action(Command::MoveUp)->isEnabled());
        // The cursor goes along, and what happened is said.
        QCOMPARE(sidebar().treeLine(), (TreeLine{m_second, {}}));
        const auto *status = m_window->findChild<QLabel *>(QStringLiteral("statusText"));
        QVERIFY(status);
        QVERIFY2(status->text().contains(QStringLiteral("number 1 of 3")), qPrintable(status->text()));
        press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown(), QStringLiteral("가 신문/나 신문/한강일보"));
        QTRY_COMPARE(stored(), shown());
        press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown(), QStringLiteral("가 신문/한강일보 나"));
        QTRY_COMPARE(stored(), shown());
        for (const char16_t *before :
            {u"가 신문/나 신문/한강일보", u"나 가 신문/한강일보", u"가 나 신문/한강일보"}) {
            undo();
            QTRY_COMPARE(stored(), QString::fromUtf16(before));
            QTRY_COMPARE(shown(), QString::fromUtf16(before));
        }
        action(Command::Redo)->trigger();
        QTRY_COMPARE(stored(), QStringLiteral("나 가 신문/한강일보"));
    }

    void theKeysBelongToTheSidebarAlone()
    {
        goTo(m_second);
        m_window->boardArea().view().setFocus();
        QVERIFY(!sidebar().hasFocus());
        press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown(), QStringLiteral("가 나 신문/한강일보"));
    }

    void aFolderMovesWithItsSourcesAndItsBoardFollows()
    {
        m_articles->addSource(QStringLiteral("다"), QStringLiteral("잡지"));
        QTRY_COMPARE(shown(), QStringLiteral("가 나 신문/한강일보 잡지/다"));
        goTo(Board::ofFolder(QStringLiteral("잡지"), {}));
        action(Command::MoveIn)->trigger();
        QCOMPARE(shown(), QStringLiteral("가 나 신문/한강일보 신문/잡지/다"));
        QTRY_COMPARE(stored(), shown());
        QCOMPARE(sidebar().treeLine(), (TreeLine{{}, QStringLiteral("신문/잡지")}));
        undo();
        QTRY_COMPARE(shown(), QStringLiteral("가 나 신문/한강일보 잡지/다"));
    }

    void boardsOfFoldersStayWithTheirSources()
    {
        const SourceId other = m_articles->addSource(QStringLiteral("다"), QStringLiteral("잡지/주간"));
        m_articles->add(3, QStringLiteral("기사"), other);
        QTRY_COMPARE(shown(), QStringLiteral("가 나 신문/한강일보 잡지/주간/다"));
        const auto showsThem = [this](const QString &folder) {
            return QTest::qWaitFor([&] {
                const BoardModel &model = m_window->boardArea().model();
                return m_window->place().board.query == Board::ofFolder(folder, {}).query && model.isLoaded()
                    && model.rowCount() == 3;
            });
        };
        const QString inside = QStringLiteral("잡지/주간"), moved = QStringLiteral("신문/잡지/주간");
        goTo(Board::ofFolder(inside, {}));
        QVERIFY(showsThem(inside));
        // The folder above it.
        sidebar().moveTo({{}, QStringLiteral("잡지")}, QStringLiteral("신문"));
        QVERIFY(showsThem(moved));
        QTRY_COMPARE(stored(), shown());
        undo();
        QVERIFY(showsThem(inside));
        action(Command::Redo)->trigger();
        QVERIFY(showsThem(moved));
        // A board that is on the way back.
        goTo(Board::ofSource(m_first, {}));
        undo();
        QTRY_COMPARE(shown(), QStringLiteral("가 나 신문/한강일보 잡지/주간/다"));
        action(Command::Back)->trigger();
        QVERIFY(showsThem(inside));
        // Its articles follow a source that comes into it.
        m_articles->add(2, QStringLiteral("다른"), m_first);
        sidebar().moveTo({m_first, {}}, inside);
        QTRY_COMPARE(m_window->boardArea().model().rowCount(), 5);
    }

    void aFolderIsChosenOrNamedAnew()
    {
        goTo(m_first);
        const auto answer = [](const QString &folder) {
            QTimer::singleShot(50, qApp, [folder] {
                auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
                QVERIFY(dialog);
                QVERIFY(dialog->comboBoxItems().contains(QStringLiteral("신문")));
                dialog->setTextValue(folder);
                dialog->accept();
            });
        };
        answer(QStringLiteral("신문"));
        action(Command::MoveToFolder)->trigger();
        QTRY_COMPARE(stored(), QStringLiteral("나 신문/한강일보 신문/가"));
        answer(QStringLiteral("새 폴더"));
        action(Command::MoveToFolder)->trigger();
        QTRY_COMPARE(stored(), QStringLiteral("나 신문/한강일보 새 폴더/가"));
    }

    void theOrderIsKeptAndMovingEndsIt()
    {
        goTo(m_first);
        m_window->commands()[Command::MoveDown]->trigger();
        QTRY_COMPARE(stored(), QStringLiteral("나 가 신문/한강일보"));
        action(Command::SourcesByName)->trigger();
        QTRY_COMPARE(shown(), QStringLiteral("가 나 신문/한강일보"));
        QCOMPARE(m_settings->sourceOrder(), SourceOrder::ByName);
        QVERIFY(action(Command::SourcesByName)->isChecked());
        QCOMPARE(stored(), QStringLiteral("나 가 신문/한강일보")); // the order by hand is kept
        // From the order that one sees.
        goTo(m_second);
        press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown(), QStringLiteral("가 신문/한강일보 나"));
        QVERIFY(action(Command::SourcesByHand)->isChecked());
        QCOMPARE(m_settings->sourceOrder(), SourceOrder::ByHand);
        QTRY_COMPARE(stored(), QStringLiteral("가 신문/한강일보 나"));
        undo();
        QTRY_COMPARE(stored(), QStringLiteral("나 가 신문/한강일보"));
        QCOMPARE(m_settings->sourceOrder(), SourceOrder::ByName);
        QTRY_COMPARE(shown(), QStringLiteral("가 나 신문/한강일보"));
    }
};

QTEST_MAIN(TestSourceMoves)
#include "tst_sourcemoves.moc"
