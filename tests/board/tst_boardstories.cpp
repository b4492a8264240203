// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardmodel.h"
#include "board/boardrowlayout.h"
#include "board/boardview.h"
#include "board/rowtexts.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QAbstractItemModelTester>
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

void place(StoredArticles &articles, const QList<ArticleId> &ids, qint64 story)
{
    QList<StoryPlace> places;
    for (const ArticleId id : ids)
        places.append({id, StoryId{story}, {}, {}});
    QVERIFY(StoredArticles::wait(articles.store().placeInStories(places, {})));
}

// Six articles, the last one the newest. 0, 2 and 5 are of one story, 1 and 3 of another one.
struct SixArticles {
    StoredArticles articles;
    QList<ArticleId> ids = articles.add(6);
    SixArticles()
    {
        place(articles, {ids[0], ids[2], ids[5]}, 1);
        place(articles, {ids[1], ids[3]}, 2);
    }
    Store &store() { return articles.store(); }
    QList<ArticleId> at(const QList<int> &which) const
    {
        QList<ArticleId> list;
        for (const int i : which)
            list.append(ids.at(i));
        return list;
    }
};

QList<ArticleId> rowsOf(const BoardModel &model)
{
    QList<ArticleId> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.idAt(row));
    return rows;
}

} // namespace

class TestBoardStories : public QObject {
    Q_OBJECT

    // On the day of the articles, whose first row then has no heading.
    test::FakeClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC)};

    void show(BoardModel &model, const BoardQuery &board)
    {
        QSignalSpy loaded(&model, &BoardModel::loaded);
        model.show(board);
        QVERIFY(loaded.wait());
    }

