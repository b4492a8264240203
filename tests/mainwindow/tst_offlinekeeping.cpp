// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakequestions.h"
#include "mainwindow/offlinekeeping.h"
#include "syncedstore.h"

#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;

class TestOfflineKeeping : public QObject {
    Q_OBJECT

    struct Keeping : SyncedStore {
        Keeping() { syncing.setService(&service); }
        FakeQuestions questions;
        OfflineKeeping offline{articles.store(), clock, syncing, questions, notices};
        QSignalSpy ended{&offline, &OfflineKeeping::ended};
    };

private Q_SLOTS:
    void theBoardOnScreenIsKept()
    {
        Keeping rig;
        const QList<ArticleId> ids = rig.addWithPictures();
        QSignalSpy progress(&rig.offline, &OfflineKeeping::progress);
        rig.offline.keepBoard(Board());
        QTRY_COMPARE(rig.ended.size(), 1);
        QVERIFY(progress.size() >= 1);
        QCOMPARE(rig.told.size(), 1);
        // The second article's picture did not come, and that is said.
        QVERIFY2(rig.told.first().contains(QStringLiteral("1 article")), qPrintable(rig.told.first()));
        QVERIFY2(rig.told.first().contains(QStringLiteral("1 still")), qPrintable(rig.told.first()));
        QVERIFY(StoredArticles::wait(rig.articles.store().headlines({ids.first()}))->first().offline);
        QVERIFY(rig.questions.asked.isEmpty());
    }

    void whatIsKeptAlreadyIsNotFetchedAgain()
    {
        Keeping rig;
        rig.offline.keepArticles(rig.addWithPictures().mid(0, 1));
        QTRY_COMPARE(rig.ended.size(), 1);
        const qsizetype asked = rig.web.requests().size();
        rig.offline.keepBoard(Board::typed(QStringLiteral("title:a"), {}));
        QTRY_COMPARE(rig.told.size(), 2);
        QCOMPARE(rig.web.requests().size(), asked);
        QCOMPARE(rig.ended.size(), 1);
    }

    void manyArticlesAreAskedAbout()
    {
        Keeping rig;
        const QList<ArticleId> ids = rig.articles.add(101);
        rig.questions.agree = false;
        rig.offline.keepArticles(ids);
        QCOMPARE(rig.questions.asked.size(), 1);
        QVERIFY(rig.questions.asked.first().contains(QStringLiteral("101")));
        QVERIFY(!rig.offline.isRunning());
        QTest::qWait(20);
        QCOMPARE(rig.web.requests().size(), 0);
    }

    void offlineByChoiceCancels()
    {
        Keeping rig;
        const QList<ArticleId> ids = rig.addWithPictures();
        rig.web.hold(QStringLiteral("https://images.example/a.png"));
        rig.offline.keepArticles(ids.mid(0, 1));
        QTRY_COMPARE(rig.web.requestsFor(QStringLiteral("https://images.example/a.png")), 1);
        QVERIFY(rig.offline.isRunning());
        rig.syncing.setOffline(true);
        QTRY_COMPARE(rig.ended.size(), 1);
        QVERIFY(!rig.offline.isRunning());
        rig.offline.keepArticles(ids);
        rig.offline.keepImages(ids);
        rig.offline.keepBoard(Board());
        QTest::qWait(20);
        QCOMPARE(rig.ended.size(), 1); // nothing was begun
    }

    void theImagesOfSavedArticlesAreCounted()
    {
        Keeping rig;
        rig.offline.keepImages(rig.addWithPictures());
        QTRY_COMPARE(rig.told.size(), 1);
        QVERIFY2(rig.told.first().contains(QStringLiteral("1 image")), qPrintable(rig.told.first()));
    }

    void theImagesOfAnArticleAreLoadedWhenTheReaderAsks()
    {
        Keeping rig;
        const QList<ArticleId> ids = rig.addWithPictures();
        rig.offline.loadImages(ids.first());
        QTRY_COMPARE(StoredArticles::wait(rig.articles.store().article(ids.first()))->images.size(), 1);
        QVERIFY(rig.told.isEmpty()); // the page shows them
        rig.offline.loadImages(ids.last());
        QTRY_COMPARE(rig.told.size(), 1);
        rig.syncing.setOffline(true);
        rig.offline.loadImages(ids.last());
        QCOMPARE(rig.told.size(), 2);
    }

    void picturesOfAnOpenedArticleFailInSilence()
    {
        Keeping rig;
        const QList<ArticleId> ids = rig.addWithPictures();
        rig.offline.fetchImagesOfOpened(ids.last());
        QTRY_COMPARE(rig.web.requestsFor(QStringLiteral("https://images.example/b.png")), 1);
        QTest::qWait(20);
        QVERIFY(rig.told.isEmpty());
    }
};

QTEST_MAIN(TestOfflineKeeping)
#include "tst_offlinekeeping.moc"
