// SPDX-License-Identifier: GPL-3.0-or-later
// What an article costs does not grow with the store: counted in steps of SQLite's virtual machine, which are
// the same on every machine.
#include "store/connection.h"
#include "store/intake.h"
#include "store/keptcounts.h"
#include "store/tempstore.h"

#include <sqlite3.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

// Articles name some whom others name too, and somebody new.
AnalysedArticle articleWithNames(int n)
{
    AnalysedArticle analysed = makeArticle(n, u"제목 %1 회장 발표"_s.arg(n),
        u"<p>김철수%1 회장은 한결바이오%2의 %3분기 실적을 발표했다.</p>"_s.arg(n % 40).arg(n).arg(n % 4));
    analysed.article.author = u"기자 %1"_s.arg(n % 30);
    analysed.mentions = {makeMention(u"김철수%1"_s.arg(n % 40), u"김철수%1"_s.arg(n % 40)),
        makeMention(u"한결바이오%1"_s.arg(n), u"한결바이오%1"_s.arg(n), MentionType::Organisation),
        makeMention(u"서울"_s, u"서울"_s, MentionType::Place)};
    return analysed;
}

struct Cost {
    qint64 steps = 0;
    qint64 scannedRows = 0; // of tables that were read from end to end
};

// Of all statements of a connection since this was asked last.
Cost costSince(Database &database)
{
    Cost cost;
    for (sqlite3_stmt *each = sqlite3_next_stmt(database.handle(), nullptr); each;
         each = sqlite3_next_stmt(database.handle(), each)) {
        cost.steps += sqlite3_stmt_status(each, SQLITE_STMTSTATUS_VM_STEP, 1);
        cost.scannedRows += sqlite3_stmt_status(each, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
    }
    return cost;
}

} // namespace

class TestIntakeCost : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anArticleCostsTheSameWhateverTheStoreHolds()
    {
        TempStore store;
        const SourceId source = store.addSource();
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        KeptCounts counts(connection.database);
        int next = 0;
        const auto take = [&](int articles) {
            for (const int end = next + articles; next < end;) {
                QList<AnalysedArticle> some;
                for (int i = 0; i < 50; ++i)
                    some.append(articleWithNames(next++));
                ChangeSet changes;
                Transaction transaction(connection.database);
                Intake(connection, source, {}, changes).save(some, {});
                transaction.commit();
            }
        };
        // As many as the index takes at once, so that each part has its share of that.
        constexpr int part = SearchIndex::manyWaiting;
        take(part);
        std::ignore = costSince(connection.database);
        take(part);
        const Cost early = costSince(connection.database);
        take(6 * part);
        std::ignore = costSince(connection.database);
        take(part);
        const Cost late = costSince(connection.database);
        QVERIFY(early.steps > 0);
        // The full text index brings its pieces together now and then.
        QVERIFY2(late.steps < early.steps + early.steps / 2,
            qPrintable(u"%1 steps, then %2"_s.arg(early.steps).arg(late.steps)));
        QVERIFY2(late.scannedRows < early.scannedRows + early.scannedRows / 2 + part,
            qPrintable(u"%1 rows, then %2"_s.arg(early.scannedRows).arg(late.scannedRows)));
    }
};

QTEST_GUILESS_MAIN(TestIntakeCost)
#include "tst_intakecost.moc"
