// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/leafscan.h"
#include "store/tempstore.h"

#include <QRandomGenerator>

#include <sqlite3.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 4096;
constexpr int articles = 150;

quint32 big(const QByteArray &bytes, qsizetype at)
{
    quint32 value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8 | quint8(bytes[at + i]);
    return value;
}

// A database file that a test damages. Every article is saved, with a note long enough that the notes fill
// several pages.
class DamagedFile {
public:
    DamagedFile()
        : bytes(good())
    {
        write();
    }

    qsizetype pages() const { return bytes.size() / pageSize; }
    QByteArray page(quint32 number) const { return bytes.mid((number - 1) * pageSize, pageSize); }
    void setPage(quint32 number, const QByteArray &page)
    {
        bytes.replace((number - 1) * pageSize, pageSize, page);
    }

    void execute(const QByteArray &sql)
    {
        const QString file = databaseFile(m_folder.path());
        {
            Database database(file, Database::Mode::Write);
            database.execute(sql + "; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        QFile changed(file);
        if (!changed.open(QIODevice::ReadOnly))
            qFatal("the database cannot be read");
        bytes = changed.readAll();
    }

    quint32 rootOf(const QString &table)
    {
        Database database(databaseFile(m_folder.path()), Database::Mode::Read);
        sqlite3_stmt *statement = nullptr;
        const QByteArray sql = "SELECT rootpage FROM sqlite_schema WHERE name = '" + table.toUtf8() + '\'';
        sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &statement, nullptr);
        const int root = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : 0;
        sqlite3_finalize(statement);
        return quint32(root);
    }
    // The last leaf of a table of two levels.
    quint32 lastLeafOf(const QString &table) { return big(page(rootOf(table)), 8); }

    // Writes the damaged bytes, salvages them, and opens what came of it.
    Store *salvaged()
    {
        write();
        if (!Store::salvage(m_folder.path()))
            return nullptr;
        if (auto opened = Store::open(m_folder.path()))
            m_store = std::move(*opened);
        return m_store.get();
    }

    QByteArray bytes;

private:
    static const QByteArray &good()
    {
        static const QByteArray bytes = make();
        return bytes;
    }

    static QByteArray make()
    {
        TempStore store;
        QList<AnalysedArticle> list;
        for (int i = 0; i < articles; ++i)
            list.append(makeArticle(i, u"제목 %1"_s.arg(i), u"<p>본문은 %1 번이다</p>"_s.arg(i)));
        const QList<ArticleId> ids = got(store->saveArticles(store.addSource(), list)).ids;
        got(store->setSaved(ids, true));
        for (const ArticleId id : ids)
            got(store->setNote(id, u"%1: "_s.arg(id.value) + QString(100, u'글')));
        got(store->setTags({ids[7], ids[9]}, {u"태그"_s}, {}));
        store.close();
        QFile file(store.database());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the database cannot be read");
        return file.readAll();
    }

    void write()
    {
        QFile file(databaseFile(m_folder.path()));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("the database cannot be written");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

int notesIn(Store &store)
{
    int notes = 0;
    for (const ArticleId id : idsOf(got(store.board({}))))
        notes += got(store.article(id)).note.startsWith(u"%1: "_s.arg(id.value));
    return notes;
}

} // namespace

class TestSalvage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatALostFirstPageLedToIsFound_data()
    {
        QTest::addColumn<QByteArray>("first");
        QByteArray noise(pageSize, '\0');
        QRandomGenerator random(7);
        for (char &byte : noise)
            byte = char(random.bounded(256));
        QTest::newRow("noise") << noise;
        QTest::newRow("zeros") << QByteArray(pageSize, '\0');
        QTest::newRow("header") << noise.left(100);
    }

    void whatALostFirstPageLedToIsFound()
    {
        QFETCH(const QByteArray, first);
        DamagedFile file;
        file.bytes.replace(0, first.size(), first);
        Store *store = file.salvaged();
        QVERIFY(store);
        QCOMPARE(got(store->sources()).size(), 1);
        QCOMPARE(got(store->count({})), articles);
        QCOMPARE(got(store->boardCounts(noon)).saved, articles);
        QCOMPARE(notesIn(*store), articles);
        QCOMPARE(got(store->count(parsed(u"tag:태그"_s))), 2);
        QCOMPARE(got(store->count(parsed(u"본문은"_s))), articles);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void aFileThatWasCutOffGivesWhatIsLeft()
    {
        int kept = 0;
        for (const int part : {30, 50, 70, 90}) {
            DamagedFile file;
            file.bytes.truncate(file.pages() * part / 100 * pageSize + (part == 50 ? 100 : 0));
            Store *store = file.salvaged();
            QVERIFY2(store, qPrintable(QString::number(part)));
            const int notes = notesIn(*store);
            QVERIFY(notes >= kept); // the more is left, the more is saved
            kept = notes;
            QCOMPARE(got(store->sources()).size(), 1);
            QCOMPARE(got(store->doctor(false)).problems, QStringList());
        }
        QVERIFY(kept > 0);
    }

    void aTableWithoutARootGivesItsLeaves_data()
    {
        QTest::addColumn<QString>("table");
        for (const QString &table :
            {u"user_article"_s, u"article"_s, u"detail"_s, u"tag"_s, u"tag_article"_s})
            QTest::newRow(qPrintable(table)) << table;
    }

    void aTableWithoutARootGivesItsLeaves()
    {
        QFETCH(const QString, table);
        DamagedFile file;
        const quint32 root = file.rootOf(table);
        const bool isLeaf = file.page(root)[0] == '\x0d';
        file.setPage(root, QByteArray(pageSize, '\xff'));
        Store *store = file.salvaged();
        QVERIFY(store);
        QCOMPARE(got(store->count({})), articles);
        QCOMPARE(notesIn(*store), articles);
        // What stood on the lost page itself is lost, where it does not stand in an index too.
        QCOMPARE(got(store->tags()).size(), table == u"tag"_s && isLeaf ? 0 : 1);
        if (table == u"tag_article"_s)
            QCOMPARE(got(store->count(parsed(u"tag:태그"_s))), 2);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    // A page in the wrong place reads as rows of another table: none of them may become a mark.
    void pagesInEachOthersPlacesLoseAndInventNothing_data()
    {
        QTest::addColumn<QString>("other");
        for (const QString &other : {u"article"_s, u"detail"_s, u"body"_s, u"mention"_s, u"user_article"_s})
            QTest::newRow(qPrintable(other)) << other;
    }

    void pagesInEachOthersPlacesLoseAndInventNothing()
    {
        QFETCH(const QString, other);
        DamagedFile file;
        const quint32 one = file.lastLeafOf(u"user_article"_s);
        const quint32 two = other == u"user_article"_s ? file.rootOf(other) : file.lastLeafOf(other);
        QVERIFY(one > 1 && two > 1 && one != two);
        const QByteArray page = file.page(one);
        file.setPage(one, file.page(two));
        file.setPage(two, page);
        Store *store = file.salvaged();
        QVERIFY(store);
        QCOMPARE(got(store->count({})), articles);
        QCOMPARE(got(store->boardCounts(noon)).saved, articles);
        QCOMPARE(notesIn(*store), articles);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void whatWasRemovedDoesNotComeBack()
    {
        TempStore store;
        QList<AnalysedArticle> list;
        for (int i = 0; i < articles; ++i)
            list.append(makeArticle(i, u"제목 %1"_s.arg(i), u"<p>본문</p>"_s));
        const QList<ArticleId> ids = got(store->saveArticles(store.addSource(), list)).ids;
        for (const ArticleId id : ids)
            got(store->setNote(id, QString(100, u'글')));
        for (const ArticleId id : ids)
            if (id != ids[3])
                got(store->setNote(id, {}));
        store.close();
        QFile file(store.database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(
            QByteArray(16, '\0')); // SQLite opens it no more; where the free pages are still stands there
        file.close();
        QVERIFY(Store::salvage(store.folder()));
        store.open();
        int notes = 0;
        for (const ArticleId id : idsOf(got(store->board({}))))
            notes += !got(store->article(id)).note.isEmpty();
        QCOMPARE(notes, 1);
    }

    // As it stands when it breaks before a newer Sokbo has migrated it. Columns only ever come behind others.
    void anOlderSchemaIsSalvagedToo()
    {
        DamagedFile file;
        file.execute(
            "ALTER TABLE source DROP COLUMN place; ALTER TABLE source DROP COLUMN marks_hidden;"
            "ALTER TABLE source DROP COLUMN muted; ALTER TABLE source DROP COLUMN read_at_arrival;"
            "ALTER TABLE source DROP COLUMN dates_as_written; ALTER TABLE source DROP COLUMN preferred;"
            "DROP TABLE story_followed; PRAGMA user_version = 11");
        file.setPage(file.rootOf(u"mention"_s), QByteArray(pageSize, '\xff'));
        Store *store = file.salvaged();
        QVERIFY(store);
        QCOMPARE(got(store->sources()).size(), 1);
        QCOMPARE(got(store->boardCounts(noon)).saved, articles);
        QCOMPARE(notesIn(*store), articles);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void whatIsNoDatabaseIsLeftAlone()
    {
        for (const QByteArray &bytes : {QByteArray(3 * pageSize, 'x'), QByteArray("a letter")}) {
            QTemporaryDir folder;
            QFile file(databaseFile(folder.path()));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            QCOMPARE(Store::salvage(folder.path()).error().kind, Error::Kind::Store);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), bytes);
        }
    }

    void theScanNeverCrashesOnNoise()
    {
        QRandomGenerator random(11);
        DamagedFile whole;
        QTemporaryDir folder;
        for (int round = 0; round < 20; ++round) {
            QByteArray bytes = whole.bytes;
            for (int i = 0; i < 400; ++i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            QFile file(folder.filePath(u"noise.db"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            qint64 rows = 0, values = 0;
            QVERIFY(scanLeaves(file.fileName(), [&](const StoredRow &row) {
                ++rows;
                for (const StoredValue &value : row.values)
                    values += value.bytes.size();
            }));
            QVERIFY(rows > 0 && values > 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
