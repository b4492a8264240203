// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/exchange.h"
#include "store/powercut.h"
#include "store/tempstore.h"

#include <atomic>

using namespace sokbo;
using namespace sokbo::test;

namespace {

constexpr int batch = 5; // articles that come together

// Articles, marks, tags, images: `rounds` times, each acknowledged when all of it is done.
void fill(Store &store, int rounds, std::atomic<qint64> &acknowledged)
{
    Source source;
    source.url = QUrl(QStringLiteral("https://news.example/rss"));
    const SourceId id = got(store.addSource(source));
    for (int n = 0; n < rounds; ++n) {
        QList<AnalysedArticle> articles;
        for (int i = 0; i < batch; ++i) {
            articles.append(makeArticle(n * batch + i, QStringLiteral("제목 %1 번").arg(n * batch + i),
                u"<p>" + QStringLiteral("본문의 긴 글 %1 ").arg(n).repeated(30) + u"</p>"));
            articles.last().mentions = {makeMention(QStringLiteral("김철수"), QStringLiteral("김철수"))};
        }
        const auto ids = got(store.saveArticles(id, articles)).ids;
        got(store.setTags({ids[0]}, {QStringLiteral("태그 %1").arg(n % 3)}, {}));
        got(store.setSaved({ids[1]}, true));
        got(store.setNote(ids[2], QStringLiteral("메모 %1").arg(n)));
        if (n % 10 == 0)
            got(store.saveImage(ids[3], QUrl(QStringLiteral("https://news.example/%1.png").arg(n)),
                QByteArray(20000, char(n)), {}));
        ++acknowledged;
    }
}

// What is wrong after the cut; empty: all that was acknowledged is there, and nothing by half.
QString lossOf(const PowerCut::Cut &cut)
{
    auto store = Store::open(cut.folder);
    if (!store)
        return store.error().message;
    const qint64 count = got((*store)->count({}));
    if (count < cut.acknowledged * batch || count % batch != 0)
        return QStringLiteral("%1 articles, %2 acknowledged").arg(count).arg(cut.acknowledged * batch);
    for (const char *marks : {"has:tag", "is:saved", "has:note"})
        if (got((*store)->count(parsed(QLatin1String(marks)))) < cut.acknowledged)
            return QLatin1String(marks) + QLatin1String(" is lost");
    if (got((*store)->count(parsed(QStringLiteral("본문의 번")))) != count)
        return QStringLiteral("not all of it is found");
    return got((*store)->doctor(false)).problems.join(u'\n');
}

void copyFiles(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QString &name : QDir(from).entryList(QDir::Files))
        QFile::copy(from + u'/' + name, to + u'/' + name);
}

// The cuts of one start of the program: at every write while it opens, at every fortieth while it closes. The
// folder itself stays as it is.
QList<PowerCut::Cut> cutsOfAStart(const PowerCut::Cut &before, const QString &cutsFolder)
{
    QTemporaryDir folder;
    copyFiles(before.folder, folder.path());
    PowerCut power(folder.path(), cutsFolder, 1, [&] { return before.acknowledged; });
    auto store = Store::open(folder.path());
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    QList<PowerCut::Cut> cuts = power.cuts();
    const qsizetype opening = cuts.size();
    store->reset();
    const QList<PowerCut::Cut> all = power.cuts();
    for (qsizetype at = opening; at < all.size(); at += 40)
        cuts.append(all.at(at));
    return cuts;
}

} // namespace

