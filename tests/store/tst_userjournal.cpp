// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader made stands twice: in the database and in its journal.
#include "store/connection.h"
#include "store/tempstore.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <unistd.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int articles = 40;

// A store in which the reader made something of everything.
class Made {
public:
    Made()
    {
        QList<AnalysedArticle> list;
        for (int i = 0; i < articles; ++i)
            list.append(makeArticle(i, u"제목 %1"_s.arg(i)));
        ids = got(store->saveArticles(store.addSource(u"새벽일보"_s), list)).ids;
        got(store->setSaved(ids, true));
        for (const ArticleId id : ids)
            got(store->setNote(id, u"메모 %1 "_s.arg(id.value) + QString(60, u'글')));
        got(store->setTags({ids[3], ids[4]}, {u"경제"_s}, {}));
        SavedSearch search;
        search.name = u"금리"_s;
        search.query = u"기준금리"_s;
        got(store->saveSearch(search));
    }

    QString journal() const { return store.folder() + u"/sokbo.journal"_s; }
    QString former() const { return journal() + u".former"_s; }

    // By somebody who is not the store, as a byte that flips on a disk.
    void change(const QByteArray &sql)
    {
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            connection.database.execute(sql);
        }
        store.open();
    }

    QStringList problems() { return got(store->doctor(false)).problems; }

    int notes()
    {
        int count = 0;
        for (const ArticleId id : idsOf(got(store->board({}))))
            count += got(store->article(id)).note.startsWith(u"메모 %1 글"_s.arg(id.value));
        return count;
    }

    TempStore store;
    QList<ArticleId> ids;
};

} // namespace

class TestUserJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsWhatTheReaderMakes()
    {
        Made made;
        QCOMPARE(made.problems(), QStringList());
        const qint64 before = QFileInfo(made.journal()).size();
        got(made.store->setNote(made.ids[0], u"다른 메모"_s));
        const qint64 after = QFileInfo(made.journal()).size();
        QVERIFY(after > before);
        // What comes from the web is not in it.
        got(made.store->saveArticles(SourceId{1}, {makeArticle(99, u"새 글"_s)}));
        QCOMPARE(QFileInfo(made.journal()).size(), after);
        got(made.store->setSaved({made.ids[1]}, false));
        got(made.store->setTags({made.ids[3]}, {}, {u"경제"_s}));
        QCOMPARE(made.problems(), QStringList());
        made.store.reopen();
        QCOMPARE(made.problems(), QStringList());
        QVERIFY(!QFile::exists(made.former())); // it was gone on with
        QCOMPARE(
            QFile::permissions(made.journal()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void findsAndMendsWhatChanged_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("table");
        QTest::newRow("note") << QByteArray(
            "UPDATE user_article SET note = replace(note, '글', '굴') WHERE article = 5")
                              << u"user_article"_s;
        QTest::newRow("when it was saved")
            << QByteArray("UPDATE user_article SET saved = saved + 1 WHERE article = 5") << u"user_article"_s;
        QTest::newRow("lost") << QByteArray("DELETE FROM user_article WHERE article = 5")
                              << u"user_article"_s;
        QTest::newRow("tag") << QByteArray("UPDATE tag SET name = '경재'") << u"tag"_s;
        QTest::newRow("link") << QByteArray("DELETE FROM tag_article WHERE article = 4") << u"tag_article"_s;
        QTest::newRow("search") << QByteArray("UPDATE saved_search SET query = '기준금라'")
                                << u"saved_search"_s;
        QTest::newRow("title") << QByteArray("UPDATE source SET title = '새벽알보'") << u"source"_s;
        QTest::newRow("address") << QByteArray("UPDATE source SET url = url || 'x'") << u"source"_s;
        QTest::newRow("invented") << QByteArray("INSERT INTO saved_search (name, query) VALUES ('가', '나')")
                                  << u"saved_search"_s;
    }

    void findsAndMendsWhatChanged()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, table);
        Made made;
        made.change(sql);
        const QStringList found = made.problems();
        QVERIFY2(!found.filter(table + u": 1 rows"_s).isEmpty(), qPrintable(found.join(u'\n')));
        made.store.close();
        {
            const auto reading = Store::open(made.store.folder(), Store::Access::ReadOnly);
            QVERIFY(reading);
            QCOMPARE(got((*reading)->doctor(false)).problems, found);
        }
        made.store.open();
        QVERIFY(!got(made.store->doctor(true)).repaired.isEmpty());
        QCOMPARE(made.problems(), QStringList());
        QCOMPARE(made.notes(), articles);
        QCOMPARE(titles(*made.store, u"tag:경제"_s).size(), 2);
        QCOMPARE(got(made.store->sources())[0].title, u"새벽일보"_s);
        QCOMPARE(got(made.store->savedSearches()).size(), 1);
    }

    void aPageThatCannotBeReadIsAFinding()
    {
        Made made;
        made.store.close();
        qint64 root = 0;
        {
            Database database(made.store.database(), Database::Mode::Read);
            sqlite3_stmt *statement = nullptr;
            sqlite3_prepare_v2(database.handle(),
                "SELECT rootpage FROM sqlite_schema WHERE name = 'saved_search'", -1, &statement, nullptr);
            QCOMPARE(sqlite3_step(statement), SQLITE_ROW);
            root = sqlite3_column_int64(statement, 0);
            sqlite3_finalize(statement);
        }
        QFile file(made.store.database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((root - 1) * 4096));
        file.write(QByteArray(4096, '\xff'));
        file.close();
        for (const Store::Access access : {Store::Access::ReadOnly, Store::Access::ReadWrite}) {
            const auto store = Store::open(made.store.folder(), access);
            QVERIFY(store);
            const DoctorReport report = got((*store)->doctor(false));
            QVERIFY(report.damaged);
            QVERIFY(!report.problems.isEmpty());
        }
        QVERIFY(Store::salvage(made.store.folder()));
        made.store.open();
        QCOMPARE(got(made.store->savedSearches()).size(), 1);
        QCOMPARE(made.notes(), articles);
    }

    void aCutDatabaseGetsItsRowsBack()
    {
        Made made;
        made.store.close();
        QFile file(made.store.database());
        QVERIFY(file.resize(3 * 4096)); // hardly more than the schema
        QVERIFY(Store::salvage(made.store.folder()));
        made.store.open();
        QCOMPARE(got(made.store->sources()).size(), 1);
        QCOMPARE(got(made.store->savedSearches()).size(), 1);
        // The articles are lost; with their next sync the marks are on them again.
        QList<AnalysedArticle> list;
        for (int i = 0; i < articles; ++i)
            list.append(makeArticle(i, u"제목 %1"_s.arg(i)));
        got(made.store->saveArticles(got(made.store->sources())[0].id, list));
        QCOMPARE(made.notes(), articles);
        QCOMPARE(titles(*made.store, u"is:saved"_s).size(), articles);
        QCOMPARE(titles(*made.store, u"tag:경제"_s).size(), 2);
    }

    void whatWasTakenAwayDoesNotComeBack()
    {
        Made made;
        for (const ArticleId id : std::as_const(made.ids))
            if (id != made.ids[3])
                got(made.store->setNote(id, {}));
        made.store.close();
        QFile file(made.store.database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, '\0')); // the first page: nobody knows which pages are free
        file.close();
        QVERIFY(Store::salvage(made.store.folder()));
        made.store.open();
        QCOMPARE(made.notes(), 1);
    }

    void ofATornJournalADifferentOneIsMade_data()
    {
        QTest::addColumn<int>("cut"); // bytes from its end
        QTest::addColumn<bool>("belongs");
        QTest::newRow("whole") << 0 << true;
        QTest::newRow("a record") << 1 << false;
        QTest::newRow("much") << 2'000 << false;
        QTest::newRow("all") << 100'000'000 << false;
    }

    void ofATornJournalADifferentOneIsMade()
    {
        QFETCH(int, cut);
        QFETCH(bool, belongs);
        Made made;
        made.store.close();
        QFile file(made.journal());
        QVERIFY(file.resize(std::max<qint64>(0, file.size() - cut)));
        made.store.open();
        QCOMPARE(QFile::exists(made.former()), !belongs);
        QCOMPARE(made.problems(), QStringList());
        got(made.store->setNote(made.ids[0], u"다른 메모"_s));
        QCOMPARE(made.problems(), QStringList());
    }

    // One start after the other is cut off while it begins its journal.
    void aTornOneReplacesNoWholeFormerOne()
    {
        Made made;
        made.store.close();
        const qint64 whole = QFileInfo(made.journal()).size();
        QVERIFY(QFile::rename(made.journal(), made.former()));
        for (const bool isEmpty : {false, true, true}) {
            QFile::remove(made.journal());
            QFile torn(made.journal());
            QVERIFY(torn.open(QIODevice::WriteOnly) && (isEmpty || torn.write("Sokbo's journal of") > 0));
            torn.close();
            made.store.reopen();
            QCOMPARE(QFileInfo(made.former()).size(), whole);
            QCOMPARE(made.problems(), QStringList());
            made.store.close();
        }
        made.store.open();
    }

    // What is made while the file can only be read must not be taken for damage afterwards.
    void whatIsMadeWithoutItIsNotTakenBack()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        Made made;
        made.store.close();
        QVERIFY(QFile::setPermissions(made.journal(), QFile::ReadOwner));
        QVERIFY(QDir().mkpath(made.former() + u"/in the way"_s)); // nor can it be moved aside
        made.store.open();
        got(made.store->setNote(made.ids[0], u"다른 메모"_s));
        made.store.reopen();
        QCOMPARE(made.problems(), QStringList());
        got(made.store->doctor(true));
        QCOMPARE(got(made.store->article(made.ids[0])).note, u"다른 메모"_s);
    }

    void aByteThatFlipsInTheJournalIsFoundToo()
    {
        Made made;
        QFile file(made.journal());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        const QByteArray byte = file.peek(1);
        file.write(QByteArray(1, char(byte[0] ^ 4)));
        file.close();
        QCOMPARE(made.problems().size(), 1);
        QCOMPARE(got(made.store->doctor(true)).repaired, QStringList()); // the database is not touched
        QCOMPARE(made.notes(), articles);
        made.store.reopen();
        QCOMPARE(made.problems(), QStringList());
    }

    // An older state that the reader wants back is not overruled by what was made after it.
    void aRestoredBackupIsAsItWas()
    {
        Made made;
        const QString backup = made.store.folder() + u"/sokbo.backup"_s;
        got(made.store->backup(backup));
        got(made.store->setSaved({made.ids[0]}, false));
        made.store.close();
        QVERIFY(Store::restore(backup, made.store.folder()));
        made.store.open();
        QCOMPARE(titles(*made.store, u"is:saved"_s).size(), articles);
        QCOMPARE(made.problems(), QStringList());
    }

    void theStoreLivesWithoutAJournal()
    {
        Made made;
        made.store.close();
        QVERIFY(QFile::remove(made.journal()));
        QVERIFY(QDir().mkpath(made.journal() + u"/in the way"_s));
        QVERIFY(QDir().mkpath(made.former() + u"/too"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"journal: .* cannot be written"_s));
        made.store.open();
        got(made.store->setNote(made.ids[0], u"다른 메모"_s));
        QCOMPARE(made.problems(), QStringList());
    }

    void isCompactedFromItself()
    {
        Made made;
        for (int i = 0; i < 60; ++i)
            got(made.store->setNote(made.ids[i % articles], QString(20'000, QChar(0xac00 + i))));
        const qint64 grown = QFileInfo(made.journal()).size();
        QVERIFY(grown > 2 * 1024 * 1024);
        for (const ArticleId id : std::as_const(made.ids))
            got(made.store->setNote(id, u"짧다"_s));
        // What the database says meanwhile is not believed.
        made.change("UPDATE user_article SET note = '다르다' WHERE article = 5");
        QVERIFY(QFileInfo(made.journal()).size() < grown / 10);
        QCOMPARE(made.problems().size(), 1);
        got(made.store->doctor(true));
        QCOMPARE(got(made.store->article(ArticleId{5})).note, u"짧다"_s);
    }
};

QTEST_GUILESS_MAIN(TestUserJournal)
#include "tst_userjournal.moc"
