// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/statusline.h"
#include "mainwindow/unreadsteps.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

using namespace sokbo;
using namespace sokbo::test;

namespace {

// The panes without a window around them; three sources in two folders, two articles each.
struct Rig {
    Rig()
    {
        QObject::connect(&notices, &Notices::said, &notices, [this](const QString &text) { told += text; });
        board.resize(600, 400);
        board.show();
        sidebar.start();
    }

    void show(const Board &wanted)
    {
        navigation.show(wanted);
        QVERIFY(QTest::qWaitFor([this] { return board.model().isLoaded(); }));
        QVERIFY(QTest::qWaitFor([this] { return sidebar.isFresh(); }));
    }
    void read(const QList<ArticleId> &ids)
    {
        QVERIFY(StoredArticles::wait(articles.store().setRead(ids, true)));
        QVERIFY(QTest::qWaitFor([this] { return sidebar.isFresh(); }));
    }
    QList<ArticleId> selected() { return board.view().selectedArticles(); }

    StoredArticles articles;
    const SourceId river = articles.addSource(QStringLiteral("강물일보"), QStringLiteral("가"));
    const SourceId sea = articles.addSource(QStringLiteral("바다일보"), QStringLiteral("가"));
    const SourceId hill = articles.addSource(QStringLiteral("언덕일보"), QStringLiteral("나"));
    const QList<ArticleId> ofRiver = articles.add(2, QStringLiteral("강"), river);
    const QList<ArticleId> ofSea = articles.add(2, QStringLiteral("바다"), sea);
    const QList<ArticleId> ofHill = articles.add(2, QStringLiteral("언덕"), hill);
    FakeClock clock{QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
    Notices notices;
    QStringList told;
    Sidebar sidebar{articles.store(), clock};
    BoardArea board{articles.store(), clock};
    ArticleArea article{articles.store(), {}};
    SearchBar search{articles.store(), clock};
    StatusLine status;
    Panes panes{sidebar, board, article, search, status};
    Navigation navigation{clock, panes, notices};
    UnreadSteps unread{panes, navigation, notices};
};

} // namespace

class TestUnreadSteps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBoardsOwnComeFirst()
    {
        Rig rig;
        rig.show(Board::ofSource(rig.river, {}));
        rig.unread.goToNext();
        QTRY_COMPARE(rig.selected(), QList<ArticleId>{rig.ofRiver.at(1)}); // the newest
        QCOMPARE(rig.navigation.board().id, rig.river.value);
    }

    void behindTheLastComesTheNextSource()
    {
        Rig rig;
        rig.read(rig.ofRiver);
        rig.show(Board::ofSource(rig.river, {}));
        rig.unread.goToNext();
        QTRY_COMPARE(rig.selected(), QList<ArticleId>{rig.ofSea.at(1)});
        QCOMPARE(rig.navigation.board().id, rig.sea.value);
        QVERIFY(rig.told.last().contains(QStringLiteral("바다일보")));
    }

    void aSourceWithoutAnyIsPassedOver()
    {
        Rig rig;
        rig.read(rig.ofRiver + rig.ofSea + QList<ArticleId>{rig.ofHill.at(1)});
        rig.show(Board::ofSource(rig.river, {}));
        rig.unread.goToNext();
        QTRY_COMPARE(rig.selected(), QList<ArticleId>{rig.ofHill.at(0)}); // in the folder below
    }

    void behindTheLastSourceOneStays()
    {
        Rig rig;
        rig.read(rig.ofHill);
        rig.show(Board::ofSource(rig.hill, {}));
        rig.unread.goToNext();
        QTRY_COMPARE(rig.told.size(), 1);
        QCOMPARE(rig.navigation.board().id, rig.hill.value);
    }

    void boardsOfManySourcesAreNotLeft()
    {
        Rig rig;
        rig.read(rig.ofRiver + rig.ofSea + rig.ofHill);
        rig.show(Board());
        rig.unread.goToNext();
        QTRY_COMPARE(rig.told.size(), 1);
        QCOMPARE(rig.navigation.board(), Board());
    }

    void whoLeavesMeanwhileIsNotTakenAlong()
    {
        Rig rig;
        rig.read(rig.ofRiver);
        rig.show(Board::ofSource(rig.river, {}));
        rig.unread.goToNext();
        rig.show(Board());
        QTest::qWait(50);
        QVERIFY(rig.selected().isEmpty());
    }
};

QTEST_MAIN(TestUnreadSteps)
#include "tst_unreadsteps.moc"
