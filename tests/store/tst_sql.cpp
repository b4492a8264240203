// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/sqltext.h"
#include "store/tempstore.h"

#include <sqlite3.h>

using namespace sokbo;
using namespace sokbo::test;

class TestSql : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStatementCompiles()
    {
        TempStore store;
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        QVERIFY(sqlNames().size() > 100);
        for (const QByteArray &name : sqlNames()) {
            if (name.startsWith("salvage.") || name == "journal.tables"
                || name == "journal.copy") // have table names to be filled in; their own tests run them
                continue;
            try {
                connection.database.statement(name.constData());
            } catch (const Failure &failed) {
                QFAIL(qPrintable(QString::fromUtf8(name) + u": " + failed.error.message));
            }
        }
    }

    // Every statement that is named in the code exists, and every one that exists is named.
    void namesAgreeWithTheCode()
    {
        QSet<QByteArray> used;
        const QDir folder(QStringLiteral(SOKBO_TEST_DATA "/../../app/store"));
        static const QRegularExpression name(QStringLiteral("\"([a-z]+\\.[a-z]+[A-Za-z.]*)\""));
        const QList<QByteArray> names = sqlNames();
        QSet<QByteArray> tables;
        for (const QByteArray &each : names)
            tables.insert(each.left(each.indexOf('.')));
        for (const QFileInfo &info : folder.entryInfoList({QStringLiteral("*.cpp")})) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = name.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext())
                if (const QByteArray found = matches.next().captured(1).toUtf8();
                    tables.contains(found.left(found.indexOf('.'))))
                    used.insert(found);
        }
        for (const QByteArray &each : std::as_const(used))
            QVERIFY2(names.contains(each), each.constData());
        for (const QByteArray &each : names)
            QVERIFY2(used.contains(each), each.constData());
    }

    // A board that reads a table from end to end is slow at a million rows and quick in every other test.
    void boardsAreReadFromIndexes()
    {
        TempStore store;
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        for (const QByteArray &name : sqlNames()) {
            if (!name.startsWith("board.") || !(name.endsWith(".newest") || name.endsWith(".oldest")))
                continue;
            const QByteArray sql = "EXPLAIN QUERY PLAN " + sqlText(name.constData());
            sqlite3_stmt *statement = nullptr;
            QCOMPARE(
                sqlite3_prepare_v2(connection.database.handle(), sql.constData(), -1, &statement, nullptr),
                SQLITE_OK);
            while (sqlite3_step(statement) == SQLITE_ROW) {
                const QByteArray step(reinterpret_cast<const char *>(sqlite3_column_text(statement, 3)));
                QVERIFY2(step.startsWith("SEARCH") && !step.contains("TEMP B-TREE"),
                    QByteArray(name + ": " + step).constData());
                QVERIFY2(step.contains("COVERING") || step.contains("PRIMARY KEY"),
                    QByteArray(name + ": " + step).constData());
            }
            sqlite3_finalize(statement);
        }
    }

    void keepsItsPragmas()
    {
        TempStore store;
        got(store->sources());
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        QCOMPARE(connection.database.pragma("application_id"), 0x536f6b62);
        QCOMPARE(connection.database.pragma("auto_vacuum"), 2);
        QCOMPARE(connection.database.pragma("foreign_keys"), 1);
        QCOMPARE(connection.database.pragma("trusted_schema"), 0);
        QCOMPARE(connection.database.pragma("cell_size_check"), 1);
        QCOMPARE(connection.database.pragma("mmap_size"), 0);
        QFile file(store.database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(int(file.read(20)[18]), 2); // WAL
    }
};

QTEST_GUILESS_MAIN(TestSql)
#include "tst_sql.moc"
