// SPDX-License-Identifier: GPL-3.0-or-later
// Stories that the reader follows, and whose copy of a text he sees.
#include "store/tempstore.h"

#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime longAgo = noon.addYears(-1);

struct Articles {
    explicit Articles(TempStore &store)
    {
        QList<AnalysedArticle> articles;
        for (int hour = 0; hour < 6; ++hour)
            articles.append(makeArticle(hour, u"제목 %1"_s.arg(hour)));
        ids = got(store->saveArticles(store.addSource(), articles)).ids;
    }
    void place(TempStore &store, const QList<int> &members, int story) const
    {
        QList<StoryPlace> places;
        for (const int member : members)
            places.append({ids[member], StoryId{story}, {}, {}});
        got(store->placeInStories(places, longAgo));
    }
    QList<ArticleId> ids;
};

QList<ArticleId> followed(TempStore &store)
{
    return idsOf(got(store->board(parsed(u"is:followed"_s))));
}

} // namespace

class TestFollowed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allOfAFollowedStoryIsFound()
    {
        TempStore store;
        const Articles articles(store);
        articles.place(store, {0, 2, 4}, 1);
        QVERIFY(followed(store).isEmpty());
        got(store->setFollowed({articles.ids[2]}, true, noon));
        QCOMPARE(followed(store), (QList{articles.ids[0], articles.ids[2], articles.ids[4]}));
        store.reopen();
        QCOMPARE(followed(store).size(), 3);
        const QList<FollowedStory> all = got(store->followed());
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].story, StoryId{1});
        QCOMPARE(all[0].since, noon);
        QCOMPARE(all[0].newest.id, articles.ids[0]);
        QCOMPARE(all[0].unread, 3);
    }

    void anArticleAloneIsFollowedIntoItsStory()
    {
        TempStore store;
        const Articles articles(store);
        got(store->setFollowed({articles.ids[5]}, true, noon));
        QCOMPARE(followed(store), QList{articles.ids[5]});
        articles.place(store, {1, 5}, 3);
        QCOMPARE(followed(store), (QList{articles.ids[1], articles.ids[5]}));
        articles.place(store, {1, 5, 4}, 8); // it became one with another
        QCOMPARE(followed(store).size(), 3);
        QCOMPARE(got(store->ofFollowed(articles.ids)).size(), 3);
    }

    void aStoryIsFollowedOnce()
    {
        TempStore store;
        const Articles articles(store);
        articles.place(store, {0, 1}, 1);
        articles.place(store, {2, 3}, 2);
        QCOMPARE(got(store->setFollowed({articles.ids[0], articles.ids[1]}, true, noon)).followed.size(), 1);
        QVERIFY(got(store->setFollowed({articles.ids[1]}, true, noon)).isEmpty());
        got(store->setFollowed({articles.ids[2]}, true, noon));
        articles.place(store, {0, 1, 2, 3}, 1);
        QCOMPARE(got(store->followed()).size(), 1); // two that were followed are one
        got(store->setFollowed({articles.ids[3]}, false, noon));
        QVERIFY(followed(store).isEmpty());
    }

    void undoingBringsItBackAsItWas()
    {
        TempStore store;
        const Articles articles(store);
        articles.place(store, {0, 1}, 1);
        got(store->setFollowed({articles.ids[0]}, true, noon));
        QSignalSpy told(&*store, &Store::changed);
        const FormerState former = got(store->setFollowed({articles.ids[1]}, false, noon.addDays(1)));
        QTRY_VERIFY(!told.isEmpty() && told.last().first().value<ChangeSet>().watched);
        QVERIFY(followed(store).isEmpty());
        const FormerState again = got(store->putBack(former));
        QCOMPARE(got(store->followed()).first().since, noon);
        got(store->putBack(again));
        QVERIFY(followed(store).isEmpty());
    }

    void aStoryStaysFollowedWhenTheSourceGoesByWhichItIs()
    {
        TempStore store;
        const SourceId going = store.addSource(u"가는 신문"_s), staying = store.addSource(u"있는 신문"_s);
        const ArticleId first = got(store->saveArticles(going, {makeArticle(2, u"첫 보도"_s)})).ids.first();
        const ArticleId later
            = got(store->saveArticles(staying, {makeArticle(1, u"다음 보도"_s)})).ids.first();
        got(store->placeInStories({{first, StoryId{4}, {}, {}}, {later, StoryId{4}, {}, {}}}, longAgo));
        got(store->setFollowed({first}, true, noon));
        got(store->removeSource(going));
        store.reopen(); // from here on it cannot be taken back
        QTRY_COMPARE_WITH_TIMEOUT(got(store->stats()).articles, 1, 20000);
        QCOMPARE(followed(store), QList{later});
        QCOMPARE(got(store->followed()).first().since, noon);
    }

    void copiesAreNoNews()
    {
        TempStore store;
        const Articles articles(store);
        got(store->placeInStories(
            {{articles.ids[0], StoryId{1}, {}, {}, articles.ids[1]}, {articles.ids[1], StoryId{1}, {}, {}}},
            longAgo));
        got(store->setFollowed({articles.ids[1]}, true, noon));
        QCOMPARE(got(store->ofFollowed(articles.ids)), QList{articles.ids[1]});
        QCOMPARE(got(store->followed()).first().newest.id, articles.ids[1]);
        QCOMPARE(got(store->followed()).first().unread, 1);
    }

    void thePreferredSourcesCopyIsShown()
    {
        TempStore store;
        QList<ArticleId> ids;
        QList<SourceId> sources;
        for (int i = 0; i < 3; ++i) {
            sources.append(store.addSource(u"신문 %1"_s.arg(i)));
            AnalysedArticle article = makeArticle(i, u"같은 제목"_s);
            ids += got(store->saveArticles(sources.last(), {article})).ids;
        }
        const auto shown = [&] {
            QList<ArticleId> originals;
            for (const Headline &headline : got(store->headlines(ids)))
                originals.append(headline.copyOf);
            return originals;
        };
        got(store->placeInStories({{ids[0], StoryId{1}, {}, {}, ids[2]}, {ids[1], StoryId{1}, {}, {}, ids[2]},
                                      {ids[2], StoryId{1}, {}, {}}},
            longAgo));
        SourceEdit edit;
        edit.preferred = true;
        const SourceEdit former = got(store->editSource(sources[1], edit));
        QCOMPARE(shown(), (QList{ids[1], ArticleId(), ids[1]}));
        got(store->editSource(sources[1], former));
        QCOMPARE(shown(), (QList{ids[2], ids[2], ArticleId()}));
    }
};

QTEST_GUILESS_MAIN(TestFollowed)
#include "tst_followed.moc"
