// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the articles that may be opened next, made before they are.
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/pagesahead.h"
#include "mainwindow/viewwithoutpage.h"
#include "render/articlepage.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;
using sokbo::test::StoredArticles;
using sokbo::test::ViewWithoutPage;

namespace {

// Keeps the pages that it was given, and says at once that it shows them.
class NotingView final : public ViewWithoutPage {
public:
    NotingView(QStringList &pages, QWidget *parent)
        : ViewWithoutPage(parent)
        , m_pages(pages)
    {
    }
    void setPage(const QString &page) override { note(u"set "_s + page); }
    void replacePage(const QString &page) override { note(u"replaced "_s + page); }

private:
    void note(const QString &page)
    {
        m_pages.append(page);
        Q_EMIT painted();
    }

    QStringList &m_pages;
};

} // namespace

class TestPagesAhead : public QObject {
    Q_OBJECT

    StoredArticles m_articles;
    QList<ArticleId> m_ids;

    StoredArticle stored(ArticleId id) { return *StoredArticles::wait(m_articles.store().article(id)); }

private Q_SLOTS:
    void initTestCase() { m_ids = m_articles.add(6); }

    void isReadyBeforeItIsWanted()
    {
        PagesAhead ahead(m_articles.store(), [](const StoredArticle &) { return PageStyle(); });
        QVERIFY(!ahead.take(m_ids.at(0)));
        ahead.prepare({m_ids.at(0), m_ids.at(1), ArticleId()});
        QTRY_VERIFY(ahead.isReady(m_ids.at(0)) && ahead.isReady(m_ids.at(1)));
        const auto ready = ahead.take(m_ids.at(1));
        QVERIFY(ready);
        QCOMPARE(ready->article.article.id, m_ids.at(1));
        QCOMPARE(ready->page, renderArticlePage(pageOf(stored(m_ids.at(1))), {}));
        QVERIFY(!ahead.take(m_ids.at(1))); // once
        ahead.prepare({m_ids.at(2)});
        QVERIFY(!ahead.take(m_ids.at(0))); // it is wanted no longer
    }

    void whatIsNotReadyIsNotWaitedFor()
    {
        PagesAhead ahead(m_articles.store(), [](const StoredArticle &) { return PageStyle(); });
        ahead.prepare({m_ids.at(0)});
        QVERIFY(!ahead.take(m_ids.at(0)));
        QTest::qWait(50); // nor does it come later
        QVERIFY(!ahead.isReady(m_ids.at(0)));
    }

    void whatHasChangedIsForgotten_data()
    {
        QTest::addColumn<ChangeSet>("changes");
        QTest::addColumn<bool>("remains");
        const auto row = [](const char *name, auto set, bool remains) {
            ChangeSet changes;
            set(changes);
            QTest::newRow(name) << changes << remains;
        };
        row(
            "marked", [this](ChangeSet &c) { c.marked = {m_ids.at(0)}; }, false);
        row(
            "revised", [this](ChangeSet &c) { c.revised = {m_ids.at(0)}; }, false);
        row(
            "placed", [this](ChangeSet &c) { c.placed = {m_ids.at(0)}; }, false);
        row(
            "removed", [this](ChangeSet &c) { c.removed = {m_ids.at(0)}; }, false);
        row(
            "everything", [](ChangeSet &c) { c.everything = true; }, false);
        row(
            "a name's watch", [](ChangeSet &c) { c.watched = true; }, false);
        row(
            "another article", [this](ChangeSet &c) { c.marked = c.added = {m_ids.at(3)}; }, true);
    }

    void whatHasChangedIsForgotten()
    {
        QFETCH(ChangeSet, changes);
        QFETCH(bool, remains);
        PagesAhead ahead(m_articles.store(), [](const StoredArticle &) { return PageStyle(); });
        ahead.prepare({m_ids.at(0)});
        QTRY_VERIFY(ahead.isReady(m_ids.at(0)));
        ahead.follow(changes);
        QCOMPARE(ahead.isReady(m_ids.at(0)), remains);
    }

