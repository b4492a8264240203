// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tempstore.h"

#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime longAgo = noon.addYears(-1);

// Three articles, the first one the newest, the second an hour older, the third more than a day.
QList<ArticleId> threeArticles(TempStore &store)
{
    const SourceId source = store.addSource();
    return got(store->saveArticles(
                   source, {makeArticle(0, u"가"_s), makeArticle(1, u"나"_s), makeArticle(30, u"다"_s)}))
        .ids;
}

using Stories = QList<std::pair<ArticleId, StoryId>>;

Stories storiesOf(const QList<BoardEntry> &board)
{
    Stories stories;
    for (const BoardEntry &entry : board)
        stories.append({entry.id, entry.story});
    return stories;
}

} // namespace

class TestStories : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theShelfHoldsEveryArticleOfSomeDaysOldestFirst()
    {
        TempStore store;
        const QList<ArticleId> ids = threeArticles(store);
        got(store->placeInStories({{ids[0], StoryId{7}, {}, "signature"}}, longAgo));
        const StoryShelf shelf = got(store->storyShelf(1));
        QCOMPARE(shelf.places,
            QList<StoryPlace>(
                {{ids[1], {}, noon.addSecs(-3600), {}}, {ids[0], StoryId{7}, noon, "signature"}}));
    }

    void aPlaceIsKeptAndTold()
    {
        TempStore store;
        const QList<ArticleId> ids = threeArticles(store);
        QSignalSpy told(&*store, &Store::changed);
        QVERIFY(told.wait()); // the articles
        got(store->placeInStories(
            {{ids[0], StoryId{1}, {}, "a"}, {ids[1], StoryId{1}, {}, "b"}, {ids[2], {}, {}, "c"}}, longAgo));
        QVERIFY(told.wait());
        QCOMPARE(told.last().first().value<ChangeSet>().placed, QList<ArticleId>({ids[0], ids[1]}));
        store.reopen();
        const QList<Headline> headlines = got(store->headlines(ids));
        QCOMPARE(headlines[0].story, StoryId{1});
        QCOMPARE(headlines[1].story, StoryId{1});
        QCOMPARE(headlines[2].story, StoryId{});
    }

    void theBoardSaysTheStoryOfEachArticle()
    {
        TempStore store;
        const QList<ArticleId> ids = threeArticles(store);
        got(store->placeInStories({{ids[0], StoryId{4}, {}, {}}, {ids[2], StoryId{4}, {}, {}}}, longAgo));
        const QList<BoardEntry> byDate = got(store->board({}));
        QCOMPARE(storiesOf(byDate), (Stories{{ids[0], StoryId{4}}, {ids[1], {}}, {ids[2], StoryId{4}}}));
        QCOMPARE(byDate.first().day, boardDay(noon.toSecsSinceEpoch()));
        BoardQuery byTitle = parsed({});
        byTitle.order = BoardQuery::Order::TitleBackwards;
        const QList<BoardEntry> backwards = got(store->board(byTitle));
        QCOMPARE(storiesOf(backwards), (Stories{{ids[2], StoryId{4}}, {ids[1], {}}, {ids[0], StoryId{4}}}));
        QCOMPARE(backwards.first().day, quint16(0)); // no board of days
    }

    void aSmallBoardOfALargeStoreSaysTheStoriesToo()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 200; ++i)
            articles.append(makeArticle(i, u"제목 %1"_s.arg(i)));
        const QList<ArticleId> ids = got(store->saveArticles(source, articles)).ids;
        QList<StoryPlace> places;
        for (const ArticleId id : ids)
            places.append({id, StoryId{1 + id.value % 7}, {}, {}});
        got(store->placeInStories(places, longAgo));
        got(store->setSaved({ids[3], ids[150]}, true));
        QCOMPARE(storiesOf(got(store->board(parsed(u"is:saved"_s)))),
            (Stories{{ids[3], places[3].story}, {ids[150], places[150].story}}));
        const Stories whole = storiesOf(got(store->board({})));
        QCOMPARE(whole.size(), 200);
        for (qsizetype i = 0; i < whole.size(); ++i)
            QCOMPARE(whole[i], (std::pair(ids[i], places[i].story)));
    }

    void aPlaceWithoutSignatureLeavesTheOneThatIsThere()
    {
        TempStore store;
        const ArticleId id = threeArticles(store).first();
        got(store->placeInStories({{id, StoryId{1}, {}, "a"}}, longAgo));
        got(store->placeInStories({{id, StoryId{2}, {}, {}}}, longAgo));
        const StoryPlace place = got(store->storyShelf(0)).places.first();
        QCOMPARE(place.story, StoryId{2});
        QCOMPARE(place.signature, QByteArray("a"));
    }

    void noNumberOfAStoryIsGivenTwice()
    {
        TempStore store;
        const ArticleId id = threeArticles(store).first();
        QCOMPARE(got(store->storyShelf(0)).nextStory, 1);
        got(store->placeInStories({{id, StoryId{5}, {}, {}}}, longAgo));
        got(store->placeInStories({{id, {}, {}, {}}}, longAgo));
        QCOMPARE(got(store->storyShelf(0)).nextStory, 6);
    }

    void signaturesOfOldArticlesAreDroppedAndTheirStoriesStay()
    {
        TempStore store;
        const QList<ArticleId> ids = threeArticles(store);
        got(store->placeInStories(
            {{ids[0], StoryId{1}, {}, "a"}, {ids[2], StoryId{1}, {}, "c"}}, noon.addSecs(-3600)));
        const QList<StoryPlace> places = got(store->storyShelf(7)).places;
        QCOMPARE(places.first().signature, QByteArray());
        QCOMPARE(places.first().story, StoryId{1});
        QCOMPARE(places.last().signature, QByteArray("a"));
    }

    void unknownArticlesArePassedOver()
    {
        TempStore store;
        got(store->placeInStories({{ArticleId{99}, StoryId{1}, {}, "a"}}, longAgo));
        QVERIFY(got(store->storyShelf(7)).places.isEmpty());
    }

    void salvageKeepsStoriesAndTheirNumbers()
    {
        TempStore store;
        const ArticleId id = threeArticles(store).first();
        got(store->placeInStories({{id, StoryId{5}, {}, "a"}}, longAgo));
        store.close();
        QVERIFY(Store::salvage(store.folder()));
        store.open();
        const StoryShelf shelf = got(store->storyShelf(0));
        QCOMPARE(shelf.nextStory, 6);
        QCOMPARE(shelf.places.first().story, StoryId{5});
        QCOMPARE(shelf.places.first().signature, QByteArray("a"));
    }

    void aStoryIsFoundByItsNumberAndByWordsOfAnyOfItsHeadlines()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const QList<ArticleId> ids
            = got(store->saveArticles(source,
                      {makeArticle(0, u"새벽호 이륙"_s), makeArticle(1, u"발사체 궤도 안착"_s),
                          makeArticle(2, u"새벽 시장 북적"_s), makeArticle(3, u"코스피 마감"_s)}))
                  .ids;
        got(store->placeInStories({{ids[0], StoryId{3}, {}, {}}, {ids[1], StoryId{3}, {}, {}}}, longAgo));
        const auto found
            = [&](const QString &query) { return idsOf(got(store->board(parseQuery(query, noon).value()))); };
        const QList<ArticleId> story{ids[0], ids[1]};
        QCOMPARE(found(u"story:3"_s), story);
        QCOMPARE(found(u"사건:#3"_s), story);
        QCOMPARE(found(u"story:이륙"_s), story);
        QCOMPARE(found(u"story:\"궤도 안착\""_s), story);
        QCOMPARE(found(u"story:새벽"_s), QList<ArticleId>({ids[0], ids[1], ids[2]}));
        QCOMPARE(found(u"-story:3"_s), QList<ArticleId>({ids[2], ids[3]}));
        QCOMPARE(found(u"story:4"_s), QList<ArticleId>());
        QCOMPARE(found(u"story:없다"_s), QList<ArticleId>());
    }
};

QTEST_GUILESS_MAIN(TestStories)
#include "tst_stories.moc"
