// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever serves an image must not learn that somebody opens, scrolls or hovers an article.
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "syncedstore.h"

#include <QTest>

using namespace sokbo;
using namespace sokbo::test;

class TestOpening : public QObject {
    Q_OBJECT

    struct Window : SyncedStore {
        Window()
            : ids(addWithPictures())
            , window(WindowParts{articles.store(), clock, settings,
                  ArticleViewMakers{
                      [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
                  [](Theme) {}})
        {
            window.resize(1280, 800);
            window.showBoard({});
            window.show();
            window.setService(&service);
        }
        bool open(ArticleId id)
        {
            window.openArticle(id);
            return QTest::qWaitFor([&] {
                const auto &stored = window.articleArea().stored();
                return stored && stored->article.id == id;
            });
        }

        QList<ArticleId> ids;
        MainWindow window;
    };

private Q_SLOTS:
    void openingAnArticleFetchesNothing()
    {
        Window rig;
        for (const ArticleId id : rig.ids)
            QVERIFY(rig.open(id));
        QTest::qWait(200);
        QCOMPARE(rig.web.requests().size(), 0);
    }

    void theReaderLoadsTheImages_data()
    {
        QTest::addColumn<bool>("byCommand");
        QTest::newRow("by the command") << true;
        QTest::newRow("by the place of the image") << false;
    }

    void theReaderLoadsTheImages()
    {
        QFETCH(bool, byCommand);
        Window rig;
        QVERIFY(rig.open(rig.ids.first()));
        if (byCommand)
            rig.window.commands()[Command::LoadImages]->trigger();
        else
            Q_EMIT rig.window.articleArea().imagesActivated();
        QTRY_COMPARE(rig.window.articleArea().stored()->images.size(), 1);
        QCOMPARE(rig.web.requests().size(), 1);
    }

    void whoWantsThemOnOpeningSaysSo()
    {
        Window rig;
        rig.settings.setImagesOnOpening(true);
        QVERIFY(rig.open(rig.ids.first()));
        QTRY_COMPARE(rig.web.requests().size(), 1);
    }

    void orOfOneSource()
    {
        Window rig;
        SourceEdit edit;
        edit.images = ImageFetching::OnOpening;
        QVERIFY(StoredArticles::wait(rig.articles.store().editSource(rig.articles.source(), edit)));
        QVERIFY(rig.open(rig.ids.first()));
        QTRY_COMPARE(rig.web.requests().size(), 1);
        edit.images = ImageFetching::WhenAsked;
        QVERIFY(StoredArticles::wait(rig.articles.store().editSource(rig.articles.source(), edit)));
        QVERIFY(rig.open(rig.ids.last()));
        QTest::qWait(200);
        QCOMPARE(rig.web.requests().size(), 1);
    }

    // Whoever tidies up, the command line among them, which asks the window's store.
    void whatIsOpenIsNotTidiedAway()
    {
        Window rig;
        Store &store = rig.articles.store();
        QList<ArticleId> many = rig.articles.add(5, QStringLiteral("옛글"));
        QVERIFY(StoredArticles::wait(store.setRead(many + rig.ids, true)));
        SourceDefaults all;
        all.keep.articles = 1;
        QVERIFY(StoredArticles::wait(store.setSourceDefaults(all)));
        const auto goes = [&](ArticleId id) {
            const auto plan = StoredArticles::wait(store.planTidying(rig.clock.now()));
            return plan && !plan->parts.isEmpty() && plan->parts.first().goes.contains(id);
        };
        QTRY_VERIFY(goes(many.first()));
        QVERIFY(rig.open(many.first()));
        QTRY_VERIFY(!goes(many.first()));
        QVERIFY(goes(many.at(1)));
    }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
