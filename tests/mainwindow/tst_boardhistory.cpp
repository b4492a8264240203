// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/boardhistory.h"

#include <QTest>

using namespace sokbo;

namespace {

Place place(const QString &query)
{
    return {Board::typed(query, query), BoardQuery::Order::Newest, {}};
}

} // namespace

class TestBoardHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstBoardHasNoWayBack()
    {
        BoardHistory history;
        history.start(place(QStringLiteral("a")));
        QVERIFY(!history.canGoBack() && !history.canGoForward());
        QVERIFY(!history.back());
        QCOMPARE(history.here(), place(QStringLiteral("a")));
    }

    void backAndForwardWalkTheSameWay()
    {
        BoardHistory history;
        history.start(place(QStringLiteral("a")));
        history.visit(place(QStringLiteral("b")));
        history.visit(place(QStringLiteral("c")));
        QVERIFY(history.back() && history.back());
        QCOMPARE(history.here(), place(QStringLiteral("a")));
        QVERIFY(history.forward());
        QCOMPARE(history.here(), place(QStringLiteral("b")));
        QVERIFY(history.canGoForward());
    }

    void anotherWayForgetsWhatWasForward()
    {
        BoardHistory history;
        history.start(place(QStringLiteral("a")));
        history.visit(place(QStringLiteral("b")));
        history.back();
        history.visit(place(QStringLiteral("c")));
        QVERIFY(!history.canGoForward());
        history.back();
        QCOMPARE(history.here(), place(QStringLiteral("a")));
    }

    void aPlaceIsLeftAsItWas()
    {
        BoardHistory history;
        history.start(place(QStringLiteral("a")));
        history.setOrder(BoardQuery::Order::Oldest);
        history.setArticle(ArticleId{7});
        history.visit(place(QStringLiteral("b")));
        QVERIFY(!history.here().article.isValid());
        history.back();
        QCOMPARE(history.here().order, BoardQuery::Order::Oldest);
        QCOMPARE(history.here().article, ArticleId{7});
    }

    void theFarthestPlacesAreForgotten()
    {
        BoardHistory history;
        history.start(place(QStringLiteral("0")));
        for (int i = 1; i <= BoardHistory::remembered + 5; ++i)
            history.visit(place(QString::number(i)));
        while (history.back()) { }
        QCOMPARE(history.here(), place(QStringLiteral("5")));
    }
};

QTEST_GUILESS_MAIN(TestBoardHistory)
#include "tst_boardhistory.moc"