class TestPowerCut : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Articles, marks, tags, images, a removal and all that runs beside them: after any cut everything that
    // was acknowledged is there, nothing is there by half, and nothing is damaged.
    void nothingAcknowledgedIsLost_data() { withoutSyncsMuchIsLost_data(); }
    void nothingAcknowledgedIsLost()
    {
        QFETCH(DiskRules, rules);
        QTemporaryDir folder, cutsFolder;
        std::atomic<qint64> acknowledged = 0;
        QList<PowerCut::Cut> cuts;
        {
            PowerCut power(
                folder.path(), cutsFolder.path(), 47, [&] { return acknowledged.load(); }, rules);
            auto store = std::move(*Store::open(folder.path()));
            fill(*store, 60, acknowledged);
            store.reset();
            cuts = power.cuts();
        }
        QVERIFY2(cuts.size() >= 40, qPrintable(QString::number(cuts.size())));
        qint64 most = 0;
        for (const PowerCut::Cut &cut : std::as_const(cuts)) {
            QCOMPARE(lossOf(cut), QString());
            most = qMax(most, cut.acknowledged);
        }
        QVERIFY(most > 40);
    }

    // The power fails again while the next start recovers, and once more while that is recovered from.
    void norWhereItIsCutAgainWhileItRecovers()
    {
        QTemporaryDir folder, firstFolder;
        std::atomic<qint64> acknowledged = 0;
        QList<PowerCut::Cut> first;
        {
            PowerCut power(folder.path(), firstFolder.path(), 211, [&] { return acknowledged.load(); });
            auto store = std::move(*Store::open(folder.path()));
            fill(*store, 20, acknowledged);
            store.reset();
            first = power.cuts();
        }
        QVERIFY2(first.size() >= 5, qPrintable(QString::number(first.size())));
        int again = 0;
        for (const PowerCut::Cut &cut : std::as_const(first)) {
            QTemporaryDir secondFolder, thirdFolder;
            const QList<PowerCut::Cut> second = cutsOfAStart(cut, secondFolder.path());
            QVERIFY(!second.isEmpty());
            const QList<PowerCut::Cut> third = cutsOfAStart(second.at(second.size() / 2), thirdFolder.path());
            for (const PowerCut::Cut &each : second + third)
                QCOMPARE(lossOf(each), QString());
            again += int(second.size() + third.size());
        }
        QVERIFY2(again > 60, qPrintable(QString::number(again)));
    }

    // The same where what it recovers from is a restore that was cut off.
    void norWhereItIsCutAgainWhileItEndsAnExchange()
    {
        QTemporaryDir made, folder;
        std::atomic<qint64> acknowledged = 0;
        {
            auto store = std::move(*Store::open(made.path()));
            fill(*store, 10, acknowledged);
        }
        for (int done = 0; done <= 3; ++done) {
            const PowerCut::Cut cut{folder.filePath(QString::number(done)), acknowledged};
            {
                auto former = Store::open(cut.folder); // with a journal that is not the fresh one's
                got((*former)->addSource(Source()));
                copyFiles(cut.folder, cut.folder + u"/living"); // a log beside it
            }
            for (const char *part : {"sokbo.db", "sokbo.db-wal"}) {
                QFile::remove(cut.folder + u'/' + QLatin1String(part));
                QVERIFY(QFile::rename(
                    cut.folder + u"/living/" + QLatin1String(part), cut.folder + u'/' + QLatin1String(part)));
            }
            QVERIFY(QFile::copy(databaseFile(made.path()), cut.folder + u"/sokbo.db.restoring"));
            const ExchangePlan plan{
                QStringLiteral("sokbo.db.restoring"), QStringLiteral("sokbo.db.replaced-20261128-120000")};
            QVERIFY(writePlan(plan, cut.folder));
            for (const auto &[from, to] : movesOf(plan, cut.folder).mid(0, done))
                QVERIFY(moveFile(from, to));
            QTemporaryDir again;
            const QList<PowerCut::Cut> cuts = cutsOfAStart(cut, again.path());
            QVERIFY(cuts.size() > 3);
            for (const PowerCut::Cut &each : cuts)
                QCOMPARE(lossOf(each), QString());
        }
    }

    // That the cuts do cut: what is not synced is lost in some of them.
    void withoutSyncsMuchIsLost_data()
    {
        QTest::addColumn<DiskRules>("rules");
        QTest::newRow("in any order") << DiskRules::AnyOrder;
        QTest::newRow("in order") << DiskRules::InOrder;
    }
    void withoutSyncsMuchIsLost()
    {
        QFETCH(DiskRules, rules);
        QTemporaryDir folder, cutsFolder;
        std::atomic<qint64> acknowledged = 0;
        QList<PowerCut::Cut> cuts;
        {
            PowerCut power(
                folder.path(), cutsFolder.path(), 7, [&] { return acknowledged.load(); }, rules);
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
