// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardupdate.h"
#include "board/foldedrows.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sokbo;

namespace {

ArticleId article(qint64 value)
{
    return ArticleId{value};
}

QList<ArticleId> ids(std::initializer_list<qint64> values)
{
    QList<ArticleId> list;
    for (qint64 value : values)
        list.append(ArticleId{value});
    return list;
}

// Articles 9 to 1, newest first: 9, 7 and 4 are of story 1; 8 and 3 of story 2; 6 is the only one of story 3.
const QList<BoardEntry> board{
    {{9}, {1}}, {{8}, {2}}, {{7}, {1}}, {{6}, {3}}, {{5}, {}}, {{4}, {1}}, {{3}, {2}}, {{2}, {}}, {{1}, {}}};

ShownBoard shownBoard(const QList<BoardEntry> &entries, const QSet<StoryId> &open = {})
{
    ShownBoard shown;
    shown.entries = entries;
    shown.open = open;
    shown.folding = true;
    shown.rows = foldRows(entries, open).rows;
    return shown;
}

} // namespace

class TestFoldedRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheFirstArticleOfAStoryHasARow()
    {
        const FoldedRows folded = foldRows(board, {});
        QCOMPARE(folded.rows, ids({9, 8, 6, 5, 2, 1}));
        QCOMPARE(folded.stories, 6);
        QCOMPARE(folded.folds.value(article(9)), (RowFold{{1}, 3, false, false}));
        QCOMPARE(folded.folds.value(article(8)), (RowFold{{2}, 2, false, false}));
        QVERIFY(folded.folds.value(article(9)).hidesMembers());
    }

    void anArticleAloneOnTheBoardStandsAlone()
    {
        const FoldedRows folded = foldRows(board, {StoryId{3}});
        QVERIFY(!folded.folds.contains(article(6))); // the others of its story are not on this board
        QVERIFY(!folded.folds.contains(article(5)));
    }

    void theMembersOfAnOpenStoryFollowItsFrontInTheBoardsOrder()
    {
        const FoldedRows folded = foldRows(board, {StoryId{1}});
        QCOMPARE(folded.rows, ids({9, 7, 4, 8, 6, 5, 2, 1}));
        QCOMPARE(folded.stories, 6);
        QCOMPARE(folded.folds.value(article(9)), (RowFold{{1}, 3, false, true}));
        QCOMPARE(folded.folds.value(article(4)), (RowFold{{1}, 3, true, true}));
        QVERIFY(!folded.folds.value(article(4)).isFront());
    }

    void largeNumbersOfStoriesOnASmallBoardAreFoldedTheSame()
    {
        QList<BoardEntry> entries = board;
        for (BoardEntry &entry : entries)
            if (entry.story.isValid())
                entry.story.value += 1'000'000'000'000;
        const FoldedRows folded = foldRows(entries, {StoryId{1'000'000'000'002}});
        QCOMPARE(folded.rows, ids({9, 8, 3, 6, 5, 2, 1}));
        QCOMPARE(firstBelow(entries, {article(4), article(2)}, article(9)), article(4));
    }

    void flatRowsAreAllArticles()
    {
        const FoldedRows flat = flatRows(board);
        QCOMPARE(flat.rows, ids({9, 8, 7, 6, 5, 4, 3, 2, 1}));
        QVERIFY(flat.folds.isEmpty());
        QCOMPARE(flat.stories, 9);
    }

    void onlyAHiddenArticleAsksForItsStoryToBeOpen()
    {
        QCOMPARE(storiesHiding(board, {article(4)}), QSet<StoryId>{{1}});
        QCOMPARE(storiesHiding(board, {article(9), article(5), article(77)}), QSet<StoryId>());
        QCOMPARE(storiesHiding(board, {article(9), article(7), article(3)}), (QSet<StoryId>{{1}, {2}}));
    }

    void whatIsBelowFollowsTheStories()
    {
        const QSet<ArticleId> all{article(9), article(7), article(4), article(3), article(2)};
        QCOMPARE(firstBelow(board, all, {}), article(9));
        QCOMPARE(firstBelow(board, all, article(9)), article(7));
        QCOMPARE(firstBelow(board, all, article(7)), article(4));
        QCOMPARE(firstBelow(board, all, article(4)), article(3)); // that of story 2, whose front is behind 9
        QCOMPARE(firstBelow(board, all, article(3)), article(2)); // and not back to 7 and 4
        QCOMPARE(firstBelow(board, all, article(2)), ArticleId());
    }

    void aNewerArticleBecomesTheFrontOfItsStory()
    {
        const ShownBoard shown = shownBoard(board);
        QList<BoardEntry> wanted = board;
        wanted.prepend({article(10), StoryId{2}});
        const BoardUpdate update = updateBoard(shown, wanted);
        QCOMPARE(update.diff.rows, ids({10, 9, 6, 5, 2, 1}));
        QCOMPARE(update.folded.folds.value(article(10)).size, 3);
        QVERIFY(!update.diff.reset);
    }

    void anArticleThatIsHeldKeepsItsRow()
    {
        ShownBoard shown = shownBoard(board);
        shown.held = {article(8)};
        QList<BoardEntry> wanted = board;
        wanted.prepend({article(10), StoryId{2}});
        const BoardUpdate update = updateBoard(shown, wanted);
        QCOMPARE(update.diff.rows, ids({10, 8, 3, 9, 6, 5, 2, 1}));
        QCOMPARE(update.open, QSet<StoryId>{{2}});
    }

    void whatWasMarkedStaysInItsStory()
    {
        ShownBoard shown = shownBoard(board);
        shown.kept = {article(9), article(5)};
        QList<BoardEntry> wanted = board;
        wanted.removeIf([](const BoardEntry &entry) {
            return entry.id == article(9) || entry.id == article(5) || entry.id == article(1);
        });
        const BoardUpdate update = updateBoard(shown, wanted);
        QCOMPARE(update.entries.size(), 8);
        QCOMPARE(update.diff.rows, ids({9, 8, 6, 5, 2}));
        QCOMPARE(update.folded.folds.value(article(9)).size, 3);
    }

    void aMillionArticlesAreFoldedInGoodTime()
    {
        QList<BoardEntry> entries;
        for (qint64 i = 1'000'000; i > 0; --i)
            entries.append({article(i), StoryId{i % 3 == 0 ? 0 : i / 7 + 1}});
        QElapsedTimer timer;
        timer.start();
        const FoldedRows folded = foldRows(entries, {StoryId{77}});
        qInfo("folded in %lld ms", timer.elapsed());
        QVERIFY(folded.rows.size() < entries.size());
        QVERIFY(timer.elapsed() < 5000);
    }
};

QTEST_GUILESS_MAIN(TestFoldedRows)
#include "tst_foldedrows.moc"
