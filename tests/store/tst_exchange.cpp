// SPDX-License-Identifier: GPL-3.0-or-later
// Restore and salvage put one database in the place of another. After a cut at any point of that the reader
// has the one or the other, whole, and never an empty folder.
#include "store/databasecopy.h"
#include "store/exchange.h"
#include "store/tempstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

// A folder whose database, with a log beside it, holds two articles, and a whole one with three that is to
// replace it.
class Cut {
public:
    Cut()
    {
        const auto fill = [](const QString &at, int articles) {
            auto store = std::move(*Store::open(at));
            Source source;
            source.url = QUrl(QStringLiteral("https://news.example/rss"));
            const SourceId id = got(store->addSource(source));
            for (int i = 0; i < articles; ++i)
                got(store->saveArticles(id, {makeArticle(i, QStringLiteral("기사 %1").arg(i))}));
            return store;
        };
        {
            // As a power cut leaves it: the last writes stand in the log alone.
            const auto living = fill(m_other.filePath(QStringLiteral("old")), 2);
            for (const char *part : {"", "-wal"})
                QFile::copy(databaseFile(m_other.filePath(QStringLiteral("old"))) + QLatin1String(part),
                    target() + QLatin1String(part));
        }
        fill(m_other.filePath(QStringLiteral("new")), 3).reset();
    }

    QString folder() const { return m_folder.path(); }
    QString target() const { return databaseFile(folder()); }
    void putFresh(const char *name)
    {
        QFile::copy(databaseFile(m_other.filePath(QStringLiteral("new"))), path(QLatin1String(name)));
    }
    QString path(const QString &name) const { return folder() + u'/' + name; }
    QStringList names(const QString &pattern) const
    {
        return QDir(folder()).entryList({pattern}, QDir::Files);
    }

private:
    QTemporaryDir m_folder, m_other;
};

// How many articles the folder holds when it is opened; -1: it cannot be.
qint64 articlesIn(const QString &folder, CutExchange *ended = nullptr)
{
    const auto store = Store::open(folder);
    if (!store)
        return -1;
    if (ended)
        *ended = (*store)->cutExchange();
    if (const QStringList problems = got((*store)->doctor(false)).problems; !problems.isEmpty())
        return -2;
    return got((*store)->count({}));
}

} // namespace

