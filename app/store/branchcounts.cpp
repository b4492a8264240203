// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/branchcounts.h"

#include "store/counttable.h"

#include <algorithm>
#include <utility>

namespace sokbo {

namespace {

constexpr qint64 branchesKept = 2; // key of CountKind::Kept

using TagKeys = QHash<qint64, QString>;

TagKeys readTagKeys(Database &database)
{
    TagKeys keys;
    Query query(database, "count.tagKeys");
    while (query.next())
        keys.insert(query.integer(0), query.text(1));
    return keys;
}

// The paths from the outermost one to this.
void addBranches(const QString &key, QSet<QString> &branches)
{
    for (qsizetype end = key.indexOf(QLatin1Char('/')); end >= 0;
         end = key.indexOf(QLatin1Char('/'), end + 1))
        branches.insert(key.left(end));
    branches.insert(key);
}

QSet<QString> branchesOf(const QList<qint64> &tags, const TagKeys &keys)
{
    QSet<QString> branches;
    for (const qint64 tag : tags)
        if (const auto key = keys.constFind(tag); key != keys.cend())
            addBranches(*key, branches);
    return branches;
}

void add(BranchCounts &counts, const QSet<QString> &branches, int sign, bool unread)
{
    for (const QString &branch : branches) {
        BranchCount &count = counts[branch];
        count.articles += sign;
        count.unread += unread ? sign : 0;
    }
}

BranchCounts countBranches(Database &database)
{
    const TagKeys keys = readTagKeys(database);
    BranchCounts counts;
    qint64 article = 0;
    bool unread = false;
    QList<qint64> tags;
    const auto finish = [&] { add(counts, branchesOf(std::exchange(tags, {}), keys), 1, unread); };
    Query query(database, "count.tagged");
    while (query.next()) {
        if (query.integer(0) != article)
            finish();
        article = query.integer(0);
        unread = query.truth(2);
        tags.append(query.integer(1));
    }
    finish();
    return counts;
}

BranchCounts readKept(Database &database)
{
    BranchCounts counts;
    Query query(database, "count.branches");
    while (query.next())
        counts.insert(query.text(0), {query.number(1), query.number(2)});
    return counts;
}

void setBranch(Database &database, const QString &branch, const BranchCount &count)
{
    run(database, "count.setBranch", branch, count.articles, count.unread);
    run(database, "count.dropEmptyBranch", branch);
}

} // namespace

bool areBranchesKept(Database &database)
{
    return keptCount(database, CountKind::Kept, branchesKept) == 1;
}

BranchCounts readBranchCounts(Database &database)
{
    return areBranchesKept(database) ? readKept(database) : countBranches(database);
}

void makeBranchCounts(Database &database)
{
    run(database, "count.dropBranches");
    const BranchCounts counts = countBranches(database);
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        setBranch(database, count.key(), *count);
    run(database, "count.set", qint64(CountKind::Kept), branchesKept, 1);
}

int checkBranchCounts(Database &database, bool mend)
{
    if (!areBranchesKept(database))
        return 0;
    const BranchCounts kept = readKept(database), counted = countBranches(database);
    QSet<QString> branches(kept.keyBegin(), kept.keyEnd());
    branches.unite(QSet<QString>(counted.keyBegin(), counted.keyEnd()));
    branches.removeIf([&](const QString &branch) {
        return kept.contains(branch) == counted.contains(branch)
            && kept.value(branch) == counted.value(branch);
    });
    if (mend)
        for (const QString &branch : std::as_const(branches))
            setBranch(database, branch, counted.value(branch));
    return int(branches.size());
}

BranchChanges::State BranchChanges::stateOf(qint64 article)
{
    State state;
    {
        Query query(m_database, "count.unreadOf", article);
        if (!query.next())
            return state;
        state.exists = true;
        state.unread = query.truth(0);
    }
    Query tags(m_database, "count.tagsNow", article);
    while (tags.next())
        state.tags.append(tags.integer(0));
    return state;
}

void BranchChanges::noteArticle(qint64 id, Before before)
{
    if (!m_articles.contains(id))
        m_articles.insert(id, before == Before::NotThere ? State() : stateOf(id));
}

void BranchChanges::noteTag(qint64 id, const QString &key, bool moves)
{
    if (!m_keys.contains(id))
        m_keys.insert(id, key);
    if (moves)
        m_moved.insert(id);
}

void BranchChanges::write()
{
    const TagKeys after = readTagKeys(m_database);
    TagKeys before = after;
    before.insert(m_keys);
    BranchCounts changes;
    for (auto article = m_articles.cbegin(); article != m_articles.cend(); ++article) {
        const State now = stateOf(article.key());
        add(changes, branchesOf(article->tags, before), -1, article->unread);
        add(changes, branchesOf(now.tags, after), 1, now.unread);
    }
    QSet<QString> moved;
    for (const qint64 tag : std::as_const(m_moved)) {
        addBranches(m_keys.value(tag), moved);
        if (const auto key = after.constFind(tag); key != after.cend())
            addBranches(*key, moved);
    }
    for (const QString &branch : std::as_const(moved)) {
        changes.remove(branch);
        Query query(m_database, "count.ofBranch", branch);
        query.next();
        setBranch(m_database, branch, {query.number(0), query.number(1)});
    }
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (*change == BranchCount())
            continue;
        run(m_database, "count.addToBranch", change.key(), change->articles, change->unread);
        run(m_database, "count.dropEmptyBranch", change.key());
    }
}

void BranchChanges::forget()
{
    m_articles.clear();
    m_keys.clear();
    m_moved.clear();
}

} // namespace sokbo
