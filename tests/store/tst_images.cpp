// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/tempstore.h"

#include <QCryptographicHash>

using namespace sokbo;
using namespace sokbo::test;

class TestImages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isOfflineWhenAllItsImagesAreHere()
    {
        TempStore store;
        AnalysedArticle article = makeArticle(1, QStringLiteral("제목"),
            QStringLiteral("<p><img src=\"https://news.example/a.png?x=1&amp;y=2\" alt=\"가\"><img "
                           "alt=\"나\" src=\"https://news.example/사진.png\"></p>"
                           "<p><img src=\"https://news.example/a.png?x=1&amp;y=2\"></p>"));
        article.article.leadImage = QUrl(QStringLiteral("https://news.example/lead.jpg"));
        const ArticleId id = got(store->saveArticles(store.addSource(), {article})).ids[0];
        auto missing = got(store->missingImages({id}))[id];
        QCOMPARE(missing.size(), 3);
        QCOMPARE(missing[0], QUrl(QStringLiteral("https://news.example/a.png?x=1&y=2")));
        QVERIFY(!got(store->headlines({id}))[0].offline);
        AssetRef about;
        about.mimeType = "image/png";
        about.width = 20;
        about.height = 10;
        got(store->saveImage(id, missing[0], "first", about));
        got(store->saveImage(id, missing[1], "first", about)); // the same bytes under another address
        QVERIFY(got(store->headlines({id}))[0].hasImage);
        QVERIFY(!got(store->headlines({id}))[0].offline);
        got(store->dropImage(id, missing[2], Error{Error::Kind::Timeout, QStringLiteral("slow")}));
        QVERIFY(!got(store->headlines({id}))[0].offline); // it may come yet
        QVERIFY(got(store->missingImages({id})).isEmpty()); // but is not asked for soon
        store.close();
        {
            // The clock was years ahead when it failed: it is asked for again nevertheless.
            Database database(store.database(), Database::Mode::Write);
            database.execute("UPDATE article_image SET retry = retry + 7 * 365 * 86400 WHERE asset IS NULL");
        }
        store.open();
        QCOMPARE(got(store->missingImages({id}))[id], QList<QUrl>{missing[2]});
        got(store->dropImage(id, missing[2], Error{Error::Kind::Http, QStringLiteral("gone"), 404}));
        QVERIFY(got(store->headlines({id}))[0].offline); // it never will
        store.reopen();
        const StoredArticle stored = got(store->article(id));
        QCOMPARE(stored.images.size(), 2);
        const AssetRef kept = stored.images[missing[1]];
        QCOMPARE(kept.hash,
            QString::fromLatin1(QCryptographicHash::hash("first", QCryptographicHash::Sha256).toHex()));
        QCOMPARE(kept.width, 20);
        const Asset asset = got(store->asset(kept.hash));
        QCOMPARE(asset.bytes, QByteArray("first"));
        QCOMPARE(asset.mimeType, QByteArray("image/png"));
        QCOMPARE(got(store->stats()).images, 1);
        QCOMPARE(got(store->stats()).imageBytes, 5);
        QCOMPARE(titles(*store, QStringLiteral("has:image is:offline")).size(), 1);
        QCOMPARE(errorOf(store->asset(QStringLiteral("00"))).kind, Error::Kind::NotFound);
        QCOMPARE(errorOf(store->asset(QStringLiteral("../lock"))).kind, Error::Kind::NotFound);
    }

    void lettingGoTakesTheOldestThatNobodyAskedFor()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int n = 1; n <= 4; ++n)
            articles.append(makeArticle(9 - n, QStringLiteral("제목 %1").arg(n), // the higher, the newer
                QStringLiteral("<img src=\"https://news.example/%1.png\">").arg(n)));
        const QList<ArticleId> ids = got(store->saveArticles(source, articles)).ids;
        AssetRef about;
        about.mimeType = "image/png";
        const auto keep = [&](int n, ImageKeep why) {
            const QUrl url(QStringLiteral("https://news.example/%1.png").arg(n));
            got(store->saveImage(ids[n - 1], url, QByteArray(100, char('0' + n)), about, why));
        };
        keep(1, ImageKeep::Asked);
        keep(2, ImageKeep::WithinBudget);
        keep(3, ImageKeep::WithinBudget);
        keep(4, ImageKeep::WithinBudget);
        QCOMPARE(got(store->trimImages(300)).bytes, 300);
        const TrimmedImages left = got(store->trimImages(250));
        QCOMPARE(left.bytes, 200);
        QCOMPARE(left.released->id, ids[1]);
        QVERIFY(got(store->headlines({ids[0]}))[0].offline);
        QVERIFY(!got(store->headlines({ids[1]}))[0].offline);
        QVERIFY(!got(store->headlines({ids[1]}))[0].hasImage);
        QCOMPARE(got(store->stats()).images, 3);
        QCOMPARE(got(store->missingImages({ids[1]}))[ids[1]].size(), 1); // it may come again

        got(store->setSaved({ids[2]}, true));
        got(store->keepImages({ids[3]}));
        QCOMPARE(got(store->trimImages(0)).bytes, 0);
        QCOMPARE(got(store->stats()).images, 3);
        // No longer saved, it is one of those that nobody asked for.
        got(store->setSaved({ids[2]}, false));
        QCOMPARE(got(store->trimImages(0)).bytes, 0);
        QCOMPARE(got(store->stats()).images, 2);
    }

    void listsWhatIsNotWholeWithinTheRoom()
    {
        TempStore store;
        QList<AnalysedArticle> articles;
        for (int n = 1; n <= 5; ++n)
            articles.append(makeArticle(9 - n, QStringLiteral("제목 %1").arg(n), // the higher, the newer
                QStringLiteral("<img src=\"https://news.example/%1.png\">").arg(n)));
        articles.append(makeArticle(3, QStringLiteral("제목 6"), QStringLiteral("<p>그림 없음</p>")));
        const QList<ArticleId> ids = got(store->saveArticles(store.addSource(), articles)).ids;
        got(store->setSaved({ids[0]}, true));
        got(store->setRead({ids[1]}, true));
        const auto unread = [&](qint64 budget) {
            QList<ArticleId> found;
            for (const BoardKey &key : got(store->unreadIncomplete(budget, std::nullopt, 100)))
                found.append(key.id);
            return found;
        };
        QCOMPARE(unread(1000), (QList<ArticleId>{ids[4], ids[3], ids[2]}));
        QCOMPARE(got(store->savedIncomplete(std::nullopt, 100)).size(), 1);
        QCOMPARE(got(store->savedIncomplete(std::nullopt, 100))[0].id, ids[0]);
        const QList<BoardKey> first = got(store->unreadIncomplete(1000, std::nullopt, 1));
        QCOMPARE(got(store->unreadIncomplete(1000, first.last(), 1))[0].id, ids[3]);
        // Without room only what is newer than all that is kept would stay.
        AssetRef about;
        about.mimeType = "image/png";
        got(store->saveImage(ids[3], QUrl(QStringLiteral("https://news.example/4.png")), QByteArray(100, 'x'),
            about, ImageKeep::WithinBudget));
        QCOMPARE(unread(1000), (QList<ArticleId>{ids[4], ids[2]}));
        QCOMPARE(unread(100), QList<ArticleId>{ids[4]});
    }

    void anImageThatFailedOnceCanStillCome()
    {
        TempStore store;
        const AnalysedArticle article = makeArticle(
            1, QStringLiteral("제목"), QStringLiteral("<img src=\"https://news.example/a.png\">"));
        const ArticleId id = got(store->saveArticles(store.addSource(), {article})).ids[0];
        const QUrl url(QStringLiteral("https://news.example/a.png"));
        got(store->dropImage(id, url, Error{Error::Kind::Network, {}}));
        got(store->saveImage(id, url, "bytes", {}));
        QVERIFY(got(store->headlines({id}))[0].offline);
        got(store->dropImage(id, url, Error{Error::Kind::Network, {}})); // what is here stays
        QVERIFY(got(store->headlines({id}))[0].offline);
    }

    void anArticleWithoutTextIsNotOffline()
    {
        TempStore store;
        const ArticleId id
            = got(store->saveArticles(store.addSource(), {makeArticle(1, QStringLiteral("제목"), QString())}))
                  .ids[0];
        QVERIFY(!got(store->headlines({id}))[0].offline);
        got(store->saveArticles(SourceId{1}, {makeArticle(1, QStringLiteral("제목"))}));
        QVERIFY(got(store->headlines({id}))[0].offline);
    }

    void refusesImagesOfUnknownArticles()
    {
        TempStore store;
        QCOMPARE(
            errorOf(store->saveImage(ArticleId{5}, QUrl(QStringLiteral("https://a.example/")), "x", {})).kind,
            Error::Kind::NotFound);
        QCOMPARE(got(store->stats()).images, 0);
    }
};

QTEST_GUILESS_MAIN(TestImages)
#include "tst_images.moc"
