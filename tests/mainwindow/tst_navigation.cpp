// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/navigation.h"
#include "mainwindow/statusline.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;

namespace {

// The panes without a window around them.
struct Rig {
    Rig()
    {
        QObject::connect(&notices, &Notices::said, &notices, [this](const QString &text) { told += text; });
        QObject::connect(&navigation, &Navigation::leaving, &navigation, [this] { ++left; });
        board.resize(600, 400);
        board.show();
    }

    QStringList titles()
    {
        const QAbstractItemModel &model = board.model();
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.index(row, BoardModel::TitleColumn).data().toString();
        return all;
    }
    bool shows(int rows)
    {
        return QTest::qWaitFor([&] { return board.model().isLoaded() && board.model().rowCount() == rows; });
    }

    StoredArticles articles;
    FakeClock clock{QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
    Notices notices;
    QStringList told;
    int left = 0;
    Sidebar sidebar{articles.store(), clock};
    BoardArea board{articles.store(), clock};
    ArticleArea article{articles.store(), {}};
    SearchBar search{articles.store(), clock};
    StatusLine status;
    Navigation navigation{clock, {sidebar, board, article, search, status}, notices};
};

} // namespace

class TestNavigation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWayBackBringsTheBoardAndItsArticle()
    {
        Rig rig;
        const QList<ArticleId> ids = rig.articles.add(5);
        rig.navigation.show(Board::fixed(Board::Kind::All, QStringLiteral("All")));
        QVERIFY(rig.shows(5));
        QVERIFY(!rig.navigation.canGoBack());
        rig.navigation.setArticle(ids.at(2));
        rig.navigation.show(Board::typed(QStringLiteral("title:\"기사 1\""), {}));
        QVERIFY(rig.shows(1));
        QCOMPARE(rig.search.text(), QStringLiteral("title:\"기사 1\""));
        QVERIFY(rig.navigation.board().title.contains(QStringLiteral("기사 1")));
        rig.navigation.back();
        QVERIFY(rig.shows(5));
        QCOMPARE(rig.search.text(), QString());
        QTRY_COMPARE(rig.board.view().selectedArticles(), QList<ArticleId>{ids.at(2)});
        rig.navigation.forward();
        QVERIFY(rig.shows(1));
        QVERIFY(!rig.navigation.canGoForward());
        QCOMPARE(rig.left, 4); // with the first board, each move leaves what was there
    }

    void whatIsTypedIsShownAndIsNoStepUntilItIsAccepted()
    {
        Rig rig;
        rig.articles.add(12);
        rig.navigation.show(Board());
        QVERIFY(rig.shows(12));
        for (const char16_t *typed : {u"기", u"기사", u"기사 1", u"기사 12"})
            rig.navigation.showTyped(QString::fromUtf16(typed));
        QVERIFY(rig.shows(1));
        QVERIFY(rig.navigation.isTyping());
        QVERIFY(!rig.navigation.canGoBack());
        QCOMPARE(rig.left, 1); // of the first board
        QCOMPARE(rig.search.text(), QString()); // what the reader types in is his
        QSignalSpy read(&rig.board.model(), &BoardModel::otherBoard);
        rig.navigation.show(Board::typed(QStringLiteral("기사 12"), {}));
        QVERIFY(!rig.navigation.isTyping());
        QVERIFY(rig.navigation.canGoBack());
        QCOMPARE(rig.left, 2);
        QCOMPARE(rig.search.text(), QStringLiteral("기사 12"));
        QTest::qWait(50);
        QCOMPARE(read.size(), 0); // it is there already
        rig.navigation.back();
        QVERIFY(rig.shows(12));
        QVERIFY(!rig.navigation.canGoBack());
    }

