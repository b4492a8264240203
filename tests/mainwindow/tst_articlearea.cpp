// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the area's views is in front, and what it says that it shows.
#include "mainwindow/articlearea.h"
#include "mainwindow/viewwithoutpage.h"
#include "support/storedarticles.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;
using sokbo::test::StoredArticles;
using sokbo::test::ViewWithoutPage;

namespace {

// Paints a page when it is told to, as an engine that takes its time.
class SlowView final : public ViewWithoutPage {
public:
    using ViewWithoutPage::ViewWithoutPage;

    QString page;
    void paint() { Q_EMIT painted(); }
    void refuse() { Q_EMIT pageFailed(); }

    void setPage(const QString &set) override { page = set; }
    void replacePage(const QString &set) override { page = set; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect().adjusted(9, 9, -9, -9), Qt::red); // a blank picture is not shown
    }
};

} // namespace

class TestArticleArea : public QObject {
    Q_OBJECT

    StoredArticles m_articles;
    QList<ArticleId> m_ids;
    SlowView *m_plain = nullptr, *m_engine = nullptr;
    std::unique_ptr<ArticleArea> m_area;

    QString title(int index)
    {
        return StoredArticles::wait(m_articles.store().article(m_ids.at(index)))->article.title;
    }
    QWidget *front() const { return m_area->childAt(m_area->rect().center()); }
    // Until the view has the page of the article.
    bool comes(const SlowView *view, int index)
    {
        const QString wanted = title(index).toHtmlEscaped();
        return QTest::qWaitFor([&] { return view->page.contains(wanted); });
    }

private Q_SLOTS:
    void initTestCase() { m_ids = m_articles.add(3); }

    void init()
    {
        m_area = std::make_unique<ArticleArea>(m_articles.store(),
            ArticleViewMakers{[this](QWidget *parent) { return m_plain = new SlowView(parent); },
                [this](QWidget *parent) { return m_engine = new SlowView(parent); }});
        m_area->resize(600, 400);
        m_area->show();
        m_engine = nullptr;
        m_area->open(m_ids.at(0));
        QTRY_VERIFY(m_engine);
        QVERIFY(comes(m_engine, 0));
        m_engine->paint(); // ready, behind the plain view
        m_engine->paint();
        QTRY_VERIFY(m_area->isEngineShown());
        QCOMPARE(front(), m_engine);
    }
    void cleanup() { m_area.reset(); }

    void theArticleBeforeIsNotSeenAgain()
    {
        m_area->close();
        QVERIFY(front() != m_engine);
        m_area->open(m_ids.at(1));
        QVERIFY(comes(m_engine, 1));
        QVERIFY(m_engine->isVisible() && front() != m_engine); // it has the picture of the first one yet
        m_area->close();
        m_engine->paint();
        QVERIFY(front() != m_engine); // nothing is open
        m_area->open(m_ids.at(2));
        QVERIFY(comes(m_engine, 2));
        QVERIFY(front() != m_engine);
        m_engine->paint();
        QCOMPARE(front(), m_engine);
    }

    void aPageThatTheEngineCannotShowIsShownPlainly()
    {
        QSignalSpy failed(m_area.get(), &ArticleArea::engineFailed);
        m_area->open(m_ids.at(1));
        QVERIFY(comes(m_engine, 1));
        m_engine->refuse();
        QCOMPARE(front(), m_plain);
        QVERIFY(comes(m_plain, 1));
        m_area->open(m_ids.at(2));
        QVERIFY(comes(m_engine, 2));
        m_engine->paint();
        m_engine->paint();
        QTRY_COMPARE(front(), m_engine);
        QCOMPARE(failed.size(), 0);
    }

    void theTitleIsThatOfThePage()
    {
        bool isSame = false;
        connect(m_area.get(), &ArticleArea::opened, this,
            [&] { isSame = m_area->shownDocument().contains(m_area->shownTitle().toHtmlEscaped()); });
        m_area->open(m_ids.at(1)); // said before its page is made
        QVERIFY(comes(m_engine, 1));
        QVERIFY(isSame);
        QCOMPARE(m_area->shownTitle(), title(1));
        m_area->close();
        QVERIFY(m_area->shownTitle().isEmpty());
    }
};

QTEST_MAIN(TestArticleArea)
#include "tst_articlearea.moc"
