// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/boardarea.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestBoardArea : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstPaintIsTold_data()
    {
        QTest::addColumn<int>("articles");
        QTest::addColumn<bool>("answeredFirst");
        for (const int articles : {0, 3})
            for (const bool answeredFirst : {false, true})
                QTest::addRow("%d articles, %s", articles,
                    answeredFirst ? "answered before it is shown" : "shown first")
                    << articles << answeredFirst;
    }

    // The rest of the window waits for it: without it an empty store stays an empty window.
    void theFirstPaintIsTold()
    {
        QFETCH(int, articles);
        QFETCH(bool, answeredFirst);
        StoredArticles stored;
        if (articles > 0)
            stored.add(articles);
        const test::FakeClock clock;
        BoardArea area(stored.store(), clock);
        area.resize(800, 600);
        QSignalSpy painted(&area, &BoardArea::firstPainted);
        QSignalSpy shown(&area.model(), &BoardModel::firstRowsShown);
        area.showBoard({}, {});
        if (answeredFirst) {
            QVERIFY(shown.wait());
            QTest::qWait(20);
            QCOMPARE(painted.size(), 0);
        }
        area.show();
        QTRY_COMPARE(painted.size(), 1);
        area.update();
        QTest::qWait(20);
        QCOMPARE(painted.size(), 1);
        QCOMPARE(area.isShowingEmptyPage(), articles == 0);
        if (articles > 0)
            return;
        // Nothing is said of sources before they have been read.
        QCOMPARE(area.emptyPage().reason(), EmptyPage::Reason::NotKnown);
        area.setHasSources(false);
        QCOMPARE(area.emptyPage().reason(), EmptyPage::Reason::NotKnown); // the first page stands over it
        area.setHasSources(true);
        QCOMPARE(area.emptyPage().reason(), EmptyPage::Reason::NothingYet);
    }
};

QTEST_MAIN(TestBoardArea)
#include "tst_boardarea.moc"