    void aSyllableThatIsBeingComposedIsNoWordYet()
    {
        Rig rig;
        auto articles = rig.articles.make(3);
        articles[0].article.title = QStringLiteral("삼성이 짓는다");
        articles[1].article.title = QStringLiteral("삼서라는 곳");
        articles[2].article.title = QStringLiteral("서울의 비");
        rig.articles.save(articles);
        rig.navigation.show(Board());
        QVERIFY(rig.shows(3));
        rig.navigation.showTyped(QStringLiteral("사"), true); // half a word
        QVERIFY(!rig.navigation.isTyping());
        rig.navigation.showTyped(QStringLiteral("삼서"), true);
        QVERIFY(rig.shows(2));
        QVERIFY(rig.navigation.isOpenEnded());
        rig.navigation.showTyped(QStringLiteral("삼서"), false); // it is the whole word
        QVERIFY(rig.shows(1));
        QVERIFY(!rig.navigation.isOpenEnded());
        rig.navigation.showTyped(QStringLiteral("삼서"), true);
        QVERIFY(rig.shows(2));
        rig.navigation.acceptTyped();
        QVERIFY(rig.shows(1));
        QCOMPARE(rig.navigation.board().query, QStringLiteral("삼서"));
    }

    void endingToTypeBringsTheBoardBackAsItWas()
    {
        Rig rig;
        const QList<ArticleId> ids = rig.articles.add(300);
        rig.navigation.show(Board());
        QVERIFY(rig.shows(300));
        BoardView &view = rig.board.view();
        view.select(ids.at(200));
        view.scrollToRow(90);
        const int scrolled = view.verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        rig.navigation.showTyped(QStringLiteral("title:\"기사 7\""));
        QVERIFY(rig.shows(1));
        rig.navigation.showTyped(QStringLiteral("\"기사")); // half a query
        QCOMPARE(rig.navigation.board().query, QStringLiteral("title:\"기사 7\""));
        rig.navigation.endTyping();
        QCOMPARE(rig.board.model().rowCount(), 300); // at once
        QVERIFY(rig.board.model().isLoaded());
        QCOMPARE(view.verticalScrollBar()->value(), scrolled);
        QCOMPARE(view.selectedArticles(), QList<ArticleId>{ids.at(200)});
        QCOMPARE(rig.navigation.board(), Board());
        QVERIFY(!rig.navigation.canGoBack());
        QCOMPARE(rig.left, 1);
    }

    void whatComesWhileOneTypesStandsOnTheBoardThatComesBack()
    {
        Rig rig;
        rig.articles.add(3);
        rig.navigation.show(Board());
        QVERIFY(rig.shows(3));
        rig.navigation.showTyped(QStringLiteral("없는말"));
        rig.articles.add(2);
        rig.navigation.endTyping();
        QVERIFY(rig.shows(5));
    }

    void nothingFoundIsShownOnlyAfterAWhile()
    {
        Rig rig;
        rig.articles.add(3);
        rig.navigation.show(Board());
        QVERIFY(rig.shows(3));
        rig.navigation.showTyped(QStringLiteral("없는말"));
        QTest::qWait(50);
        QCOMPARE(rig.board.model().rowCount(), 3);
        QVERIFY(rig.shows(0));
        QVERIFY(rig.board.isShowingEmptyPage());
        rig.navigation.endTyping();
        QCOMPARE(rig.board.model().rowCount(), 3);
        QVERIFY(!rig.board.isShowingEmptyPage());
    }

    void anArticleOpenedWhileOneTypesBelongsToTheTypedBoard()
    {
        Rig rig;
        const QList<ArticleId> ids = rig.articles.add(3);
        rig.navigation.show(Board());
        QVERIFY(rig.shows(3));
        rig.navigation.showTyped(QStringLiteral("title:\"기사 2\""));
        QVERIFY(rig.shows(1));
        rig.navigation.setArticle(ids.at(1));
        QVERIFY(rig.navigation.canGoBack());
        QCOMPARE(rig.left, 1); // nothing closes it
        rig.navigation.back();
        QVERIFY(rig.shows(3));
        rig.navigation.forward();
        QVERIFY(rig.shows(1));
        QTRY_COMPARE(rig.board.view().selectedArticles(), QList<ArticleId>{ids.at(1)});
    }

    void theSameBoardAgainIsNoStep()
    {
        Rig rig;
        rig.articles.add(2);
        rig.navigation.show(Board());
        QVERIFY(rig.shows(2));
        rig.navigation.show(Board());
        QVERIFY(!rig.navigation.canGoBack());
        QCOMPARE(rig.left, 1);
    }

