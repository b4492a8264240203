// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardmodel.h"
#include "board/boardview.h"
#include "store/database.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using sokbo::test::StoredArticles;

namespace {

BoardQuery query(const QString &text = {})
{
    return *parseQuery(text, QDateTime::currentDateTimeUtc());
}

// The model's own answer, once the headline has been read.
QString titleAt(BoardModel &model, int row)
{
    const bool here = QTest::qWaitFor([&] { return model.headline(row) != nullptr; });
    return here ? model.headline(row)->title : QString();
}

// As in the header's context menu.
void tickColumn(BoardView &view, const QString &name)
{
    QMenu menu;
    view.fillColumnMenu(menu);
    for (QAction *action : menu.actions())
        if (action->text().startsWith(name))
            action->toggle();
}

} // namespace

class TestBoardModel : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;

    void show(BoardModel &model, const BoardQuery &board)
    {
        QSignalSpy loaded(&model, &BoardModel::loaded);
        model.show(board);
        QVERIFY(loaded.wait());
    }

private Q_SLOTS:
    void showsNewestFirst()
    {
        StoredArticles articles;
        articles.add(3);
        BoardModel model(articles.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        show(model, query());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(titleAt(model, 0), QStringLiteral("기사 3"));
        QCOMPARE(titleAt(model, 2), QStringLiteral("기사 1"));
    }

    void saysHowManyItHasOnlyWhenItKnows()
    {
        StoredArticles articles;
        articles.add(300);
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        QSignalSpy position(&view, &BoardView::positionChanged);
        show(model, query());
        QTRY_COMPARE(position.constLast().at(1).toInt(), 300);
        for (const QList<QVariant> &told : position)
            QVERIFY(told.at(1).toInt() == 0 || told.at(1).toInt() == 300);
        position.clear();
        show(model, query(QStringLiteral("title:\"기사 7\""))); // less than a page is all there is
        QCOMPARE(position.constFirst().at(1).toInt(), 1);
    }

    void showsOldestFirstWhenAsked()
    {
        StoredArticles articles;
        articles.add(3);
        BoardModel model(articles.store(), m_clock);
        BoardQuery board = query();
        board.order = BoardQuery::Order::Oldest;
        show(model, board);
        QCOMPARE(titleAt(model, 0), QStringLiteral("기사 1"));
    }

    void showsAColumnsOrderAtOnceAndWhole()
    {
        StoredArticles articles;
        articles.add(150);
        BoardModel model(articles.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy shown(&model, &BoardModel::firstRowsShown);
        BoardQuery board = query();
        board.order = BoardQuery::Order::Title;
        show(model, board);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(model.rowCount(), 150);
        QCOMPARE(titleAt(model, 1), QStringLiteral("기사 10"));
        articles.add(1, QStringLiteral("가사"));
        QTRY_COMPARE(titleAt(model, 0), QStringLiteral("가사 151"));
    }

    void readsRowsFarDownWhenTheyAreLookedAt()
    {
        StoredArticles articles;
        articles.add(700);
        BoardModel model(articles.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        show(model, query());
        QCOMPARE(model.rowCount(), 700);
        QVERIFY(!model.headline(600));
        QCOMPARE(titleAt(model, 600), QStringLiteral("기사 100"));
    }

    void whatIsFollowedFromNowOnComesIn()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(3);
        BoardModel model(articles.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        show(model, query(QStringLiteral("is:followed")));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(StoredArticles::wait(articles.store().setFollowed({ids.at(1)}, true, m_clock.now())));
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(StoredArticles::wait(articles.store().setFollowed({ids.at(1)}, false, m_clock.now())));
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void newArticlesComeInOnTopWithoutAReset()
    {
        StoredArticles articles;
        articles.add(5);
        BoardModel model(articles.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        show(model, query());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy added(&model, &BoardModel::rowsAdded);
        articles.add(2);
        QVERIFY(added.wait());
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(titleAt(model, 0), QStringLiteral("기사 7"));
    }

    void marksAreShownWithoutReadingTheBoardAgain()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(5);
        BoardModel model(articles.store(), m_clock);
        show(model, query());
        QVERIFY(!model.headline(0)->saved);
        StoredArticles::wait(articles.store().setSaved({ids.last()}, true));
        QTRY_VERIFY(model.headline(0)->saved);
        QCOMPARE(model.rowCount(), 5);
    }

    void whatWasReadStaysOnTheUnreadBoardUntilItIsLeft()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(5);
        BoardModel model(articles.store(), m_clock);
        show(model, query(QStringLiteral("is:unread")));
        StoredArticles::wait(articles.store().setRead({ids.at(2)}, true));
        articles.add(1); // makes the board read again
        QTRY_COMPARE(model.rowCount(), 6);
        QVERIFY(model.rowOf(ids.at(2)) >= 0);
        show(model, query(QStringLiteral("is:unread")));
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.rowOf(ids.at(2)), -1);
    }

    void aRevisedTextComesToABoardOfOneWordAndLeavesIt()
    {
        StoredArticles articles;
        QList<AnalysedArticle> made = articles.make(3);
        const QList<ArticleId> ids = articles.save(made);
        BoardModel model(articles.store(), m_clock);
        show(model, query(QStringLiteral("title:정정")));
        QCOMPARE(model.rowCount(), 0);
        made[1].article.title = QStringLiteral("정정합니다");
        articles.save(made);
        QTRY_COMPARE(model.rowOf(ids.at(1)), 0);
        made[1].article.title = QStringLiteral("기사");
        articles.save(made);
        QTRY_COMPARE(model.rowCount(), 0);
    }

    // Whose text is revised so that the board asks for it no more.
    void whatIsBeingReadStaysWhenItsTextChanges()
    {
        StoredArticles articles;
        QList<AnalysedArticle> made = articles.make(3);
        const QList<ArticleId> ids = articles.save(made);
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        show(model, query(QStringLiteral("title:기사")));
        view.selectRow(1);
        StoredArticles::wait(articles.store().setRead({ids.at(1)}, true));
        for (int revised : {1, 2})
            made[revised].article.title = QStringLiteral("정정합니다");
        QCOMPARE(articles.save(made), ids);
        QTRY_COMPARE(model.rowOf(ids.at(2)), -1); // nobody has read that one
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.rowOf(ids.at(1)) >= 0);
        QCOMPARE(view.currentArticle(), ids.at(1));
    }

    void articlesOfARemovedSourceGo()
    {
        StoredArticles articles;
        const SourceId other = articles.addSource(QStringLiteral("다른 신문"));
        articles.add(3);
        articles.add(2, QStringLiteral("다른 기사"), other);
        BoardModel model(articles.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        show(model, query());
        QCOMPARE(model.rowCount(), 5);
        StoredArticles::wait(articles.store().removeSource(other));
        QTRY_COMPARE(model.rowCount(), 3);
        StoredArticles::wait(articles.store().restoreSource(other));
        QTRY_COMPARE(model.rowCount(), 5);
    }

    void noGhostStaysOfAReadArticleWhoseSourceGoes()
    {
        StoredArticles articles;
        const SourceId other = articles.addSource(QStringLiteral("다른 신문"));
        const QList<ArticleId> ids = articles.add(2, QStringLiteral("다른 기사"), other);
        BoardModel model(articles.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        show(model, query(QStringLiteral("source:#%1").arg(other.value)));
        StoredArticles::wait(articles.store().setRead({ids.first()}, true));
        StoredArticles::wait(articles.store().removeSource(other));
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void aRowThatChangesWhileTheBoardIsReadIsNotLost()
    {
        StoredArticles articles;
        articles.add(5);
        BoardModel model(articles.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        show(model, query());
        model.reload();
        articles.add(2);
        model.reload(); // while the first one is under way, or after it
        articles.add(1);
        QTRY_COMPARE(model.rowCount(), 8);
        QTRY_COMPARE(titleAt(model, 0), QStringLiteral("기사 8"));
    }

    void headlinesThatCouldNotBeReadAreReadAgain()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(3);
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        view.resize(600, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        show(model, query());
        QTRY_VERIFY(model.headline(0));
        Database database(articles.folder() + QStringLiteral("/sokbo.db"), Database::Mode::Write);
        QSignalSpy failed(&model, &BoardModel::failed);
        database.execute("ALTER TABLE author RENAME TO away"); // which every read of headlines asks
        StoredArticles::wait(articles.store().setSaved({ids.last()}, true));
        QVERIFY(failed.size() == 1 || failed.wait());
        database.execute("ALTER TABLE away RENAME TO author");
        QTRY_VERIFY(model.headline(0)->saved);
        QCOMPARE(failed.size(), 1);
    }

    void lateAnswersOfAnotherBoardAreDropped()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(4);
        StoredArticles::wait(articles.store().setSaved({ids.first()}, true));
        BoardModel model(articles.store(), m_clock);
        QSignalSpy loaded(&model, &BoardModel::loaded);
        model.show(query());
        model.show(query(QStringLiteral("is:saved")));
        QVERIFY(loaded.wait());
        QTest::qWait(50);
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(model.rowCount(), 1);
    }

    void newArticlesMoveNeitherSelectionNorScroll()
    {
        StoredArticles articles;
        articles.add(300);
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        view.resize(600, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        show(model, query());
        view.selectRow(120);
        const ArticleId selected = view.currentArticle();
        const ArticleId top = model.idAt(view.topRow());
        QSignalSpy chosen(&view, &BoardView::articleChosen);
        QSignalSpy added(&model, &BoardModel::rowsAdded);
        articles.add(7);
        QVERIFY(added.wait());
        QTest::qWait(20);
        QCOMPARE(view.currentArticle(), selected);
        QCOMPARE(view.currentIndex().row(), 127);
        QCOMPARE(model.idAt(view.topRow()), top);
        QCOMPARE(view.selectedArticles(), QList<ArticleId>{selected});
        QCOMPARE(chosen.size(), 0);
    }

    void anUntouchedBoardStaysAtItsTop()
    {
        StoredArticles articles;
        articles.add(100);
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        view.resize(600, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        show(model, query());
        QSignalSpy added(&model, &BoardModel::rowsAdded);
        articles.add(3);
        QVERIFY(added.wait());
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QCOMPARE(view.topRow(), 0);
    }

    void nextUnreadSkipsWhatWasRead()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(400);
        StoredArticles::wait(articles.store().setRead(ids.mid(10, 389), true)); // rows 1 to 389
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        view.resize(600, 300);
        view.show();
        show(model, query());
        view.selectRow(0);
        view.selectNextUnread();
        QTRY_COMPARE(view.currentIndex().row(), 390);
        QCOMPARE(view.currentArticle(), ids.at(9));
    }

    void tellsWhenNothingUnreadIsBelow()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(3);
        StoredArticles::wait(articles.store().setRead(ids, true));
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        view.show();
        show(model, query());
        QSignalSpy none(&view, &BoardView::noUnreadBelow);
        view.selectRow(0);
        view.selectNextUnread();
        QVERIFY(none.size() == 1 || none.wait(2000));
    }

    void aLetterGoesToNoTitle()
    {
        StoredArticles articles;
        articles.add(1, QStringLiteral("How"));
        articles.add(2, QStringLiteral("Why"));
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        view.show();
        show(model, query());
        view.selectRow(0);
        QTest::keyClick(&view, Qt::Key_H);
        QTest::keyClick(&view, Qt::Key_H, Qt::ShiftModifier);
        QCOMPARE(view.currentIndex().row(), 0);
    }

    void theHeaderSaysTheOrder()
    {
        StoredArticles articles;
        articles.add(2);
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        view.show();
        const auto title
            = [&model] { return model.headerData(BoardModel::TitleColumn, Qt::Horizontal).toString(); };
        show(model, query(QStringLiteral("기사 sort:title")));
        QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), int(BoardModel::TitleColumn));
        const QString plain = title();
        show(model, query(QStringLiteral("기사 sort:relevance")));
        QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), -1);
        QVERIFY(title().startsWith(plain) && title() != plain);
        show(model, query(QStringLiteral("기사")));
        QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), int(BoardModel::TimeColumn));
        QCOMPARE(title(), plain);
    }

    void columnsGiveWayToTheTitleAndComeBack()
    {
        StoredArticles articles;
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        view.resize(1200, 400);
        view.show();
        const QHeaderView *header = view.horizontalHeader();
        QVERIFY(!header->isSectionHidden(BoardModel::AuthorColumn));
        const int author = header->sectionSize(BoardModel::AuthorColumn);
        view.resize(420, 400);
        QVERIFY(header->isSectionHidden(BoardModel::AuthorColumn));
        QVERIFY(header->sectionSize(BoardModel::TitleColumn) > 200);
        const QByteArray narrow = view.columnState();
        QVERIFY(header->isSectionHidden(BoardModel::AuthorColumn));
        view.resize(1200, 400);
        QCOMPARE(header->sectionSize(BoardModel::AuthorColumn), author);
        // A column that gave way is not one that the reader has hidden.
        view.restoreColumnState(narrow);
        QVERIFY(!header->isSectionHidden(BoardModel::AuthorColumn));
    }

    void columnsAreRememberedWithTheTitleFillingTheRest()
    {
        StoredArticles articles;
        BoardModel model(articles.store(), m_clock);
        QByteArray state;
        {
            BoardView view(model);
            view.horizontalHeader()->moveSection(0, 3);
            tickColumn(view, QStringLiteral("Author"));
            state = view.columnState();
        }
        BoardView view(model);
        view.restoreColumnState(state);
        QCOMPARE(view.horizontalHeader()->visualIndex(BoardModel::NumberColumn), 3);
        QVERIFY(view.horizontalHeader()->isSectionHidden(BoardModel::AuthorColumn));
        QCOMPARE(view.horizontalHeader()->sectionResizeMode(BoardModel::TitleColumn), QHeaderView::Stretch);
    }

    // Of another language or a larger font: what nobody touched fits it, what the reader set stays.
    void columnsFitAnotherFontThanTheirStateIsOf()
    {
        StoredArticles articles;
        BoardModel model(articles.store(), m_clock);
        QFont small = QApplication::font(), large = small;
        small.setPointSizeF(8);
        large.setPointSizeF(20);
        QByteArray state;
        int usual = 0;
        {
            BoardView view(model);
            view.setFont(small);
            view.resize(1600, 400);
            view.show();
            usual = view.horizontalHeader()->sectionSize(BoardModel::TimeColumn);
            view.horizontalHeader()->resizeSection(BoardModel::AuthorColumn, 123);
            state = view.columnState();
        }
        BoardView view(model);
        view.setFont(large);
        view.resize(1600, 400);
        view.show();
        view.restoreColumnState(state);
        const QHeaderView *header = view.horizontalHeader();
        const int date = QFontMetrics(large).horizontalAdvance(QStringLiteral("0000-00-00"));
        QVERIFY(header->sectionSize(BoardModel::TimeColumn) > date);
        QCOMPARE(header->sectionSize(BoardModel::AuthorColumn), 123);
        view.setFont(small);
        QCOMPARE(header->sectionSize(BoardModel::TimeColumn), usual);
        QCOMPARE(header->sectionSize(BoardModel::AuthorColumn), 123);
    }

    void columnsThatAreHiddenFitAnotherFontToo()
    {
        StoredArticles articles;
        BoardModel model(articles.store(), m_clock);
        QFont small = QApplication::font(), large = small;
        small.setPointSizeF(8);
        large.setPointSizeF(20);
        BoardView view(model);
        view.setFont(small);
        view.resize(1600, 400);
        view.show();
        QHeaderView *header = view.horizontalHeader();
        QVERIFY(header->isSectionHidden(BoardModel::TagsColumn)); // as at first
        view.setFont(large);
        QVERIFY(header->isSectionHidden(BoardModel::TagsColumn));
        header->showSection(BoardModel::TagsColumn);
        QVERIFY(header->sectionSize(BoardModel::TagsColumn)
            > QFontMetrics(large).horizontalAdvance(QString(6, u'가')));
    }

    void speaksWhatTheEyeSees()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(1);
        StoredArticles::wait(articles.store().setTags(ids, {QStringLiteral("반도체")}, {}));
        BoardModel model(articles.store(), m_clock);
        show(model, query());
        const QString spoken
            = model.index(0, BoardModel::TitleColumn).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("Unread")), qPrintable(spoken));
        QVERIFY2(spoken.contains(QStringLiteral("반도체")), qPrintable(spoken));
    }

    // A screen reader reads a row cell by cell: nothing is said twice, and nothing of every row.
    void onlyTheStarOfASavedArticleSpeaks()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(2);
        StoredArticles::wait(articles.store().setSaved({ids[1]}, true));
        BoardModel model(articles.store(), m_clock);
        show(model, query());
        const auto spoken = [&](int row, int column) {
            return model.index(row, column).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(0, BoardModel::StarColumn), QStringLiteral("Saved"));
        QVERIFY(!spoken(0, BoardModel::TitleColumn).contains(QStringLiteral("Saved")));
        QCOMPARE(spoken(1, BoardModel::StarColumn), QString());
    }

    void titlesThatLookLikeMarkupAreShownAsText()
    {
        StoredArticles articles;
        articles.add(1, QStringLiteral("<img src=x> <b>굵게</b>"));
        BoardModel model(articles.store(), m_clock);
        show(model, query());
        const QString tooltip = model.index(0, BoardModel::TitleColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(tooltip.contains(QStringLiteral("&lt;img")), qPrintable(tooltip));
    }
};

QTEST_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