    void noAnswerFromBeforeAChangeCounts()
    {
        PagesAhead ahead(m_articles.store(), [](const StoredArticle &) { return PageStyle(); });
        ahead.prepare({m_ids.at(0)}); // reads it
        ahead.forget();
        QTest::qWait(50);
        QVERIFY(!ahead.isReady(m_ids.at(0)));
    }

    // Down the board and up again, with changes between: always what the store has, never another article's.
    void stepsShowWhatTheStoreHas()
    {
        const test::FakeClock clock;
        Settings settings(m_articles.folder());
        QStringList pages;
        MainWindow window(WindowParts{m_articles.store(), clock, settings,
            ArticleViewMakers{[&pages](QWidget *parent) { return new NotingView(pages, parent); }, {}},
            [](Theme) {}});
        window.resize(1280, 800);
        window.showBoard({});
        window.show();
        QTRY_VERIFY(window.boardArea().model().isLoaded());
        window.openFirstArticle();
        const auto shows = [&](ArticleId id) {
            return window.articleArea().article() == id && window.articleArea().stored()
                && window.articleArea().stored()->article.id == id && !pages.isEmpty()
                && pages.last().contains(u"<p>본문 %1</p>"_s.arg(stored(id).article.title.section(u' ', 1)));
        };
        QTRY_VERIFY(shows(m_ids.at(5))); // the newest
        QSignalSpy opened(&window.articleArea(), &ArticleArea::opened);
        for (const int at : {4, 3, 2, 3, 4}) {
            QTest::qWait(30); // mostly the next one is ready then
            const bool down = window.boardArea().view().currentArticle() > m_ids.at(at);
            StoredArticles::wait(m_articles.store().setNote(m_ids.at(at), u"메모 %1"_s.arg(opened.size())));
            const qsizetype before = opened.size();
            window.boardArea().view().step(down ? 1 : -1);
            QTRY_VERIFY(shows(m_ids.at(at)));
            QTRY_VERIFY(pages.last().contains(u"메모 %1"_s.arg(before)));
            QCOMPARE(opened.size(), before + 1);
        }
        // Faster than they can be made.
        for (int i = 0; i < 20; ++i) {
            window.boardArea().view().step(i % 3 == 0 ? -1 : 1);
            QTest::qWait(i % 4);
        }
        const ArticleId last = window.boardArea().view().currentArticle();
        QTRY_VERIFY(shows(last));
        QTest::qWait(100);
        QVERIFY(shows(last));
    }

    // What makes the page of the open article anew, such as another style, does not show that as the page of
    // the one that was wanted a moment ago.
    void theFormerArticleNeverPassesForTheNext()
    {
        QStringList pages;
        ArticleArea area(m_articles.store(),
            ArticleViewMakers{[&pages](QWidget *parent) { return new NotingView(pages, parent); }, {}});
        area.show();
        const auto text = [this](ArticleId id) {
            return u"<p>본문 %1</p>"_s.arg(stored(id).article.title.section(u' ', 1));
        };
        ReadingStyle style;
        for (int step = 0; step < 30; ++step) {
            const ArticleId id = m_ids.at(step % m_ids.size());
            const QString wanted = text(id);
            if (step % 2 == 0) {
                area.prepare({id});
                QTest::qWait(20);
            }
            pages.clear();
            area.open(id);
            style.textPixels = 14 + step % 3;
            area.setStyle(style, {});
            QTRY_VERIFY(!pages.isEmpty());
            QTest::qWait(10);
            QVERIFY(pages.first().startsWith(u"set "_s));
            for (const QString &page : pages)
                QVERIFY(page.contains(wanted));
            QVERIFY(pages.last().contains(u"--size:%1px"_s.arg(style.textPixels)));
        }
    }
};

QTEST_MAIN(TestPagesAhead)
#include "tst_pagesahead.moc"
