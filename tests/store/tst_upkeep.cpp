// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/tempstore.h"

#include <QRandomGenerator>

using namespace sokbo;
using namespace sokbo::test;

namespace {

QList<ArticleId> fill(TempStore &store, int articles)
{
    QList<AnalysedArticle> list;
    for (int i = 0; i < articles; ++i) {
        list.append(makeArticle(
            i, QStringLiteral("제목 %1").arg(i), QStringLiteral("<p>본문은 %1 번이다</p>").arg(i)));
        list.last().mentions = {makeMention(QStringLiteral("김철수"), QStringLiteral("김철수"))};
    }
    return got(store->saveArticles(store.addSource(), list)).ids;
}

QStringList everythingSaid(Store &store)
{
    QStringList said;
    for (const ArticleId id : idsOf(got(store.board({})))) {
        const StoredArticle stored = got(store.article(id));
        QString line;
        QDebug(&line) << stored.article.guid << stored.article.title << stored.article.body.html()
                      << stored.article.published << stored.article.link << stored.headline.tags
                      << stored.headline.sourceTitle << stored.mentions.size();
        said.append(line);
    }
    return said;
}

} // namespace

class TestUpkeep : public QObject {
    Q_OBJECT

    // Does damage behind the store's back, and expects it to be seen, mended, and then gone.
    void seesAndMends(
        const QByteArray &damage, const QString &word, const std::function<void(TempStore &)> &check = {})
    {
        TempStore store;
        const auto ids = fill(store, 20);
        AssetRef about;
        about.mimeType = "image/png";
        got(store->saveImage(ids[0], QUrl(QStringLiteral("https://news.example/a.png")), "picture", about));
        got(store->setSaved({ids[1]}, true));
        got(store->setTags({ids[2]}, {QStringLiteral("태그")}, {}));
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            connection.database.execute("PRAGMA foreign_keys = OFF");
            connection.database.execute(damage);
        }
        store.open();
        const QStringList problems = got(store->doctor(false)).problems;
        QVERIFY2(problems.join(u'\n').contains(word), qPrintable(problems.join(u'\n')));
        const DoctorReport repaired = got(store->doctor(true));
        QCOMPARE(repaired.repaired, repaired.problems);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        if (check)
            check(store);
    }

