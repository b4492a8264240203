// SPDX-License-Identifier: GPL-3.0-or-later
// Every schema that was ever released is brought up to this one's, and what stood there is kept beside it.
#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/migrations.h"
#include "store/sqltext.h"
#include "store/tempstore.h"
#include "support/olderschema.h"

#include <QFile>

#include <sqlite3.h>

using namespace sokbo;
using namespace sokbo::test;

namespace {

// As the Sokbo of that schema left it, with one source.
void makeOfSchema(const QString &file, int version)
{
    Database database(file, Database::Mode::Write);
    for (const MigrationText &step : migrationTexts())
        if (step.version <= version)
            database.execute(step.sql);
    database.execute("PRAGMA application_id = " + QByteArray::number(applicationId));
    database.execute("PRAGMA user_version = " + QByteArray::number(version));
    database.execute(
        "INSERT INTO source (kind, url, site_url, title, folder, full_text, keep_images) VALUES ('feed', "
        "'https://news.example/rss', '', '오래된 신문', '뉴스', 0, 1)");
}

qint64 schemaOf(const QString &file)
{
    Database database(file, Database::Mode::Read);
    return database.pragma("user_version");
}

// Its tables and indexes with their columns.
QStringList shapeOf(const QString &file)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(handle,
        "SELECT m.type || ' ' || m.name || ' ' || coalesce(c.name, '') FROM sqlite_master AS m "
        "LEFT JOIN pragma_table_info(m.name) AS c WHERE m.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY m.type, "
        "m.name, c.cid",
        -1, &statement, nullptr);
    QStringList shape;
    while (sqlite3_step(statement) == SQLITE_ROW)
        shape.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return shape;
}

} // namespace

class TestMigrations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySchemaIsBroughtUpToDate()
    {
        for (int version = 1; version < newestSchema(); ++version) {
            const QTemporaryDir folder;
            makeOfSchema(databaseFile(folder.path()), version);
            {
                auto store = Store::open(folder.path());
                QVERIFY2(store, store ? "" : qPrintable(store.error().message));
                const QList<Source> sources = got((*store)->sources());
                QCOMPARE(sources.size(), 1);
                QCOMPARE(sources[0].title, QStringLiteral("오래된 신문"));
                QCOMPARE(sources[0].images, ImageFetching::AtSync);
                got((*store)->saveArticles(sources[0].id, {makeArticle(1, QStringLiteral("새 소식"))}));
                QCOMPARE(got((*store)->doctor(false)).problems, QStringList());
            }
            QCOMPARE(schemaOf(databaseFile(folder.path())), qint64(newestSchema()));
            const QString copy = QStringLiteral("%1.schema-%2").arg(databaseFile(folder.path())).arg(version);
            QCOMPARE(schemaOf(copy), qint64(version));
        }
    }

    // The tests that need an older library rely on it (support/olderschema.h).
    void anUndoneMigrationLeavesTheSchemaBefore()
    {
        constexpr int firstWithUndo = 6;
        const QTemporaryDir folder;
        for (int version = firstWithUndo; version <= newestSchema(); ++version) {
            const QString undone = folder.filePath(QStringLiteral("undone-%1").arg(version)),
                          before = folder.filePath(QStringLiteral("before-%1").arg(version));
            makeOfSchema(undone, version);
            makeOfSchema(before, version - 1);
            {
                Database database(undone, Database::Mode::Write);
                makeOlder(database, version - 1);
            }
            QVERIFY(!shapeOf(before).isEmpty());
            QCOMPARE(shapeOf(undone), shapeOf(before));
            QCOMPARE(schemaOf(undone), qint64(version - 1));
        }
    }

    void whatThereIsToPlayIsFoundInOlderSchemas()
    {
        const QTemporaryDir folder;
        makeOfSchema(databaseFile(folder.path()), 20);
        {
            Database database(databaseFile(folder.path()), Database::Mode::Write);
            for (const char *type : {"", "audio/mpeg", "video/mp4", "application/pdf"})
                database.execute(
                    "INSERT INTO article (source, published, unread, saved, noted, tagged, imaged, offline, "
                    "author, story, number, guid_hash, link_hash, checksum, language, flag, title) "
                    "VALUES (1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', '', '');"
                    "INSERT INTO detail (article, fetched, whole_text, feed_hash, rest_hash, guid, link, "
                    "lead_image, categories, enclosures) VALUES (last_insert_rowid(), 0, 0, 0, 0, '', '', "
                    "'', "
                    "'', '[{\"bytes\":1,\"type\":\""
                    + QByteArray(type) + "\",\"url\":\"https://a.example/1\"}]')");
        }
        const auto store = Store::open(folder.path());
        QVERIFY(store);
        QList<MediaKind> media;
        for (const Headline &headline :
            got((*store)->headlines({ArticleId{1}, ArticleId{2}, ArticleId{3}, ArticleId{4}})))
            media.append(headline.media);
        QCOMPARE(media, (QList{MediaKind::None, MediaKind::Audio, MediaKind::Video, MediaKind::None}));
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
