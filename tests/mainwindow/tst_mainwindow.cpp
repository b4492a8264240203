// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/queryedit.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/suggestionbar.h"
#include "pane/paneloader.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"
#include "sources/welcomepage.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"
#include "tags/tagpopup.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using sokbo::test::StoredArticles;

// The window as a user has it who never touches the mouse.
class TestMainWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QList<ArticleId> m_ids; // oldest first: row 0 of the board is the last one

    void open(int articles)
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_articles = std::make_unique<StoredArticles>();
        if (articles > 0)
            m_ids = m_articles->add(articles);
        m_settings = std::make_unique<Settings>(m_articles->folder());
        showWindow();
    }

    void showWindow()
    {
        m_window = std::make_unique<MainWindow>(WindowParts{m_articles->store(), *m_clock, *m_settings,
            ArticleViewMakers{
                [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
            [](Theme) {}});
        QSignalSpy painted(m_window.get(), &MainWindow::firstPainted);
        m_window->resize(1280, 800);
        m_window->showBoard({});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(painted.size() == 1 || painted.wait());
        QTRY_VERIFY(model().isLoaded());
        view().setFocus();
    }

    BoardModel &model() const { return m_window->boardArea().model(); }
    BoardView &view() const { return m_window->boardArea().view(); }
    int row() const { return view().currentIndex().row(); }
    Headline headline(ArticleId id) const
    {
        return StoredArticles::wait(m_articles->store().headlines({id}))->first();
    }
    void placeInAStory(const QList<ArticleId> &ids)
    {
        QList<StoryPlace> places;
        for (const ArticleId id : ids)
            places.append({id, StoryId{1}, {}, {}});
        QVERIFY(StoredArticles::wait(m_articles->store().placeInStories(places, {})));
    }
    // A key to whatever has the focus, as the window system sends it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    void press(char key) { QTest::keyClick(m_window->windowHandle(), key); }
    // Answers the next dialog, which keeps its caller until it is closed.
    void answerDialog(std::function<void(QDialog *)> answer)
    {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [timer, answer] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            timer->deleteLater();
            timer->stop();
            answer(dialog);
        });
        timer->start(10);
    }
    QString shownPosition() const
    {
        return m_window->findChild<QLabel *>(QStringLiteral("statusPosition"))->text();
    }

