// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/rowdiff.h"
#include "board/splicedrows.h"

#include <QTest>

using namespace sokbo;

namespace {

QList<ArticleId> ids(std::initializer_list<qint64> values)
{
    QList<ArticleId> list;
    for (qint64 value : values)
        list.append(ArticleId{value});
    return list;
}

bool keepNone(ArticleId)
{
    return false;
}

// Takes the steps as a model does, so that what they lead to can be compared.
QList<ArticleId> walk(QList<ArticleId> rows, const RowDiff &diff)
{
    for (const RowEdit &edit : diff.edits) {
        if (edit.kind == RowEdit::Kind::Remove) {
            rows.remove(edit.row, edit.count);
            continue;
        }
        for (int i = 0; i < edit.count; ++i)
            rows.insert(edit.row + i, diff.rows.at(edit.row + i));
    }
    return rows;
}

} // namespace

class TestRowDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameRowsNeedNoStep()
    {
        const RowDiff diff = diffRows(ids({3, 2, 1}), ids({3, 2, 1}), keepNone);
        QVERIFY(diff.edits.isEmpty());
        QVERIFY(!diff.reset);
    }

    void newestRowsGoOnTopInOneStep()
    {
        const RowDiff diff = diffRows(ids({3, 2, 1}), ids({5, 4, 3, 2, 1}), keepNone);
        QCOMPARE(diff.edits, QList<RowEdit>({{RowEdit::Kind::Insert, 0, 2}}));
    }

    void longerBoardGrowsAtItsEnd()
    {
        const RowDiff diff = diffRows(ids({3, 2}), ids({3, 2, 1}), keepNone);
        QCOMPARE(diff.edits, QList<RowEdit>({{RowEdit::Kind::Insert, 2, 1}}));
    }

    void stepsLeadToTheWantedRows_data()
    {
        QTest::addColumn<QList<ArticleId>>("shown");
        QTest::addColumn<QList<ArticleId>>("wanted");
        QTest::newRow("empty to some") << ids({}) << ids({2, 1});
        QTest::newRow("some to empty") << ids({2, 1}) << ids({});
        QTest::newRow("nothing in common") << ids({4, 3}) << ids({2, 1});
        QTest::newRow("here and there") << ids({9, 7, 5, 3, 1}) << ids({10, 9, 6, 5, 4, 1, 0});
        QTest::newRow("removed in runs") << ids({9, 8, 7, 6, 5, 4}) << ids({9, 6, 4});
    }
    void stepsLeadToTheWantedRows()
    {
        QFETCH(QList<ArticleId>, shown);
        QFETCH(QList<ArticleId>, wanted);
        const RowDiff diff = diffRows(shown, wanted, keepNone);
        QVERIFY(!diff.reset);
        QCOMPARE(diff.rows, wanted);
        QCOMPARE(walk(shown, diff), wanted);
    }

    void rowsCanBeReadAtEveryStep()
    {
        const QList<ArticleId> shown = ids({9, 8, 7, 5, 4, 3, 1}),
                               wanted = ids({11, 10, 9, 7, 6, 5, 3, 1, 0});
        const RowDiff diff = diffRows(shown, wanted, keepNone);
        SplicedRows rows;
        rows.set(shown);
        QList<ArticleId> expected = shown;
        rows.begin(diff.rows);
        for (const RowEdit &edit : diff.edits) {
            if (edit.kind == RowEdit::Kind::Remove)
                expected.remove(edit.row, edit.count);
            for (int i = 0; edit.kind == RowEdit::Kind::Insert && i < edit.count; ++i)
                expected.insert(edit.row + i, diff.rows.at(edit.row + i));
            rows.take(edit);
            QCOMPARE(rows.size(), expected.size());
            for (qsizetype row = 0; row < expected.size(); ++row)
                QCOMPARE(rows.at(row), expected.at(row));
        }
        rows.end();
        QCOMPARE(rows.ids(), wanted);
    }

    void manyStepsOfManyRowsAreShownAfresh()
    {
        QList<ArticleId> shown, wanted;
        for (qint64 i = 1'000'000; i > 0; --i) {
            shown.append(ArticleId{i});
            if (i % 50'000 != 0)
                wanted.append(ArticleId{i});
        }
        QVERIFY(diffRows(shown, wanted, keepNone).reset);
        QVERIFY(!diffRows(shown.mid(0, 200'000), wanted.mid(0, 200'000 - 4), keepNone).reset);
    }

    void keepsRowsThatTheUserMarked()
    {
        const QList<ArticleId> shown = ids({5, 4, 3, 2, 1});
        const RowDiff diff
            = diffRows(shown, ids({6, 5, 2, 1}), [](ArticleId id) { return id == ArticleId{4}; });
        QCOMPARE(diff.rows, ids({6, 5, 4, 2, 1}));
        QCOMPARE(walk(shown, diff), diff.rows);
    }

    void anotherOrderIsShownAfresh()
    {
        const RowDiff diff = diffRows(ids({1, 2, 3}), ids({3, 2, 1}), keepNone);
        QVERIFY(diff.reset);
        QCOMPARE(diff.rows, ids({3, 2, 1}));
    }

    void twoChangesOfAMillionRowsAreTwoSteps()
    {
        QList<ArticleId> shown, wanted;
        for (qint64 i = 1'000'000; i > 0; --i)
            shown.append(ArticleId{i});
        wanted = shown;
        wanted.prepend(ArticleId{1'000'001});
        wanted.remove(500'000);
        const RowDiff diff = diffRows(shown, wanted, keepNone);
        QVERIFY(!diff.reset);
        QCOMPARE(diff.edits.size(), 2);
        QCOMPARE(diff.rows, wanted);
    }
};

QTEST_GUILESS_MAIN(TestRowDiff)
#include "tst_rowdiff.moc"
