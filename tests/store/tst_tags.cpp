// SPDX-License-Identifier: GPL-3.0-or-later
// Tags are a tree: what finds them, counts them, and what is done to a branch.
#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

QList<ArticleId> filled(TempStore &store, int count)
{
    QList<AnalysedArticle> articles;
    for (int i = 0; i < count; ++i)
        articles.append(makeArticle(i, u"제목 %1"_s.arg(i)));
    return got(store->saveArticles(store.addSource(), articles)).ids;
}

// "정치 3/1 (1/1)": of the branch all and unread, of the tag alone; "-" for what is no tag itself.
QStringList treeOf(TempStore &store)
{
    QStringList lines;
    for (const Tag &tag : got(store->tags()))
        lines.append(u"%1 %2/%3 (%4)"_s.arg(tag.name)
                         .arg(tag.branchArticles)
                         .arg(tag.branchUnread)
                         .arg(tag.isOnlyPath ? u"-"_s : u"%1/%2"_s.arg(tag.articles).arg(tag.unread)));
    return lines;
}

QStringList tagsOf(TempStore &store, ArticleId id)
{
    return got(store->headlines({id})).first().tags;
}

QStringList queriesOf(TempStore &store)
{
    QStringList queries;
    for (const SavedSearch &search : got(store->savedSearches()))
        queries.append(search.query);
    for (const Rule &rule : got(store->rules()).rules)
        queries.append(rule.query + u" → "_s + ruleActionNames(rule.actions).join(u','));
    return queries;
}

// 0: 정치, 1: 정치/국회 and 정치, 2: 정치/국회/예산 and 정치/국회, 3: 정치인, 4: none
QList<ArticleId> politics(TempStore &store)
{
    const QList<ArticleId> ids = filled(store, 5);
    got(store->setTags({ids[0], ids[1]}, {u"정치"_s}, {}));
    got(store->setTags({ids[1], ids[2]}, {u"정치/국회"_s}, {}));
    got(store->setTags({ids[2]}, {u"정치/국회/예산"_s}, {}));
    got(store->setTags({ids[3]}, {u"정치인"_s}, {}));
    return ids;
}

} // namespace

