// SPDX-License-Identifier: GPL-3.0-or-later
// Every schema that was ever released is brought up to this one's, and what stood there is kept beside it.
#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/migrations.h"
#include "store/sqltext.h"
#include "store/tempstore.h"

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
