// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the window stands out from its ground by 4.5:1, in each theme and on desktops of high
// contrast. What the dialogs show tst_geometry looks at, what stands in the engine's page pane/legibility.
#include "aloud/aloudbar.h"
#include "core/highlight.h"
#include "mainwindow/articlearea.h"
#include "mainwindow/statusline.h"
#include "mainwindow/suggestionbar.h"
#include "mainwindow/troublebar.h"
#include "samplewindow.h"
#include "settings/windowstyle.h"
#include "sources/sidebar.h"
#include "support/focuscheck.h"
#include "support/paintedtexts.h"

#include <QMenu>
#include <QMenuBar>
#include <QTextBrowser>

#include <algorithm>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestLegibility : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleWindow> m_sample;

    MainWindow &window() { return m_sample->window; }
    QAction *action(Command command) { return window().commands()[command]; }

    // In every palette; at least so many texts are seen in each.
    void verify(QWidget &widget, int least)
    {
        for (const NamedPalette &palette : everyPalette()) {
            const PaletteUse use(palette.palette);
            QTest::qWait(50); // pages that follow the palette are made anew
            int judged = 0;
            const QStringList faults = legibilityFaults(widget, &judged);
            QVERIFY2(faults.isEmpty(), qPrintable(palette.name + u": "_s + faults.join(u'\n')));
            QVERIFY2(judged >= least, qPrintable(palette.name + u": "_s + QString::number(judged)));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new WindowStyle(u"fusion"_s));
        QApplication::setPalette(lightPalette());
        m_sample = std::make_unique<SampleWindow>();
        const QList<ArticleId> ids = m_sample->ids();
        Store &store = *m_sample->store;
        StoredArticles::wait(store.setSaved({ids[1], ids[4]}, true));
        StoredArticles::wait(store.setRead({ids[2], ids[3], ids[4], ids[6]}, true));
        StoredArticles::wait(
            store.setTags({ids[0], ids[3]}, {u"경제"_s, u"다시 읽기"_s, u"a long tag"_s}, {}));
        StoredArticles::wait(store.setNote(ids[5], u"메모"_s));
    }
    void cleanupTestCase() { m_sample.reset(); }

    // Against a sampling that hears nothing or sees the wrong ground.
    void seesWhatIsNotReadable()
    {
        QWidget widget;
        widget.resize(200, 60);
        auto *label = new QLabel(u"읽기 어려운 글"_s, &widget);
        label->resize(190, 30);
        for (const auto &[ink, ground, readable] : {std::tuple(QColor(0x777777), QColor(0xffffff), false),
                 std::tuple(QColor(0x767676), QColor(0xffffff), true),
                 std::tuple(QColor(0x8a929c), QColor(0x5a5a5a), false)}) {
            QPalette palette;
            palette.setColor(QPalette::WindowText, ink);
            palette.setColor(QPalette::Window, ground);
            widget.setPalette(palette);
            int judged = 0;
            QCOMPARE(legibilityFaults(widget, &judged).isEmpty(), readable);
            QCOMPARE(judged, 1);
        }
    }

    void theWindow_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("compact") << int(Command::CompactRows);
        QTest::newRow("comfortable") << int(Command::ComfortableRows);
        QTest::newRow("two lines") << int(Command::TwoLineRows);
    }

    // Read and unread rows, the selected one, badges, tags, stories, copies; sidebar, status bar, article.
    void theWindow()
    {
        QFETCH(int, rows);
        action(Command(rows))->trigger();
        for (const int row : {0, 3}) {
            QSignalSpy painted(&window().articleArea(), &ArticleArea::painted);
            window().boardArea().view().selectRow(row);
            QVERIFY(painted.size() > 0 || painted.wait());
            verify(window(), 150);
        }
        action(Command::CompactRows)->trigger();
    }

    void openedStories()
    {
        BoardView &view = window().boardArea().view();
        const BoardModel &model = window().boardArea().model();
        const int rows = model.rowCount();
        int row = 0; // of a story: which comes first depends on the hour
        while (row < rows && model.foldedWith({model.idAt(row)}).size() < 2)
            ++row;
        QVERIFY(row < rows);
        view.selectRow(row);
        view.toggleStory(row);
        QTRY_VERIFY(model.rowCount() > rows);
        verify(window(), 150);
        view.toggleStory(row);
        QTRY_COMPARE(model.rowCount(), rows);
    }

    void wordsThatWereSearchedFor()
    {
        window().showBoard(Board::typed(u"발사"_s, {}));
        QTRY_VERIFY(window().boardArea().model().isLoaded() && window().boardArea().model().rowCount() > 0);
        verify(window(), 60);
        window().showBoard({});
        QTRY_VERIFY(window().boardArea().model().rowCount() > 20);
    }

    void articleWithHighlightsAndChanges()
    {
        QTextBrowser *browser = window().articleArea().findChild<QTextBrowser *>();
        QVERIFY(browser);
        for (int row = 0; row < 12; ++row) {
            QSignalSpy painted(&window().articleArea(), &ArticleArea::painted);
            window().boardArea().view().selectRow(row);
            painted.wait(5000);
            const QStringList faults = legibilityFaults(*browser->viewport());
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        }
    }

    void barsAndBanners()
    {
        Source failing;
        failing.title = u"한강일보"_s;
        failing.state.error = Error{Error::Kind::Timeout, u"no answer"_s, 0};
        window().boardArea().troubleBar().setFailing({failing}, true);
        window().boardArea().suggestionBar().offer({Suggestion{u"금리"_s, u"금리"_s}});
        window().findChild<StatusLine *>()->setOffline(true, false, true);
        window().findChild<StatusLine *>()->showWork(u"그림을 가져오는 중"_s, 3, 10);
        window().findChild<QLabel *>(u"readOnlyBanner"_s)->show();
        if (auto *bar = window().findChild<AloudBar *>())
            bar->show({u"기사 제목"_s, u"3/12"_s, false});
        window().boardArea().setHeading(u"검색: 금리"_s, true);
        action(Command::FindInArticle)->trigger();
        QTest::qWait(50);
        verify(window(), 150);
    }

    void whatHasTheKeyboardShowsIt()
    {
        QSignalSpy painted(&window().articleArea(), &ArticleArea::painted);
        window().boardArea().view().selectRow(1);
        painted.wait(5000);
        for (const NamedPalette &palette : everyPalette()) {
            const PaletteUse use(palette.palette);
            QTest::qWait(50);
            int seen = 0;
            const QStringList faults = focusFaults(window(), &seen);
            QVERIFY2(faults.isEmpty(), qPrintable(palette.name + u": "_s + faults.join(u'\n')));
            QVERIFY2(seen >= 8, qPrintable(QString::number(seen)));
        }
    }

    void everyMenu()
    {
        const QList<QMenu *> menus = window().menuBar()->findChildren<QMenu *>();
        QVERIFY(menus.size() >= 10);
        for (QMenu *menu : menus) {
            menu->popup({0, 0});
            const QList<QAction *> entries = menu->actions();
            // Of recent searches there are none, and without a voice nothing is read aloud: Qt 6.8 opens no
            // such menu.
            if (std::none_of(
                    entries.begin(), entries.end(), [](const QAction *each) { return each->isVisible(); })) {
                menu->hide();
                continue;
            }
            QTRY_VERIFY(menu->isVisible());
            QList<QAction *> usable;
            for (QAction *entry : entries)
                if (entry->isVisible() && entry->isEnabled() && !entry->isSeparator())
                    usable.append(entry);
            if (!usable.isEmpty())
                menu->setActiveAction(usable.first());
            if (!menu->size().isEmpty())
                verify(*menu, int(usable.size()));
            menu->hide();
        }
    }
};

QTEST_MAIN(TestLegibility)
#include "tst_legibility.moc"
