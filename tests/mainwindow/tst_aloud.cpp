// SPDX-License-Identifier: GPL-3.0-or-later
// Reading aloud in the window, with a voice that says nothing.
#include "aloud/aloudbar.h"
#include "board/boarddelegate.h"
#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/statusline.h"
#include "pane/paneloader.h"
#include "settings/settingsdialog.h"
#include "support/fakeclock.h"
#include "support/fakevoice.h"
#include "support/storedarticles.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestAloud : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    FakeVoice *m_voice = nullptr; // the window's
    QList<VoiceChoice> m_known; // that it was made with
    QList<ArticleId> m_ids; // oldest first

    QAction *action(Command command) const { return m_window->commands()[command]; }
    void trigger(Command command)
    {
        QVERIFY2(action(command)->isVisible() && action(command)->isEnabled(),
            qPrintable(action(command)->objectName()));
        action(command)->trigger();
    }
    AloudBar *bar() const { return m_window->findChild<AloudBar *>(); }
    QTextBrowser *browser() const { return m_window->articleArea().findChild<QTextBrowser *>(); }
    QString marked() const
    {
        QString text;
        const QList<QTextEdit::ExtraSelection> marks = browser()->extraSelections();
        for (const QTextEdit::ExtraSelection &mark : marks)
            text += mark.cursor.selectedText();
        return text;
    }
    QString shownInStatusLine() const
    {
        QString all;
        for (const QLabel *label : m_window->findChild<StatusLine *>()->findChildren<QLabel *>())
            all += label->text() + u'\n';
        return all;
    }
    ArticleId spokenRow() const
    {
        return static_cast<BoardDelegate *>(m_window->boardArea().view().itemDelegate())->spoken();
    }
    void open(const QStringList &languages)
    {
        const auto makeVoice = [this, languages](const QList<VoiceChoice> &known) -> std::unique_ptr<Voice> {
            m_known = known;
            auto made = std::make_unique<FakeVoice>(languages);
            m_voice = made.get();
            return made;
        };
        m_voice = nullptr; // an earlier window's went with it
        m_window = std::make_unique<MainWindow>(WindowParts{.store = m_articles->store(),
            .clock = m_clock,
            .settings = *m_settings,
            .views = {[](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
            .applyTheme = [](Theme) {},
            .makeVoice = makeVoice});
        m_window->resize(1280, 800);
        m_window->showBoard({});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE(m_window->boardArea().model().rowCount(), 3);
        QTRY_VERIFY(m_voice);
    }
    void openArticle(ArticleId id)
    {
        m_window->openArticle(id);
        QTRY_VERIFY(m_window->articleArea().stored());
        QTRY_VERIFY(
            browser() && browser()->toPlainText().contains(m_window->articleArea().stored()->article.title));
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        auto articles = m_articles->make(3);
        articles[0].article.body
            = SafeHtml::fromSanitised(u"<p>첫 문장이다. 둘째 문장이다.</p><p>셋째 문장이다.</p>"_s);
        m_ids = m_articles->save(articles);
        m_settings = std::make_unique<Settings>(m_articles->folder());
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_articles.reset();
    }

    void nothingOfItIsThereWithoutAVoice()
    {
        open({});
        for (const Command command : {Command::ReadAloud, Command::ReadHeadlines, Command::AloudPause,
                 Command::AloudNext, Command::AloudPrevious, Command::AloudStop})
            QVERIFY2(!action(command)->isVisible(), qPrintable(action(command)->objectName()));
        for (const QToolButton *button : m_window->findChild<QToolBar *>()->findChildren<QToolButton *>())
            QVERIFY(button->defaultAction() != action(Command::ReadAloud) || !button->isVisible());
        int menus = 0;
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>())
            if (menu->actions().contains(action(Command::AloudPause))) {
                QVERIFY(!menu->menuAction()->isVisible());
                ++menus;
            }
        QCOMPARE(menus, 1);
        QVERIFY(!bar()->isVisible());
        // A voice that is installed meanwhile brings it all.
        m_voice->setVoices({{u"ko"_s, u"a"_s, u"A"_s}});
        QVERIFY(action(Command::ReadAloud)->isVisible());
        m_voice->setVoices({});
        QVERIFY(!action(Command::ReadAloud)->isVisible());
    }

    void theSentenceThatIsSaidIsMarkedInTheArticle()
    {
        open({u"ko"_s});
        openArticle(m_ids.first());
        trigger(Command::ReadAloud);
        QTRY_COMPARE(m_voice->said, QStringList{u"기사 1"_s});
        QCOMPARE(marked(), u"기사 1"_s);
        QVERIFY(bar()->isVisible());
        m_voice->finish();
        QCOMPARE(marked(), u"첫 문장이다."_s);
        QCOMPARE(browser()->textCursor().selectedText(), QString());
        trigger(Command::AloudNext);
        QCOMPARE(marked(), u"둘째 문장이다."_s);
        trigger(Command::AloudPrevious);
        QCOMPARE(m_voice->said.last(), u"첫 문장이다."_s);
        trigger(Command::LargerText); // the page comes anew, with its mark
        QTRY_COMPARE(marked(), u"첫 문장이다."_s);
        trigger(Command::AloudStop);
        QCOMPARE(marked(), QString());
        QVERIFY(!bar()->isVisible());
        QVERIFY(!m_voice->isSpeaking);
        QVERIFY(!action(Command::AloudStop)->isEnabled());
    }

    void aWindowOfAnotherLanguageGoesOnReading()
    {
        open({u"ko"_s});
        openArticle(m_ids.first());
        trigger(Command::ReadAloud);
        QTRY_VERIFY(m_voice->isSpeaking);
        m_voice->finish();
        QCOMPARE(m_voice->said.last(), u"첫 문장이다."_s);
        const WindowPlace place = m_window->place();
        m_window.reset();
        open({u"ko"_s});
        m_window->resume(place);
        QTRY_COMPARE(m_voice->said, QStringList{u"첫 문장이다."_s});
        QTRY_VERIFY(bar()->isVisible());
        m_voice->finish();
        QCOMPARE(m_voice->said.last(), u"둘째 문장이다."_s);
    }

    void itBeginsWithTheSentenceThatIsSelected()
    {
        open({u"ko"_s});
        openArticle(m_ids.first());
        trigger(Command::NextSentence);
        trigger(Command::NextSentence);
        trigger(Command::ReadAloud);
        QTRY_COMPARE(m_voice->said, QStringList{u"둘째 문장이다."_s});
    }

    void theKeysAndTheBarDoTheSame()
    {
        open({u"ko"_s});
        openArticle(m_ids.first());
        QTest::keyClick(m_window.get(), Qt::Key_R);
        QTRY_VERIFY(m_voice->isSpeaking);
        QTest::keyClick(m_window.get(), Qt::Key_P);
        QVERIFY(!m_voice->isSpeaking);
        QVERIFY(bar()->isVisible());
        auto *pause = bar()->findChild<QToolButton *>(action(Command::AloudPause)->objectName());
        QVERIFY(pause->accessibleName() != u"Pause reading aloud"_s); // it goes on now
        pause->click();
        QVERIFY(m_voice->isSpeaking);
        QCOMPARE(m_voice->said.size(), 2);
        QTest::keyClick(m_window.get(), Qt::Key_Period);
        QCOMPARE(m_voice->said.last(), u"첫 문장이다."_s);
        for (const QToolButton *button : bar()->findChildren<QToolButton *>())
            QVERIFY(!button->accessibleName().isEmpty());
        bar()->findChild<QToolButton *>(action(Command::AloudStop)->objectName())->click();
        QVERIFY(!m_voice->isSpeaking);
        QVERIFY(!bar()->isVisible());
    }

    void severalThatAreSelectedAreReadAndOpened()
    {
        open({u"ko"_s});
        m_window->boardArea().view().selectAll();
        trigger(Command::ReadAloud);
        QTRY_COMPARE(m_voice->said, QStringList{u"기사 3"_s});
        QTRY_COMPARE(m_window->articleArea().article(), m_ids.at(2));
        m_voice->finish();
        m_voice->finish();
        QTRY_COMPARE(m_voice->said.last(), u"기사 2"_s);
        QTRY_COMPARE(m_window->articleArea().article(), m_ids.at(1));
        QTRY_COMPARE(marked(), u"기사 2"_s);
        // Who opens another one keeps that, while the queue goes on.
        openArticle(m_ids.at(2));
        m_voice->finish();
        m_voice->finish();
        QTRY_COMPARE(m_voice->said.last(), u"기사 1"_s);
        QCOMPARE(m_window->articleArea().article(), m_ids.at(2));
        QCOMPARE(marked(), QString());
    }

    void headlinesAreReadFromTheBoardWithoutOpeningThem()
    {
        open({u"ko"_s});
        trigger(Command::ReadHeadlines);
        QTRY_COMPARE(m_voice->said, QStringList{u"기사 3"_s});
        QCOMPARE(spokenRow(), m_ids.at(2));
        m_voice->finish();
        QTRY_COMPARE(m_voice->said.last(), u"기사 2"_s);
        QCOMPARE(spokenRow(), m_ids.at(1));
        m_voice->finish();
        QTRY_COMPARE(m_voice->said.last(), u"기사 1"_s);
        QVERIFY(!m_window->articleArea().article().isValid());
        QVERIFY(!StoredArticles::wait(m_articles->store().article(m_ids.at(2)))->headline.read);
        m_voice->finish();
        QVERIFY(!spokenRow().isValid());
        QVERIFY(!bar()->isVisible());
    }

    void theSpeedIsKept()
    {
        open({u"ko"_s});
        openArticle(m_ids.first());
        trigger(Command::ReadAloud);
        QTRY_VERIFY(m_voice->isSpeaking);
        trigger(Command::AloudFaster);
        QCOMPARE(m_settings->aloudSpeed(), 125);
        QCOMPARE(bar()->findChild<QComboBox *>()->currentData().toInt(), 125);
        m_voice->finish();
        QCOMPARE(m_voice->styles.last().speedPercent, 125);
        for (int i = 0; i < 10; ++i)
            trigger(Command::AloudSlower);
        QCOMPARE(m_settings->aloudSpeed(), 50);
    }

    void aFailureIsSaidInTheStatusLine()
    {
        open({u"ko"_s});
        openArticle(m_ids.first());
        trigger(Command::ReadAloud);
        QTRY_VERIFY(m_voice->isSpeaking);
        m_voice->fail(u"no sound card"_s);
        QVERIFY(!bar()->isVisible());
        QTRY_VERIFY2(shownInStatusLine().contains(u"voice does not work"_s), qPrintable(shownInStatusLine()));
    }

    void aLanguageWithoutAVoiceIsSaidToo()
    {
        open({u"en"_s});
        openArticle(m_ids.first());
        trigger(Command::ReadAloud);
        QTRY_VERIFY2(shownInStatusLine().contains(u"no Korean voice"_s), qPrintable(shownInStatusLine()));
        QCOMPARE(m_voice->searches, 1); // one may have been installed
        QVERIFY(m_voice->said.isEmpty());
        QVERIFY(!bar()->isVisible());
    }

    void itEndsWithTheSourceOfTheArticle()
    {
        open({u"ko"_s});
        openArticle(m_ids.first());
        trigger(Command::ReadAloud);
        QTRY_VERIFY(m_voice->isSpeaking);
        QVERIFY(StoredArticles::wait(m_articles->store().removeSource(m_articles->source())));
        QTRY_VERIFY(!m_voice->isSpeaking);
        QVERIFY(!bar()->isVisible());
    }

    void itEndsWithTheWindow()
    {
        open({u"ko"_s});
        openArticle(m_ids.first());
        trigger(Command::ReadAloud);
        QTRY_VERIFY(m_voice->isSpeaking);
        m_window->close();
        QVERIFY(!m_voice->isSpeaking);
    }

    void itIsSaidWhereTheVoicesAreGone()
    {
        open({u"ko"_s});
        openArticle(m_ids.first());
        trigger(Command::ReadAloud);
        QTRY_VERIFY(m_voice->isSpeaking);
        m_voice->setVoices({});
        QVERIFY(!m_voice->isSpeaking);
        QTRY_VERIFY2(shownInStatusLine().contains(u"no voice any more"_s), qPrintable(shownInStatusLine()));
        QVERIFY(!action(Command::ReadAloud)->isVisible());
    }

    void theVoicesThatWereFoundAreKnownAtTheNextStart()
    {
        open({u"ko"_s});
        QCOMPARE(m_known, QList<VoiceChoice>());
        const QList<VoiceChoice> found{{u"ko"_s, u"ko-2"_s, u"Yuna"_s}, {u"en"_s, u"en-2"_s, u"Kate"_s}};
        m_voice->setVoices(found);
        m_window.reset();
        m_voice = nullptr;
        open({u"ko"_s});
        QCOMPARE(m_known, found);
        m_voice->setVoices({});
        m_window.reset();
        m_voice = nullptr;
        open({u"ko"_s});
        QCOMPARE(m_known, QList<VoiceChoice>());
    }

    void aKeyThatTheReaderGaveAwayIsNoCommandsStandardAnyMore()
    {
        open({u"ko"_s});
        Commands &commands = m_window->commands();
        QVERIFY(!action(Command::ReadAloud)->shortcuts().isEmpty());
        commands.useShortcuts({{commands.name(Command::Backup), QKeySequence(u"R"_s)}});
        QVERIFY(action(Command::ReadAloud)->shortcuts().isEmpty());
        QVERIFY(action(Command::Backup)->shortcuts().contains(QKeySequence(u"R"_s)));
    }

    void theSettingsHaveAPageOnlyWhereAVoiceIs()
    {
        open({u"ko"_s});
        int pages = 0;
        const auto look = [this, &pages] {
            auto *dialog = qobject_cast<SettingsDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            pages = int(
                dialog->findChild<QListWidget *>()->findItems(u"Reading aloud"_s, Qt::MatchExactly).size());
            for (QComboBox *choice : dialog->findChildren<QComboBox *>())
                if (choice->accessibleName() == u"Korean voice"_s) {
                    choice->setCurrentIndex(choice->findData(u"ko-1"_s));
                    Q_EMIT choice->activated(choice->currentIndex());
                }
            dialog->reject();
        };
        QTimer::singleShot(0, this, look);
        trigger(Command::Settings);
        QCOMPARE(pages, 1);
        QCOMPARE(m_settings->aloudVoice(u"ko"_s), u"ko-1"_s);
        m_voice->setVoices({});
        QTimer::singleShot(0, this, look);
        trigger(Command::Settings);
        QCOMPARE(pages, 0);
    }
};

QTEST_MAIN(TestAloud)
#include "tst_aloud.moc"
