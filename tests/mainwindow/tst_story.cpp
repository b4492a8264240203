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
        ArticleId addQuoting()
        {
            AnalysedArticle analysed;
            analysed.article.source = articles.source();
            analysed.article.guid = u"quoting"_s;
            analysed.article.title = u"민하린 “등대를 지킨다”"_s;
            analysed.article.published = analysed.article.fetched = clock.now();
            Mention mention;
            mention.field = Mention::Field::Title;
            mention.end = 3;
            mention.text = mention.name = u"민하린"_s;
            analysed.mentions = {mention};
            analysed.quotations = {{Mention::Field::Title, 5, 12, u"등대를 지킨다"_s, 0, u"민하린"_s}};
            return articles.save({analysed})[0];
        }
        QList<ArticleId> strip()
        {
            QList<ArticleId> members;
            for (const Headline &headline : window.articleArea().page().story.articles)
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
        const QList<Headline> story = rig.window.articleArea().page().story.articles;
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

    void theBoxShowsWhatTheOthersSay()
    {
        Window rig;
        QTRY_COMPARE(rig.strip().size(), 3);
        QVERIFY(rig.window.articleArea().page().said.isEmpty());
        const ArticleId other = rig.addQuoting();
        rig.place({other});
        QTRY_COMPARE(rig.strip().size(), 4);
        QTRY_COMPARE(rig.window.articleArea().page().said.size(), 1);
        QCOMPARE(rig.window.articleArea().page().said[0].article, other);
    }

    void theQuotationsOfANameAreABoard()
    {
        Window rig;
        QTRY_COMPARE(rig.strip().size(), 3);
        const ArticleId quoting = rig.addQuoting();
        const EntityId speaker = rig.articles.store().article(quoting).result()->mentions[0].entity;
        QAction *command = rig.window.commands()[Command::Quotations];
        QVERIFY(command->isEnabled()); // of the article on screen
        Q_EMIT rig.window.articleArea().entityActivated(speaker);
        QTRY_COMPARE(rig.window.boardArea().model().articles(), 1);
        QTRY_VERIFY(command->isEnabled()); // and of the name whose board is open
        command->trigger();
        QTRY_VERIFY(rig.window.boardArea().model().query().text.startsWith(u"said:#"_s));
        QTRY_COMPARE(rig.window.boardArea().model().articles(), 1);
    }

    void theStoryIsFollowedFromItsStripAndByKey()
    {
        Window rig;
        QTRY_COMPARE(rig.strip().size(), 3);
        QVERIFY(!rig.window.articleArea().page().story.isFollowed);
        Q_EMIT rig.window.articleArea().followActivated();
        QTRY_VERIFY(rig.window.articleArea().page().story.isFollowed);
        const QList<FollowedStory> followed = *rig.articles.store().followed().result();
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed[0].story, StoryId{1});
        rig.window.commands()[Command::Undo]->trigger();
        QTRY_VERIFY(!rig.window.articleArea().page().story.isFollowed);
        rig.window.commands()[Command::FollowStory]->trigger();
        QTRY_VERIFY(rig.window.articleArea().page().story.isFollowed);
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