class TestTags : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTagFindsWhatLiesBelowIt_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QList<int>>("found");
        QTest::newRow("branch") << u"tag:정치"_s << QList{0, 1, 2};
        QTest::newRow("quoted") << u"tag:\"정치\""_s << QList{0, 1, 2};
        QTest::newRow("within") << u"tag:정치/국회"_s << QList{1, 2};
        QTest::newRow("leaf") << u"tag:정치/국회/예산"_s << QList{2};
        QTest::newRow("otherwise written") << u"tag:\" 정치 / 국회/\""_s << QList{1, 2};
        QTest::newRow("alone") << u"tag:=정치"_s << QList{0, 1};
        QTest::newRow("alone, quoted") << u"tag:\"=정치/국회\""_s << QList{1, 2};
        QTest::newRow("no part of a name") << u"tag:정"_s << QList<int>{};
        QTest::newRow("no end of a path") << u"tag:국회"_s << QList<int>{};
        QTest::newRow("another one") << u"tag:정치인"_s << QList{3};
        QTest::newRow("without") << u"-tag:정치"_s << QList{3, 4};
        QTest::newRow("among others") << u"tag:정치 -tag:=정치"_s << QList{2};
        QTest::newRow("oldest first") << u"tag:정치 sort:oldest"_s << QList{2, 1, 0};
    }
    void aTagFindsWhatLiesBelowIt()
    {
        QFETCH(QString, query);
        QFETCH(QList<int>, found);
        TempStore store;
        politics(store);
        QStringList expected;
        for (const int n : found)
            expected.append(u"제목 %1"_s.arg(n));
        QCOMPARE(titles(*store, query), expected);
        QCOMPARE(got(store->count(parsed(query))), qint64(expected.size()));
    }

    // An article with several tags of the branch stands on one page only.
    void aBranchIsReadPageByPage()
    {
        TempStore store;
        const QList<ArticleId> ids = filled(store, 30);
        for (int i = 0; i < ids.size(); ++i)
            got(store->setTags({ids[i]}, {u"가/%1"_s.arg(i % 3), u"가/나/%1"_s.arg(i % 2)}, {}));
        QList<ArticleId> read;
        std::optional<BoardKey> after;
        for (;;) {
            const auto page = got(store->page(parsed(u"tag:가"_s), 4, after));
            if (page.isEmpty())
                break;
            for (const Headline &headline : page)
                read.append(headline.id);
            after = BoardKey{page.last().published, page.last().id};
        }
        QCOMPARE(read, ids);
    }

    void aBranchCountsAnArticleOnce()
    {
        TempStore store;
        const QList<ArticleId> ids = politics(store);
        QCOMPARE(treeOf(store),
            (QStringList{u"정치 3/3 (2/2)"_s, u"정치/국회 2/2 (2/2)"_s, u"정치/국회/예산 1/1 (1/1)"_s,
                u"정치인 1/1 (1/1)"_s}));
        got(store->setRead({ids[2]}, true));
        got(store->setTags({ids[1]}, {}, {u"정치"_s}));
        QCOMPARE(treeOf(store),
            (QStringList{u"정치 3/2 (1/1)"_s, u"정치/국회 2/1 (2/1)"_s, u"정치/국회/예산 1/0 (1/0)"_s,
                u"정치인 1/1 (1/1)"_s}));
    }

    void aPathNeedBeNoTag()
    {
        TempStore store;
        const QList<ArticleId> ids = filled(store, 2);
        got(store->setTags(ids, {u"경제/금융/은행"_s}, {}));
        got(store->setTags({ids[0]}, {u"경제 면"_s}, {}));
        QCOMPARE(treeOf(store),
            (QStringList{u"경제 2/2 (-)"_s, u"경제/금융 2/2 (-)"_s, u"경제/금융/은행 2/2 (2/2)"_s,
                u"경제 면 1/1 (1/1)"_s}));
        QCOMPARE(titles(*store, u"tag:경제"_s).size(), 2);
        got(store->updateTag(u"경제/금융"_s, {u"경제/금융"_s, 0xff1b7a43}));
        QCOMPARE(treeOf(store)[1], u"경제/금융 2/2 (0/0)"_s);
        QCOMPARE(got(store->tags())[1].colour, 0xff1b7a43u);
    }

    void aNameThatCannotBeIsRefused()
    {
        TempStore store;
        const QList<ArticleId> ids = filled(store, 1);
        QCOMPARE(errorOf(store->setTags(ids, {u"가,나"_s}, {})).kind, Error::Kind::Usage);
        QCOMPARE(errorOf(store->setTags(ids, {u" / "_s}, {})).kind, Error::Kind::Usage);
        QVERIFY(got(store->tags()).isEmpty());
        got(store->setTags(ids, {u"정치 ／ 국회"_s}, {}));
        QCOMPARE(tagsOf(store, ids[0]), QStringList(u"정치/국회"_s));
        got(store->setTags(ids, {}, {u"정치/ 국회/"_s}));
        QVERIFY(tagsOf(store, ids[0]).isEmpty());
        QCOMPARE(errorOf(store->updateTag(u"정치/국회"_s, {u"=가"_s})).kind, Error::Kind::Usage);
        QCOMPARE(errorOf(store->updateTag(u"정치"_s, {u"정치/가"_s})).kind, Error::Kind::Usage);
        QCOMPARE(errorOf(store->updateTag(u"없음"_s, {u"가"_s})).kind, Error::Kind::NotFound);
        QCOMPARE(errorOf(store->updateTag(u"정치"_s, {QString(98, u'가')})).kind,
            Error::Kind::Usage); // with /국회
    }

    void aRenamedBranchTakesWhatNamesItAlong()
    {
        TempStore store;
        const QList<ArticleId> ids = politics(store);
        got(store->saveSearch({0, u"의회"_s, u"(tag:정치/국회 OR 태그:\"=정치\") is:unread -tag:정치인"_s}));
        got(store->saveSearch({0, u"딴것"_s, u"tag:정치인 정치"_s}));
        got(store->saveSearch({0, u"깨짐"_s, u"tag:정치 ("_s}));
        Rule rule;
        rule.query = u"국회 tag:정치"_s;
        rule.actions = {{RuleActionKind::Tag, u"정치/국회"_s}, {RuleActionKind::Save, {}}};
        const RuleId id = got(store->changeRules({rule}, {})).rules.first().rule.id;
        got(store->applyRule({id, rule.actions}, {ids[4]}));
        const QStringList before = queriesOf(store), tree = treeOf(store);
        const qint64 revision = got(store->ruleRevision());

        const TagRename rename = got(store->ifRenamed(u"정치"_s, u"시사 / 정치 뉴스"_s));
        QCOMPARE(rename.articles, 4);
        QCOMPARE(rename.tags, 3);
        QVERIFY(!rename.into);
        QCOMPARE(rename.mentions.searches, QStringList(u"의회"_s));
        QCOMPARE(rename.mentions.rules, QStringList(rule.query));
        QCOMPARE(queriesOf(store), before); // it only tells

        const FormerState former = got(store->updateTag(u"정치"_s, {u"시사 / 정치 뉴스"_s}));
        QCOMPARE(queriesOf(store),
            (QStringList{u"(tag:\"시사/정치 뉴스/국회\" OR 태그:\"=시사/정치 뉴스\") is:unread -tag:정치인"_s,
                u"tag:정치인 정치"_s, u"tag:정치 ("_s,
                u"국회 tag:\"시사/정치 뉴스\" → tag:시사/정치 뉴스/국회,save"_s}));
        QVERIFY(got(store->ruleRevision()) != revision);
        QCOMPARE(treeOf(store),
            (QStringList{u"시사 4/4 (-)"_s, u"시사/정치 뉴스 4/4 (2/2)"_s, u"시사/정치 뉴스/국회 3/3 (3/3)"_s,
                u"시사/정치 뉴스/국회/예산 1/1 (1/1)"_s, u"정치인 1/1 (1/1)"_s}));
        QCOMPARE(titles(*store, u"tag:시사"_s).size(), 4);
        // What the rule did is known by the new name, and can be taken back.
        got(store->putBack(got(store->undoRule(id, {}))));
        QVERIFY(tagsOf(store, ids[4]).contains(u"시사/정치 뉴스/국회"_s));

        got(store->putBack(former));
        QCOMPARE(queriesOf(store), before);
        QCOMPARE(treeOf(store), tree);
        got(store->undoRule(id, {}));
        QVERIFY(tagsOf(store, ids[4]).isEmpty());
    }

    void aQueryThatWouldBecomeTooLongStopsIt()
    {
        TempStore store;
        politics(store);
        const QString query = u"tag:정치 tag:정치 tag:정치 tag:정치"_s;
        got(store->saveSearch({0, u"길다"_s, query}));
        const QString longName = QString(80, u'가');
        QCOMPARE(errorOf(store->updateTag(u"정치"_s, {longName})).kind, Error::Kind::Usage);
        QCOMPARE(errorOf(store->ifRenamed(u"정치"_s, longName)).kind, Error::Kind::Usage);
        QCOMPARE(queriesOf(store), QStringList(query));
        QCOMPARE(titles(*store, u"tag:정치"_s).size(), 3);
    }

    void mergingSaysWhatItDoesAndDoesIt()
    {
        TempStore store;
        const QList<ArticleId> ids = politics(store);
        got(store->updateTag(u"정치"_s, {u"정치"_s, 0xffb3261e}));
        got(store->setTags({ids[0], ids[3], ids[4]}, {u"정치권"_s}, {}));
        got(store->setTags({ids[2], ids[4]}, {u"정치권/국회"_s, u"정치권/정당"_s}, {}));
        const QStringList before = treeOf(store);
        const TagRename rename = got(store->ifRenamed(u"정치권"_s, u"정치"_s));
        QCOMPARE(rename.articles, 4);
        QCOMPARE(rename.tags, 3);
        QCOMPARE(rename.merged, 2);
        QCOMPARE(rename.both, 2); // 0 has 정치 already, and 2 has 정치/국회
        QCOMPARE(rename.into->name, u"정치"_s);
        const FormerState former = got(store->updateTag(u"정치권"_s, {u"정치"_s}));
        QCOMPARE(treeOf(store),
            (QStringList{u"정치 5/5 (4/4)"_s, u"정치/국회 3/3 (3/3)"_s, u"정치/국회/예산 1/1 (1/1)"_s,
                u"정치/정당 2/2 (2/2)"_s, u"정치인 1/1 (1/1)"_s}));
        QCOMPARE(got(store->tags())[0].colour, 0xffb3261eu); // its own stays
        const FormerState again = got(store->putBack(former));
        QCOMPARE(treeOf(store), before);
        got(store->putBack(again));
        QCOMPARE(treeOf(store).size(), 5);
    }

    // Each of them takes a name that another one has just left.
    void aBranchMovesOutwardsOverItself()
    {
        TempStore store;
        const QList<ArticleId> ids = filled(store, 5);
        got(store->setTags({ids[0]}, {u"가"_s}, {}));
        got(store->setTags({ids[1]}, {u"가/나"_s}, {}));
        got(store->setTags({ids[2]}, {u"가/나/나"_s}, {}));
        got(store->setTags({ids[3]}, {u"가/나/나/다"_s}, {}));
        got(store->setTags({ids[4]}, {u"가/나/다"_s}, {}));
        const QStringList before = treeOf(store);
        QCOMPARE(got(store->ifRenamed(u"가/나"_s, u"가"_s)).merged, 1);
        const FormerState former = got(store->updateTag(u"가/나"_s, {u"가"_s}));
        const QStringList after{
            u"가 5/5 (2/2)"_s, u"가/나 2/2 (1/1)"_s, u"가/나/다 1/1 (1/1)"_s, u"가/다 1/1 (1/1)"_s};
        QCOMPARE(treeOf(store), after);
        QCOMPARE(tagsOf(store, ids[3]), QStringList(u"가/나/다"_s));
        QCOMPARE(tagsOf(store, ids[4]), QStringList(u"가/다"_s));
        const FormerState again = got(store->putBack(former));
        QCOMPARE(treeOf(store), before);
        const FormerState back = got(store->putBack(again));
        QCOMPARE(treeOf(store), after);
        got(store->putBack(back));
        QCOMPARE(treeOf(store), before);
    }

    void anotherSpellingIsTheSameTag()
    {
        TempStore store;
        const QList<ArticleId> ids = filled(store, 2);
        got(store->setTags(ids, {u"ai/칩"_s}, {}));
        got(store->setTags({ids[0]}, {u"AI"_s}, {}));
        QCOMPARE(treeOf(store), (QStringList{u"AI 2/2 (1/1)"_s, u"ai/칩 2/2 (2/2)"_s}));
        got(store->updateTag(u"ai"_s, {u"Ai"_s}));
        QCOMPARE(treeOf(store), (QStringList{u"Ai 2/2 (1/1)"_s, u"Ai/칩 2/2 (2/2)"_s}));
    }

    void aTagIsRemovedWithOrWithoutItsBranch()
    {
        TempStore store;
        const QList<ArticleId> ids = politics(store);
        got(store->saveSearch({0, u"국회"_s, u"tag:정치/국회"_s}));
        const QStringList before = treeOf(store);
        const TagRemoval alone = got(store->ifTagRemoved(u"정치"_s, TagScope::Alone));
        QCOMPARE(alone.articles, 2);
        QCOMPARE(alone.tags, 1);
        QCOMPARE(alone.below, 2);
        QVERIFY(alone.mentions.isEmpty());
        const TagRemoval branch = got(store->ifTagRemoved(u"정치"_s, TagScope::Branch));
        QCOMPARE(branch.articles, 3);
        QCOMPARE(branch.tags, 3);
        QCOMPARE(branch.mentions.searches, QStringList(u"국회"_s));

        const FormerState former = got(store->removeTag(u"정치"_s));
        QCOMPARE(treeOf(store),
            (QStringList{u"정치 2/2 (-)"_s, u"정치/국회 2/2 (2/2)"_s, u"정치/국회/예산 1/1 (1/1)"_s,
                u"정치인 1/1 (1/1)"_s}));
        QCOMPARE(errorOf(store->removeTag(u"정치"_s)).kind, Error::Kind::NotFound); // a mere path
        got(store->putBack(former));
        QCOMPARE(treeOf(store), before);
        const FormerState all = got(store->removeTag(u"정치"_s, TagScope::Branch));
        QCOMPARE(treeOf(store), QStringList(u"정치인 1/1 (1/1)"_s));
        QCOMPARE(got(store->headlines(ids)).size(), 5);
        QCOMPARE(queriesOf(store), QStringList(u"tag:정치/국회"_s));
        got(store->putBack(all));
        QCOMPARE(treeOf(store), before);
    }

    void saysHowManyOfArticlesHaveATag()
    {
        TempStore store;
        const QList<ArticleId> ids = filled(store, 700);
        got(store->setTags(ids.mid(0, 600), {u"많이"_s}, {}));
        got(store->setTags(ids.mid(599, 2), {u"둘"_s}, {}));
        using Uses = QHash<QString, int>;
        QCOMPARE(got(store->tagUses(ids)), (Uses{{u"많이"_s, 600}, {u"둘"_s, 2}}));
        QCOMPARE(got(store->tagUses(ids.mid(600))), (Uses{{u"둘"_s, 1}}));
        QCOMPARE(got(store->tagUses({})), Uses());
    }

    // An earlier Sokbo kept names as they were typed.
    void namesOfBeforeAreMended()
    {
        TempStore store;
        const QList<ArticleId> ids = politics(store);
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            connection.database.execute(
                "UPDATE tag SET name = '정치 / 국회', search_key = '정치 / 국회' WHERE name = '정치/국회';"
                "UPDATE tag SET name = ' /정치', search_key = '/정치' WHERE name = '정치인';"
                "DELETE FROM branch_count; DELETE FROM kept_count WHERE kind = 0 AND key >= 2");
        }
        store.open();
        QCOMPARE(treeOf(store),
            (QStringList{u"정치 4/4 (3/3)"_s, u"정치/국회 2/2 (2/2)"_s, u"정치/국회/예산 1/1 (1/1)"_s}));
        QCOMPARE(tagsOf(store, ids[3]), QStringList(u"정치"_s));
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void coloursAndBranchesSurviveARestoredBackup()
    {
        TempStore store;
        politics(store);
        got(store->updateTag(u"정치/국회"_s, {u"정치/국회"_s, 0xff6b4fa0}));
        const QStringList before = treeOf(store);
        const QString copy = store.folder() + u"/copy.sokbo"_s;
        got(store->backup(copy));
        got(store->removeTag(u"정치"_s, TagScope::Branch));
        store.close();
        QVERIFY(Store::restore(copy, store.folder()));
        store.open();
        QCOMPARE(treeOf(store), before);
        QCOMPARE(got(store->tags())[1].colour, 0xff6b4fa0u);
        store.close();
        QVERIFY(Store::salvage(store.folder()));
        store.open();
        QCOMPARE(treeOf(store), before);
        QCOMPARE(got(store->tags())[1].colour, 0xff6b4fa0u);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestTags)
#include "tst_tags.moc"
