// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardupdate.h"
#include "board/foldedrows.h"

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

const FoldRules stories{true, {}};
const FoldRules kinds{true, {ArticleKind::Photo, ArticleKind::Fortune}};

OpenFolds opened(
    const QSet<StoryId> &stories, const QSet<ArticleId> &copies = {}, const QSet<quint16> &days = {})
{
    return {stories, copies, days};
}

BoardEntry copy(qint64 id, qint64 story, qint64 original)
{
    return {{id}, {story}, qint32(original - id)};
}

BoardEntry photo(qint64 id, quint16 day, ArticleKind kind = ArticleKind::Photo, qint64 story = 0)
{
    return {{id}, {story}, 0, day, kind};
}

// Newest first: 9, 7 and 5 are of one story, 8 and 6 repeat 5, 4 repeats 3, which is alone otherwise, and 2
// repeats what is not on this board.
const QList<BoardEntry> withCopies{{{9}, {1}}, copy(8, 1, 5), {{7}, {1}}, copy(6, 1, 5), {{5}, {1}},
    copy(4, 2, 3), {{3}, {2}}, copy(2, 4, 77), {{1}, {}}};

// Two days: 9, 8 and 5 of the first, of which 9 and 5 are of one story, 3 and 1 of the second.
const QList<BoardEntry> withKinds{photo(9, 20, ArticleKind::Photo, 1), photo(8, 20, ArticleKind::Fortune),
    {{7}, {1}}, {{6}, {1}}, photo(5, 20, ArticleKind::Photo, 1), photo(4, 20, ArticleKind::Weather),
    photo(3, 19), {{2}, {}}, photo(1, 19)};

ShownBoard shownBoard(const QList<BoardEntry> &entries, const OpenFolds &open = {})
{
    ShownBoard shown;
    shown.entries = entries;
    shown.open = open;
    shown.rules = stories;
    shown.rows = foldRows(entries, stories, open).rows;
    return shown;
}

} // namespace

class TestFoldedRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheFirstArticleOfAStoryHasARow()
    {
        const FoldedRows folded = foldRows(board, stories, {});
        QCOMPARE(folded.rows, ids({9, 8, 6, 5, 2, 1}));
        QCOMPARE(folded.stories, 6);
        QCOMPARE(folded.folds.value(article(9)), (RowFold{{1}, 3}));
        QCOMPARE(folded.folds.value(article(8)), (RowFold{{2}, 2}));
        QVERIFY(folded.folds.value(article(9)).hidesMembers());
    }

    void daysBeginAtTheirFirstRows()
    {
        const auto on = [](qint64 id, qint64 story, quint16 day) {
            BoardEntry entry{{id}, {story}};
            entry.day = day;
            return entry;
        };
        // Story 1 goes back to the day before: what it shows below itself begins no day.
        const QList<BoardEntry> days{
            on(7, 1, 30), on(6, 0, 30), on(5, 2, 29), on(4, 1, 29), on(3, 0, 29), on(2, 0, 27)};
        QCOMPARE(foldRows(days, stories, {}).dayStarts, (QList<DayStart>{{0, 30}, {2, 29}, {4, 27}}));
        const FoldedRows open = foldRows(days, stories, opened({StoryId{1}}));
        QCOMPARE(open.rows, ids({7, 4, 6, 5, 3, 2}));
        QCOMPARE(open.dayStarts, (QList<DayStart>{{0, 30}, {3, 29}, {5, 27}}));
        QCOMPARE(foldRows(days, {}, {}).dayStarts, (QList<DayStart>{{0, 30}, {2, 29}, {5, 27}}));
        QVERIFY(foldRows(board, stories, {}).dayStarts.isEmpty()); // nothing is known of their days
    }

    void anArticleAloneOnTheBoardStandsAlone()
    {
        const FoldedRows folded = foldRows(board, stories, opened({StoryId{3}}));
        QVERIFY(!folded.folds.contains(article(6))); // the others of its story are not on this board
        QVERIFY(!folded.folds.contains(article(5)));
    }

    void theMembersOfAnOpenStoryFollowItsFrontInTheBoardsOrder()
    {
        const FoldedRows folded = foldRows(board, stories, opened({StoryId{1}}));
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
        const FoldedRows folded = foldRows(entries, stories, opened({StoryId{1'000'000'000'002}}));
        QCOMPARE(folded.rows, ids({9, 8, 3, 6, 5, 2, 1}));
        QCOMPARE(firstBelow(entries, stories, {}, {article(4), article(2)}, article(9)), article(4));
    }

    void flatRowsAreAllArticles()
    {
        const FoldedRows flat = foldRows(board, {}, {});
        QCOMPARE(flat.rows, ids({9, 8, 7, 6, 5, 4, 3, 2, 1}));
        QVERIFY(flat.folds.isEmpty());
        QCOMPARE(flat.stories, 9);
    }

    void onlyAHiddenArticleAsksForItsStoryToBeOpen()
    {
        QCOMPARE(foldsHiding(board, stories, {article(4)}), opened({{1}}));
        QCOMPARE(foldsHiding(board, stories, {article(9), article(5), article(77)}), OpenFolds());
        QCOMPARE(foldsHiding(board, stories, {article(9), article(7), article(3)}), opened({{1}, {2}}));
    }

    void whatIsBelowFollowsTheStories()
    {
        const QSet<ArticleId> all{article(9), article(7), article(4), article(3), article(2)};
        QCOMPARE(firstBelow(board, stories, {}, all, {}), article(9));
        QCOMPARE(firstBelow(board, stories, {}, all, article(9)), article(7));
        QCOMPARE(firstBelow(board, stories, {}, all, article(7)), article(4));
        QCOMPARE(firstBelow(board, stories, {}, all, article(4)),
            article(3)); // that of story 2, whose front is behind 9
        QCOMPARE(firstBelow(board, stories, {}, all, article(3)), article(2)); // and not back to 7 and 4
        QCOMPARE(firstBelow(board, stories, {}, all, article(2)), ArticleId());
    }

    void copiesHaveNoRowOfTheirOwn()
    {
        const FoldedRows folded = foldRows(withCopies, stories, {});
        QCOMPARE(folded.rows, ids({9, 3, 2, 1}));
        QCOMPARE(folded.folds.value(article(9)).size, 3); // articles that differ
        QCOMPARE(folded.folds.value(article(9)).copies, 0);
        QCOMPARE(folded.folds.value(article(3)).copies, 1);
        QCOMPARE(folded.folds.value(article(3)).size, 0);
        QVERIFY(!folded.folds.contains(article(2)));
        QCOMPARE(folded.stories, 4);
    }

    void copiesFollowWhatTheyRepeat()
    {
        const FoldedRows story = foldRows(withCopies, stories, opened({{1}}));
        QCOMPARE(story.rows, ids({9, 7, 5, 3, 2, 1}));
        QCOMPARE(story.folds.value(article(5)).copies, 2);
        const FoldedRows copies = foldRows(withCopies, stories, opened({{1}}, {{5}, {3}}));
        QCOMPARE(copies.rows, ids({9, 7, 5, 8, 6, 3, 4, 2, 1}));
        QVERIFY(copies.folds.value(article(8)).isCopy);
        QVERIFY(copies.folds.value(article(8)).member);
        QVERIFY(copies.folds.value(article(5)).copiesOpen);
        QCOMPARE(
            foldRows(withCopies, stories, opened({}, {{5}})).rows, ids({9, 3, 2, 1})); // in a closed story
    }

    void aCopyAsksForItsStoryAndForItself()
    {
        QCOMPARE(foldsHiding(withCopies, stories, {article(8)}), opened({{1}}, {{5}}));
        QCOMPARE(foldsHiding(withCopies, stories, {article(4)}), opened({}, {{3}}));
        QCOMPARE(foldsHiding(withCopies, stories, {article(2)}), OpenFolds());
    }

    void copiesAreBelowWhatTheyRepeat()
    {
        const QSet<ArticleId> all{article(8), article(6), article(4), article(1)};
        QCOMPARE(firstBelow(withCopies, stories, {}, all, article(9)), article(8));
        QCOMPARE(firstBelow(withCopies, stories, {}, all, article(5)), article(8));
        QCOMPARE(firstBelow(withCopies, stories, {}, all, article(8)), article(6));
        QCOMPARE(firstBelow(withCopies, stories, {}, all, article(6)), article(4));
        QCOMPARE(firstBelow(withCopies, stories, {}, all, article(4)), article(1));
    }

    void aDaysFoldedKindsAreOneRow()
    {
        const FoldedRows folded = foldRows(withKinds, kinds, {});
        QCOMPARE(folded.rows, ids({9, 7, 4, 3, 2}));
        QVERIFY(folded.folds.value(article(9)).standsForKinds());
        QCOMPARE(folded.folds.value(article(9)).size, 3);
        QCOMPARE(folded.days.value(20)[size_t(ArticleKind::Photo)], 2);
        QCOMPARE(folded.days.value(20)[size_t(ArticleKind::Fortune)], 1);
        QCOMPARE(folded.folds.value(article(7)).size, 2); // the story without its photographs
        const FoldedRows second = foldRows(withKinds, kinds, opened({}, {}, {19}));
        QCOMPARE(second.rows, ids({9, 7, 4, 3, 1, 2}));
        QVERIFY(!second.folds.value(article(3)).standsForKinds());
    }

    void kindsFoldWithoutStoriesToo()
    {
        const FoldedRows folded = foldRows(withKinds, {false, {ArticleKind::Photo}}, {});
        QCOMPARE(folded.rows, ids({9, 8, 7, 6, 4, 3, 2}));
    }

    void whoGoesOnReadingPassesFoldedKindsOver()
    {
        const QSet<ArticleId> all{article(5), article(4), article(1)};
        QCOMPARE(firstBelow(withKinds, kinds, {}, all, article(9)), article(4));
        QCOMPARE(firstBelow(withKinds, kinds, opened({}, {}, {20}), all, article(9)), article(5));
        QCOMPARE(firstBelow(withKinds, kinds, {}, all, article(4)), ArticleId());
    }

    void whatIsFoldedTogetherIsFoundTogether()
    {
        QCOMPARE(foldedWith(withCopies, stories, {article(7)}), ids({9, 8, 7, 6, 5}));
        QCOMPARE(foldedWith(withCopies, stories, {article(3)}), ids({4, 3}));
        QCOMPARE(foldedWith(withKinds, kinds, {article(8)}), ids({9, 8, 5}));
        QCOMPARE(foldedWith(withKinds, {}, {article(8)}), ids({8}));
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
        QCOMPARE(update.open, opened({{2}}));
    }

    void whatWasMarkedStaysInItsStory()
    {
        ShownBoard shown = shownBoard(board);
        shown.kept.mark({article(9), article(5)});
        QList<BoardEntry> wanted = board;
        wanted.removeIf([](const BoardEntry &entry) {
            return entry.id == article(9) || entry.id == article(5) || entry.id == article(1);
        });
        const BoardUpdate update = updateBoard(shown, wanted);
        QCOMPARE(update.entries.size(), 8);
        QCOMPARE(update.diff.rows, ids({9, 8, 6, 5, 2}));
        QCOMPARE(update.folded.folds.value(article(9)).size, 3);
    }

    void aMillionArticlesAreFolded()
    {
        QList<BoardEntry> entries;
        for (qint64 i = 1'000'000; i > 0; --i)
            entries.append({article(i), StoryId{i % 3 == 0 ? 0 : i / 7 + 1}});
        const FoldedRows folded = foldRows(entries, stories, opened({StoryId{77}}));
        // Stories of seven, of which every third article stands alone.
        QCOMPARE(folded.stories, 142'858 + 333'333);
    }
};

QTEST_GUILESS_MAIN(TestFoldedRows)
#include "tst_foldedrows.moc"
