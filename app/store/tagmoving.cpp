// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tagmoving.h"

#include "core/tagname.h"
#include "search/boardquery.h"
#include "search/fieldvalues.h"
#include "search/queryvalue.h"
#include "store/counttable.h"
#include "store/ruletable.h"
#include "store/tagtable.h"
#include "store/tagwriter.h"
#include "store/usertable.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace sokbo {

namespace {

constexpr qint64 namesMended = 3; // key of CountKind::Kept

// From one path to another, both as tagName() answers.
struct Move {
    QString from;
    QString to;

    bool concerns(const QString &name) const { return isInTagBranch(tagKey(name), tagKey(from)); }
    QString moved(const QString &name) const { return concerns(name) ? movedTagName(name, from, to) : name; }
};

// The tag or path as it is written; fails where there is none.
QString requireTag(Database &database, const QString &name)
{
    const QList<qint64> branch = tagsOfBranch(database, name);
    if (branch.isEmpty())
        fail(Error::Kind::NotFound, QStringLiteral("there is no tag %1").arg(name));
    const QString first = tagValue(database, branch.first()).name;
    const qsizetype depth = tagParts(mendedTagName(name)).size();
    return tagParts(first).mid(0, depth).join(QLatin1Char('/'));
}

Move requireMove(Database &database, const QString &name, const QString &newName)
{
    const Result<QString> to = tagName(newName);
    if (!to)
        throw Failure{to.error()};
    const Move move{requireTag(database, name), *to};
    const bool goesBelowItself = tagKey(*to) != tagKey(move.from) && move.concerns(*to);
    if (goesBelowItself)
        fail(Error::Kind::Usage, QStringLiteral("the tag %1 cannot come to lie below itself").arg(move.from));
    for (const qint64 tag : tagsOfBranch(database, move.from))
        if (const Result<QString> moved = tagName(move.moved(tagValue(database, tag).name)); !moved)
            throw Failure{moved.error()};
    return move;
}

// The tags of the branch, the outer ones first, and which other tag each becomes one with, if any.
struct Step {
    qint64 tag = 0;
    QString name; // that it gets
    std::optional<qint64> into;
};

QList<Step> stepsOf(Database &database, const Move &move)
{
    QList<Step> steps;
    const QList<qint64> tags = tagsOfBranch(database, move.from);
    for (const qint64 tag : tags) {
        Step step{tag, move.moved(tagValue(database, tag).name), {}};
        // One that itself moves makes room.
        if (const auto bearer = findTag(database, step.name); bearer && !tags.contains(*bearer))
            step.into = bearer;
        steps.append(step);
    }
    return steps;
}

QSet<qint64> articlesOf(Database &database, const QList<qint64> &tags)
{
    QSet<qint64> articles;
    for (const qint64 tag : tags)
        for (const BoardKey &article : articlesTagged(database, tag))
            articles.insert(article.id.value);
    return articles;
}

bool namesAny(const QString &query, const std::function<bool(const QString &)> &isMeant)
{
    const QStringList names = tagsInQuery(query);
    return std::any_of(names.cbegin(), names.cend(), isMeant);
}

bool namesAny(const QList<RuleAction> &actions, const std::function<bool(const QString &)> &isMeant)
{
    return std::any_of(actions.cbegin(), actions.cend(),
        [&](const RuleAction &action) { return action.kind == RuleActionKind::Tag && isMeant(action.tag); });
}

TagMentions mentionsOf(Database &database, const std::function<bool(const QString &)> &isMeant)
{
    TagMentions mentions;
    for (const SavedSearch &search : readSavedSearches(database))
        if (namesAny(search.query, isMeant))
            mentions.searches.append(search.name);
    for (const Rule &rule : readRulesWithin(database))
        if (namesAny(rule.query, isMeant) || namesAny(rule.actions, isMeant))
            mentions.rules.append(titleOf(rule));
    return mentions;
}

// A longer name may make a query too long to be one.
QString renamedQuery(const QString &query, const Move &move, const QString &title)
{
    const QString renamed = withTagsRenamed(query, [&move](const QString &name) { return move.moved(name); });
    if (renamed != query && !parseQuery(renamed, QDateTime::fromSecsSinceEpoch(0)))
        fail(Error::Kind::Usage,
            QStringLiteral("with this name the query of “%1” would be too long").arg(title));
    return renamed;
}

void requireQueries(Database &database, const Move &move)
{
    for (const SavedSearch &search : readSavedSearches(database))
        renamedQuery(search.query, move, search.name);
    for (const Rule &rule : readRulesWithin(database))
        renamedQuery(rule.query, move, titleOf(rule));
}

void renameInSearches(Database &database, const Move &move, FormerState &former, ChangeSet &changes)
{
    for (const SavedSearch &search : readSavedSearches(database)) {
        SavedSearch renamed = search;
        renamed.query = renamedQuery(search.query, move, search.name);
        if (renamed.query == search.query)
            continue;
        saveSearch(database, renamed, changes);
        former.searches.append({search, true});
    }
}

bool renameIn(QList<RuleAction> &actions, const Move &move)
{
    QList<RuleAction> renamed;
    for (RuleAction action : std::as_const(actions)) {
        if (action.kind == RuleActionKind::Tag)
            action.tag = move.moved(action.tag);
        if (!renamed.contains(action))
            renamed.append(action);
    }
    if (renamed == actions)
        return false;
    actions = renamed;
    return true;
}

void renameInRules(Database &database, const Move &move, FormerState &former)
{
    QList<Rule> changed;
    for (Rule rule : readRulesWithin(database)) {
        const QString query = rule.query;
        rule.query = renamedQuery(query, move, titleOf(rule));
        const bool acts = renameIn(rule.actions, move);
        if (acts || rule.query != query)
            changed.append(rule);
    }
    if (!changed.isEmpty())
        former.rules += changeRules(database, changed, {}).rules;
    renameInDeeds(
        database, [&move](QList<RuleAction> &actions) { return renameIn(actions, move); }, former);
}

// Where a branch moves outwards a tag may get the name of one that moves, too: that one is less deep, and
// first.
void moveTags(Database &database, const Move &move, TagWriter &writer)
{
    QList<FormerState::TagValue> tags;
    for (const qint64 tag : tagsOfBranch(database, move.from))
        tags.append(tagValue(database, tag));
    std::stable_sort(tags.begin(), tags.end(),
        [](const auto &a, const auto &b) { return tagParts(a.name).size() < tagParts(b.name).size(); });
    for (const FormerState::TagValue &tag : std::as_const(tags)) {
        const QString name = move.moved(tag.name);
        if (const auto bearer = findTag(database, name); bearer && *bearer != tag.id) {
            writer.merge(tag.id, *bearer);
        } else {
            writer.touchArticlesOf(tag.id);
            writer.write(tag.id, name, tag.colour);
        }
    }
}

} // namespace

