// SPDX-License-Identifier: GPL-3.0-or-later
// What a search found, by sources, names and days, above its board.
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "searchbar/facetbar.h"
#include "searchbar/searchbar.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QTest>
#include <QToolButton>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestSearchFacets : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    FacetBar &bar() const { return m_window->boardArea().facetBar(); }
    QToolButton *chip(const QString &text) const
    {
        for (QToolButton *button : bar().findChildren<QToolButton *>())
            if (!button->isHidden() && button->text() == text)
                return button;
        return nullptr;
    }
    bool shows(int rows) const
    {
        const BoardModel &model = m_window->boardArea().model();
        return QTest::qWaitFor([&] { return model.isLoaded() && model.rowCount() == rows; });
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_articles->add(4, u"금리"_s);
        m_articles->add(2, u"금리"_s, m_articles->addSource(u"남산일보"_s));
        m_articles->add(3, u"환율"_s);
        m_settings = std::make_unique<Settings>(m_articles->folder());
        m_window = std::make_unique<MainWindow>(WindowParts{m_articles->store(), m_clock, *m_settings,
            ArticleViewMakers{
                [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
            [](Theme) {}});
        m_window->resize(1280, 800);
        m_window->showBoard({});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(shows(9));
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_articles.reset();
    }

    void standAboveASearchAloneAndNarrowIt()
    {
        QVERIFY(bar().isHidden());
        m_window->showBoard(Board::typed(u"금리"_s, {}));
        QVERIFY(shows(6));
        QVERIFY(!bar().isHidden());
        QTRY_VERIFY(chip(u"한강일보 4"_s) && chip(u"남산일보 2"_s));
        chip(u"남산일보 2"_s)->click();
        QVERIFY(shows(2));
        QCOMPARE(m_window->findChild<SearchBar *>()->text(), u"금리 source:\"남산일보\""_s);
        QTRY_VERIFY(!chip(u"한강일보 4"_s));
        QVERIFY(chip(u"남산일보 2"_s)->isChecked());
        chip(u"남산일보 2"_s)->click();
        QVERIFY(shows(6));
        QTRY_VERIFY(chip(u"한강일보 4"_s));
        m_window->showBoard({});
        QVERIFY(bar().isHidden());
    }

    void followWhatComes()
    {
        m_window->showBoard(Board::typed(u"금리"_s, {}));
        QTRY_VERIFY(chip(u"한강일보 4"_s));
        m_articles->add(1, u"금리"_s);
        QTRY_VERIFY(chip(u"한강일보 5"_s));
    }

    void aCommandHidesAndShowsThem()
    {
        m_window->showBoard(Board::typed(u"금리"_s, {}));
        QTRY_VERIFY(chip(u"한강일보 4"_s));
        QAction *command = m_window->commands()[Command::ShowFacets];
        QVERIFY(command->isChecked());
        command->trigger();
        QVERIFY(bar().isHidden());
        QVERIFY(!m_settings->showsFacets());
        m_window->showBoard(Board::typed(u"환율"_s, {}));
        QVERIFY(shows(3));
        QVERIFY(bar().isHidden());
        command->trigger();
        QVERIFY(!bar().isHidden());
        QTRY_VERIFY(chip(u"한강일보 3"_s));
    }
};

QTEST_MAIN(TestSearchFacets)
#include "tst_searchfacets.moc"