private Q_SLOTS:
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_articles.reset();
    }

    void jAndKWalkTheBoardAndOpenWhatTheyReach()
    {
        open(10);
        press('j');
        QCOMPARE(row(), 0);
        press('j');
        press('j');
        QCOMPARE(row(), 2);
        press('k');
        QCOMPARE(row(), 1);
        QTRY_VERIFY(m_window->articleArea().stored().has_value());
        QTRY_COMPARE(m_window->articleArea().stored()->article.id, m_ids.at(8));
        QTRY_VERIFY(headline(m_ids.at(8)).read);
        QVERIFY2(shownPosition().contains(QStringLiteral("2 of 10")), qPrintable(shownPosition()));
    }

    void xOpensAStoryAndShiftXSwitchesFolding()
    {
        open(10);
        placeInAStory({m_ids.at(9), m_ids.at(5), m_ids.at(1)});
        QTRY_COMPARE(model().rowCount(), 8);
        QVERIFY2(shownPosition().contains(QStringLiteral("8 story")), qPrintable(shownPosition()));
        press('j');
        press('x');
        QCOMPARE(model().rowCount(), 10);
        QCOMPARE(model().idAt(1), m_ids.at(5));
        press('j');
        press('x'); // closed by a member: the front is the current row again
        QCOMPARE(model().rowCount(), 8);
        QCOMPARE(row(), 0);
        press(Qt::Key_X, Qt::ShiftModifier);
        QTRY_COMPARE(model().rowCount(), 10);
        QVERIFY(!m_settings->foldsStories());
        m_window.reset();
        showWindow();
        QCOMPARE(model().rowCount(), 10);
        press(Qt::Key_X, Qt::ShiftModifier);
        QTRY_COMPARE(model().rowCount(), 8);
        QVERIFY(m_settings->foldsStories());
    }

    void shiftMMarksAWholeStoryReadAndOneUndoTakesItBack()
    {
        open(6);
        placeInAStory({m_ids.at(5), m_ids.at(3)});
        QTRY_COMPARE(model().rowCount(), 5);
        press('j');
        QTRY_VERIFY(headline(m_ids.at(5)).read); // it is open
        press(Qt::Key_M, Qt::ShiftModifier);
        QTRY_VERIFY(headline(m_ids.at(3)).read);
        QVERIFY(!headline(m_ids.at(4)).read);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!headline(m_ids.at(3)).read);
    }

    void anArticleInAClosedStoryIsOpenedInItsRow()
    {
        open(6);
        placeInAStory({m_ids.at(5), m_ids.at(3)});
        QTRY_COMPARE(model().rowCount(), 5);
        m_window->openArticle(m_ids.at(3));
        QCOMPARE(row(), 1);
        QCOMPARE(view().currentArticle(), m_ids.at(3));
    }

    void settingsOpenByTheirKey()
    {
        open(1);
        QString opened;
        answerDialog([&](QDialog *dialog) {
            opened = dialog->windowTitle();
            dialog->reject();
        });
        press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_COMPARE(opened, QStringLiteral("Settings"));
    }

    void homeAndEndAreThoseOfTheBoard()
    {
        open(10);
        press('j');
        press(Qt::Key_End);
        QCOMPARE(row(), 9);
        press(Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(row(), 0);
        QCOMPARE(view().selectionModel()->selectedRows().size(), 10);
        press(Qt::Key_End);
        press(Qt::Key_Home);
        QCOMPARE(row(), 0);
        QCOMPARE(view().selectionModel()->selectedRows().size(), 1);
    }

    void hangulLettersDoWhatTheirKeysDo()
    {
        open(5);
        QTest::sendKeyEvent(
            QTest::Click, m_window->windowHandle(), Qt::Key(0x3153), QStringLiteral("ㅓ"), {});
        QCOMPARE(row(), 0);
        QCOMPARE(Commands::hangulTwin(QKeySequence(QStringLiteral("G, B"))),
            QKeySequence(QStringLiteral("ㅎ, ㅠ")));
        QVERIFY(Commands::hangulTwin(QKeySequence(QStringLiteral("Ctrl+N"))).isEmpty());
    }

    void sSavesAndUndoTakesItBack()
    {
        open(3);
        press('j');
        press('s');
        QTRY_VERIFY(headline(m_ids.last()).saved);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!headline(m_ids.last()).saved);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(headline(m_ids.last()).saved);
    }

    void mMarksUnreadAgain()
    {
        open(3);
        press('j');
        QTRY_VERIFY(headline(m_ids.last()).read);
        press('m');
        QTRY_VERIFY(!headline(m_ids.last()).read);
    }

    void tMakesATagByTyping()
    {
        open(3);
        press('j');
        press('t');
        auto *popup = m_window->findChild<TagPopup *>();
        QTRY_VERIFY(popup && popup->isVisible());
        auto *edit = popup->findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("chips"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(headline(m_ids.last()).tags, QStringList{QStringLiteral("chips")});
        QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_VERIFY(!popup->isVisible());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(headline(m_ids.last()).tags.isEmpty());
    }

    void shiftAMarksAllReadAndUndoKnowsWhichWereUnread()
    {
        open(6);
        StoredArticles::wait(m_articles->store().setRead({m_ids.at(1)}, true));
        answerDialog([](QDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Return); });
        press(Qt::Key_A, Qt::ShiftModifier);
        QTRY_VERIFY(headline(m_ids.at(0)).read && headline(m_ids.at(5)).read);
        QTRY_VERIFY(m_window->commands()[Command::Undo]->isEnabled());
        m_window->activateWindow(); // the question has been in front
        QTRY_VERIFY(m_window->isActiveWindow());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!headline(m_ids.at(0)).read && !headline(m_ids.at(5)).read);
        QVERIFY(headline(m_ids.at(1)).read);
    }

    void slashSearchesAndAltLeftLeadsBack()
    {
        open(12);
        press('/');
        auto *edit = m_window->findChild<QueryEdit *>();
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, QStringLiteral("title:12"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(model().rowCount(), 1);
        QTRY_VERIFY(view().hasFocus());
        press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(model().rowCount(), 12);
        press(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(model().rowCount(), 1);
    }

    void lettersInTheSearchBoxAreText()
    {
        open(3);
        press('/');
        auto *edit = m_window->findChild<QueryEdit *>();
        QTRY_VERIFY(edit->hasFocus());
        for (char key : {'j', 's', 'm', 'g', 'b', ' ', 'o'})
            press(key);
        QCOMPARE(edit->text(), QStringLiteral("jsmgb o"));
        QCOMPARE(row(), -1);
        QVERIFY(!m_settings->offline());
    }

    void gThenSGoesToTheSavedOnes()
    {
        open(4);
        StoredArticles::wait(m_articles->store().setSaved({m_ids.at(1)}, true));
        press('g');
        press('s');
        QTRY_COMPARE(model().rowCount(), 1);
        press('g');
        press('b');
        QTRY_COMPARE(model().rowCount(), 4);
    }

    void aReadRowStaysOnTheUnreadBoardUntilItIsLeft()
    {
        open(4);
        press('g');
        press('u');
        QTRY_COMPARE(model().query().text, QStringLiteral("is:unread"));
        QTRY_VERIFY(model().isLoaded());
        press('j');
        QTRY_VERIFY(headline(m_ids.last()).read);
        QTest::qWait(300);
        QCOMPARE(model().rowCount(), 4);
        press('g');
        press('b');
        press('g');
        press('u');
        QTRY_COMPARE(model().rowCount(), 3);
    }

    void oGoesOfflineVisiblyAndStaysSo()
    {
        open(1);
        auto *badge = m_window->findChild<QLabel *>(QStringLiteral("offlineBadge"));
        QVERIFY(!badge->isVisible());
        press('o');
        QVERIFY(badge->isVisible());
        QVERIFY(m_settings->offline());
        press('o');
        QVERIFY(!badge->isVisible());
    }

    void enterAsksForTheOriginal()
    {
        open(2);
        QSignalSpy asked(m_window.get(), &MainWindow::linkRequested);
        press('j');
        press(Qt::Key_Return);
        QVERIFY(asked.size() == 1 || asked.wait());
        QCOMPARE(asked.first().first().toUrl(), QUrl(QStringLiteral("https://source.example/2")));
    }

    void bracketsChangeTheTextSize()
    {
        open(1);
        const int before = m_settings->textPixels();
        press(']');
        QCOMPARE(m_settings->textPixels(), before + 1);
        press('[');
        press('[');
        QCOMPARE(m_settings->textPixels(), before - 1);
    }

    void boardAloneOpensTheArticleOverTheBoard()
    {
        open(3);
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(!m_window->articleArea().isVisible());
        press('j');
        press(Qt::Key_Return);
        QTRY_VERIFY(m_window->articleArea().isVisible());
        QVERIFY(!view().isVisible());
        press('j');
        QTRY_COMPARE(m_window->articleArea().article(), m_ids.at(1));
        press(Qt::Key_Escape);
        QTRY_VERIFY(view().isVisible());
        QVERIFY(!m_window->articleArea().isVisible());
    }

    void theFirstPageStandsWhileThereIsNoSource()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_articles = std::make_unique<StoredArticles>();
        StoredArticles::wait(m_articles->store().removeSource(m_articles->source()));
        m_settings = std::make_unique<Settings>(m_articles->folder());
        showWindow();
        QTRY_VERIFY(m_window->findChild<WelcomePage *>());
        const auto *page = m_window->findChild<WelcomePage *>();
        QTRY_VERIFY(page->isVisible());
        QVERIFY(!view().isVisible());
        m_articles->addSource(QStringLiteral("나래테크"));
        QTRY_VERIFY(!page->isVisible());
        QVERIFY(m_window->boardArea().isVisible());
    }

    void aSearchWithoutResultSaysWhatWasLookedFor()
    {
        open(2);
        m_window->showBoard(
            Board::typed(QStringLiteral("title:어디에도없는말 is:saved"), QStringLiteral("x")));
        QTRY_VERIFY(m_window->boardArea().isShowingEmptyPage());
        QTRY_COMPARE(m_window->boardArea().emptyPage().reason(), EmptyPage::Reason::NothingFound);
        bool said = false;
        for (const QLabel *label : m_window->boardArea().emptyPage().findChildren<QLabel *>())
            said = said || label->text().contains(QStringLiteral("어디에도없는말"));
        QVERIFY(said);
    }

    void layoutAndColumnsAreRemembered()
    {
        open(2);
        press(Qt::Key_2, Qt::ControlModifier);
        QMenu columns;
        view().fillColumnMenu(columns);
        columns.actions().at(2)->toggle(); // number, author, source
        m_window->close();
        m_window.reset();
        m_settings = std::make_unique<Settings>(m_articles->folder());
        showWindow();
        QVERIFY(m_window->commands()[Command::BoardAbovePane]->isChecked());
        QVERIFY(view().horizontalHeader()->isSectionHidden(BoardModel::SourceColumn));
    }

    void removingASourceCanBeUndone()
    {
        open(3);
        auto *sidebar = m_window->findChild<Sidebar *>();
        QTRY_COMPARE(sidebar->contents().sources.size(), 1);
        QString asked;
        answerDialog([&asked](QDialog *dialog) {
            asked = qobject_cast<QMessageBox *>(dialog)->text();
            dialog->findChild<QDialogButtonBox *>()->buttons().constFirst()->click();
        });
        Q_EMIT sidebar->sourceRemovalRequested(sidebar->contents().sources.first());
        QTRY_COMPARE(model().rowCount(), 0);
        QVERIFY2(asked.contains(QLatin1Char('3')), qPrintable(asked));
        QTRY_VERIFY(m_window->commands()[Command::Undo]->isEnabled());
        m_window->commands()[Command::Undo]->trigger(); // the dialog has taken the keys from the window
        QTRY_COMPARE(model().rowCount(), 3);
    }

    void anotherBoardTakesTheArticleFromPaneAndTitle()
    {
        open(3);
        press('j');
        QTRY_VERIFY(m_window->articleArea().stored().has_value());
        const QString title = m_window->articleArea().stored()->article.title;
        QVERIFY2(m_window->windowTitle().contains(title), qPrintable(m_window->windowTitle()));
        press('g');
        press('s');
        QTRY_COMPARE(model().rowCount(), 0);
        QVERIFY(!m_window->articleArea().article().isValid());
        QVERIFY2(!m_window->windowTitle().contains(title), qPrintable(m_window->windowTitle()));
        QVERIFY(!m_window->commands()[Command::Note]->isEnabled());
        // The way back leads to the article too.
        press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(m_window->articleArea().stored().has_value());
        QCOMPARE(m_window->articleArea().stored()->article.title, title);
        QCOMPARE(row(), 0);
    }

    void anArticleThatIsNotOnTheBoardIsWhatTheKeysAreAbout()
    {
        open(3);
        StoredArticles::wait(m_articles->store().setSaved({m_ids.at(0)}, true));
        press('g');
        press('s');
        QTRY_COMPARE(model().rowCount(), 1);
        press('j');
        m_window->openArticle(m_ids.at(2));
        QTRY_VERIFY(m_window->articleArea().stored().has_value());
        QTRY_COMPARE(m_window->articleArea().stored()->article.id, m_ids.at(2));
        QCOMPARE(row(), -1);
        press('s');
        QTRY_VERIFY(headline(m_ids.at(2)).saved);
        QVERIFY(headline(m_ids.at(0)).saved);
    }

    void theArticleOfARemovedSourceLeavesThePane()
    {
        open(1);
        press('j');
        QTRY_VERIFY(m_window->articleArea().stored().has_value());
        StoredArticles::wait(m_articles->store().removeSource(m_articles->source()));
        QTRY_VERIFY(!m_window->articleArea().article().isValid());
        QTRY_COMPARE(model().rowCount(), 0);
        QVERIFY2(!shownPosition().contains(QStringLiteral("1 of")), qPrintable(shownPosition()));
    }

    void aSourceIsEditedInADialogAndTheEditUndone()
    {
        open(1);
        auto *sidebar = m_window->findChild<Sidebar *>();
        QTRY_COMPARE(sidebar->contents().sources.size(), 1);
        const Source before = sidebar->contents().sources.first();
        answerDialog([](QDialog *dialog) {
            dialog->findChild<QLineEdit *>(QStringLiteral("sourceTitle"))->setText(QStringLiteral("새 이름"));
            dialog->findChild<QLineEdit *>(QStringLiteral("sourceAddress"))
                ->setText(QStringLiteral("https://moved.example/feed"));
            dialog->accept();
        });
        Q_EMIT sidebar->sourceEditRequested(before);
        QTRY_COMPARE(sidebar->contents().sources.first().title, QStringLiteral("새 이름"));
        QCOMPARE(sidebar->contents().sources.first().url, QUrl(QStringLiteral("https://moved.example/feed")));
        QTRY_VERIFY(m_window->commands()[Command::Undo]->isEnabled());
        m_window->commands()[Command::Undo]->trigger();
        QTRY_COMPARE(sidebar->contents().sources.first().title, before.title);
        QCOMPARE(sidebar->contents().sources.first().url, before.url);
    }

    void commandsOfTheBoardAreOnForWhatItIs()
    {
        open(1);
        const Commands &commands = m_window->commands();
        auto *sidebar = m_window->findChild<Sidebar *>();
        QTRY_COMPARE(sidebar->contents().sources.size(), 1);
        QVERIFY(!commands[Command::EditSource]->isEnabled() && !commands[Command::RenameFolder]->isEnabled());
        m_window->showBoard(Board::ofSource(m_articles->source(), {}));
        QVERIFY(commands[Command::EditSource]->isEnabled() && commands[Command::RemoveSource]->isEnabled());
        m_window->showBoard(Board::ofFolder(QStringLiteral("신문"), {}));
        QVERIFY(!commands[Command::EditSource]->isEnabled());
        QVERIFY(commands[Command::RenameFolder]->isEnabled() && commands[Command::RemoveFolder]->isEnabled());
        commands[Command::RemoveFolder]->trigger();
        QTRY_COMPARE(sidebar->contents().sources.first().folder, QString());
    }

    // The way of a correction: the menu of a mark, the store, the list, and back.
    void aMarkIsCorrectedAndTheCorrectionUndone()
    {
        open(1);
        AnalysedArticle analysed;
        analysed.article.source = m_articles->source();
        analysed.article.guid = QStringLiteral("with a mark");
        analysed.article.title = QStringLiteral("진도 소식");
        analysed.article.published = analysed.article.fetched = m_clock->now();
        analysed.article.body = SafeHtml::fromSanitised(QStringLiteral("<p>진도가 나갔다.</p>"));
        Mention mention;
        mention.end = 2;
        mention.type = MentionType::Place;
        mention.text = mention.name = QStringLiteral("진도");
        analysed.mentions = {mention};
        const ArticleId id = m_articles->save({analysed}).first();
        m_window->openArticle(id);
        QTRY_VERIFY(m_window->articleArea().stored().has_value());
        QTRY_COMPARE(m_window->articleArea().stored()->article.id, id);
        QMenu menu;
        QAction *copy = menu.addAction(QStringLiteral("Copy"));
        Q_EMIT m_window->articleArea().menuRequested(&menu, {MarkPlace{Mention::Field::Text, 0}, {}});
        QVERIFY(menu.actions().size() > 4);
        QCOMPARE(menu.actions().last(), copy);
        for (QAction *action : menu.actions())
            if (action->text().contains(QStringLiteral("is no name")))
                action->trigger();
        const auto corrections
            = [this] { return StoredArticles::wait(m_articles->store().corrections())->corrections; };
        QTRY_COMPARE(corrections().size(), 1);
        QCOMPARE(corrections().first().subject, QStringLiteral("진도"));
        QTRY_VERIFY(m_window->commands()[Command::Undo]->isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(corrections().size(), 0);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(corrections().size(), 1);
        // Text without a mark offers to become one.
        QMenu other;
        Q_EMIT m_window->articleArea().menuRequested(&other, {std::nullopt, QStringLiteral("나갔다")});
        QVERIFY(!other.isEmpty());
    }

    void aWatchedNameStandsInTheSidebarUntilUndone()
    {
        open(1);
        auto *sidebar = m_window->findChild<Sidebar *>();
        QTRY_COMPARE(sidebar->contents().sources.size(), 1);
        Q_EMIT sidebar->watchRequested(
            {{MentionType::Person, QStringLiteral("민하린"), m_clock->now()}}, true);
        QTRY_COMPARE(sidebar->contents().watched.size(), 1);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(sidebar->contents().watched.size(), 0);
    }

    void theNamesListedAreRemembered()
    {
        open(1);
        m_window->findChild<Sidebar *>()->setNames({NamesView::Span::Today, MentionType::Product});
        m_window->close();
        m_window.reset();
        m_settings = std::make_unique<Settings>(m_articles->folder());
        showWindow();
        const NamesView expected{NamesView::Span::Today, MentionType::Product};
        QCOMPARE(m_window->findChild<Sidebar *>()->names(), expected);
    }

    // Its key must outlive the settings, which give every command its keys anew.
    void escStopsWhatRuns()
    {
        open(1);
        QCOMPARE(m_window->commands().keys(Command::CancelSync), QKeySequence(Qt::Key_Escape));
    }

    void everyCommandHasATextAndNoTwoTheSameKeys()
    {
        const Commands commands;
        QSet<QString> keys;
        for (Command command : commands.all()) {
            QVERIFY(!commands.plainText(command).isEmpty());
            if (commands.keys(command).isEmpty())
                continue;
            const QString text = commands.keys(command).toString();
            QVERIFY2(!keys.contains(text), qPrintable(text));
            keys.insert(text);
        }
    }

    void resultsComeAsOneTypesAndEscapeBringsTheBoardBack()
    {
        open(30);
        auto *box = m_window->findChild<SearchBar *>();
        auto *edit = box->findChild<QueryEdit *>();
        view().selectRow(20);
        press(Qt::Key_Slash);
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, QStringLiteral("title:7"));
        QTRY_COMPARE(model().rowCount(), 1);
        QVERIFY(edit->hasFocus());
        QVERIFY(!m_window->commands()[Command::Back]->isEnabled());
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(model().rowCount(), 30);
        QCOMPARE(row(), 20);
        QVERIFY(view().hasFocus());
        QVERIFY(box->text().isEmpty());
        press(Qt::Key_Slash);
        QTest::keyClicks(edit, QStringLiteral("title:7"));
        QTRY_COMPARE(model().rowCount(), 1);
        view().setFocus(); // as a click on a row does
        QVERIFY(m_window->commands()[Command::Back]->isEnabled());
        QCOMPARE(box->text(), QStringLiteral("title:7"));
        m_window->commands()[Command::Back]->trigger();
        QTRY_COMPARE(model().rowCount(), 30);
    }

    void whatMayHaveBeenMeantIsOfferedAndNeverPutInSilently()
    {
        open(5);
        auto *box = m_window->findChild<SearchBar *>();
        auto *edit = box->findChild<QueryEdit *>();
        auto *bar = m_window->findChild<SuggestionBar *>();
        box->take();
        QTest::keyClicks(edit, QStringLiteral("rltk")); // 기사 on the other layout
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(model().rowCount(), 0);
        QCOMPARE(box->text(), QStringLiteral("rltk"));
        QCOMPARE(bar->offered().first().words, QStringLiteral("기사"));
        auto *button = bar->findChild<QPushButton *>();
        QVERIFY(button->accessibleName().contains(QStringLiteral("기사")));
        m_window->commands()[Command::TakeSuggestion]->trigger();
        QTRY_COMPARE(model().rowCount(), 5);
        QCOMPARE(box->text(), QStringLiteral("기사"));
        QVERIFY(!bar->isVisible());
        QVERIFY(!m_window->commands()[Command::TakeSuggestion]->isEnabled());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