class TestExchange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anyCutIsFinishedAtTheNextOpening_data()
    {
        QTest::addColumn<int>("done");
        QTest::addColumn<bool>("readFirst");
        for (int done = 0; done <= 3; ++done)
            for (const bool readFirst : {false, true})
                QTest::addRow("%d moves, %s", done, readFirst ? "opened to read" : "opened to write")
                    << done << readFirst;
    }

    void anyCutIsFinishedAtTheNextOpening()
    {
        QFETCH(int, done);
        QFETCH(bool, readFirst);
        Cut cut;
        cut.putFresh("sokbo.db.restoring");
        const ExchangePlan plan{
            QStringLiteral("sokbo.db.restoring"), QStringLiteral("sokbo.db.replaced-20261128-120000")};
        QVERIFY(writePlan(plan, cut.folder()));
        const QList<FileMove> moves = movesOf(plan, cut.folder());
        QCOMPARE(moves.size(), 3);
        for (const auto &[from, to] : moves.mid(0, done))
            QVERIFY(moveFile(from, to));
        if (readFirst) {
            const auto reader = Store::open(cut.folder(), Store::Access::ReadOnly);
            QVERIFY(reader);
            QCOMPARE(got((*reader)->count({})), 3);
        }
        CutExchange ended = CutExchange::None;
        QCOMPARE(articlesIn(cut.folder(), &ended), 3);
        if (!readFirst)
            QCOMPARE(ended, done < 3 ? CutExchange::Finished : CutExchange::None);
        QVERIFY(cut.names(QStringLiteral("*.exchange")).isEmpty());
        QVERIFY(cut.names(QStringLiteral("*.restoring")).isEmpty());
        // What was there before stands beside it with its log.
        QTemporaryDir before;
        for (const QString &part : {QString(), QStringLiteral("-wal")})
            QVERIFY(QFile::copy(cut.path(plan.aside + part), databaseFile(before.path()) + part));
        QCOMPARE(articlesIn(before.path()), 2);
    }

    void whatAnEarlierSokboLeftIsFinishedToo_data()
    {
        QTest::addColumn<QString>("fresh");
        QTest::newRow("restore") << QStringLiteral("sokbo.db.restoring");
        QTest::newRow("salvage") << QStringLiteral("sokbo.db.salvaging");
    }

    // It wrote no plan: the last of its renames is missing.
    void whatAnEarlierSokboLeftIsFinishedToo()
    {
        QFETCH(QString, fresh);
        Cut cut;
        cut.putFresh(qPrintable(fresh));
        QVERIFY(moveFile(
            cut.target() + u"-wal", cut.path(QStringLiteral("sokbo.db.replaced-20250210-120000-wal"))));
        QVERIFY(moveFile(cut.target(), cut.path(QStringLiteral("sokbo.db.replaced-20250210-120000"))));
        CutExchange ended = CutExchange::None;
        QCOMPARE(articlesIn(cut.folder(), &ended), 3);
        QCOMPARE(ended, CutExchange::Finished);
    }

    void withoutTheFreshOneTheFormerComesBack()
    {
        Cut cut;
        QVERIFY(moveFile(
            cut.target() + u"-wal", cut.path(QStringLiteral("sokbo.db.replaced-20250210-120000-wal"))));
        QVERIFY(moveFile(cut.target(), cut.path(QStringLiteral("sokbo.db.replaced-20250210-120000"))));
        // An older one, which is not meant.
        cut.putFresh("sokbo.db.damaged-20250101-120000");
        CutExchange ended = CutExchange::None;
        QCOMPARE(articlesIn(cut.folder(), &ended), 2);
        QCOMPARE(ended, CutExchange::TakenBack);
    }

    // A salvage that was cut off while it wrote: what it made is not whole.
    void whatIsNotWholeIsNotPutInPlace()
    {
        Cut cut;
        cut.putFresh("sokbo.db.salvaging");
        QFile journal(cut.path(QStringLiteral("sokbo.db.salvaging-journal")));
        QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write("x") == 1);
        journal.close();
        QVERIFY(moveFile(cut.target(), cut.path(QStringLiteral("sokbo.db.damaged-20250210-120000"))));
        QVERIFY(moveFile(
            cut.target() + u"-wal", cut.path(QStringLiteral("sokbo.db.damaged-20250210-120000-wal"))));
        QCOMPARE(articlesIn(cut.folder()), 2);
    }

    // An earlier Sokbo may have made an empty database after the cut, and more may have come into it.
    void whatWasMadeAfterTheCutIsKeptToo()
    {
        Cut cut;
        cut.putFresh("sokbo.db.restoring");
        const ExchangePlan plan{
            QStringLiteral("sokbo.db.restoring"), QStringLiteral("sokbo.db.replaced-20261128-120000")};
        QVERIFY(writePlan(plan, cut.folder()));
        for (const auto &[from, to] : movesOf(plan, cut.folder()).mid(0, 2))
            QVERIFY(moveFile(from, to));
        cut.putFresh("sokbo.db");
        QCOMPARE(articlesIn(cut.folder()), 3);
        QCOMPARE(cut.names(QStringLiteral("sokbo.db.replaced-*"))
                     .filter(QRegularExpression(QStringLiteral("\\d$")))
                     .size(),
            2);
    }

    void noEmptyDatabaseIsMadeBesideAnOlderOne_data()
    {
        QTest::addColumn<QString>("left");
        QTest::newRow("a log") << QStringLiteral("sokbo.db-wal");
        QTest::newRow("before a migration") << QStringLiteral("sokbo.db.schema-5");
        QTest::newRow("a backup") << QStringLiteral("sokbo.db.backup");
    }

    void noEmptyDatabaseIsMadeBesideAnOlderOne()
    {
        QFETCH(QString, left);
        Cut cut;
        QVERIFY(QFile::remove(cut.target()));
        QVERIFY(moveFile(cut.target() + u"-wal", cut.path(left)));
        const auto store = Store::open(cut.folder());
        QVERIFY(!store);
        QCOMPARE(store.error().kind, Error::Kind::Store);
        QVERIFY(store.error().message.contains(left));
        QVERIFY(!QFile::exists(cut.target()));
        QVERIFY(QFile::exists(cut.path(left)));
    }

    // Cut after cut they would fill the disk.
    void whatNobodyWillFinishIsSweptAway()
    {
        Cut cut;
        const QStringList swept = {u"sokbo.db.restoring.part"_s, u"sokbo.db.restoring.part-journal"_s,
            u"sokbo.db.salvaging"_s, u"sokbo.db.salvaging-journal"_s, u"sokbo.db.schema-5.part"_s,
            u"sokbo.db.exchange.aB3dEf"_s, u"sokbo.journal.aB3dEf"_s};
        const QStringList kept = {u"sokbo.db.schema-5"_s, u"sokbo.journal.former"_s,
            u"sokbo.db.replaced-20261128-120000"_s, u"sokbo.db.mine"_s};
        for (const QString &name : swept + kept) {
            QFile file(cut.path(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        }
        QCOMPARE(articlesIn(cut.folder()), 2);
        for (const QString &name : swept)
            QVERIFY2(!QFile::exists(cut.path(name)), qPrintable(name));
        for (const QString &name : kept)
            QVERIFY2(QFile::exists(cut.path(name)), qPrintable(name));
    }

    // A cut while the next start ends the exchange, and another while the one after that does.
    void anyCutsInARowAreFinishedToo()
    {
        for (int first = 0; first <= 3; ++first)
            for (int second = 0; first + second <= 3; ++second) {
                Cut cut;
                cut.putFresh("sokbo.db.salvaging");
                const ExchangePlan plan{u"sokbo.db.salvaging"_s, u"sokbo.db.damaged-20261128-120000"_s};
                QVERIFY(writePlan(plan, cut.folder()));
                for (const int moves : {first, second})
                    for (const auto &[from, to] : movesOf(plan, cut.folder()).mid(0, moves))
                        QVERIFY(moveFile(from, to));
                QCOMPARE(articlesIn(cut.folder()), 3);
                QVERIFY(cut.names(u"*.exchange"_s).isEmpty());
                QTemporaryDir before;
                for (const QString &part : {QString(), u"-wal"_s})
                    QVERIFY(QFile::copy(cut.path(plan.aside + part), databaseFile(before.path()) + part));
                QCOMPARE(articlesIn(before.path()), 2);
            }
    }

    // The fresh one was lost after it had been put in place, and taking back the former one is cut off too.
    void aTakingBackThatIsCutOffIsGoneOnWith()
    {
        for (int moves = 0; moves <= 2; ++moves)
            for (const bool hasPlan : {false, true}) {
                Cut cut;
                const QString aside = cut.path(u"sokbo.db.replaced-20261128-120000"_s);
                if (hasPlan)
                    QVERIFY(writePlan({u"sokbo.db.restoring"_s, QFileInfo(aside).fileName()}, cut.folder()));
                if (moves < 1)
                    QVERIFY(moveFile(cut.target() + u"-wal", aside + u"-wal"));
                if (moves < 2)
                    QVERIFY(moveFile(cut.target(), aside));
                QCOMPARE(articlesIn(cut.folder()), 2);
                QVERIFY(cut.names(u"*.exchange"_s).isEmpty());
            }
    }

    void anEmptyFolderIsABeginning()
    {
        QTemporaryDir folder;
        QFile empty(
            databaseFile(folder.path())); // SQLite leaves one where the first page could not be written
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        CutExchange ended = CutExchange::Finished;
        QCOMPARE(articlesIn(folder.path(), &ended), 0);
        QCOMPARE(ended, CutExchange::None);
    }

    void aRestoreAfterACutOneKeepsEverything()
    {
        Cut cut;
        QTemporaryDir elsewhere;
        const QString backup = elsewhere.filePath(QStringLiteral("backup.db"));
        {
            const auto other = Store::open(elsewhere.filePath(QStringLiteral("store")));
            got((*other)->backup(backup));
        }
        cut.putFresh("sokbo.db.restoring");
        const ExchangePlan plan{
            QStringLiteral("sokbo.db.restoring"), QStringLiteral("sokbo.db.replaced-20261128-120000")};
        QVERIFY(writePlan(plan, cut.folder()));
        QVERIFY(Store::restore(backup, cut.folder()));
        QCOMPARE(articlesIn(cut.folder()), 0);
        QCOMPARE(cut.names(QStringLiteral("sokbo.db.replaced-*"))
                     .filter(QRegularExpression(QStringLiteral("\\d$")))
                     .size(),
            2);
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
