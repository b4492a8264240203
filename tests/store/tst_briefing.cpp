// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime dawn = noon.addDays(-2);

AnalysedArticle naming(int n, const QStringList &names)
{
    AnalysedArticle article = makeArticle(n, u"제목 %1"_s.arg(n));
    int at = 0;
    for (const QString &name : names) {
        article.mentions.append(makeMention(name, name, MentionType::Person, Mention::Field::Text, at));
        at += int(name.size()) + 1;
    }
    return article;
}

// Twenty articles: those that are divided by four without rest name 민하린, all name 나래시.
QList<ArticleId> twenty(TempStore &store)
{
    const SourceId source = store.addSource();
    QList<AnalysedArticle> articles;
    for (int i = 0; i < 20; ++i)
        articles.append(
            naming(i, i % 4 == 0 ? QStringList{u"나래시"_s, u"민하린"_s} : QStringList{u"나래시"_s}));
    return got(store->saveArticles(source, articles)).ids;
}

QList<Interest> interestsOf(TempStore &store)
{
    return got(store->briefingMaterial(dawn, noon.addSecs(1))).interests;
}

QStringList namesOf(const QList<Interest> &interests)
{
    QStringList names;
    for (const Interest &interest : interests)
        names.append(interest.name);
    return names;
}

} // namespace

