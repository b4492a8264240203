// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder in which nothing can be written: a medium, a backup, a folder of somebody else's.
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestReadOnly : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;

    std::unique_ptr<MainWindow> windowOf(Store &store, Settings &settings)
    {
        auto window = std::make_unique<MainWindow>(WindowParts{store, m_clock, settings,
            ArticleViewMakers{
                [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
            [](Theme) {}});
        window->resize(1280, 800);
        window->showBoard({});
        window->show();
        return window;
    }
    static const QLabel *banner(const MainWindow &window)
    {
        return window.findChild<QLabel *>(QStringLiteral("readOnlyBanner"));
    }

private Q_SLOTS:
    void theWindowSaysItOnceAndReads()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(5);
        const auto store = Store::open(articles.folder(), Store::Access::ReadOnly);
        QVERIFY(store);
        Settings settings(articles.folder());
        const auto window = windowOf(**store, settings);
        QTRY_COMPARE(window->boardArea().model().rowCount(), 5);
        QVERIFY(banner(*window)->isVisible());
        QVERIFY(banner(*window)->text().contains(articles.folder()));
        const auto *word = window->findChild<QLabel *>(QStringLiteral("statusText"));
        QVERIFY(word);
        const QString before = word->text();
        window->openArticle(ids.first());
        QTRY_VERIFY(window->articleArea().stored().has_value());
        QTest::qWait(100);
        QCOMPARE(word->text(), before); // nothing failed
        // What cannot be kept is said when somebody asks for it.
        window->boardArea().view().setFocus();
        QTest::keyClick(window.get(), 's');
        QTRY_VERIFY(word->text() != before);
    }

    void aFolderThatCanBeWrittenHasNoBanner()
    {
        StoredArticles articles;
        articles.add(1);
        Settings settings(articles.folder());
        const auto window = windowOf(articles.store(), settings);
        QTRY_COMPARE(window->boardArea().model().rowCount(), 1);
        QVERIFY(!banner(*window)->isVisible());
    }

    void theSystemSaysWhatCanBeWritten()
    {
        StoredArticles articles;
        QVERIFY(Store::canWrite(articles.folder()));
        if (::geteuid() == 0)
            QSKIP("root may write anywhere");
        ::chmod(QFile::encodeName(articles.folder()).constData(), 0500);
        QVERIFY(!Store::canWrite(articles.folder()));
        ::chmod(QFile::encodeName(articles.folder()).constData(), 0700);
        ::chmod(QFile::encodeName(articles.folder() + QStringLiteral("/sokbo.db")).constData(), 0400);
        QVERIFY(!Store::canWrite(articles.folder()));
    }
};

QTEST_MAIN(TestReadOnly)
#include "tst_readonly.moc"
