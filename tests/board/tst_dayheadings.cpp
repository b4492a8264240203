// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardview.h"
#include "kit/words.h"
#include "search/boardquery.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using sokbo::test::StoredArticles;

namespace {

// Noon, local time, of the day that many days before the clock's.
QDateTime noon(const Clock &clock, int daysBefore)
{
    return QDateTime(clock.now().toLocalTime().date().addDays(-daysBefore), QTime(12, 0)).toUTC();
}

// `count` articles of a day, one a minute.
void addDay(StoredArticles &articles, const Clock &clock, int daysBefore, int count)
{
    QList<AnalysedArticle> day = articles.make(count);
    for (int i = 0; i < count; ++i)
        day[i].article.published = noon(clock, daysBefore).addSecs(60 * i);
    articles.save(day);
}

BoardQuery everything(BoardQuery::Order order = BoardQuery::Order::Newest)
{
    BoardQuery query;
    query.order = order;
    return query;
}

} // namespace

class TestDayHeadings : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;

    void show(BoardModel &model, const BoardQuery &board)
    {
        QSignalSpy loaded(&model, &BoardModel::loaded);
        model.show(board);
        QVERIFY(loaded.wait());
    }

    static QList<int> higherRows(const BoardView &view)
    {
        QList<int> rows;
        const int usual = view.verticalHeader()->defaultSectionSize();
        for (int row = 0; row < view.model()->rowCount(); ++row)
            if (view.rowHeight(row) > usual)
                rows.append(row);
        return rows;
    }

private Q_SLOTS:
    void theFirstRowOfADayIsHigher()
    {
        StoredArticles articles;
        addDay(articles, m_clock, 2, 2);
        addDay(articles, m_clock, 1, 3);
        addDay(articles, m_clock, 0, 4);
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        show(model, everything());
        QCOMPARE(higherRows(view), (QList<int>{4, 7})); // today needs none at the top
        show(model, everything(BoardQuery::Order::Oldest));
        QCOMPARE(higherRows(view), (QList<int>{0, 2, 5}));
        show(model, everything(BoardQuery::Order::Title));
        QVERIFY(higherRows(view).isEmpty());
    }

    void headingsFollowTheStoreAndTheReadRowStaysWhereItIs()
    {
        StoredArticles articles;
        addDay(articles, m_clock, 2, 30);
        addDay(articles, m_clock, 1, 30);
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        view.resize(700, 300);
        view.show();
        show(model, everything());
        QCOMPARE(higherRows(view), (QList<int>{0, 30}));
        view.scrollToRow(40);
        const ArticleId top = model.idAt(view.topRow());
        const int offset = view.rowViewportPosition(view.topRow());
        QSignalSpy added(&model, &BoardModel::rowsAdded);
        addDay(articles, m_clock, 0, 5);
        QVERIFY(added.wait());
        QCOMPARE(higherRows(view), (QList<int>{5, 35}));
        QCOMPARE(model.idAt(view.topRow()), top);
        QCOMPARE(view.rowViewportPosition(view.topRow()), offset);
    }

    void aStoreThatShrinksTakesItsHeadingsAlong()
    {
        StoredArticles articles;
        addDay(articles, m_clock, 1, 2);
        const SourceId other = articles.addSource(QStringLiteral("나래테크"));
        QList<AnalysedArticle> old = articles.make(2, QStringLiteral("다른"), other);
        for (AnalysedArticle &article : old)
            article.article.published = noon(m_clock, 3);
        articles.save(old);
        addDay(articles, m_clock, 0, 2);
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        show(model, everything());
        QCOMPARE(higherRows(view), (QList<int>{2, 4}));
        QVERIFY(StoredArticles::wait(articles.store().removeSource(other)));
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(higherRows(view), (QList<int>{2}));
    }

    void aDayIsSaidAsOneWouldSayIt()
    {
        const QDate today(2026, 11, 28);
        const QLocale korean(QLocale::Korean, QLocale::SouthKorea);
        QVERIFY(dayHeading(today, today, korean).startsWith(QStringLiteral("Today")));
        QVERIFY(dayHeading(today.addDays(-1), today, korean).startsWith(QStringLiteral("Yesterday")));
        QVERIFY(!dayHeading(today.addDays(-2), today, korean).contains(QStringLiteral("2026")));
        QVERIFY(dayHeading(QDate(2025, 11, 27), today, korean).contains(QStringLiteral("2025")));
    }

    void theBoardSaysYesterday()
    {
        const QDateTime now = noon(m_clock, 0);
        QCOMPARE(boardTime(now, now), QStringLiteral("12:00"));
        QCOMPARE(boardTime(now.addDays(-1), now), QStringLiteral("Yest. 12:00"));
        QCOMPARE(
            boardTime(now.addDays(-2), now), now.addDays(-2).toLocalTime().toString(QStringLiteral("MM-dd")));
    }

    void columnsThatWouldSayNothingAreNotShown()
    {
        StoredArticles articles;
        QList<AnalysedArticle> nobody = articles.make(3);
        for (AnalysedArticle &article : nobody)
            article.article.author.clear();
        articles.save(nobody);
        const SourceId named = articles.addSource(QStringLiteral("나래테크"));
        articles.add(2, QStringLiteral("이름"), named);
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        view.resize(1200, 400);
        view.show();
        const auto shown = [&view](BoardModel::Column column) { return !view.isColumnHidden(column); };
        show(model, everything());
        QVERIFY(shown(BoardModel::AuthorColumn));
        QVERIFY(shown(BoardModel::SourceColumn));
        const auto of = [](SourceId source) {
            return *parseQuery(
                QStringLiteral("source:#%1").arg(source.value), QDateTime::currentDateTimeUtc());
        };
        show(model, of(articles.source()));
        QTRY_VERIFY(!shown(BoardModel::AuthorColumn));
        QVERIFY(!shown(BoardModel::SourceColumn));
        show(model, of(named));
        QTRY_VERIFY(shown(BoardModel::AuthorColumn));
        show(model, everything());
        QTRY_VERIFY(shown(BoardModel::SourceColumn));
        view.setRowStyle(RowStyle::TwoLines);
        QVERIFY(!shown(BoardModel::AuthorColumn));
        QVERIFY(!shown(BoardModel::SourceColumn));
    }
};

QTEST_MAIN(TestDayHeadings)
#include "tst_dayheadings.moc"