TagRename readTagRename(Database &database, const QString &name, const QString &newName)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    const Move move = requireMove(database, name, newName);
    const QList<Step> steps = stepsOf(database, move);
    TagRename rename;
    QList<qint64> tags;
    QSet<qint64> both;
    for (const Step &step : steps) {
        tags.append(step.tag);
        if (!step.into)
            continue;
        ++rename.merged;
        Query query(database, "user.articlesWithBoth", step.tag, *step.into);
        while (query.next())
            both.insert(query.integer(0));
    }
    rename.tags = int(steps.size());
    rename.articles = int(articlesOf(database, tags).size());
    rename.both = int(both.size());
    if (tagKey(move.to) != tagKey(move.from)) {
        rename.mentions = mentionsOf(database, [&move](const QString &each) { return move.concerns(each); });
        requireQueries(database, move);
        for (const Tag &tag : readTagsWithin(database))
            if (!tag.isOnlyPath && tagKey(tag.name) == tagKey(move.to))
                rename.into = tag;
    }
    return rename;
}

TagRemoval readTagRemoval(Database &database, const QString &name, TagScope scope)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    const QString path = requireTag(database, name);
    const QList<qint64> branch = tagsOfBranch(database, path);
    const auto own = findTag(database, path);
    const QList<qint64> going = scope == TagScope::Branch ? branch
        : own                                             ? QList<qint64>{*own}
                                                          : QList<qint64>();
    TagRemoval removal;
    removal.articles = int(articlesOf(database, going).size());
    removal.tags = int(going.size());
    removal.below = int(branch.size()) - (own ? 1 : 0);
    const QString key = tagKey(path);
    removal.mentions = mentionsOf(database, [&](const QString &each) {
        return scope == TagScope::Branch ? isInTagBranch(tagKey(each), key) : tagKey(each) == key;
    });
    return removal;
}

FormerState updateTag(Database &database, const QString &name, const Tag &changed, ChangeSet &changes)
{
    const Move move = requireMove(database, name, changed.name);
    FormerState former;
    TagWriter writer(database, former, changes);
    const auto own = findTag(database, move.from);
    const quint32 before = own ? tagValue(database, *own).colour : 0;
    if (move.from != move.to) {
        moveTags(database, move, writer);
        renameInSearches(database, move, former, changes);
        renameInRules(database, move, former);
    }
    if (changed.colour != before) {
        const qint64 tag = writer.make(move.to); // a mere path becomes a tag
        writer.touchArticlesOf(tag);
        writer.write(tag, tagValue(database, tag).name, changed.colour);
    }
    writer.finish();
    return former;
}

FormerState removeTag(Database &database, const QString &name, TagScope scope, ChangeSet &changes)
{
    const QString path = requireTag(database, name);
    FormerState former;
    TagWriter writer(database, former, changes);
    if (scope == TagScope::Branch)
        for (const qint64 tag : tagsOfBranch(database, path))
            writer.remove(tag);
    else if (const auto tag = findTag(database, path))
        writer.remove(*tag);
    else
        fail(Error::Kind::NotFound,
            QStringLiteral("%1 is no tag itself, only what others lie below").arg(path));
    writer.finish();
    return former;
}

void mendTagNames(Database &database)
{
    if (keptCount(database, CountKind::Kept, namesMended) == 1)
        return;
    QList<std::pair<qint64, QString>> wrong;
    {
        Query query(database, "user.allTags");
        while (query.next())
            if (const QString name = query.text(1);
                mendedTagName(name) != name || tagKey(name) != query.text(2))
                wrong.append({query.integer(0), name});
    }
    FormerState former;
    ChangeSet changes;
    Transaction transaction(database);
    TagWriter writer(database, former, changes);
    for (const auto &[tag, name] : std::as_const(wrong)) {
        QString mended = mendedTagName(name);
        if (mended.isEmpty())
            mended = QStringLiteral("?%1").arg(tag);
        if (const auto bearer = findTag(database, mended); bearer && *bearer != tag)
            writer.merge(tag, *bearer);
        else
            run(database, "user.updateTag", tag, mended, tagKey(mended),
                qint64(tagValue(database, tag).colour));
    }
    writer.finish();
    run(database, "count.set", qint64(CountKind::Kept), namesMended, 1);
    transaction.commit();
}

} // namespace sokbo