private Q_SLOTS:
    void aStoryIsOneRow()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        show(model, query());
        QCOMPARE(rowsOf(model), six.at({5, 4, 3}));
        QCOMPARE(model.foldAt(0).size, 3);
        QCOMPARE(model.foldAt(1).size, 0);
        QCOMPARE(model.articles(), 6);
        QCOMPARE(model.stories(), 3);
        QCOMPARE(model.foldedWith({six.ids[2]}), six.at({5, 2, 0}));
    }

    void theFirstPageIsFoldedSoThatNoRowJumpsLater()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        QSignalSpy shown(&model, &BoardModel::firstRowsShown);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy loaded(&model, &BoardModel::loaded);
        model.show(query());
        QVERIFY(shown.wait());
        QVERIFY(!model.isLoaded());
        QCOMPARE(rowsOf(model), six.at({5, 4, 3}));
        QVERIFY(loaded.wait());
        QCOMPARE(inserted.size() + removed.size(), 0);
    }

    void theOldestArticleStandsInFrontOnABoardThatBeginsWithIt()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        BoardQuery board = query();
        board.order = BoardQuery::Order::Oldest;
        show(model, board);
        QCOMPARE(rowsOf(model), six.at({0, 1, 4}));
        model.setOpen(0, true);
        QCOMPARE(rowsOf(model), six.at({0, 2, 5, 1, 4}));
    }

    void aBoardOfTheBestAnswersIsFoldedAndHasNoDays()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        show(model, query(QStringLiteral("기사 sort:relevance")));
        QCOMPARE(rowsOf(model), six.at({5, 4, 3}));
        QCOMPARE(model.foldAt(0).size, 3);
        QVERIFY(model.dayStarts().isEmpty());
    }

    void aBoardInTheOrderOfAColumnIsNotFolded()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        BoardQuery board = query();
        board.order = BoardQuery::Order::Title;
        show(model, board);
        QCOMPARE(rowsOf(model), six.at({0, 1, 2, 3, 4, 5}));
        QCOMPARE(model.foldAt(0), RowFold());
    }

    void aStoryIsOpenedAndClosedInPlace()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        show(model, query());
        model.setOpen(0, true);
        QCOMPARE(rowsOf(model), six.at({5, 2, 0, 4, 3}));
        QVERIFY(model.foldAt(0).open);
        QVERIFY(model.foldAt(2).member);
        QCOMPARE(model.frontRow(2), 0);
        model.setOpen(4, true);
        QCOMPARE(rowsOf(model), six.at({5, 2, 0, 4, 3, 1}));
        model.setOpen(2, false); // by a member
        QCOMPARE(rowsOf(model), six.at({5, 4, 3, 1}));
        QVERIFY(!model.foldAt(0).open);
    }

    void foldingIsSwitchedOffAndOnAsAWhole()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        model.setFolding({});
        show(model, query());
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.stories(), 6);
        model.setFolding({true, {}});
        QTRY_COMPARE(rowsOf(model), six.at({5, 4, 3}));
        model.setOpen(0, true);
        model.setFolding({});
        QTRY_COMPARE(rowsOf(model), six.at({5, 4, 3, 2, 1, 0}));
        QCOMPARE(model.foldAt(0), RowFold());
    }

    void articlesThatArePlacedLaterAreFolded()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(4);
        BoardModel model(articles.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        show(model, query());
        QCOMPARE(model.rowCount(), 4);
        place(articles, {ids[0], ids[2]}, 1);
        QTRY_COMPARE(rowsOf(model), (QList<ArticleId>{ids[3], ids[2], ids[1]}));
        QCOMPARE(model.foldAt(1).size, 2);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        place(articles, {ids[1]}, 1);
        QTRY_COMPARE(model.foldAt(1).size, 3);
        QVERIFY(!changed.isEmpty());
    }

    void whatWasReadStaysTheFrontOfItsStoryOnTheUnreadBoard()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        show(model, query(QStringLiteral("is:unread")));
        StoredArticles::wait(six.store().setRead({six.ids[3]}, true));
        QSignalSpy added(&model, &BoardModel::rowsAdded);
        six.articles.add(1);
        QVERIFY(added.wait());
        QCOMPARE(rowsOf(model).mid(1), six.at({5, 4, 3}));
        QCOMPARE(model.foldAt(3).size, 2);
        show(model, query(QStringLiteral("is:unread")));
        QCOMPARE(rowsOf(model).mid(1), six.at({5, 4, 1}));
    }

    void theArticleThatIsReadDoesNotVanishBehindANewerOne()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        BoardView view(model);
        view.resize(600, 300);
        view.show();
        show(model, query());
        view.selectRow(2); // 3, which hides 1
        QSignalSpy chosen(&view, &BoardView::articleChosen);
        const ArticleId newer = six.articles.add(1).first();
        place(six.articles, {newer}, 2);
        QTRY_COMPARE(rowsOf(model), QList<ArticleId>{newer} + six.at({3, 1, 5, 4}));
        QCOMPARE(view.currentArticle(), six.ids[3]);
        QCOMPARE(view.selectedArticles(), six.at({3}));
        QCOMPARE(chosen.size(), 0);
    }

    void nothingMovesUnderTheReaderWhenAStoryGrows()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(300);
        place(articles, {ids[250], ids[180], ids[20]}, 1);
        BoardModel model(articles.store(), m_clock);
        BoardView view(model);
        view.resize(600, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        show(model, query());
        view.select(ids[200]);
        const int y = view.visualRect(view.currentIndex()).top();
        const ArticleId newer = articles.add(1).first();
        place(articles, {newer}, 1);
        QTRY_COMPARE(model.foldAt(0).size, 4);
        QTest::qWait(20);
        QCOMPARE(view.currentArticle(), ids[200]);
        QCOMPARE(view.visualRect(view.currentIndex()).top(), y);
    }

    void anArticleInAClosedStoryIsShownWhenItIsSelected()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        BoardView view(model);
        view.show();
        show(model, query());
        QCOMPARE(model.rowOf(six.ids[2]), -1);
        QCOMPARE(model.placeOf(six.ids[2]), 3);
        view.select(six.ids[2]);
        QCOMPARE(view.currentArticle(), six.ids[2]);
        QCOMPARE(rowsOf(model), six.at({5, 2, 0, 4, 3}));
    }

    void theNextUnreadMayBeInAClosedStory()
    {
        SixArticles six;
        StoredArticles::wait(six.store().setRead(six.at({5, 2, 3}), true));
        BoardModel model(six.store(), m_clock);
        BoardView view(model);
        view.show();
        show(model, query());
        view.selectRow(0);
        view.selectNextUnread();
        QTRY_COMPARE(view.currentArticle(), six.ids[0]);
        QVERIFY(model.foldAt(0).open);
        view.selectNextUnread();
        QTRY_COMPARE(view.currentArticle(), six.ids[4]);
        view.selectNextUnread();
        QTRY_COMPARE(view.currentArticle(), six.ids[1]);
        QSignalSpy none(&view, &BoardView::noUnreadBelow);
        view.selectNextUnread();
        QVERIFY(none.size() == 1 || none.wait());
    }

    void rightOpensAStoryAndLeftClosesIt()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        BoardView view(model);
        view.show();
        show(model, query());
        view.selectRow(0);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(view.currentIndex().row(), 0);
        view.step(2);
        QCOMPARE(view.currentArticle(), six.ids[0]);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(rowsOf(model), six.at({5, 4, 3}));
        QCOMPARE(view.currentArticle(), six.ids[5]);
        view.selectRow(1);
        QTest::keyClick(&view, Qt::Key_Right); // stands alone
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(view.currentIndex().column(), int(BoardModel::TitleColumn));
    }

    void aClickOnTheNumberOpensTheStoryAndNotTheArticle()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        BoardView view(model);
        view.resize(700, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        show(model, query());
        QTRY_VERIFY(model.headline(0));
        const QRect cell = view.visualRect(model.index(0, BoardModel::TitleColumn));
        const QPoint at
            = BoardRowLayout::of(*model.headline(0), cell, view.font(), model.foldAt(0)).story.rect.center();
        QSignalSpy chosen(&view, &BoardView::articleChosen);
        QSignalSpy clicked(&view, &QAbstractItemView::clicked);
        QSignalSpy original(&view, &BoardView::originalRequested);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(model.rowCount(), 5);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(model.rowCount(), 3);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size() + clicked.size() + original.size(), 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(chosen.size(), 1);
    }

    // As in browsers, and in other readers: what is being read stays.
    void theMiddleButtonOpensAnArticleBehindTheWindow()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        BoardView view(model);
        view.resize(700, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        show(model, query());
        QTRY_VERIFY(model.headline(1));
        view.selectRow(0);
        QSignalSpy behind(&view, &BoardView::backgroundRequested);
        QSignalSpy chosen(&view, &BoardView::articleChosen);
        QTest::mouseClick(view.viewport(), Qt::MiddleButton, {},
            view.visualRect(model.index(1, BoardModel::TitleColumn)).center());
        QCOMPARE(behind.size(), 1);
        QCOMPARE(behind.first().first().value<ArticleId>(), model.idAt(1));
        QCOMPARE(view.currentIndex().row(), 0);
        QCOMPARE(chosen.size(), 0);
    }

    void theRowSaysHowLargeItsStoryIsAndWhetherItIsOpen()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        show(model, query());
        const auto text = [&model](int row, int role) {
            return model.index(row, BoardModel::TitleColumn).data(role).toString();
        };
        QTRY_VERIFY(model.headline(0));
        for (const int role : {int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)}) {
            model.setOpen(0, false);
            QVERIFY2(text(0, role).contains(QStringLiteral("Story of 3 article")), qPrintable(text(0, role)));
            QVERIFY(text(0, role).contains(QStringLiteral("closed")));
            QVERIFY(!text(1, role).contains(QStringLiteral("tory")));
            model.setOpen(0, true);
            QVERIFY(text(0, role).contains(QStringLiteral("opened")));
            QTRY_VERIFY(model.headline(1));
            QVERIFY(text(1, role).contains(QStringLiteral("Part of the story")));
        }
    }

    void thePlaceIsAmongAllArticlesOfTheBoard()
    {
        SixArticles six;
        BoardModel model(six.store(), m_clock);
        BoardView view(model);
        view.show();
        show(model, query());
        QSignalSpy place(&view, &BoardView::positionChanged);
        view.selectRow(2);
        QCOMPARE(place.last(), QVariantList({2, 6, 3}));
        view.toggleStory();
        view.step(1);
        QCOMPARE(place.last(), QVariantList({4, 6, 3}));
    }

    void aCopyIsAPillThatOpensByClickAndByKey()
    {
        SixArticles six;
        QVERIFY(StoredArticles::wait(six.store().placeInStories(
            {{six.ids[3], StoryId{2}, {}, {}, six.ids[1]}, {six.ids[4], StoryId{5}, {}, {}, six.ids[2]}},
            {})));
        BoardModel model(six.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        BoardView view(model);
        view.resize(900, 400);
        view.show();
        show(model, query());
        QCOMPARE(rowsOf(model), six.at({5, 1})); // 3 repeats 1, and 4 repeats a member of the first story
        QCOMPARE(model.foldAt(1).copies, 1);
        QVERIFY(model.data(model.index(1, BoardModel::TitleColumn), Qt::AccessibleTextRole)
                    .toString()
                    .contains(RowTexts::tr("%n copy(ies) elsewhere, closed", nullptr, 1)));
        const QRect cell = view.visualRect(model.index(1, BoardModel::TitleColumn));
        const BoardRowLayout layout
            = BoardRowLayout::of(*model.headline(1), cell, view.font(), model.foldAt(1));
        QCOMPARE(layout.copies.text, QStringLiteral("+1"));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, layout.copies.rect.center());
        QCOMPARE(rowsOf(model), six.at({5, 1, 3}));
        QVERIFY(model.foldAt(2).isCopy);
        QVERIFY(!view.currentIndex().isValid()); // no article was opened
        view.selectRow(2);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(rowsOf(model), six.at({5, 1}));
        QCOMPARE(view.currentIndex().row(), 1);
        view.selectRow(0);
        QTest::keyClick(&view, Qt::Key_Right); // the story, then a member's copy
        view.selectRow(1);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(rowsOf(model), six.at({5, 2, 4, 0, 1}));
    }

    void foldedKindsAreOneRowThatSaysWhatIsInIt()
    {
        StoredArticles articles;
        const QList<ArticleKind> kinds{ArticleKind::Report, ArticleKind::Photo, ArticleKind::Photo,
            ArticleKind::Fortune, ArticleKind::Report};
        QList<AnalysedArticle> made = articles.make(int(kinds.size()));
        for (qsizetype i = 0; i < kinds.size(); ++i)
            made[i].article.kind = kinds.at(i);
        const QList<ArticleId> ids = articles.save(made);
        BoardModel model(articles.store(), m_clock);
        const QAbstractItemModelTester tester(&model);
        model.setFolding({true, {ArticleKind::Photo, ArticleKind::Fortune}});
        show(model, query());
        QCOMPARE(rowsOf(model), (QList{ids[4], ids[3], ids[0]}));
        const auto text = [&](int row, int column) {
            return model.data(model.index(row, column), Qt::DisplayRole).toString();
        };
        QCOMPARE(text(1, BoardModel::TitleColumn), model.kindsText(1));
        QVERIFY(text(1, BoardModel::TitleColumn).contains(u'2'));
        QVERIFY(text(1, BoardModel::SourceColumn).isEmpty());
        QVERIFY(!text(1, BoardModel::TimeColumn).isEmpty());
        model.setOpen(1, true);
        QCOMPARE(rowsOf(model), (QList{ids[4], ids[3], ids[2], ids[1], ids[0]}));
        QCOMPARE(text(1, BoardModel::TitleColumn), model.headline(1)->title);
        model.setFolding({true, {}});
        QCOMPARE(model.rowCount(), 5);
        model.setFolding({true, {ArticleKind::Photo}});
        show(model, query(QStringLiteral("kind:photo"))); // what is asked for is shown
        QCOMPARE(model.rowCount(), 2);
    }
};

QTEST_MAIN(TestBoardStories)
#include "tst_boardstories.moc"
