// SPDX-License-Identifier: GPL-3.0-or-later
// The story of the article that is read: its strip, and the ways from there.
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "syncedstore.h"

#include <QTest>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestStory : public QObject {
    Q_OBJECT

    struct Window : SyncedStore {
        Window()
            : ids(articles.add(6))
            , window(WindowParts{articles.store(), clock, settings,
                  ArticleViewMakers{
                      [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
                  [](Theme) {}})
        {
            place({ids[0], ids[2], ids[4]});
            window.resize(1280, 800);
            window.showBoard({});
            window.show();
            window.openArticle(ids[2]);
        }
        void place(const QList<ArticleId> &members)
        {
            QList<StoryPlace> places;
            for (const ArticleId id : members)
                places.append({id, StoryId{1}, {}, {}});
            QVERIFY(articles.store().placeInStories(places, {}).result());
        }
        QList<ArticleId> strip()
        {
            QList<ArticleId> members;
            for (const Headline &headline : window.articleArea().page().story)
                members.append(headline.id);
            return members;
        }

        QList<ArticleId> ids;
        MainWindow window;
    };

private Q_SLOTS:
    void theStripShowsAllOfTheStory()
    {
        Window rig;
        QTRY_COMPARE(rig.strip().size(), 3);
        const QList<Headline> story = rig.window.articleArea().page().story;
        QVERIFY(story[0].published <= story[1].published && story[1].published <= story[2].published);
    }

    void itFollowsTheStore()
    {
        Window rig;
        QTRY_COMPARE(rig.strip().size(), 3);
        rig.place({rig.ids[5]});
        QTRY_COMPARE(rig.strip().size(), 4);
    }

    void anArticleAloneHasNone()
    {
        Window rig;
        QTRY_COMPARE(rig.strip().size(), 3);
        rig.window.openArticle(rig.ids[1]);
        QTRY_VERIFY(rig.window.articleArea().stored()->article.id == rig.ids[1]);
        QVERIFY(rig.strip().isEmpty());
    }

    void aLineOpensItsArticle()
    {
        Window rig;
        QTRY_COMPARE(rig.strip().size(), 3);
        Q_EMIT rig.window.articleArea().articleActivated(rig.ids[0]);
        QTRY_VERIFY(rig.window.articleArea().stored()->article.id == rig.ids[0]);
    }

    void theHeadOpensTheBoardOfTheStoryWithAllOfIt()
    {
        Window rig;
        QTRY_COMPARE(rig.strip().size(), 3);
        Q_EMIT rig.window.articleArea().storyActivated(StoryId{1}, u"제목"_s);
        QTRY_COMPARE(rig.window.boardArea().model().articles(), 3);
        QTRY_COMPARE(rig.window.boardArea().model().rowCount(), 3);
    }
};

QTEST_MAIN(TestStory)
#include "tst_story.moc"
