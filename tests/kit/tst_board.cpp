// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/board.h"
#include "search/boardquery.h"

#include <QTest>

using namespace sokbo;

class TestBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyBoardAsksWhatTheQueryLanguageKnows()
    {
        SavedSearch search;
        search.id = 3;
        search.query = QStringLiteral("반도체 -광고");
        const QList<Board> boards{Board::fixed(Board::Kind::All, {}), Board::fixed(Board::Kind::Unread, {}),
            Board::fixed(Board::Kind::Today, {}), Board::fixed(Board::Kind::Saved, {}),
            Board::fixed(Board::Kind::Offline, {}), Board::fixed(Board::Kind::Watched, {}),
            Board::ofEntity(EntityId{7}, {}), Board::ofTag(QStringLiteral("정치 / 국회")),
            Board::ofSearch(search), Board::ofFolder(QStringLiteral("해외 \"News\" · English"), {}),
            Board::ofSource(SourceId{12}, {}), Board::ofBoth(EntityId{7}, EntityId{8}, {}),
            Board::typed(QStringLiteral("title:금리"), {})};
        for (const Board &board : boards)
            QVERIFY2(parseQuery(board.query, QDateTime::currentDateTimeUtc()), qPrintable(board.query));
    }

    void aTypedQueryMayMeanAFixedBoard()
    {
        QVERIFY(Board::typed(QStringLiteral("is:unread"), {}).isOf(Board::Kind::Unread));
        QVERIFY(Board::typed({}, {}).isOf(Board::Kind::All));
        QVERIFY(Board::typed(QStringLiteral("is:unread 금리"), {}).isOf(Board::Kind::Typed));
    }

    // Its query is as empty as that of all articles.
    void theBriefingIsNoBoardOfAll()
    {
        const Board briefing = Board::fixed(Board::Kind::Briefing, {});
        QVERIFY(!briefing.showsSameAs(Board::fixed(Board::Kind::All, {})));
        QVERIFY(briefing.showsSameAs(Board::fixed(Board::Kind::Briefing, QStringLiteral("오늘의 브리핑"))));
        QVERIFY(Board::typed({}, {}).isOf(Board::Kind::All));
    }

    void boardsOfOneQueryShowTheSame()
    {
        const Board source = Board::ofSource(SourceId{12}, QStringLiteral("한강일보"));
        QVERIFY(source.showsSameAs(Board::typed(QStringLiteral("source:#12"), {})));
        QVERIFY(!source.showsSameAs(Board::ofSource(SourceId{1}, QStringLiteral("한강일보"))));
    }
};

QTEST_GUILESS_MAIN(TestBoard)
#include "tst_board.moc"
