// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a search in the article that is open.
#include "board/boardview.h"
#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTextBrowser>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestSought : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    ArticleId m_id;

    void openArticle()
    {
        m_window->openArticle(m_id);
        QTRY_VERIFY(m_window->articleArea().stored());
        QTRY_VERIFY(browser() && browser()->toPlainText().contains(u"Rates"_s));
    }
    // Another board leaves the article: it is opened again.
    void search(const QString &query)
    {
        m_window->showBoard(Board::typed(query, {}));
        QTRY_COMPARE(m_window->boardArea().model().query().text, query);
        QTRY_VERIFY(m_window->boardArea().model().isLoaded());
        QVERIFY(!position().contains(u"found"_s));
        openArticle();
    }
    QString position() const { return m_window->findChild<QLabel *>(u"statusPosition"_s)->text(); }
    QTextBrowser *browser() const { return m_window->articleArea().findChild<QTextBrowser *>(); }
    QStringList marked() const
    {
        QStringList texts;
        for (const QTextEdit::ExtraSelection &selection : browser()->extraSelections())
            texts.append(selection.cursor.selectedText());
        return texts;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        auto articles = m_articles->make(1);
        articles.first().article.title = u"한은, 기준금리를 올린다"_s;
        articles.first().article.body = SafeHtml::fromSanitised(
            u"<p>기준 금리가 오른다. 大統領은 말이 없었다.</p><p>Rates rose. 기준금리.</p>"_s);
        m_id = m_articles->save(articles).first();
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
        openArticle();
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_articles.reset();
    }

    void isMarkedAsTheSearchFindsIt_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("places");
        QTest::newRow("particles and blanks")
            << u"기준금리가"_s << QStringList{u"기준금리"_s, u"기준 금리가"_s, u"기준금리"_s};
        QTest::newRow("Chinese characters") << u"대통령"_s << QStringList{u"大統領"_s};
        QTest::newRow("English forms") << u"rate OR 없는말"_s << QStringList{u"Rate"_s};
    }

    void isMarkedAsTheSearchFindsIt()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, places);
        QVERIFY(marked().isEmpty());
        search(query);
        QTRY_COMPARE(marked(), places);
        QTRY_VERIFY2(position().contains(u"found %1 time"_s.arg(places.size())), qPrintable(position()));
        search({});
        QTRY_VERIFY(marked().isEmpty());
        QVERIFY(!position().contains(u"found"_s));
    }

    void keysWalkThePlaces()
    {
        search(u"기준금리"_s);
        QTRY_COMPARE(marked().size(), 3);
        press(Qt::Key_F3);
        QVERIFY2(position().contains(u"1 of 3 in the article"_s), qPrintable(position()));
        press(Qt::Key_F3, Qt::ShiftModifier);
        QVERIFY2(position().contains(u"3 of 3 in the article"_s), qPrintable(position()));
        press(Qt::Key_F3);
        QVERIFY2(position().contains(u"1 of 3 in the article"_s), qPrintable(position()));
    }

    void withoutASearchTheKeysAreTheFindBars()
    {
        press(Qt::Key_F3);
        QLineEdit *edit = nullptr;
        for (QLineEdit *each : m_window->articleArea().findChildren<QLineEdit *>())
            if (each->isVisible())
                edit = each;
        QVERIFY(edit);
        edit->setText(u"금리"_s);
        const int first = browser()->textCursor().selectionStart();
        press(Qt::Key_F3);
        QVERIFY(browser()->textCursor().selectionStart() > first);
    }
};

QTEST_MAIN(TestSought)
#include "tst_sought.moc"
