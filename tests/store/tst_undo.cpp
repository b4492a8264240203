// SPDX-License-Identifier: GPL-3.0-or-later
// Every write of the reader's answers what it replaced; putting that back restores exactly what was there.
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;

namespace {

// Everything that the reader made, as one text to compare.
QString everythingMade(Store &store)
{
    QString all;
    QDebug out(&all);
    for (const ArticleId id : idsOf(got(store.board({})))) {
        const StoredArticle stored = got(store.article(id));
        out << id.value << stored.headline.read << stored.headline.saved << stored.headline.hasNote
            << stored.headline.tags << stored.note << stored.headline.hasHighlight;
        for (const Highlight &each : stored.highlights)
            out << each.id << each.passage.text << int(each.colour) << each.note << each.made;
        out << '\n';
    }
    for (const Tag &tag : got(store.tags()))
        out << tag.name << tag.colour << tag.articles << tag.unread << tag.branchArticles << tag.branchUnread
            << '\n';
    for (const SavedSearch &search : got(store.savedSearches()))
        out << search.id << search.name << search.query << '\n';
    for (const WatchedEntity &watched : got(store.watched()))
        out << watched.watched.name << watched.watched.since << '\n';
    for (const QString &query : {QStringLiteral("is:saved"), QStringLiteral("has:tag"),
             QStringLiteral("has:note"), QStringLiteral("is:highlighted")})
        out << titles(store, query) << '\n';
    return all;
}

const QString one = QStringLiteral("하나");
const QString two = QStringLiteral("둘");

Highlight passage(const QString &text)
{
    Highlight highlight;
    highlight.passage.text = text;
    highlight.made = noon;
    return highlight;
}

using Act = std::function<FormerState(TempStore &, const QList<ArticleId> &)>;

} // namespace

