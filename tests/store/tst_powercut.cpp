// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/powercut.h"
#include "store/tempstore.h"

#include <atomic>

using namespace sokbo;
using namespace sokbo::test;

class TestPowerCut : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Articles, marks, tags, images, a removal and all that runs beside them: after any cut everything that
    // was acknowledged is there, nothing is there by half, and nothing is damaged.
    void nothingAcknowledgedIsLost()
    {
        constexpr int batch = 5;
        QTemporaryDir folder, cutsFolder;
        std::atomic<qint64> acknowledged = 0;
        QList<PowerCut::Cut> cuts;
        {
            PowerCut power(folder.path(), cutsFolder.path(), 47, [&] { return acknowledged.load(); });
            auto store = std::move(*Store::open(folder.path()));
            Source source;
            source.url = QUrl(QStringLiteral("https://news.example/rss"));
            const SourceId id = got(store->addSource(source));
            for (int n = 0; n < 60; ++n) {
                QList<AnalysedArticle> articles;
                for (int i = 0; i < batch; ++i) {
                    articles.append(
                        makeArticle(n * batch + i, QStringLiteral("제목 %1 번").arg(n * batch + i),
                            u"<p>" + QStringLiteral("본문의 긴 글 %1 ").arg(n).repeated(30) + u"</p>"));
                    articles.last().mentions
                        = {makeMention(QStringLiteral("김철수"), QStringLiteral("김철수"))};
                }
                const auto ids = got(store->saveArticles(id, articles)).ids;
                got(store->setTags({ids[0]}, {QStringLiteral("태그 %1").arg(n % 3)}, {}));
                got(store->setSaved({ids[1]}, true));
                got(store->setNote(ids[2], QStringLiteral("메모 %1").arg(n)));
                if (n % 10 == 0)
                    got(store->saveImage(ids[3], QUrl(QStringLiteral("https://news.example/%1.png").arg(n)),
                        QByteArray(20000, char(n)), {}));
                ++acknowledged;
            }
            store.reset();
            cuts = power.cuts();
        }
        QVERIFY2(cuts.size() >= 40, qPrintable(QString::number(cuts.size())));
        qint64 most = 0;
        for (const PowerCut::Cut &cut : std::as_const(cuts)) {
            auto store = Store::open(cut.folder);
            QVERIFY2(store, store ? "" : qPrintable(cut.folder + u": " + store.error().message));
            const qint64 count = got((*store)->count({}));
            QVERIFY2(count >= cut.acknowledged * batch,
                qPrintable(QStringLiteral("%1 < %2").arg(count).arg(cut.acknowledged * batch)));
            QCOMPARE(count % batch, 0);
            QVERIFY(got((*store)->count(parsed(QStringLiteral("has:tag")))) >= cut.acknowledged);
            QVERIFY(got((*store)->count(parsed(QStringLiteral("is:saved")))) >= cut.acknowledged);
            QVERIFY(got((*store)->count(parsed(QStringLiteral("has:note")))) >= cut.acknowledged);
            QCOMPARE(got((*store)->count(parsed(QStringLiteral("본문의 번")))), count);
            QCOMPARE(got((*store)->doctor(false)).problems, QStringList());
            most = qMax(most, cut.acknowledged);
        }
        QVERIFY(most > 40);
    }

    // That the cuts do cut: what is not synced is lost in some of them.
    void withoutSyncsMuchIsLost()
    {
        QTemporaryDir folder, cutsFolder;
        std::atomic<qint64> acknowledged = 0;
        QList<PowerCut::Cut> cuts;
        {
            PowerCut power(folder.path(), cutsFolder.path(), 7, [&] { return acknowledged.load(); });
            Database database(folder.filePath(QStringLiteral("a.db")), Database::Mode::Write);
            database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; CREATE TABLE a (b)");
            for (int i = 0; i < 100; ++i) {
                database.execute("INSERT INTO a VALUES (zeroblob(500))");
                ++acknowledged;
            }
            cuts = power.cuts();
        }
        int lost = 0;
        for (const PowerCut::Cut &cut : std::as_const(cuts)) {
            try {
                Database database(cut.folder + u"/a.db", Database::Mode::Write);
                database.execute("CREATE TABLE IF NOT EXISTS a (b)");
                sqlite3_stmt *statement = nullptr;
                sqlite3_prepare_v2(database.handle(), "SELECT count(*) FROM a", -1, &statement, nullptr);
                const bool isThere = sqlite3_step(statement) == SQLITE_ROW
                    && sqlite3_column_int64(statement, 0) >= cut.acknowledged;
                sqlite3_finalize(statement);
                lost += !isThere;
            } catch (const Failure &) {
                ++lost;
            }
        }
        QVERIFY2(lost > cuts.size() / 3, qPrintable(QStringLiteral("%1 of %2").arg(lost).arg(cuts.size())));
    }
};

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
