// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

Rule rule(const QString &query, const QStringList &actions, const QString &name = {})
{
    Rule made;
    made.query = query;
    made.name = name;
    for (const QString &action : actions)
        made.actions.append(*ruleActionFromName(action));
    return made;
}

RuleId addRule(Store &store, const Rule &made)
{
    return got(store.changeRules({made}, {})).rules.first().rule.id;
}

RuleHit hit(RuleId id, const QStringList &actions)
{
    return {id, rule(u"가"_s, actions).actions};
}

QStringList said(Store &store)
{
    QStringList all;
    for (const Rule &each : got(store.rules()).rules)
        all.append(u"%1 %2 %3"_s.arg(each.query, ruleActionNames(each.actions).join(u','))
                       .arg(each.on ? u"on"_s : u"off"_s));
    return all;
}

QStringList deeds(Store &store, ArticleId id)
{
    QStringList all;
    for (const RuleDeed &deed : got(store.article(id)).deeds)
        all.append(deed.title + u": "_s + ruleActionNames(deed.actions).join(u','));
    return all;
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsRulesInTheirOrder()
    {
        TempStore store;
        const RuleId first = addRule(*store, rule(u"금리"_s, {u"save"_s, u"tag:경제"_s}));
        const RuleId second = addRule(*store, rule(u"주가"_s, {u"mute"_s}));
        QCOMPARE(said(*store), QStringList({u"금리 save,tag:경제 on"_s, u"주가 mute on"_s}));
        QList<Rule> rules = got(store->rules()).rules;
        QCOMPARE(rules[0].id, first);
        QCOMPARE(rules[1].id, second);
        std::swap(rules[0].position, rules[1].position);
        rules[1].on = false;
        got(store->changeRules(rules, {}));
        store.reopen();
        QCOMPARE(said(*store), QStringList({u"주가 mute off"_s, u"금리 save,tag:경제 on"_s}));
    }

    void theRevisionTellsOfEveryChange()
    {
        TempStore store;
        const qint64 before = got(store->ruleRevision());
        const RuleId id = addRule(*store, rule(u"금리"_s, {u"save"_s}));
        const qint64 added = got(store->ruleRevision());
        QVERIFY(added != before);
        const FormerState former = got(store->changeRules({}, {id}));
        const qint64 removed = got(store->ruleRevision());
        QVERIFY(removed != added);
        got(store->putBack(former));
        QVERIFY(got(store->ruleRevision()) != removed);
        QCOMPARE(got(store->rules()).revision, got(store->ruleRevision()));
    }

    void undoesEveryChangeOfRules()
    {
        TempStore store;
        const FormerState added = got(store->changeRules({rule(u"금리"_s, {u"save"_s})}, {}));
        const QStringList one = said(*store);
        const FormerState again = got(store->putBack(added));
        QVERIFY(said(*store).isEmpty());
        got(store->putBack(again));
        QCOMPARE(said(*store), one);
        Rule changed = got(store->rules()).rules.first();
        changed.query = u"물가"_s;
        const FormerState before = got(store->changeRules({changed}, {}));
        const FormerState removed = got(store->changeRules({}, {changed.id}));
        QVERIFY(said(*store).isEmpty());
        got(store->putBack(removed));
        QCOMPARE(said(*store), QStringList{u"물가 save on"_s});
        got(store->putBack(before));
        QCOMPARE(said(*store), one);
    }

    void refusesWhatIsNoRule()
    {
        TempStore store;
        QCOMPARE(errorOf(store->changeRules({rule(u" "_s, {u"save"_s})}, {})).kind, Error::Kind::Usage);
        QCOMPARE(errorOf(store->changeRules({rule(u"가"_s, {})}, {})).kind, Error::Kind::Usage);
        QCOMPARE(errorOf(store->changeRules({}, {RuleId{9}})).kind, Error::Kind::NotFound);
        QVERIFY(said(*store).isEmpty());
    }

    // Names of tags were freer once.
    void aTagThatMayNoMoreBeCalledSoIsWrittenAsItsTagIs()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const RuleId id = addRule(*store, rule(u"금리"_s, {u"tag:경제"_s}));
        store.close();
        {
            Database database(store.database(), Database::Mode::Write);
            database.execute("UPDATE rule SET actions = 'tag:\"경제\"'");
        }
        store.open();
        const QList<Rule> rules = got(store->rules()).rules;
        QCOMPARE(rules.size(), 1);
        QCOMPARE(ruleActionNames(rules[0].actions), QStringList{u"tag:경제"_s});
        got(store->saveArticles(source, {makeArticle(0, u"금리"_s)}, {{RuleHit{id, rules[0].actions}}}));
        QCOMPARE(titles(*store, u"tag:경제"_s), QStringList{u"금리"_s});
    }

    void actsOnNewArticlesAsTheyAreStored()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const RuleId one = addRule(*store, rule(u"금리"_s, {u"save"_s, u"tag:경제"_s}, u"돈"_s));
        const RuleId two = addRule(*store, rule(u"주가"_s, {u"mute"_s}));
        const QList<QList<RuleHit>> hits{{hit(one, {u"save"_s, u"tag:경제"_s, u"notify"_s, u"full-text"_s})},
            {}, {hit(two, {u"mute"_s}), hit(one, {u"read"_s, u"keep"_s})}};
        const IntakeReport report = got(store->saveArticles(
            source, {makeArticle(0, u"금리"_s), makeArticle(1, u"날씨"_s), makeArticle(2, u"주가"_s)}, hits));
        const QList<Headline> headlines = got(store->headlines(report.ids));
        QVERIFY(headlines[0].saved);
        QCOMPARE(headlines[0].tags, QStringList{u"경제"_s});
        QVERIFY(!headlines[0].read);
        QVERIFY(!headlines[1].saved && !headlines[1].read && headlines[1].tags.isEmpty());
        QVERIFY(headlines[2].read);
        QCOMPARE(report.notify, QList<ArticleId>{report.ids[0]});
        QCOMPARE(deeds(*store, report.ids[0]), QStringList{u"돈: save,tag:경제,notify,full-text"_s});
        QVERIFY(deeds(*store, report.ids[1]).isEmpty());
        // It was read already when the second rule came to it.
        QCOMPARE(deeds(*store, report.ids[2]), QStringList({u"돈: keep"_s, u"주가: mute"_s}));
        QCOMPARE(titles(*store, u"tag:경제"_s), QStringList{u"금리"_s});

        const QList<RuleErrand> errands = got(store->ruleErrands({}, 10));
        QCOMPARE(errands.size(), 2);
        QCOMPARE(errands[0].article, report.ids[0]);
        QCOMPARE(errands[0].kind, RuleActionKind::FullText);
        QCOMPARE(errands[1].kind, RuleActionKind::Keep);
    }

    void anArticleThatIsKnownIsLeftAlone()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const RuleId id = addRule(*store, rule(u"금리"_s, {u"save"_s}));
        const QList<QList<RuleHit>> hits{{hit(id, {u"save"_s})}};
        const ArticleId article
            = got(store->saveArticles(source, {makeArticle(0, u"금리"_s)}, hits)).ids.first();
        got(store->setSaved({article}, false));
        const IntakeReport again = got(store->saveArticles(source, {makeArticle(0, u"금리 인상"_s)}, hits));
        QCOMPARE(again.revised, 1);
        QVERIFY(!got(store->headlines({article})).first().saved);
    }

    void anErrandStandsUntilItIsEnded()
    {
        TempStore store;
        const RuleId id = addRule(*store, rule(u"금리"_s, {u"keep"_s}));
        got(store->saveArticles(store.addSource(), {makeArticle(0, u"금리"_s)}, {{hit(id, {u"keep"_s})}}));
        store.reopen(); // as after a kill
        const RuleErrand errand = got(store->ruleErrands({}, 10)).first();
        QCOMPARE(errand.tries, 0);
        got(store->failErrand(errand));
        QCOMPARE(got(store->ruleErrands({}, 10)).first().tries, 1);
        QVERIFY(got(store->ruleErrands(errand.article, 10)).isEmpty());
        got(store->endErrand(errand));
        QVERIFY(got(store->ruleErrands({}, 10)).isEmpty());
    }

    void takesBackWhatARuleDidAndNothingElse()
    {
        TempStore store;
        const RuleId one = addRule(*store, rule(u"금리"_s, {u"save"_s, u"tag:경제"_s, u"read"_s}));
        const ArticleId article
            = got(store->saveArticles(store.addSource(), {makeArticle(0, u"금리"_s)},
                      {{hit(one, {u"save"_s, u"tag:경제"_s, u"mute"_s, u"full-text"_s})}}))
                  .ids.first();
        got(store->setTags({article}, {u"정치"_s}, {}));
        const StoredArticle before = got(store->article(article));
        const FormerState former = got(store->undoRule(one, {article}));
        const StoredArticle undone = got(store->article(article));
        QVERIFY(!undone.headline.saved && !undone.headline.read);
        QCOMPARE(undone.headline.tags, QStringList{u"정치"_s});
        QVERIFY(undone.deeds.isEmpty());
        QVERIFY(got(store->ruleErrands({}, 10)).isEmpty());
        const FormerState redo = got(store->putBack(former));
        const StoredArticle after = got(store->article(article));
        QCOMPARE(after.headline, before.headline);
        QCOMPARE(after.deeds, before.deeds);
        got(store->putBack(redo));
        QVERIFY(got(store->article(article)).deeds.isEmpty());
    }

    void takesBackAllThatARuleDid()
    {
        TempStore store;
        const RuleId one = addRule(*store, rule(u"금리"_s, {u"save"_s}));
        const RuleId two = addRule(*store, rule(u"물가"_s, {u"save"_s}));
        const auto ids
            = got(store->saveArticles(store.addSource(),
                      {makeArticle(0, u"금리"_s), makeArticle(1, u"금리"_s), makeArticle(2, u"물가"_s)},
                      {{hit(one, {u"save"_s})}, {hit(one, {u"save"_s})}, {hit(two, {u"save"_s})}}))
                  .ids;
        got(store->undoRule(one, {}));
        QCOMPARE(titles(*store, u"is:saved"_s), QStringList{u"물가"_s});
        QCOMPARE(deeds(*store, ids[2]).size(), 1);
    }

    void takesBackWhatAllRulesDidWithOneArticle()
    {
        TempStore store;
        const RuleId one = addRule(*store, rule(u"금리"_s, {u"save"_s}));
        const RuleId two = addRule(*store, rule(u"동결"_s, {u"tag:경제"_s}));
        const auto ids
            = got(store->saveArticles(store.addSource(),
                      {makeArticle(0, u"금리 동결"_s), makeArticle(1, u"금리"_s)},
                      {{hit(one, {u"save"_s}), hit(two, {u"tag:경제"_s})}, {hit(one, {u"save"_s})}}))
                  .ids;
        const FormerState former = got(store->undoRule({}, {ids[0]}));
        QVERIFY(!got(store->article(ids[0])).headline.saved);
        QVERIFY(got(store->article(ids[0])).headline.tags.isEmpty());
        QVERIFY(got(store->article(ids[1])).headline.saved);
        got(store->putBack(former));
        QCOMPARE(deeds(*store, ids[0]).size(), 2);
        QVERIFY(got(store->undoRule({}, {})).isEmpty());
    }

    void appliesARuleToStoredArticlesInOneStep()
    {
        TempStore store;
        const auto ids = got(
            store->saveArticles(store.addSource(), {makeArticle(0, u"금리"_s), makeArticle(1, u"금리 2"_s)}))
                             .ids;
        got(store->setSaved({ids[0]}, true));
        const RuleId one = addRule(*store, rule(u"금리"_s, {u"save"_s, u"notify"_s}));
        const FormerState former = got(store->applyRule(hit(one, {u"save"_s, u"notify"_s}), ids));
        QVERIFY(got(store->headlines(ids))[1].saved);
        QVERIFY(deeds(*store, ids[0]).isEmpty()); // the reader had saved it himself
        QCOMPARE(deeds(*store, ids[1]), QStringList{u"금리: save"_s});
        got(store->putBack(former));
        QVERIFY(got(store->headlines(ids))[0].saved);
        QVERIFY(!got(store->headlines(ids))[1].saved);
        QVERIFY(deeds(*store, ids[1]).isEmpty());
    }

    void aDeedOutlivesItsRule()
    {
        TempStore store;
        const RuleId one = addRule(*store, rule(u"금리"_s, {u"save"_s}, u"돈"_s));
        const ArticleId article = got(
            store->saveArticles(store.addSource(), {makeArticle(0, u"금리"_s)}, {{hit(one, {u"save"_s})}}))
                                      .ids.first();
        got(store->changeRules({}, {one}));
        QCOMPARE(deeds(*store, article), QStringList{u"돈: save"_s});
        got(store->undoRule(one, {article}));
        QVERIFY(!got(store->headlines({article})).first().saved);
    }

    void survivesTheSalvage()
    {
        TempStore store;
        const RuleId one = addRule(*store, rule(u"금리"_s, {u"save"_s, u"tag:경제"_s}, u"돈"_s));
        const ArticleId article = got(store->saveArticles(store.addSource(), {makeArticle(0, u"금리"_s)},
                                          {{hit(one, {u"save"_s, u"keep"_s})}}))
                                      .ids.first();
        const QStringList before = said(*store);
        store.close();
        QVERIFY(Store::salvage(store.folder()));
        store.open();
        QCOMPARE(said(*store), before);
        QCOMPARE(deeds(*store, article), QStringList{u"돈: save,keep"_s});
        QCOMPARE(got(store->ruleErrands({}, 10)).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
