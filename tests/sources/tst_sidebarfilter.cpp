// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sidebar.h"
#include "sources/sidebarpane.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;
using sokbo::test::StoredArticles;

// Finding a line of the sidebar while one types.
class TestSidebarFilter : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<SidebarPane> m_pane;
    Sidebar *m_sidebar = nullptr;

    // The lines that can be seen, without headings.
    QStringList seen(const QModelIndex &parent = {}) const
    {
        QStringList lines;
        const QAbstractItemModel *model = m_sidebar->model();
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex line = model->index(row, 0, parent);
            if (m_sidebar->isRowHidden(row, parent))
                continue;
            if (SidebarModel::entryAt(line).leadsToABoard())
                lines += line.data().toString();
            if (m_sidebar->isExpanded(line))
                lines += seen(line);
        }
        return lines;
    }
    QLineEdit *field() const { return m_pane->findChild<QLineEdit *>(u"sidebarFind"_s); }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>(); // with 신문/한강일보
        m_articles->addSource(u"나래 테크"_s, u"기술/국내"_s);
        m_articles->addSource(u"흰 돛 소식"_s, u"신문"_s);
        const QList<ArticleId> ids = m_articles->add(1);
        StoredArticles::wait(m_articles->store().setTags(ids, {u"반도체"_s}, {}));
        m_sidebar = new Sidebar(m_articles->store(), m_clock);
        m_sidebar->setClosedFolders({u"folder:기술"_s});
        m_pane = std::make_unique<SidebarPane>(*m_sidebar);
        m_pane->resize(240, 700);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_sidebar->start();
        QTRY_VERIFY(seen().contains(u"흰 돛 소식"_s) && seen().contains(u"반도체"_s));
        QVERIFY(!seen().contains(u"나래 테크"_s));
    }
    void cleanup()
    {
        m_pane.reset();
        m_articles.reset();
    }

    void linesFitByNameConsonantsAndAddress_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("part of a name") << u"일보"_s << QStringList{u"신문"_s, u"한강일보"_s};
        QTest::newRow("initial consonants")
            << u"ㄴㄹㅌ"_s << QStringList{u"기술"_s, u"국내"_s, u"나래 테크"_s};
        QTest::newRow("other keyboard layout")
            << u"skfo"_s << QStringList{u"기술"_s, u"국내"_s, u"나래 테크"_s};
        QTest::newRow("address") << u"source3.example"_s << QStringList{u"신문"_s, u"흰 돛 소식"_s};
        QTest::newRow("a folder with what is in it")
            << u"신문"_s << QStringList{u"신문"_s, u"한강일보"_s, u"흰 돛 소식"_s};
        QTest::newRow("a tag") << u"반도"_s << QStringList{u"반도체"_s};
        QTest::newRow("nothing") << u"없는이름"_s << QStringList();
    }
    void linesFitByNameConsonantsAndAddress()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, lines);
        m_pane->openFind();
        QTest::keyClicks(field(), QString()); // it has the focus by now
        QVERIFY(field()->hasFocus());
        field()->setText(typed);
        QCOMPARE(seen(), lines);
    }

    void escapeBringsAllBack()
    {
        const QStringList before = seen();
        QVERIFY(field()->isHidden());
        m_pane->openFind();
        field()->setText(u"나래"_s);
        QVERIFY(seen() != before);
        // What is read again meanwhile is filtered too.
        m_articles->addSource(u"다른 곳"_s);
        QTRY_COMPARE(m_sidebar->contents().sources.size(), 4);
        QTRY_VERIFY(m_sidebar->isFresh());
        QCOMPARE(seen(), QStringList({u"기술"_s, u"국내"_s, u"나래 테크"_s}));
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(field()->isHidden());
        QVERIFY(m_sidebar->hasFocus());
        QVERIFY(seen().contains(u"다른 곳"_s));
        QVERIFY(!seen().contains(u"나래 테크"_s)); // its folder is closed as before
        QCOMPARE(m_sidebar->closedFolders(), QStringList{u"folder:기술"_s});
    }

    void whoWalksAmongTheLinesStaysThere()
    {
        m_pane->openFind();
        field()->setText(u"나래"_s);
        QTest::keyClick(field(), Qt::Key_Down);
        QVERIFY(m_sidebar->hasFocus());
        QCOMPARE(m_sidebar->currentIndex().data().toString(), u"나래 테크"_s);
        QTest::keyClick(m_sidebar, Qt::Key_Escape);
        QVERIFY(field()->isHidden());
        QCOMPARE(m_sidebar->currentIndex().data().toString(), u"나래 테크"_s);
        QVERIFY(seen().contains(u"나래 테크"_s)); // its folder was opened for that
    }

    void enterOpensTheFirst()
    {
        QSignalSpy asked(m_sidebar, &Sidebar::boardRequested);
        m_pane->openFind();
        field()->setText(u"없는이름"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
        QVERIFY(!field()->isHidden());
        field()->setText(u"나래"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<Board>().title, u"나래 테크"_s);
        QVERIFY(field()->isHidden());
    }
};

QTEST_MAIN(TestSidebarFilter)
#include "tst_sidebarfilter.moc"
