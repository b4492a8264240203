// SPDX-License-Identifier: GPL-3.0-or-later
// Highlights in the window: made, changed and removed by keys and menus.
#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"
#include "tags/notedialog.h"

#include <QApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestHighlights : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    ArticleId m_id;

    void trigger(Command command)
    {
        QAction *action = m_window->commands()[command];
        QVERIFY2(action->isEnabled(), qPrintable(action->objectName()));
        action->trigger();
    }
    QList<Highlight> highlights()
    {
        return StoredArticles::wait(m_articles->store().article(m_id))->highlights;
    }
    QList<Highlight> shown() const { return m_window->articleArea().stored()->highlights; }
    QTextBrowser *browser() const { return m_window->articleArea().findChild<QTextBrowser *>(); }
    QMenu *openMenu() const
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        return menu && menu->objectName() == u"highlightMenu"_s ? menu : nullptr;
    }
    // As a click does it; a dialog that opens then closes the menu itself.
    void choose(const QString &text)
    {
        const QPointer<QMenu> menu = openMenu();
        QVERIFY(menu);
        QAction *action = entry(*menu, text);
        QVERIFY2(action, qPrintable(text));
        action->trigger();
        if (menu)
            menu->close();
    }
    static QAction *entry(const QMenu &menu, const QString &text)
    {
        for (QAction *action : menu.actions())
            if (action->text().remove(u'&') == text)
                return action;
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        auto articles = m_articles->make(1);
        articles.first().article.body
            = SafeHtml::fromSanitised(u"<p>첫 문장이다. 둘째 문장이다.</p><p>셋째 문장이다.</p>"_s);
        m_id = m_articles->save(articles).first();
        m_settings = std::make_unique<Settings>(m_articles->folder());
        m_window = std::make_unique<MainWindow>(WindowParts{m_articles->store(), m_clock, *m_settings,
            ArticleViewMakers{
                [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
            [](Theme) {}});
        m_window->resize(1280, 800);
        m_window->showBoard({});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->openArticle(m_id);
        QTRY_VERIFY(browser() && browser()->toPlainText().contains(u"셋째"_s));
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_articles.reset();
    }

    void aSentenceIsHighlightedByKeys()
    {
        trigger(Command::NextSentence);
        QCOMPARE(browser()->textCursor().selectedText(), u"첫 문장이다."_s);
        trigger(Command::NextSentence);
        trigger(Command::NextSentence);
        QCOMPARE(browser()->textCursor().selectedText(), u"셋째 문장이다."_s);
        trigger(Command::PreviousSentence);
        QCOMPARE(browser()->textCursor().selectedText(), u"둘째 문장이다."_s);
        QTest::keyClick(browser(), Qt::Key_Left, Qt::ShiftModifier);
        trigger(Command::HighlightBlue);
        QTRY_COMPARE(highlights().size(), 1);
        QCOMPARE(highlights().first().passage.text, u"둘째 문장이다"_s);
        QCOMPARE(highlights().first().colour, HighlightColour::Blue);
        QTRY_COMPARE(shown().size(), 1);
        trigger(Command::Undo);
        QTRY_VERIFY(highlights().isEmpty());
        QTRY_VERIFY(m_window->commands()[Command::Redo]->isEnabled());
        trigger(Command::Redo);
        QTRY_COMPARE(highlights().size(), 1);
    }

    void withoutASelectionItSaysHow()
    {
        trigger(Command::HighlightGreen);
        QVERIFY(highlights().isEmpty());
        QVERIFY(!m_window->commands()[Command::Highlights]->isEnabled());
    }

    void aHighlightOffersNoteColourAndRemoval()
    {
        trigger(Command::NextSentence);
        trigger(Command::HighlightYellow);
        QTRY_COMPARE(shown().size(), 1);
        const auto activate = [this] {
            Q_EMIT m_window->articleArea().highlightActivated(shown().first().id, QPoint(300, 300));
        };
        activate();
        QVERIFY(openMenu());
        QVERIFY(openMenu()->activeAction());
        QVERIFY(!openMenu()->accessibleName().isEmpty());
        QVERIFY(entry(*openMenu(), u"Yellow"_s)->isChecked());
        choose(u"Pink"_s);
        QTRY_COMPARE(shown().first().colour, HighlightColour::Pink);

        activate();
        QTimer::singleShot(0, this, [] {
            auto *dialog = qobject_cast<NoteDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->findChild<QPlainTextEdit *>()->setPlainText(u"나의 메모"_s);
            dialog->accept();
        });
        choose(u"Note…"_s);
        QTRY_COMPARE(shown().first().note, u"나의 메모"_s);
        QTRY_VERIFY(browser()->toPlainText().contains(u"나의 메모"_s));

        activate();
        choose(u"Remove the highlight"_s);
        QTRY_VERIFY(shown().isEmpty());
        trigger(Command::Undo);
        QTRY_COMPARE(shown().size(), 1);
        QCOMPARE(shown().first().note, u"나의 메모"_s);
        QCOMPARE(shown().first().colour, HighlightColour::Pink);
    }

    void theContextMenuOffersTheColours()
    {
        QMenu menu;
        Q_EMIT m_window->articleArea().menuRequested(&menu, {std::nullopt, u"첫 문장이다."_s, 0});
        QStringList names;
        for (const QAction *action : menu.actions())
            names.append(action->objectName());
        for (const char16_t *name :
            {u"highlightYellow", u"highlightGreen", u"highlightBlue", u"highlightPink"})
            QVERIFY2(names.contains(QString::fromUtf16(name)), qPrintable(names.join(u' ')));
        QMenu none;
        Q_EMIT m_window->articleArea().menuRequested(&none, {std::nullopt, QString(), 0});
        for (const QAction *action : none.actions())
            QVERIFY(!action->objectName().startsWith(u"highlight"_s));
    }

    // Who works with the mouse finds on the page what can be done with the article.
    void theContextMenuOfThePageHasTheCommandsOfItsArticle()
    {
        const auto names = [this](const ViewTarget &target) {
            QMenu menu;
            Q_EMIT m_window->articleArea().menuRequested(&menu, target);
            QStringList found;
            for (const QAction *action : menu.actions())
                found.append(action->objectName());
            return found;
        };
        for (const char16_t *name : {u"openOriginal", u"copyLink", u"save", u"tag", u"printArticle"}) {
            QVERIFY2(names({}).contains(QString::fromUtf16(name)), qPrintable(names({}).join(u' ')));
            QVERIFY(!names({std::nullopt, u"첫 문장이다."_s, 0}).contains(QString::fromUtf16(name)));
            // Those of a link stand there already.
            QVERIFY(!names({std::nullopt, {}, 0, true}).contains(QString::fromUtf16(name)));
        }
    }

    void theBoardOfHighlightsHasTheArticle()
    {
        m_articles->add(2);
        trigger(Command::NextSentence);
        trigger(Command::HighlightYellow);
        QTRY_COMPARE(shown().size(), 1);
        trigger(Command::ShowHighlighted);
        QTRY_COMPARE(m_window->boardArea().model().rowCount(), 1);
        QCOMPARE(m_window->boardArea().model().idAt(0), m_id);
    }
};

QTEST_MAIN(TestHighlights)
#include "tst_highlights.moc"