class TestBriefing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hasTheArticlesOfItsTimeOldestFirst()
    {
        TempStore store;
        const QList<ArticleId> ids = twenty(store);
        got(store->placeInStories({{ids[1], StoryId{7}, {}, {}}}, dawn));
        const BriefingMaterial material = got(store->briefingMaterial(noon.addSecs(-3600), noon.addSecs(1)));
        QCOMPARE(material.rows.size(), 2);
        QCOMPARE(material.rows[0].article, ids[1]);
        QCOMPARE(material.rows[0].story, StoryId{7});
        QCOMPARE(material.rows[1].article, ids[0]);
        QCOMPARE(material.rows[1].published, noon);
    }

    void countsWhatIsNoReportApart()
    {
        TempStore store;
        QList<AnalysedArticle> articles{naming(0, {}), naming(1, {}), naming(2, {}), naming(3, {})};
        articles[1].article.kind = articles[2].article.kind = ArticleKind::Photo;
        articles[3].article.kind = ArticleKind::Fortune;
        const QList<ArticleId> ids = got(store->saveArticles(store.addSource(), articles)).ids;
        const BriefingMaterial material = got(store->briefingMaterial(dawn, noon.addSecs(1)));
        QCOMPARE(material.rows.size(), 1);
        QCOMPARE(material.rows[0].article, ids[0]);
        QCOMPARE(material.folded, (QList<FoldedKind>{{ArticleKind::Photo, 2}, {ArticleKind::Fortune, 1}}));
    }

    void leavesOutWhatTheReaderUnsubscribed()
    {
        TempStore store;
        twenty(store);
        const SourceId other = store.addSource();
        got(store->saveArticles(other, {naming(100, {}), naming(1, {})}));
        QCOMPARE(got(store->briefingMaterial(dawn, noon.addSecs(1))).rows.size(), 21);
        got(store->removeSource(other));
        QCOMPARE(got(store->briefingMaterial(dawn, noon.addSecs(1))).rows.size(), 20);
    }

    void nothingIsAnInterestAtFirst()
    {
        TempStore store;
        twenty(store);
        QVERIFY(interestsOf(store).isEmpty());
    }

    void aNameThatIsOpenedMoreThanOthersIsAnInterest()
    {
        TempStore store;
        const QList<ArticleId> ids = twenty(store);
        got(store->setRead({ids[0], ids[4], ids[8], ids[12]}, true));
        const BriefingMaterial material = got(store->briefingMaterial(dawn, noon.addSecs(1)));
        QCOMPARE(namesOf(material.interests), QStringList({u"민하린"_s}));
        QCOMPARE(material.interests[0].kind, Interest::Kind::Opened);
        QCOMPARE(material.interests[0].opened, 4);
        QVERIFY(material.touched.contains(ids[16])); // the one that is still to be read
        QVERIFY(!material.touched.contains(ids[1]));
    }

    // Else "Mark all read" would make an interest of whatever is in the news.
    void whoReadsAllHasNoInterestByThat()
    {
        TempStore store;
        got(store->setRead(twenty(store), true));
        QVERIFY(interestsOf(store).isEmpty());
    }

    void forgettingEndsItAndUndoingBringsItBack()
    {
        TempStore store;
        const QList<ArticleId> ids = twenty(store);
        got(store->setRead({ids[0], ids[4], ids[8], ids[12]}, true));
        const QDateTime before = got(store->countInterestsSince(noon.addSecs(1)));
        QVERIFY(!before.isValid());
        QVERIFY(interestsOf(store).isEmpty());
        QCOMPARE(got(store->countInterestsSince(before)), noon.addSecs(1));
        QCOMPARE(namesOf(interestsOf(store)), QStringList({u"민하린"_s}));
    }

    void watchedNamesAndTagsAreInterestsThatForgettingLeaves()
    {
        TempStore store;
        const QList<ArticleId> ids = twenty(store);
        got(store->setWatched({{MentionType::Person, u"나래시"_s, noon}}, true));
        got(store->setTags({ids[0], ids[4], ids[8]}, {u"하린"_s}, {}));
        got(store->countInterestsSince(noon.addSecs(1)));
        const BriefingMaterial material = got(store->briefingMaterial(dawn, noon.addSecs(1)));
        QCOMPARE(namesOf(material.interests), QStringList({u"나래시"_s, u"하린"_s, u"하린"_s}));
        QCOMPARE(material.interests[0].kind, Interest::Kind::Watched);
        QCOMPARE(material.touched.value(ids[1]), QList<int>({0}));
        QCOMPARE(material.interests[1].kind, Interest::Kind::Tag);
        QCOMPARE(material.touched.value(ids[4]), QList<int>({0, 1, 2}));
        QCOMPARE(material.interests[2].kind, Interest::Kind::TaggedName);
        QCOMPARE(material.touched.value(ids[16]), QList<int>({0, 2})); // not tagged, but named alike
    }

    void remembersWhenTheReaderLooked()
    {
        TempStore store;
        QCOMPARE(got(store->briefingState()), BriefingState());
        got(store->noteBriefingLook(noon));
        store.reopen();
        const BriefingState first = got(store->briefingState());
        QCOMPARE(first.looked, noon);
        QVERIFY(!first.lookedBefore.isValid());
    }

    void anotherLookInTheSameSittingChangesNothing()
    {
        TempStore store;
        got(store->noteBriefingLook(noon));
        const BriefingState again = got(store->noteBriefingLook(noon.addSecs(1800)));
        QCOMPARE(again.looked, noon);
        const BriefingState evening = got(store->noteBriefingLook(noon.addSecs(8 * 3600)));
        QCOMPARE(evening.lookedBefore, noon);
        QCOMPARE(evening.looked, noon.addSecs(8 * 3600));
    }

    void salvageKeepsWhatTheReaderWantedForgotten()
    {
        TempStore store;
        got(store->countInterestsSince(noon));
        store.close();
        QVERIFY(Store::salvage(store.folder()));
        store.open();
        QCOMPARE(got(store->briefingState()).interestsSince, noon);
    }

    void aHeadHasRolesWithTheirTimes()
    {
        TempStore store;
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 4; ++i) {
            articles.append(naming(i, {u"민하린"_s}));
            articles.last().mentions[0].role = i < 2 ? u"장관"_s : u"차관"_s;
        }
        got(store->saveArticles(store.addSource(), articles));
        const EntityHead head
            = got(store->entityHead(got(store->findEntities(u"민하린"_s)).first().id, noon));
        QCOMPARE(head.roles.size(), 2);
        QCOMPARE(head.roles[0], (EntityHead::Role{u"장관"_s, noon.addSecs(-3600), noon, 2}));
        QCOMPARE(head.roles[1],
            (EntityHead::Role{u"차관"_s, noon.addSecs(-3 * 3600), noon.addSecs(-2 * 3600), 2}));
    }

    void aHeadHasTheLongestFormInHanja()
    {
        TempStore store;
        AnalysedArticle article = naming(0, {u"민하린"_s});
        article.mentions.append(
            makeMention(u"閔"_s, u"민하린"_s, MentionType::Person, Mention::Field::Text, 10));
        article.mentions.append(
            makeMention(u"閔하린"_s, u"민하린"_s, MentionType::Person, Mention::Field::Text, 20));
        got(store->saveArticles(store.addSource(), {article}));
        const EntityId id = got(store->findEntities(u"민하린"_s)).first().id;
        QCOMPARE(got(store->entityHead(id, noon)).hanja, u"閔하린"_s);
    }

    void aHeadHasItsStoriesNewestFirst()
    {
        TempStore store;
        const QList<ArticleId> ids = twenty(store);
        got(store->placeInStories({{ids[0], StoryId{1}, {}, {}}, {ids[1], StoryId{1}, {}, {}},
                                      {ids[8], StoryId{2}, {}, {}}, {ids[9], StoryId{2}, {}, {}}},
            dawn));
        const EntityHead head
            = got(store->entityHead(got(store->findEntities(u"민하린"_s)).first().id, noon));
        QCOMPARE(head.stories.size(), 2); // the others have the name in no headline
        QCOMPARE(head.stories[0].story, StoryId{1});
        QCOMPARE(head.stories[0].headline.id, ids[0]);
        QCOMPARE(head.stories[0].articles, 2); // of the whole story
        QCOMPARE(head.stories[1].headline.id, ids[8]);
    }

    void anUnknownNameHasNoHead()
    {
        TempStore store;
        QCOMPARE(errorOf(store->entityHead(EntityId{99}, noon)).kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestBriefing)
#include "tst_briefing.moc"
