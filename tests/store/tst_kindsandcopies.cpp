// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tempstore.h"

#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime longAgo = noon.addYears(-1);

// Five articles of one story, from the newest down. The second and the fourth repeat the last.
struct StoryWithCopies {
    explicit StoryWithCopies(TempStore &store)
    {
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int hour = 0; hour < 5; ++hour)
            articles.append(makeArticle(hour, u"제목 %1"_s.arg(hour)));
        ids = got(store->saveArticles(source, articles)).ids;
        QList<StoryPlace> places;
        for (const ArticleId id : std::as_const(ids))
            places.append({id, StoryId{1}, {}, "signature"});
        places[1].copyOf = places[3].copyOf = ids[4];
        got(store->placeInStories(places, longAgo));
    }
    QList<ArticleId> ids;
};

QList<bool> readOnes(TempStore &store, const QList<ArticleId> &ids)
{
    QList<bool> read;
    for (const Headline &headline : got(store->headlines(ids)))
        read.append(headline.read);
    return read;
}

QList<ArticleId> found(TempStore &store, const QString &query)
{
    return idsOf(got(store->board(parsed(query))));
}

StoryId storyOf(TempStore &store, ArticleId id)
{
    return got(store->headlines({id})).first().story;
}

} // namespace

class TestKindsAndCopies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatThereIsToPlayIsKept()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles{makeArticle(0, u"가"_s), makeArticle(1, u"나"_s)};
        const Enclosure sound{u"https://a.example/1.mp3"_s, u"audio/mpeg"_s, 7, u"소리"_s, 61};
        articles[0].article.enclosures = {sound};
        const QList<ArticleId> ids = got(store->saveArticles(source, articles)).ids;
        const auto kinds = [&] {
            QList<MediaKind> all;
            for (const Headline &headline : got(store->headlines(ids)))
                all.append(headline.media);
            return all;
        };
        QCOMPARE(kinds(), (QList{MediaKind::Audio, MediaKind::None}));
        QCOMPARE(got(store->article(ids[0])).article.enclosures, QList{sound});
        // The source adds a film later.
        articles[1].article.enclosures = {{u"https://a.example/1.mp4"_s, u"video/mp4"_s, 0, {}}};
        got(store->saveArticles(source, articles));
        QCOMPARE(kinds(), (QList{MediaKind::Audio, MediaKind::Video}));
    }

    void aKindIsKeptAndFound()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles{
            makeArticle(0, u"가"_s), makeArticle(1, u"나"_s), makeArticle(2, u"다"_s)};
        articles[1].article.kind = ArticleKind::Photo;
        articles[2].article.kind = ArticleKind::Fortune;
        const QList<ArticleId> ids = got(store->saveArticles(source, articles)).ids;
        store.reopen();
        QCOMPARE(got(store->headlines({ids[1]})).first().kind, ArticleKind::Photo);
        QCOMPARE(got(store->article(ids[2])).article.kind, ArticleKind::Fortune);
        QCOMPARE(found(store, u"kind:photo"_s), QList{ids[1]});
        QCOMPARE(found(store, u"종류:운세"_s), QList{ids[2]});
        QCOMPARE(found(store, u"kind:report"_s), QList{ids[0]});
        QCOMPARE(found(store, u"-kind:report"_s), (QList{ids[1], ids[2]}));
    }

    void aKindChangesWithTheTitle()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle article = makeArticle(0, u"가"_s);
        const ArticleId id = got(store->saveArticles(source, {article})).ids.first();
        article.article.title = u"오늘의 운세"_s;
        article.article.kind = ArticleKind::Fortune;
        got(store->saveArticles(source, {article}));
        QCOMPARE(found(store, u"kind:fortune"_s), QList{id});
    }

    void markingAgainTellsTheKindOfWhatWasThereBefore()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const ArticleId id = got(store->saveArticles(source, {makeArticle(0, u"가"_s)})).ids.first();
        Article article = got(store->article(id)).article;
        article.kind = ArticleKind::Weather;
        got(store->saveMentions({{article, {}}}, 5, 0));
        QCOMPARE(found(store, u"kind:weather"_s), QList{id});
    }

    void theBoardSaysKindAndDay()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles{makeArticle(0, u"가"_s), makeArticle(48, u"나"_s)};
        for (AnalysedArticle &article : articles)
            article.article.kind = ArticleKind::Photo;
        got(store->saveArticles(source, articles));
        const QList<BoardEntry> board = got(store->board({}));
        QCOMPARE(board[0].kind, ArticleKind::Photo);
        QCOMPARE(board[0].day - board[1].day, 2);
    }

    void theBoardSaysWhatRepeatsWhat()
    {
        TempStore store;
        const StoryWithCopies story(store);
        const QList<BoardEntry> board = got(store->board({}));
        QCOMPARE(board[1].original(), story.ids[4]);
        QVERIFY(board[1].isCopy());
        QCOMPARE(board[4].original(), story.ids[4]);
        QVERIFY(!board[4].isCopy());
        QCOMPARE(found(store, u"is:copy"_s), (QList{story.ids[1], story.ids[3]}));
        // The same of a board that is a small part of a large store.
        QList<AnalysedArticle> many;
        for (int i = 0; i < 200; ++i)
            many.append(makeArticle(100 + i, u"나머지 %1"_s.arg(i)));
        got(store->saveArticles(store.addSource(u"https://other.example/feed"_s), many));
        const QList<BoardEntry> small = got(store->board(parsed(u"is:copy"_s)));
        QCOMPARE(small[0].original(), story.ids[4]);
    }

    void readingOneReadsItsCopies()
    {
        TempStore store;
        const StoryWithCopies story(store);
        const FormerState former = got(store->setRead({story.ids[3]}, true));
        QCOMPARE(readOnes(store, story.ids), (QList{false, true, false, true, true}));
        got(store->putBack(former));
        QCOMPARE(readOnes(store, story.ids), QList<bool>(5, false));
        got(store->setRead({story.ids[0]}, true)); // which has none
        QCOMPARE(readOnes(store, story.ids), (QList{true, false, false, false, false}));
    }

    void savingAndTaggingGoFromTheOriginalToItsCopies()
    {
        TempStore store;
        const StoryWithCopies story(store);
        got(store->setSaved({story.ids[4]}, true));
        got(store->setTags({story.ids[4]}, {u"달"_s}, {}));
        const QList<ArticleId> same{story.ids[1], story.ids[3], story.ids[4]};
        QCOMPARE(found(store, u"is:saved"_s), same);
        QCOMPARE(found(store, u"tag:달"_s), same);
    }

    void oneThatIsTakenOutIsAloneAndStaysSo()
    {
        TempStore store;
        const StoryWithCopies story(store);
        QSignalSpy told(&*store, &Store::changed);
        const FormerState former = got(store->takeOutOfStory({story.ids[0]}));
        QTRY_VERIFY(!told.isEmpty() && told.last().first().value<ChangeSet>().corrected);
        QCOMPARE(storyOf(store, story.ids[0]), StoryId());
        got(store->placeInStories({{story.ids[0], StoryId{1}, {}, {}}}, longAgo)); // as the room would
        store.reopen();
        QCOMPARE(storyOf(store, story.ids[0]), StoryId());
        for (const StoryPlace &place : got(store->storyShelf(3)).places)
            QCOMPARE(place.isFixed, place.article == story.ids[0]);
        const FormerState again = got(store->putBack(former));
        QCOMPARE(storyOf(store, story.ids[0]), StoryId{1});
        QVERIFY(!got(store->storyShelf(3)).places.last().isFixed);
        got(store->putBack(again));
        QCOMPARE(storyOf(store, story.ids[0]), StoryId());
    }

    void copiesGoWithTheirOriginal()
    {
        TempStore store;
        const StoryWithCopies story(store);
        got(store->takeOutOfStory({story.ids[4]}));
        const StoryId own = storyOf(store, story.ids[4]);
        QVERIFY(own.isValid() && own != StoryId{1});
        QCOMPARE(storyOf(store, story.ids[1]), own);
        QCOMPARE(got(store->headlines({story.ids[1]})).first().copyOf, story.ids[4]);
        QCOMPARE(storyOf(store, story.ids[0]), StoryId{1});
    }

    void aCopyThatIsTakenOutIsNoneAnyMore()
    {
        TempStore store;
        const StoryWithCopies story(store);
        const FormerState former = got(store->takeOutOfStory({story.ids[1]}));
        QCOMPARE(found(store, u"is:copy"_s), QList{story.ids[3]});
        QCOMPARE(storyOf(store, story.ids[1]), StoryId());
        got(store->putBack(former));
        QCOMPARE(found(store, u"is:copy"_s), (QList{story.ids[1], story.ids[3]}));
    }

    void severalThatAreTakenOutAreAStoryOfTheirOwn()
    {
        TempStore store;
        const StoryWithCopies story(store);
        got(store->takeOutOfStory({story.ids[0], story.ids[2]}));
        QCOMPARE(storyOf(store, story.ids[0]), storyOf(store, story.ids[2]));
        QVERIFY(storyOf(store, story.ids[0]) != StoryId{1});
        QCOMPARE(storyOf(store, story.ids[4]), StoryId{1});
    }

    void whatIsJoinedTakesTheOlderStorysNumber()
    {
        TempStore store;
        const StoryWithCopies story(store);
        const ArticleId alone = got(store->saveArticles(store.addSource(u"https://other.example/feed"_s),
                                        {makeArticle(7, u"다른 곳"_s)}))
                                    .ids.first();
        const FormerState former = got(store->joinStories({alone, story.ids[0]}));
        QCOMPARE(storyOf(store, alone), StoryId{1});
        got(store->putBack(former));
        QCOMPARE(storyOf(store, alone), StoryId());
        const FormerState fresh = got(store->takeOutOfStory({story.ids[2]}));
        got(store->joinStories({alone, story.ids[2]})); // both alone: a number that no story had
        QVERIFY(storyOf(store, alone).value > 1);
        QCOMPARE(storyOf(store, alone), storyOf(store, story.ids[2]));
    }
};

QTEST_GUILESS_MAIN(TestKindsAndCopies)
#include "tst_kindsandcopies.moc"
