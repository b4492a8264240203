// SPDX-License-Identifier: GPL-3.0-or-later
// What takes long runs beside writing and reading, and nobody waits for anybody. All of it is told by the
// order of events: a snapshot that is held is let go only after the write that must not wait for it.
#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/doctor.h"
#include "store/imagetable.h"
#include "store/storeparts.h"
#include "store/tempstore.h"

#include <QSemaphore>

using namespace sokbo;
using namespace sokbo::test;

namespace {

QList<AnalysedArticle> articles(int from, int count)
{
    QList<AnalysedArticle> list;
    for (int i = from; i < from + count; ++i)
        list.append(makeArticle(i, QStringLiteral("제목 %1").arg(i), QStringLiteral("<p>글 %1</p>").arg(i)));
    return list;
}

qint64 logSize(TempStore &store)
{
    return QFileInfo(store.database() + u"-wal").size();
}

} // namespace

class TestBeside : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The checkpoint that follows the writes waited for the reader as long as the writer is patient, and the
    // next write for the checkpoint. Here the writer is endlessly patient.
    void aWriteDoesNotWaitForAReader()
    {
        QTemporaryDir folder;
        StoreParts parts(folder.path());
        parts.openForWriting();
        parts.start(this, [](const ChangeSet &) {});
        const auto addTag = [&](const QString &name) {
            return parts.write([name](Connection &connection, ChangeSet &) {
                run(connection.database, "user.insertTag", nullptr, name, name, 0);
            });
        };
        got(parts.write([](Connection &connection, ChangeSet &) {
            connection.database.execute("PRAGMA busy_timeout = 3600000");
        }));
        got(addTag(QStringLiteral("하나")));
        Connection reader(databaseFile(folder.path()), Database::Mode::Read);
        Transaction snapshot(reader.database, Transaction::Kind::Read);
        const auto tagsSeen = [&] {
            int tags = 0;
            Query query(reader.database, "user.tags");
            while (query.next())
                ++tags;
            return tags;
        };
        QCOMPARE(tagsSeen(), 1); // from here on the reader holds what it sees
        got(addTag(QStringLiteral("둘")));
        QTest::qWait(4000); // until the writer has nothing to do, and checkpoints
        auto write = addTag(QStringLiteral("셋"));
        QTRY_VERIFY_WITH_TIMEOUT(write.isFinished(), 60000);
        QCOMPARE(tagsSeen(), 1);
    }

    // What is asked for at leisure holds up nothing that a person waits for: the slow read ends last.
    void aBoardDoesNotWaitForCounts()
    {
        TempStore store;
        StoreParts parts(store.folder());
        got(store->saveArticles(store.addSource(), articles(0, 5)));
        parts.openForReading();
        parts.start(this, [](const ChangeSet &) {});
        QSemaphore boardWasRead;
        const auto slow = parts.readAtLeisure([&](Connection &, const Cancelled &) {
            boardWasRead.acquire();
            return 1;
        });
        const auto quick = parts.read([](Connection &connection, const Cancelled &) {
            Query count(connection.database, "board.countAll");
            return count.next() ? count.number(0) : 0;
        });
        QCOMPARE(quick.result().value(), 5);
        QVERIFY(!slow.isFinished());
        boardWasRead.release();
        QCOMPARE(slow.result().value(), 1);
    }

    void aReadThatIsNoLongerWantedEnds()
    {
        TempStore store;
        StoreParts parts(store.folder());
        parts.openForReading();
        parts.start(this, [](const ChangeSet &) {});
        auto endless = parts.read([](Connection &, const Cancelled &cancelled) {
            while (!cancelled())
                QThread::msleep(1);
            return 0;
        });
        auto never = parts.read([](Connection &, const Cancelled &) { return 7; });
        never.cancel();
        auto wanted = parts.read([](Connection &, const Cancelled &) { return 8; });
        endless.cancel();
        QCOMPARE(wanted.result().value(), 8);
    }

    void aBackupDuringWritesIsWhole()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source, articles(0, 300)));
        QTemporaryDir elsewhere;
        for (int round = 0; round < 3; ++round) {
            const QString file = elsewhere.filePath(QStringLiteral("%1.db").arg(round));
            auto backup = store->backup(file);
            for (int i = 0; i < 15; ++i)
                got(store->saveArticles(source, articles(1000 + 100 * round + 5 * i, 5)));
            got(backup);
            const QString folder = elsewhere.filePath(QStringLiteral("folder%1").arg(round));
            QVERIFY(Store::restore(file, folder));
            auto copy = std::move(*Store::open(folder));
            QCOMPARE(got(copy->count({})) % 5, 0); // no write by half
            QCOMPARE(got(copy->doctor(false)).problems, QStringList());
        }
        QVERIFY(logSize(store) < 32 * 1024 * 1024);
    }

    void theDoctorLooksBesideWritesAndReads()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source, articles(0, 200)));
        for (const bool repair : {false, true}) {
            auto report = store->doctor(repair);
            for (int i = 0; i < 10; ++i) {
                got(store->saveArticles(source, articles(1000 + 10 * i + (repair ? 500 : 0), 10)));
                QVERIFY(!got(store->page({}, 10, std::nullopt)).isEmpty());
            }
            QCOMPARE(got(report).problems, QStringList());
        }
    }

    void theDoctorOnlyReadsWhereItOnlyLooks()
    {
        TempStore store;
        got(store->saveArticles(store.addSource(), articles(0, 20)));
        Connection reader(store.database(), Database::Mode::Read);
        QCOMPARE(reader.database.pragma("query_only"), 1);
        QCOMPARE(examineAll(reader, Doctor::Purpose::Look).problems, QStringList());
    }

    // The plan is made at leisure; what was saved between plan and slice keeps its images.
    void trimmingPassesOverWhatWasSavedMeanwhile()
    {
        TempStore store;
        const auto ids = got(store->saveArticles(store.addSource(), articles(0, 3))).ids;
        AssetRef about;
        about.mimeType = "image/png";
        for (const ArticleId id : ids)
            got(store->saveImage(id, QUrl(QStringLiteral("https://news.example/%1.png").arg(id.value)),
                QByteArray(1000, char(id.value)), about, ImageKeep::WithinBudget));
        store.close();
        Connection writer(store.database(), Database::Mode::Write);
        const TrimPlan plan = planTrimming(writer.database, 1000);
        QCOMPARE(plan.release, ids.mid(1)); // oldest first out
        QCOMPARE(plan.left.bytes, 1000);
        QCOMPARE(plan.left.released->id, ids[1]);
        run(writer.database, "user.setSaved", ids[2], true);
        ChangeSet changes;
        Transaction transaction(writer.database);
        releaseImages(writer, plan.release, changes);
        transaction.commit();
        QCOMPARE(changes.revised, QList{ids[1]});
        QCOMPARE(readImages(writer.database, ids[0]).size(), 1);
        QCOMPARE(readImages(writer.database, ids[1]).size(), 0);
        QCOMPARE(readImages(writer.database, ids[2]).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBeside)
#include "tst_beside.moc"