private Q_SLOTS:
    void seesADamagedHeadline()
    {
        seesAndMends("UPDATE article SET title = '제목 X' WHERE id = 4",
            QStringLiteral("damaged headlines: 4"), [](TempStore &store) {
                // The source says it again, and then it is right.
                const auto article
                    = makeArticle(3, QStringLiteral("제목 3"), QStringLiteral("<p>본문은 3 번이다</p>"));
                QCOMPARE(got(store->saveArticles(SourceId{1}, {article})).revised, 1);
                QCOMPARE(got(store->headlines({ArticleId{4}}))[0].title, QStringLiteral("제목 3"));
            });
    }

    void seesADamagedText()
    {
        seesAndMends("UPDATE body SET html = substr(html, 1, length(html) - 1) WHERE article = 4",
            QStringLiteral("damaged texts: 4"), [](TempStore &store) {
                QCOMPARE(got(store->article(ArticleId{4})).article.body.html(), QString());
                const auto article
                    = makeArticle(3, QStringLiteral("제목 3"), QStringLiteral("<p>본문은 3 번이다</p>"));
                got(store->saveArticles(SourceId{1}, {article}));
                QCOMPARE(got(store->article(ArticleId{4})).article.body, article.article.body);
                QCOMPARE(got(store->doctor(false)).problems, QStringList());
            });
    }

    void seesAMissingText()
    {
        seesAndMends(
            "DELETE FROM body WHERE article = 4", QStringLiteral("without their details or text: 4"));
    }

    void seesDamagedMarks()
    {
        seesAndMends("UPDATE mention SET in_text = x'0109' WHERE article = 4",
            QStringLiteral("damaged marks: 4"), [](TempStore &store) {
                QVERIFY(got(store->articlesForRecogniser(1, 50)).contains(ArticleId{4}));
            });
    }

    void seesLostLinks()
    {
        seesAndMends("DELETE FROM entity_article WHERE article = 4", QStringLiteral("do not agree"),
            [](TempStore &store) {
                QCOMPARE(got(store->findEntities(QStringLiteral("김철수")))[0].articles, 20);
            });
    }

    void seesADamagedImage()
    {
        seesAndMends("UPDATE asset SET bytes = x'00'", QStringLiteral("damaged images"));
    }

    void seesAnUnusedImage()
    {
        seesAndMends("DELETE FROM article_image", QStringLiteral("belong to no article"));
    }

    void seesLostUserMarks()
    {
        seesAndMends("UPDATE article SET saved = 0, tagged = 0", QStringLiteral("how they are marked: 2, 3"),
            [](TempStore &store) { QCOMPARE(got(store->boardCounts(noon)).saved, 1); });
    }

    void seesAnIndexThatLacksArticles()
    {
        seesAndMends("INSERT INTO text_index (text_index) VALUES ('delete-all')",
            QStringLiteral("not in the full text index"),
            [](TempStore &store) { QCOMPARE(titles(*store, QStringLiteral("본문")).size(), 20); });
    }

    void seesAnIndexThatSaysSomethingElse()
    {
        seesAndMends("INSERT INTO text_index (text_index) VALUES ('delete-all');"
                     "INSERT INTO text_index (rowid, content) SELECT id, 'nothing' FROM article",
            QStringLiteral("does not know the title"));
    }

    void seesAnIndexThatLacksWordsOfTheTexts()
    {
        seesAndMends(
            "INSERT INTO text_index (text_index) VALUES ('delete-all');"
            "INSERT INTO text_index (rowid, content) SELECT id, title || char(30) || ' ㅈㅁ' FROM article",
            QStringLiteral("does not know the text"));
    }

    void seesADamagedIndex()
    {
        seesAndMends("DELETE FROM article WHERE id = 4; DELETE FROM detail WHERE article = 4; DELETE FROM "
                     "body WHERE article = 4;"
                     "DELETE FROM mention WHERE article = 4; DELETE FROM article_image WHERE article = 4;",
            QStringLiteral("articles that are not there"));
    }

    // What was not indexed yet is found all the same, and what was begun goes on after a restart.
    void searchesWhileTheIndexIsMadeAnew()
    {
        TempStore store;
        fill(store, 250);
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            Transaction transaction(connection.database);
            connection.index.startAnew();
            QVERIFY(connection.index.indexSlice(30));
            transaction.commit();
            QCOMPARE(connection.index.todo(), 220);
        }
        store.open();
        QCOMPARE(titles(*store, QStringLiteral("본문")).size(), 250);
        QCOMPARE(titles(*store, QStringLiteral("본문은 title:제목")).size(), 250);
        QCOMPARE(titles(*store, QStringLiteral("-본문")).size(), 0);
        got(store->saveArticles(
            SourceId{1}, {makeArticle(4, QStringLiteral("고친"), QStringLiteral("<p>고친 글</p>"))}));
        QCOMPARE(titles(*store, QStringLiteral("고친")).size(), 1);
        QCOMPARE(titles(*store, QStringLiteral("본문")).size(), 249);
        QTRY_COMPARE_WITH_TIMEOUT(got(store->stats()).indexed, 250, 20000);
        QCOMPARE(titles(*store, QStringLiteral("본문")).size(), 249);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void whatTheUserMadeOutlivesItsArticle()
    {
        TempStore store;
        const auto ids = fill(store, 5);
        got(store->setSaved({ids[2]}, true));
        got(store->setTags({ids[2]}, {QStringLiteral("태그")}, {}));
        got(store->setNote(ids[2], QStringLiteral("메모")));
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            connection.database.execute("DELETE FROM kept_count"); // which the next start makes anew
            connection.database.execute("DELETE FROM article");
            connection.database.execute("DELETE FROM entity_article");
            connection.database.execute("DELETE FROM article_entity");
            Transaction transaction(connection.database);
            connection.index.startAnew();
            transaction.commit();
        }
        store.open();
        QCOMPARE(got(store->count({})), 0);
        QList<AnalysedArticle> again;
        for (int i = 0; i < 5; ++i)
            again.append(makeArticle(i, QStringLiteral("제목 %1").arg(i)));
        const auto newIds = got(store->saveArticles(SourceId{1}, again)).ids;
        QCOMPARE(newIds[2], ids[2]);
        QVERIFY(newIds[0] > ids[4]);
        const StoredArticle stored = got(store->article(ids[2]));
        QVERIFY(stored.headline.saved);
        QCOMPARE(stored.headline.tags, QStringList(QStringLiteral("태그")));
        QCOMPARE(stored.note, QStringLiteral("메모"));
        QCOMPARE(titles(*store, QStringLiteral("tag:태그")).size(), 1);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void backsUpWhileItRunsAndRestores()
    {
        TempStore store;
        const auto ids = fill(store, 200);
        AssetRef about;
        about.mimeType = "image/png";
        got(store->saveImage(ids[0], QUrl(QStringLiteral("https://news.example/a.png")), "picture", about));
        got(store->setTags({ids[3]}, {QStringLiteral("태그")}, {}));
        QTemporaryDir elsewhere;
        const QString file = elsewhere.filePath(QStringLiteral("backup.db"));
        auto backup = store->backup(file);
        for (int i = 0; i < 20; ++i)
            got(store->saveArticles(SourceId{1}, {makeArticle(1000 + i, QStringLiteral("나중 %1").arg(i))}));
        got(backup);
        QVERIFY(!QFile::exists(file + u".part"));
        QCOMPARE(Store::restore(file, store.folder()).error().kind, Error::Kind::Busy);
        store.close();
        const auto restored = Store::restore(file, store.folder());
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        store.open();
        QVERIFY(got(store->count({})) >= 200);
        QCOMPARE(got(store->article(ids[3])).headline.tags, QStringList(QStringLiteral("태그")));
        QCOMPARE(got(store->article(ids[0])).images.size(), 1);
        QCOMPARE(titles(*store, QStringLiteral("본문은 77")).size(), 1);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        // What was there before stands beside it, whole.
        const QStringList replaced = QDir(store.folder()).entryList({QStringLiteral("*.replaced-*")});
        QCOMPARE(replaced.size(), 1);
        QVERIFY(
            Store::restore(store.folder() + u'/' + replaced[0], elsewhere.filePath(QStringLiteral("new"))));
        auto other = Store::open(elsewhere.filePath(QStringLiteral("new")));
        QCOMPARE(got((*other)->count({})), 220);
        // And a backup over a backup is again a whole one.
        got(store->backup(file));
        QVERIFY(QFileInfo(file).size() > 0);
        QCOMPARE(errorOf(store->backup(QStringLiteral("/nowhere/at/all"))).kind, Error::Kind::Store);
    }

    void restoresOnlyWhatIsWhole()
    {
        TempStore store;
        fill(store, 50);
        QTemporaryDir elsewhere;
        const QString file = elsewhere.filePath(QStringLiteral("backup.db"));
        got(store->backup(file));
        store.close();
        QCOMPARE(Store::restore(elsewhere.filePath(QStringLiteral("none")), store.folder()).error().kind,
            Error::Kind::NotFound);
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.seek(4096 * 5);
        damaged.write(QByteArray(4096 * 3, '\xff'));
        damaged.close();
        QCOMPARE(Store::restore(file, store.folder()).error().kind, Error::Kind::Store);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.resize(100000);
        damaged.close();
        QCOMPARE(Store::restore(file, store.folder()).error().kind, Error::Kind::Store);
        store.open();
        QCOMPARE(got(store->count({})), 50);
        QCOMPARE(
            QDir(store.folder()).entryList({QStringLiteral("*.restoring"), QStringLiteral("*.replaced-*")}),
            QStringList());
    }

    // Whichever page is lost: what lies on all others is saved, with what the user made, and the result is
    // sound.
    void salvagesWhatCanBeRead()
    {
        TempStore store;
        const auto ids = fill(store, 120);
        got(store->setSaved({ids[5], ids[70]}, true));
        got(store->setTags({ids[7]}, {QStringLiteral("태그")}, {}));
        QCOMPARE(Store::salvage(store.folder()).error().kind, Error::Kind::Busy);
        store.close();
        QFile file(store.database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        const int pages = int(good.size() / 4096);
        int rounds = 0, salvaged = 0;
        qint64 articles = 0;
        for (int page = 1; page < pages; page += 5) {
            QTemporaryDir folder;
            QByteArray bad = good;
            bad.replace(page * 4096, 4096, QByteArray(4096, '\xff'));
            QFile copy(databaseFile(folder.path()));
            QVERIFY(copy.open(QIODevice::WriteOnly));
            copy.write(bad);
            copy.close();
            ++rounds;
            if (!Store::salvage(folder.path()))
                continue; // the schema itself is lost
            auto opened = Store::open(folder.path());
            QVERIFY(opened);
            QCOMPARE(got((*opened)->doctor(false)).problems, QStringList());
            QCOMPARE(got((*opened)->count(parsed(QStringLiteral("제목")))), got((*opened)->count({})));
            salvaged += got((*opened)->sources()).size() == 1 && got((*opened)->tags()).size() == 1
                && got((*opened)->boardCounts(noon)).saved == 2;
            articles += got((*opened)->count({}));
            // Beside the database its log may be kept too.
            const QStringList aside = QDir(folder.path()).entryList({QStringLiteral("*.damaged-*")});
            QCOMPARE(aside.filter(QRegularExpression(QStringLiteral("[0-9]$"))).size(), 1);
        }
        QVERIFY2(
            salvaged * 10 >= rounds * 7, qPrintable(QStringLiteral("%1 of %2").arg(salvaged).arg(rounds)));
        QVERIFY2(articles * 10 >= 120 * rounds * 7, qPrintable(QString::number(articles)));
    }

    // Pages damaged at random: never a crash, and what the doctor calls sound is sound.
    void aDamagedFileNeverCrashes()
    {
        TempStore store;
        fill(store, 60);
        store.close();
        QFile file(store.database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        QRandomGenerator random(3);
        int seen = 0;
        store.open();
        const QStringList said = everythingSaid(*store);
        QCOMPARE(said.size(), 60);
        store.close();
        for (int round = 0; round < 40; ++round) {
            QByteArray bad = good;
            const qsizetype page = random.bounded(int(bad.size() / 4096)) * 4096;
            if (round % 4 == 0)
                bad.replace(page, 4096, QByteArray(4096, '\0'));
            else if (round % 4 == 1)
                bad.truncate(page + 2048); // an empty file would be a new one
            else
                for (int i = 0; i < 20; ++i)
                    bad[page + random.bounded(4096)] = char(random.bounded(256));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bad);
            file.close();
            QFile::remove(store.database() + u"-wal");
            QFile::remove(store.database() + u"-shm");
            auto opened = Store::open(store.folder());
            if (!opened) {
                ++seen;
                continue;
            }
            const auto report = (*opened)->doctor(false).result();
            if (!report || !report->problems.isEmpty())
                ++seen;
            else
                QCOMPARE(everythingSaid(**opened), said);
            (void)(*opened)->board({}).result();
            (void)(*opened)->page(parsed(QStringLiteral("본문은")), 50, std::nullopt).result();
            (void)(*opened)->saveArticles(SourceId{1}, {makeArticle(1000, QStringLiteral("하나"))}).result();
            (void)(*opened)->doctor(true).result();
        }
        QVERIFY2(seen >= 20, qPrintable(QString::number(seen)));
    }
};

QTEST_GUILESS_MAIN(TestUpkeep)
#include "tst_upkeep.moc"
