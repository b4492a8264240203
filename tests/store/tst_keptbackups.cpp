// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasecopy.h"
#include "store/tempstore.h"

#include <sqlite3.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

QDateTime day(int number, int hour = 12)
{
    return QDateTime(QDate(2026, 3, 1), QTime(hour, 0), Qt::UTC).addDays(number);
}

void addArticle(TempStore &store, SourceId source, int number)
{
    got(store->saveArticles(source, {makeArticle(number, u"제목 %1"_s.arg(number), u"<p>본문</p>"_s)}));
}

// The first page of a table or an index. The last one of the file may be a free one.
void damageRoot(const QString &path, const QByteArray &name)
{
    qint64 page = 0, size = 0;
    {
        Database database(path, Database::Mode::Read);
        size = database.pragma("page_size");
        sqlite3_stmt *statement = nullptr;
        const QByteArray sql = "SELECT rootpage FROM sqlite_schema WHERE name = '" + name + '\'';
        sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &statement, nullptr);
        if (sqlite3_step(statement) == SQLITE_ROW)
            page = sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
    }
    QFile file(path);
    QVERIFY(page > 1 && file.open(QIODevice::ReadWrite) && file.seek((page - 1) * size));
    file.write(QByteArray(size, '\xff'));
}

QList<int> agesOn(int today, const TempStore &store)
{
    QList<int> ages;
    for (const KeptBackup &backup : Store::keptBackups(store.folder()))
        ages.append(int(backup.made.daysTo(day(today))));
    return ages;
}

} // namespace

class TestKeptBackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneADayIsMade()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QVERIFY(Store::keptBackups(store.folder()).isEmpty());
        addArticle(store, source, 1);
        got(store->keepBackup(day(0)));
        addArticle(store, source, 2);
        got(store->keepBackup(day(0, 20)));
        const QList<KeptBackup> first = Store::keptBackups(store.folder());
        QCOMPARE(first.size(), 1);
        QCOMPARE(first.first().made, day(0));
        QCOMPARE(first.first().articles, 1);
        QCOMPARE(first.first().sources, 1);
        got(store->keepBackup(day(1)));
        QCOMPARE(Store::keptBackups(store.folder()).first().articles, 2);
    }

    void aDayAWeekAndAMonthStay()
    {
        TempStore store;
        store.addSource();
        for (int today = 0; today <= 120; ++today) {
            got(store->keepBackup(day(today)));
            const QList<int> ages = agesOn(today, store);
            QCOMPARE(ages.first(), 0);
            QVERIFY(ages.size() <= 3);
            if (today >= 1)
                QVERIFY2(ages.at(1) >= 1 && ages.at(1) <= 8, qPrintable(QString::number(today)));
            if (today >= 40)
                QVERIFY2(ages.at(2) >= 7 && ages.at(2) <= 45, qPrintable(QString::number(ages.at(2))));
        }
        const QStringList files = QDir(store.folder() + u"/backups"_s).entryList(QDir::Files);
        QCOMPARE(files.size(), 3);
        for (const QString &file : files)
            QCOMPARE(QFile::permissions(store.folder() + u"/backups/"_s + file) & 0x77,
                QFile::Permissions()); // nobody else may read them
    }

    // For one start, as where its battery is flat: the backups of the week and the month stay.
    void aClockThatWasWrongOnceCostsNothing()
    {
        TempStore store;
        store.addSource();
        int today = 0;
        for (; today <= 60 || agesOn(today, store).at(1) > 3; ++today) // the one of the week is not due soon
            got(store->keepBackup(day(today)));
        const QList<KeptBackup> before = Store::keptBackups(store.folder());
        QCOMPARE(before.size(), 3);
        for (int start = 0; start < 3; ++start)
            got(store->keepBackup(day(start - 7 * 365)));
        got(store->keepBackup(day(today)));
        const QList<KeptBackup> after = Store::keptBackups(store.folder());
        QCOMPARE(after.size(), 3);
        QCOMPARE(after.at(0).made, day(today));
        QVERIFY(after.mid(1) == before.mid(1));
    }

    // For good: the dates of before lie ahead for years.
    void aClockThatIsSetBackForGoodStopsNothing()
    {
        TempStore store;
        store.addSource();
        for (int today = 0; today <= 60; ++today)
            got(store->keepBackup(day(today)));
        const QList<KeptBackup> before = Store::keptBackups(store.folder());
        constexpr int back = -7 * 365;
        for (int today = back; today < back + 90; ++today) {
            got(store->keepBackup(day(today)));
            const QList<KeptBackup> now = Store::keptBackups(store.folder());
            QCOMPARE(now.size(), 3);
            QVERIFY(std::any_of(
                now.begin(), now.end(), [&](const KeptBackup &b) { return b.made == day(today); }));
            if (today < back + 7)
                QVERIFY(now.contains(before.at(1)));
            if (today < back + 30)
                QVERIFY(now.contains(before.at(2)));
        }
        const QList<int> ages = agesOn(back + 89, store);
        QCOMPARE(ages.at(0), 0);
        QVERIFY(ages.at(1) >= 1 && ages.at(1) <= 8);
        QVERIFY(ages.at(2) >= 7 && ages.at(2) <= 45);
        QCOMPARE(QDir(store.folder() + u"/backups"_s).entryList(QDir::Files).size(), 3);
    }

    void oneIsRestoredLikeAnyBackup()
    {
        TempStore store;
        const SourceId source = store.addSource();
        addArticle(store, source, 1);
        got(store->keepBackup(day(0)));
        addArticle(store, source, 2);
        store.close();
        QVERIFY(Store::restore(Store::keptBackups(store.folder()).first().file, store.folder()));
        store.open();
        QCOMPARE(got(store->count({})), 1);
    }

    // Of whatever kind the page is: none of these is looked at when the store is opened.
    void aDamagedDatabaseReplacesNoGoodBackup_data()
    {
        QTest::addColumn<QByteArray>("damaged");
        for (const char *name :
            {"body", "detail", "mention", "article_by_link", "text_index_data", "gone_article_by_link"})
            QTest::newRow(name) << QByteArray(name);
    }

    void aDamagedDatabaseReplacesNoGoodBackup()
    {
        QFETCH(QByteArray, damaged);
        TempStore store;
        const SourceId source = store.addSource();
        for (int i = 0; i < 200; ++i)
            addArticle(store, source, i);
        got(store->keepBackup(day(0)));
        const QList<KeptBackup> good = Store::keptBackups(store.folder());
        store.close();
        damageRoot(store.database(), damaged);
        store.open();
        QCOMPARE(errorOf(store->keepBackup(day(2))).kind, Error::Kind::Store);
        QCOMPARE(Store::keptBackups(store.folder()), good);
        QCOMPARE(QDir(store.folder() + u"/backups"_s).entryList(QDir::Files).size(), 1);
    }

    // Each day, what the reader made is compared with its second copy.
    void whatChangedUnseenReplacesNoGoodBackup()
    {
        TempStore store;
        const SourceId source = store.addSource();
        addArticle(store, source, 1);
        got(store->setNote(got(store->headlines(idsOf(got(store->board({})))))[0].id, u"메모"_s));
        got(store->keepBackup(day(0)));
        const QList<KeptBackup> good = Store::keptBackups(store.folder());
        store.close();
        {
            Database database(store.database(), Database::Mode::Write);
            database.execute("UPDATE user_article SET note = 'other'");
        }
        store.open();
        QCOMPARE(errorOf(store->keepBackup(day(2))).kind, Error::Kind::Store);
        QCOMPARE(Store::keptBackups(store.folder()), good);
        QVERIFY(!got(store->doctor(true)).repaired.isEmpty());
        got(store->keepBackup(day(2)));
        QCOMPARE(Store::keptBackups(store.folder()).size(), 2);
    }

    void aBrokenBackupIsNotOffered()
    {
        TempStore store;
        got(store->keepBackup(day(0)));
        QFile file(Store::keptBackups(store.folder()).first().file);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("none");
        file.close();
        QVERIFY(Store::keptBackups(store.folder()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestKeptBackups)
#include "tst_keptbackups.moc"
