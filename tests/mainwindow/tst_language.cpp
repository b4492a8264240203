// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "settings/settingsdialog.h"
#include "sources/sidebar.h"
#include "startup/language.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

#include <algorithm>

using namespace sokbo;
using namespace Qt::StringLiterals;
using sokbo::test::StoredArticles;

namespace {

bool hasHangul(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

} // namespace

// Another language while the program runs.
class TestLanguage : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    ArticleId m_article;
    std::shared_ptr<UndoSteps> m_undo = std::make_shared<UndoSteps>();

    void makeWindow(const QString &language, const WindowPlace &place)
    {
        m_window.reset();
        useLanguage(language, *qApp);
        m_window = std::make_unique<MainWindow>(WindowParts{m_articles->store(), m_clock, *m_settings,
            ArticleViewMakers{
                [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
            [](Theme) {}, {}, {}, {}, {}, {}, {}, m_undo});
        m_window->resize(1280, 800);
        m_window->resume(place);
        m_window->show();
        QTRY_COMPARE(m_window->place().article, place.article);
        QTRY_VERIFY(m_window->isAtRest());
        QTRY_VERIFY(sidebar().lineOf(Board::fixed(Board::Kind::All, {})));
        QTRY_VERIFY(!page().isEmpty());
    }
    Sidebar &sidebar() { return *m_window->findChild<Sidebar *>(); }
    QString page() const
    {
        const auto *browser = m_window->findChild<QTextBrowser *>();
        return browser ? browser->toPlainText() : QString();
    }

    // All that the window says by itself; what articles, sources and tags are called is English here.
    QStringList everyText()
    {
        QStringList texts{m_window->windowTitle(), page()};
        for (QMenu *menu : m_window->findChildren<QMenu *>())
            Q_EMIT menu->aboutToShow(); // some are filled then
        for (const QAction *action : m_window->findChildren<QAction *>())
            texts << action->text() << action->toolTip() << action->statusTip();
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                texts << label->text();
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                texts << button->text();
            if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
                texts << edit->placeholderText();
        }
        const BoardModel &board = m_window->boardArea().model();
        for (int column = 0; column < BoardModel::columns; ++column)
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                texts << board.headerData(column, Qt::Horizontal, role).toString()
                      << board.data(board.index(0, column), role).toString();
        QList<SidebarEntry> left = sidebarEntries(sidebar().contents(), false);
        while (!left.isEmpty()) {
            const SidebarEntry entry = left.takeFirst();
            left += entry.children;
            texts << entry.label << entry.tooltip;
        }
        texts.removeAll(QString());
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_articles = std::make_unique<StoredArticles>();
        SourceEdit edit;
        edit.title = u"River Daily"_s;
        edit.folder = u"Papers"_s;
        StoredArticles::wait(m_articles->store().editSource(m_articles->source(), edit));
        QList<AnalysedArticle> reports = m_articles->make(3, u"Report"_s);
        for (AnalysedArticle &report : reports) {
            report.article.author = u"A. Writer"_s;
            report.article.language = u"en"_s;
            report.article.body = SafeHtml::fromSanitised(u"<p>The lighthouse is lit.</p>"_s);
        }
        m_article = m_articles->save(reports).last();
        StoredArticles::wait(m_articles->store().setTags({m_article}, {u"chips"_s}, {}));
        m_settings = std::make_unique<Settings>(m_articles->folder());
    }
    void cleanupTestCase()
    {
        m_window.reset();
        useLanguage(u"en"_s, *qApp);
        m_settings.reset();
        m_articles.reset();
    }

    void nothingStaysInTheFormerLanguage()
    {
        const WindowPlace place{Board::fixed(Board::Kind::Unread, {}), m_article};
        makeWindow(u"ko"_s, place);
        for (const Command command : m_window->commands().all())
            QVERIFY2(hasHangul(m_window->commands()[command]->text()),
                qPrintable(m_window->commands()[command]->text()));
        QVERIFY(hasHangul(page()));
        for (int round = 0; round < 2; ++round) {
            const WindowPlace there = m_window->place();
            makeWindow(u"en"_s, there);
            for (const QString &text : everyText())
                QVERIFY2(text == u"한국어"_s || !hasHangul(text), qPrintable(text));
            QVERIFY(m_window->place().board.showsSameAs(place.board));
            QTRY_COMPARE(m_window->place().board.title, u"Unread"_s);
            makeWindow(u"ko"_s, m_window->place());
            for (const Command command : m_window->commands().all())
                QVERIFY2(hasHangul(m_window->commands()[command]->text()),
                    qPrintable(m_window->commands()[command]->text()));
            QTRY_VERIFY(hasHangul(m_window->place().board.title));
            QCOMPARE(QLocale().language(), QLocale::Korean);
        }
    }

    void whatWasDoneCanStillBeTakenBack()
    {
        makeWindow(u"en"_s, {{}, m_article});
        const auto source = [this] {
            const auto sources = StoredArticles::wait(m_articles->store().sources());
            for (const Source &each : *sources)
                if (each.id == m_articles->source())
                    return each.folder;
            return QString();
        };
        const auto isSaved
            = [this] { return StoredArticles::wait(m_articles->store().article(m_article))->headline.saved; };
        const auto undoText = [this] { return m_window->commands()[Command::Undo]->text(); };
        QVERIFY(!isSaved());
        m_window->commands()[Command::Save]->trigger();
        QTRY_VERIFY(undoText().contains(u"save"_s));
        QCOMPARE(m_settings->sourceOrder(), SourceOrder::ByHand);
        m_window->commands()[Command::SourcesByName]->trigger();
        sidebar().moveTo({m_articles->source(), {}}, u"Others"_s);
        QTRY_VERIFY(undoText().contains(u"move"_s));
        QTRY_COMPARE(source(), u"Others"_s);

        makeWindow(u"ko"_s, m_window->place());
        QVERIFY2(hasHangul(undoText()) && !undoText().contains(u"move"_s), qPrintable(undoText()));
        m_window->commands()[Command::Undo]->trigger();
        QTRY_COMPARE(source(), u"Papers"_s);
        QCOMPARE(m_settings->sourceOrder(), SourceOrder::ByName);
        QTRY_COMPARE(sidebar().order(), SourceOrder::ByName);
        m_window->commands()[Command::Undo]->trigger();
        QTRY_VERIFY(!isSaved());
        m_window->commands()[Command::Redo]->trigger();
        QTRY_VERIFY(isSaved());
        m_window->commands()[Command::Undo]->trigger();
        QTRY_VERIFY(!isSaved());
        m_settings->setSourceOrder(SourceOrder::ByHand);
    }

    // It paints no board, and what comes after the first painting comes nevertheless.
    void theBriefingComesBackInTheOtherLanguage()
    {
        Board briefing = Board::fixed(Board::Kind::Briefing, {});
        makeWindow(u"en"_s, {briefing, {}});
        QTRY_VERIFY(m_window->place().board.isOf(Board::Kind::Briefing));
        QTRY_VERIFY(!hasHangul(page()));
    }

    void choosingALanguageInTheSettingsAsksForAnotherWindow()
    {
        makeWindow(u"ko"_s, {{}, m_article});
        QSignalSpy changed(m_window.get(), &MainWindow::languageChanged);
        QTimer::singleShot(50, qApp, [] {
            auto *dialog = qobject_cast<SettingsDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            for (auto *choice : dialog->findChildren<QComboBox *>())
                if (const int english = choice->findData(u"en"_s); english >= 0) {
                    choice->setCurrentIndex(english);
                    Q_EMIT choice->activated(english);
                    return;
                }
            dialog->reject();
        });
        m_window->commands()[Command::Settings]->trigger(); // ends as the dialog does
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_settings->language(), u"en"_s);
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