    void aQueryWithAMistakeStaysInTheBox()
    {
        Rig rig;
        rig.articles.add(2);
        rig.navigation.show(Board());
        QVERIFY(rig.shows(2));
        const QString wrong = QStringLiteral("after:nonsense");
        rig.navigation.show(Board::typed(wrong, {}));
        QCOMPARE(rig.told.size(), 1);
        QCOMPARE(rig.search.text(), wrong);
        QVERIFY(!rig.navigation.canGoBack());
        QCOMPARE(rig.navigation.board(), Board());
    }

    void theOrderStaysOnOtherBoards()
    {
        Rig rig;
        rig.articles.add(3);
        rig.navigation.show(Board());
        QVERIFY(rig.shows(3));
        QCOMPARE(rig.titles().first(), QStringLiteral("기사 3"));
        rig.navigation.setOrder(BoardQuery::Order::Oldest);
        QVERIFY(rig.shows(3));
        QTRY_COMPARE(rig.titles().first(), QStringLiteral("기사 1"));
        rig.navigation.show(Board::typed(QStringLiteral("기사"), {}));
        QVERIFY(rig.shows(3));
        QCOMPARE(rig.titles().first(), QStringLiteral("기사 1"));
    }

    void aQueryThatSaysItsOrderKeepsIt()
    {
        Rig rig;
        rig.articles.add(3);
        rig.navigation.show(Board());
        QVERIFY(rig.shows(3));
        for (const char16_t *query : {u"기사 sort:oldest", u"기사 정렬:오래된순"}) {
            rig.navigation.show(Board::typed(QString::fromUtf16(query), {}));
            QVERIFY(rig.shows(3));
            QTRY_COMPARE(rig.titles().first(), QStringLiteral("기사 1"));
        }
        rig.navigation.show(Board::typed(QStringLiteral("기사 -\"sort:\""), {}));
        QVERIFY(rig.shows(3));
        QTRY_COMPARE(rig.titles().first(), QStringLiteral("기사 3"));
    }

    void onlyABoardOfWordsHasTheOrderOfRelevance()
    {
        Rig rig;
        rig.articles.add(3);
        rig.navigation.show(Board());
        QVERIFY(rig.shows(3));
        rig.navigation.setOrder(BoardQuery::Order::Relevance);
        QVERIFY(rig.shows(3));
        QCOMPARE(rig.board.model().query().order, BoardQuery::Order::Newest);
        rig.navigation.show(Board::typed(QStringLiteral("기사"), {}));
        QVERIFY(rig.shows(3));
        QCOMPARE(rig.board.model().query().order, BoardQuery::Order::Relevance);
    }

    void aQueryThatIsALineOfTheSidebarIsThatLine()
    {
        Rig rig;
        rig.articles.add(2);
        rig.sidebar.start();
        QTRY_VERIFY(rig.sidebar.isFresh());
        rig.navigation.show(Board::typed(QStringLiteral("is:unread"), {}));
        QCOMPARE(rig.navigation.board().kind, Board::Kind::Unread);
        QCOMPARE(rig.search.text(), QString());
    }

    void aQueryShownBeforeTheSidebarWasReadBecomesItsLine()
    {
        Rig rig;
        rig.articles.add(2);
        const QString query = Board::ofSource(rig.articles.source(), {}).query;
        rig.navigation.show(Board::typed(query, {}));
        QVERIFY(rig.shows(2));
        QCOMPARE(rig.search.text(), query);
        rig.sidebar.start();
        QTRY_COMPARE(rig.navigation.board().kind, Board::Kind::Source);
        QCOMPARE(rig.search.text(), QString());
        QVERIFY(!rig.navigation.canGoBack());
    }

    void anArticleIsSelectedWhenItsRowComes()
    {
        Rig rig;
        const QList<ArticleId> ids = rig.articles.add(4);
        rig.navigation.show(Board());
        rig.navigation.selectWhenShown(ids.first());
        QTRY_COMPARE(rig.board.view().selectedArticles(), QList<ArticleId>{ids.first()});
    }
};

QTEST_MAIN(TestNavigation)
#include "tst_navigation.moc"
