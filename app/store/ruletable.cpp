// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ruletable.h"

#include "store/tagtable.h"
#include "store/times.h"
#include "store/usertable.h"

namespace sokbo {

namespace {

QString packedActions(const QList<RuleAction> &actions)
{
    return ruleActionNames(actions).join(QLatin1Char(','));
}

// An action that a newer Sokbo wrote is passed over.
QList<RuleAction> unpackedActions(const QString &text)
{
    QList<RuleAction> actions;
    for (const QString &name : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (auto action = storedRuleAction(name))
            actions.append(std::move(*action));
    return actions;
}

FormerState::RuleValue ruleValue(Database &database, RuleId id)
{
    Query query(database, "rule.one", id.value);
    if (!query.next())
        return {Rule{id, 0, {}, {}, {}, true}, false};
    return {Rule{id, query.number(0), query.text(1), query.text(2), unpackedActions(query.text(3)),
                query.truth(4)},
        !query.truth(5)};
}

void writeRule(Database &database, const FormerState::RuleValue &value)
{
    const Rule &rule = value.rule;
    run(database, "rule.update", rule.id.value, rule.position, rule.name, rule.query,
        packedActions(rule.actions), rule.on, !value.exists);
}

void checkRule(const Rule &rule)
{
    if (rule.query.trimmed().isEmpty())
        fail(Error::Kind::Usage, QStringLiteral("a rule needs a query"));
    if (rule.actions.isEmpty())
        fail(Error::Kind::Usage, QStringLiteral("a rule needs an action"));
    if (rule.name.size() > longestRuleName)
        fail(Error::Kind::Usage,
            QStringLiteral("the name of a rule has at most %1 characters").arg(longestRuleName));
    for (const RuleAction &action : rule.actions)
        if (ruleActionFromName(ruleActionName(action)) != action)
            fail(Error::Kind::Usage, QStringLiteral("'%1' is no action").arg(ruleActionName(action)));
}

FormerState::RuleValue insertedRule(Database &database, Rule rule)
{
    if (Query count(database, "rule.count"); count.next() && count.number(0) >= mostRules)
        fail(Error::Kind::Usage, QStringLiteral("there are at most %1 rules").arg(mostRules));
    if (Query last(database, "rule.lastPosition"); rule.position <= 0 && last.next())
        rule.position = last.number(0) + 1;
    run(database, "rule.insert", rule.position, rule.name, rule.query, packedActions(rule.actions), rule.on);
    rule.id.value = database.lastInsertId();
    return {rule, false};
}

// The record of what a rule did with an article. One that did something twice (it was changed and applied
// again) has one record of all.
void noteDeed(Database &database, const RuleHit &hit, ArticleId id, FormerState &former)
{
    FormerState::Deed before;
    before.deed.rule = hit.rule;
    before.deed.article = id;
    before.exists = false;
    if (Query query(database, "rule.deed", id.value, hit.rule.value); query.next()) {
        before.exists = true;
        before.deed.actions = unpackedActions(query.text(0));
        before.deed.time = timeFromSeconds(query.integer(1));
    }
    QList<RuleAction> all = before.deed.actions;
    for (const RuleAction &action : hit.actions)
        if (!all.contains(action))
            all.append(action);
    if (all == before.deed.actions)
        return;
    former.deeds.append(before);
    run(database, "rule.putDeed", id.value, hit.rule.value, packedActions(all),
        QDateTime::currentSecsSinceEpoch());
}

void appendMarks(FormerState &all, const FormerState &more)
{
    all.read += more.read;
    all.saved += more.saved;
    all.tags += more.tags;
    all.tagLinks += more.tagLinks;
}

bool isErrand(RuleActionKind kind)
{
    return kind == RuleActionKind::Keep || kind == RuleActionKind::FullText;
}

FormerState changedBy(Database &database, const RuleAction &action, ArticleId id, ChangeSet &changes)
{
    switch (action.kind) {
    case RuleActionKind::Tag:
        return setTags(database, {id}, {action.tag}, {}, changes);
    case RuleActionKind::Save:
        return setSaved(database, {id}, true, changes);
    case RuleActionKind::Read:
    case RuleActionKind::Mute:
        return setRead(database, {id}, true, changes);
    case RuleActionKind::Keep:
    case RuleActionKind::FullText:
        run(database, "rule.want", id.value, ruleActionName(action));
        return {};
    case RuleActionKind::Notify:
        return {};
    }
    Q_UNREACHABLE();
}

// Whether the article is otherwise for the action. What was saved already, no rule saved.
bool changesMarks(RuleActionKind kind)
{
    return !isErrand(kind) && kind != RuleActionKind::Notify;
}

// Does the actions; answers those that changed something.
RuleHit act(Database &database, const RuleHit &hit, ArticleId id, FormerState &former, ChangeSet &changes)
{
    RuleHit done{hit.rule, {}};
    for (const RuleAction &action : hit.actions) {
        const FormerState changed = changedBy(database, action, id, changes);
        if (!changesMarks(action.kind) || !changed.isEmpty())
            done.actions.append(action);
        appendMarks(former, changed);
    }
    return done;
}

void takeBackAction(
    Database &database, const RuleAction &action, ArticleId id, FormerState &former, ChangeSet &changes)
{
    switch (action.kind) {
    case RuleActionKind::Tag:
        return appendMarks(former, setTags(database, {id}, {}, {action.tag}, changes));
    case RuleActionKind::Save:
        return appendMarks(former, setSaved(database, {id}, false, changes));
    case RuleActionKind::Read:
    case RuleActionKind::Mute:
        return appendMarks(former, setRead(database, {id}, false, changes));
    case RuleActionKind::Keep:
    case RuleActionKind::FullText:
        return run(database, "rule.endErrand", id.value, ruleActionName(action));
    case RuleActionKind::Notify:
        return;
    }
}

} // namespace

QList<Rule> readRulesWithin(Database &database)
{
    QList<Rule> rules;
    Query query(database, "rule.all");
    while (query.next())
        rules.append({RuleId{query.integer(0)}, query.number(1), query.text(2), query.text(3),
            unpackedActions(query.text(4)), query.truth(5)});
    return rules;
}

RuleList readRules(Database &database)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    return {readRulesWithin(database), ruleRevision(database)};
}

qint64 ruleRevision(Database &database)
{
    Query query(database, "rule.revision");
    return query.next() ? query.integer(0) : 0;
}

FormerState changeRules(Database &database, const QList<Rule> &put, const QList<RuleId> &remove)
{
    FormerState former;
    for (const RuleId id : remove) {
        FormerState::RuleValue value = ruleValue(database, id);
        if (!value.exists)
            fail(Error::Kind::NotFound, QStringLiteral("there is no rule %1").arg(id.value));
        former.rules.append(value);
        value.exists = false;
        writeRule(database, value);
    }
    for (const Rule &rule : put) {
        checkRule(rule);
        if (!rule.id.isValid()) {
            former.rules.append(insertedRule(database, rule));
            continue;
        }
        const FormerState::RuleValue value = ruleValue(database, rule.id);
        if (!value.exists)
            fail(Error::Kind::NotFound, QStringLiteral("there is no rule %1").arg(rule.id.value));
        if (value.rule == rule)
            continue;
        former.rules.append(value);
        writeRule(database, {rule, true});
    }
    if (!former.rules.isEmpty())
        run(database, "rule.revise");
    return former;
}

void doActions(Database &database, const RuleHit &hit, const QList<ArticleId> &ids, FormerState &former,
    ChangeSet &changes)
{
    for (const ArticleId id : ids) {
        if (!Query(database, "article.place", id.value).next())
            continue; // it went meanwhile
        const RuleHit done = act(database, hit, id, former, changes);
        if (!done.actions.isEmpty())
            noteDeed(database, done, id, former);
    }
}

void doActionsOfNew(Database &database, const RuleHit &hit, ArticleId id, ChangeSet &changes)
{
    FormerState former;
    const RuleHit done = act(database, hit, id, former, changes);
    if (!done.actions.isEmpty())
        run(database, "rule.putDeed", id.value, hit.rule.value, packedActions(done.actions),
            QDateTime::currentSecsSinceEpoch());
}

bool wantsNotice(const QList<RuleHit> &hits)
{
    return std::any_of(hits.begin(), hits.end(), [](const RuleHit &hit) {
        return hit.actions.contains(RuleAction{RuleActionKind::Notify, {}});
    });
}

FormerState undoRule(Database &database, RuleId rule, QList<ArticleId> ids, ChangeSet &changes)
{
    if (ids.isEmpty()) {
        Query query(database, "rule.articlesOf", rule.value);
        while (query.next())
            ids.append(ArticleId{query.integer(0)});
    }
    FormerState former;
    for (const ArticleId id : std::as_const(ids))
        for (RuleDeed &deed : readDeeds(database, id)) {
            if (rule.isValid() && deed.rule != rule)
                continue;
            for (const RuleAction &action : std::as_const(deed.actions))
                takeBackAction(database, action, id, former, changes);
            run(database, "rule.dropDeed", id.value, deed.rule.value);
            former.deeds.append({deed, true});
            changes.marked.append(id);
        }
    return former;
}

QList<RuleDeed> readDeeds(Database &database, ArticleId id)
{
    QList<RuleDeed> deeds;
    Query query(database, "rule.deedsOf", id.value);
    while (query.next())
        deeds.append({RuleId{query.integer(0)}, query.text(1), id, unpackedActions(query.text(2)),
            timeFromSeconds(query.integer(3))});
    return deeds;
}

QList<RuleErrand> readErrands(Database &database, ArticleId after, int limit)
{
    QList<RuleErrand> errands;
    Query query(database, "rule.errands", after.value, limit);
    while (query.next())
        if (const auto action = ruleActionFromName(query.text(1)); action && isErrand(action->kind))
            errands.append({ArticleId{query.integer(0)}, action->kind, query.number(2)});
    return errands;
}

void endErrand(Database &database, const RuleErrand &errand)
{
    run(database, "rule.endErrand", errand.article.value, ruleActionName({errand.kind, {}}));
}

void failErrand(Database &database, const RuleErrand &errand)
{
    run(database, "rule.failErrand", errand.article.value, ruleActionName({errand.kind, {}}));
}

void renameInDeeds(
    Database &database, const std::function<bool(QList<RuleAction> &)> &rename, FormerState &former)
{
    QStringList texts; // rules are few, and so is what they do
    for (QString text;; texts.append(text)) {
        Query query(database, "rule.tagDeeds", text);
        if (!query.next())
            break;
        text = query.text(0);
    }
    // All before the first is written: what one becomes may be what another was.
    QList<std::pair<RuleDeed, QList<RuleAction>>> renamed;
    for (const QString &text : std::as_const(texts)) {
        const QList<RuleAction> before = unpackedActions(text);
        QList<RuleAction> after = before;
        if (!rename(after))
            continue;
        Query query(database, "rule.deedsDoing", text);
        while (query.next())
            renamed.append({{RuleId{query.integer(1)}, {}, ArticleId{query.integer(0)}, before,
                                timeFromSeconds(query.integer(2))},
                after});
    }
    for (const auto &[deed, after] : std::as_const(renamed)) {
        former.deeds.append({deed, true});
        run(database, "rule.putDeed", deed.article.value, deed.rule.value, packedActions(after),
            deed.time.toSecsSinceEpoch());
    }
}

void putBackRules(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes)
{
    for (const FormerState::RuleValue &value : wanted.rules) {
        const FormerState::RuleValue before = ruleValue(database, value.rule.id);
        if (before.rule == value.rule && before.exists == value.exists)
            continue;
        writeRule(database, value);
        replaced.rules.append(before);
    }
    if (!replaced.rules.isEmpty())
        run(database, "rule.revise");
    for (const FormerState::Deed &each : wanted.deeds) {
        const RuleDeed &deed = each.deed;
        FormerState::Deed before{{deed.rule, {}, deed.article, {}, {}}, false};
        if (Query query(database, "rule.deed", deed.article.value, deed.rule.value); query.next())
            before = {{deed.rule, {}, deed.article, unpackedActions(query.text(0)),
                          timeFromSeconds(query.integer(1))},
                true};
        if (!Query(database, "article.place", deed.article.value).next())
            continue;
        if (each.exists)
            run(database, "rule.putDeed", deed.article.value, deed.rule.value, packedActions(deed.actions),
                deed.time.toSecsSinceEpoch());
        else
            run(database, "rule.dropDeed", deed.article.value, deed.rule.value);
        for (const RuleAction &action : std::as_const(before.deed.actions))
            if (isErrand(action.kind) && !each.deed.actions.contains(action))
                run(database, "rule.endErrand", deed.article.value, ruleActionName(action));
        replaced.deeds.append(before);
        changes.marked.append(deed.article);
    }
}

} // namespace sokbo
