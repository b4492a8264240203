// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "palette/palette.h"
#include "pane/paneloader.h"
#include "sources/sidebar.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;
using sokbo::test::StoredArticles;

// Going somewhere by typing, in the window.
class TestGoTo : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(WindowParts{m_articles->store(), *m_clock, *m_settings,
            ArticleViewMakers{
                [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
            [](Theme) {}});
        m_window->resize(1280, 800);
        m_window->showBoard({});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->boardArea().model().isLoaded());
        QTRY_VERIFY(m_window->isAtRest());
    }
    Palette *palette() const { return m_window->findChild<Palette *>(u"palette"_s); }
    QLineEdit &edit() const { return *palette()->findChild<QLineEdit *>(u"paletteEdit"_s); }
    QString current() const
    {
        return palette()->findChild<QListView *>(u"paletteList"_s)->currentIndex().data().toString();
    }
    void goTo(const QString &typed, const QString &expected)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->boardArea().view().setFocus();
        QTest::keyClick(m_window->windowHandle(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette());
        QVERIFY(QTest::qWaitForWindowActive(palette()));
        edit().setText(typed);
        QTRY_COMPARE(current(), expected);
        QTest::keyClick(&edit(), Qt::Key_Return);
        QVERIFY(!palette()->isVisible());
        QCoreApplication::processEvents();
    }
    QString board() const { return m_window->boardArea().model().query().text; }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_articles = std::make_unique<StoredArticles>();
        QList<AnalysedArticle> articles = m_articles->make(3);
        Mention mention;
        mention.field = Mention::Field::Title;
        mention.end = 2;
        mention.type = MentionType::Person;
        mention.text = mention.name = u"윤하늘"_s;
        articles[0].mentions = {mention};
        const QList<ArticleId> ids = m_articles->save(articles);
        m_articles->addSource(u"매일소식"_s, u"경제/증권"_s);
        QVERIFY(StoredArticles::wait(m_articles->store().setTags({ids.first()}, {u"금리"_s}, {})));
        m_settings = std::make_unique<Settings>(m_articles->folder());
        openWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_articles.reset();
    }

    void leadsToWhateverHasABoard_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("query");
        QTest::newRow("source") << u"ㅎㄱㅇㅂ"_s << u"한강일보"_s << u"source:#1"_s;
        QTest::newRow("source by address") << u"source2.exam"_s << u"매일소식"_s << u"source:#2"_s;
        QTest::newRow("folder") << u"ㅈㄱ"_s << u"증권"_s << u"folder:경제/증권"_s;
        QTest::newRow("folder above") << u"경제"_s << u"경제"_s << u"folder:경제"_s;
        QTest::newRow("tag") << u"rmafl"_s << u"금리"_s << u"tag:금리"_s;
        QTest::newRow("fixed board") << u"unread"_s << u"Unread"_s << u"is:unread"_s;
        QTest::newRow("name") << u"ㅇㅎㄴ"_s << u"윤하늘"_s << u"entity:#1"_s;
    }
    void leadsToWhateverHasABoard()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        QFETCH(QString, query);
        goTo(typed, found);
        QTRY_COMPARE(board(), query);
        QTRY_VERIFY(m_window->boardArea().view().hasFocus());
    }

    void doesWhatACommandDoes()
    {
        QSignalSpy done(m_window->commands()[Command::ShowSidebar], &QAction::triggered);
        goTo(u"sidebar"_s, u"Sidebar"_s);
        QTRY_COMPARE(done.size(), 1);
        goTo(u"ㄴㅑㅇㄷㅠㅁㄱ"_s, u"Sidebar"_s); // its keys on the Korean layout
        QTRY_COMPARE(done.size(), 2);
    }

    void aCommandGetsTheFocusThatItWants()
    {
        goTo(u"query"_s, u"Search"_s); // another word for it
        QTRY_VERIFY(m_window->focusWidget() && m_window->focusWidget()->inherits("sokbo::QueryEdit"));
    }

    void searchesForWhatIsNowhere()
    {
        goTo(u"없는이름"_s, u"Search all articles for “없는이름”"_s);
        QTRY_COMPARE(board(), u"없는이름"_s);
    }

    void remembersWhatWasChosenInTheNextRunToo()
    {
        goTo(u"ㅎㄱㅇㅂ"_s, u"한강일보"_s);
        goTo(u"윤하"_s, u"윤하늘"_s);
        QTRY_COMPARE(board(), u"entity:#1"_s);
        m_window.reset();
        m_settings = std::make_unique<Settings>(m_articles->folder());
        openWindow();
        goTo({}, u"윤하늘"_s);
        QTRY_COMPARE(board(), u"entity:#1"_s);
    }

    void aRememberedNameThatIsAnothersByNowIsSearchedFor()
    {
        m_settings->setRecentChoices({u"entity:1 강소현"_s});
        goTo({}, u"강소현"_s);
        QTRY_COMPARE(board(), u"entity:강소현"_s);
    }

    void hasEveryCommandButItself()
    {
        goTo(u"ㅎㄱㅇㅂ"_s, u"한강일보"_s);
        for (const Command command : m_window->commands().all()) {
            if (command == Command::GoTo || !m_window->commands()[command]->isEnabled())
                continue;
            m_window->commands()[Command::GoTo]->trigger();
            edit().setText(m_window->commands().name(command));
            const auto *list = palette()->findChild<QListView *>(u"paletteList"_s);
            QStringList texts;
            for (int row = 0; row < list->model()->rowCount(); ++row)
                texts.append(list->model()->index(row, 0).data().toString());
            const QString wanted = m_window->commands().plainText(command);
            QVERIFY2(texts.contains(wanted), qPrintable(wanted));
        }
    }
};

QTEST_MAIN(TestGoTo)
#include "tst_goto.moc"