class TestUndo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void puttingBackRestoresExactlyWhatWas_data()
    {
        QTest::addColumn<Act>("act");
        using Ids = const QList<ArticleId> &;
        QTest::newRow("mark read") << Act([](TempStore &s, Ids ids) { return got(s->setRead(ids, true)); });
        QTest::newRow("mark unread") << Act(
            [](TempStore &s, Ids ids) { return got(s->setRead(ids, false)); });
        QTest::newRow("mark all read") << Act([](TempStore &s, Ids) { return got(s->markAllRead({})); });
        QTest::newRow("save") << Act([](TempStore &s, Ids ids) { return got(s->setSaved(ids, true)); });
        QTest::newRow("unsave") << Act([](TempStore &s, Ids ids) { return got(s->setSaved(ids, false)); });
        QTest::newRow("tag") << Act([](TempStore &s, Ids ids) { return got(s->setTags(ids, {one}, {two})); });
        QTest::newRow("new tag") << Act(
            [](TempStore &s, Ids ids) { return got(s->setTags(ids, {QStringLiteral("셋")}, {})); });
        QTest::newRow("untag") << Act([](TempStore &s, Ids ids) {
            return got(s->setTags(ids, {}, {one, two}));
        });
        QTest::newRow("note") << Act(
            [](TempStore &s, Ids ids) { return got(s->setNote(ids[0], QStringLiteral("새 메모"))); });
        QTest::newRow("take the note off")
            << Act([](TempStore &s, Ids ids) { return got(s->setNote(ids[0], QString())); });
        QTest::newRow("highlight") << Act([](TempStore &s, Ids ids) {
            return got(s->changeHighlights(ids[1], {passage(QStringLiteral("본문"))}, {}));
        });
        QTest::newRow("change highlights") << Act([](TempStore &s, Ids ids) {
            Highlight changed = got(s->article(ids[0])).highlights.first();
            changed.colour = HighlightColour::Pink;
            changed.note = QStringLiteral("메모");
            return got(s->changeHighlights(ids[0], {changed}, {changed.id + 1}));
        });
        QTest::newRow("rename a tag") << Act([](TempStore &s, Ids) {
            return got(s->updateTag(one, {QStringLiteral("셋"), 0xff010203}));
        });
        QTest::newRow("recolour a tag") << Act([](TempStore &s, Ids) {
            return got(s->updateTag(one, {one, 0xff010203}));
        });
        QTest::newRow("merge tags") << Act([](TempStore &s, Ids) { return got(s->updateTag(one, {two})); });
        QTest::newRow("merge and recolour") << Act([](TempStore &s, Ids) {
            return got(s->updateTag(one, {two, 0xff010203}));
        });
        QTest::newRow("remove a tag") << Act([](TempStore &s, Ids) { return got(s->removeTag(one)); });
        QTest::newRow("remove a search") << Act([](TempStore &s, Ids) { return got(s->removeSearch(1)); });
        const QList<WatchedName> names{{MentionType::Person, QStringLiteral("김철수"), noon},
            {MentionType::Person, QStringLiteral("이영희"), noon}};
        QTest::newRow("watch") << Act([=](TempStore &s, Ids) { return got(s->setWatched(names, true)); });
        QTest::newRow("unwatch") << Act([=](TempStore &s, Ids) { return got(s->setWatched(names, false)); });
    }

    void puttingBackRestoresExactlyWhatWas()
    {
        QFETCH(Act, act);
        TempStore store;
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 6; ++i)
            articles.append(makeArticle(i, QStringLiteral("제목 %1").arg(i)));
        const auto ids = got(store->saveArticles(store.addSource(), articles)).ids;
        // Of the five that are acted on, some are already as asked for, in each way.
        got(store->setRead({ids[1], ids[3]}, true));
        got(store->setSaved({ids[0], ids[2]}, true));
        got(store->setTags({ids[0], ids[1]}, {one}, {}));
        got(store->setTags({ids[1], ids[2], ids[5]}, {two}, {}));
        got(store->updateTag(two, {two, 0xffaabbcc}));
        got(store->setNote(ids[0], QStringLiteral("메모")));
        got(store->changeHighlights(
            ids[0], {passage(QStringLiteral("본문")), passage(QStringLiteral("없는 말"))}, {}));
        got(store->saveSearch({0, QStringLiteral("첫째"), QStringLiteral("칩")}));
        got(store->saveSearch({0, QStringLiteral("둘째"), QStringLiteral("쌀")}));
        got(store->setWatched({{MentionType::Person, QStringLiteral("김철수"), noon.addDays(-3)}}, true));

        const QString before = everythingMade(*store);
        const FormerState former = act(store, ids.first(5));
        const QString after = everythingMade(*store);
        QVERIFY(after != before);
        const FormerState redo = got(store->putBack(former));
        QCOMPARE(everythingMade(*store), before);
        got(store->putBack(got(store->putBack(redo))));
        QCOMPARE(everythingMade(*store), before);
        got(store->putBack(redo));
        QCOMPARE(everythingMade(*store), after);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        store.reopen();
        QCOMPARE(everythingMade(*store), after);
    }

    void whatChangesNothingHasNothingToPutBack()
    {
        TempStore store;
        const auto ids
            = got(store->saveArticles(store.addSource(), {makeArticle(1, QStringLiteral("제목"))})).ids;
        got(store->setTags(ids, {one}, {}));
        QVERIFY(got(store->setTags(ids, {one}, {two})).isEmpty());
        QVERIFY(got(store->setRead(ids, false)).isEmpty());
        QVERIFY(got(store->setSaved(ids, false)).isEmpty());
        QVERIFY(got(store->setNote(ids[0], QStringLiteral(" "))).isEmpty());
        QVERIFY(got(store->setRead({ArticleId{99}}, true)).isEmpty());
    }

    void theTimeOfSavingComesBackToo()
    {
        TempStore store;
        const auto ids
            = got(store->saveArticles(store.addSource(), {makeArticle(1, QStringLiteral("제목"))})).ids;
        got(store->setSaved(ids, true));
        const QDateTime since(QDate(2024, 1, 1), QTime(), Qt::UTC);
        FormerState saved;
        saved.saved.append({ids[0], since});
        got(store->setSaved(ids, false));
        got(store->putBack(saved));
        QCOMPARE(got(store->setSaved(ids, false)).saved[0].since, since);
    }

    void saysBeforehandWhatRenamingMerges()
    {
        TempStore store;
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 4; ++i)
            articles.append(makeArticle(i, QStringLiteral("제목 %1").arg(i)));
        const auto ids = got(store->saveArticles(store.addSource(), articles)).ids;
        got(store->setTags({ids[0], ids[1]}, {one}, {}));
        got(store->setTags({ids[1], ids[2], ids[3]}, {QStringLiteral("AI")}, {}));
        const TagRename merge = got(store->ifRenamed(one, QStringLiteral(" ai ")));
        QCOMPARE(merge.articles, 2);
        QCOMPARE(merge.into->name, QStringLiteral("AI"));
        QCOMPARE(merge.into->articles, 3);
        QCOMPARE(merge.both, 1);
        QVERIFY(!got(store->ifRenamed(one, two)).into);
        QVERIFY(!got(store->ifRenamed(QStringLiteral("AI"), QStringLiteral("ai"))).into); // itself
        QCOMPARE(errorOf(store->ifRenamed(two, one)).kind, Error::Kind::NotFound);
    }

    // A tag that was new is taken away with the tagging that made it, but not from others tagged since then.
    void aNewTagGoesWithItsTagging()
    {
        TempStore store;
        const auto ids
            = got(store->saveArticles(store.addSource(),
                      {makeArticle(1, QStringLiteral("가")), makeArticle(2, QStringLiteral("나"))}))
                  .ids;
        const FormerState first = got(store->setTags({ids[0]}, {one}, {}));
        got(store->putBack(first));
        QVERIFY(got(store->tags()).isEmpty());
        const FormerState second = got(store->setTags({ids[0]}, {one}, {}));
        got(store->setTags({ids[1]}, {one}, {}));
        got(store->putBack(second));
        QCOMPARE(titles(*store, QStringLiteral("tag:하나")), QStringList(QStringLiteral("나")));
    }

    // Its name may belong to another tag by then.
    void aTagWhoseNameIsTakenComesBackAsThatOne()
    {
        TempStore store;
        const auto ids
            = got(store->saveArticles(store.addSource(),
                      {makeArticle(1, QStringLiteral("가")), makeArticle(2, QStringLiteral("나"))}))
                  .ids;
        got(store->setTags({ids[0]}, {one}, {}));
        const FormerState former = got(store->removeTag(one));
        got(store->setTags({ids[1]}, {one}, {}));
        got(store->putBack(former));
        QCOMPARE(got(store->tags()).size(), 1);
        QCOMPARE(titles(*store, QStringLiteral("tag:하나")).size(), 2);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
