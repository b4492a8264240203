// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mostnamed.h"

#include "store/entitytable.h"

#include <QSet>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int mostOfOtherTypes = 1000; // that are looked at, one after another

bool isLessNamed(const NameTally::Named &a, const NameTally::Named &b)
{
    return a.articles != b.articles ? a.articles < b.articles : a.entity > b.entity;
}

QSet<EntityId> namesOfType(Database &database, MentionType type)
{
    QSet<EntityId> ids;
    Query query(database, "count.namesOfType", mentionTypeName(type));
    while (query.next())
        ids.insert(EntityId{query.integer(0)});
    return ids;
}

bool isOfType(Database &database, EntityId id, MentionType type)
{
    Query query(database, "count.typeOfName", id.value);
    return query.next() && query.text(0) == mentionTypeName(type);
}

QList<EntityRow> rowsOfNamed(Database &database, const QList<NameTally::Named> &all)
{
    QList<EntityRow> rows;
    for (const NameTally::Named &named : all)
        if (auto row = readEntityRow(database, named.entity)) {
            row->articles = int(named.articles);
            rows.append(std::move(*row));
        }
    return rows;
}

QList<EntityRow> mostNamedOfAll(Database &database, std::optional<MentionType> type, int limit)
{
    // The marks are counted, which are kept as sums: there may be millions of links.
    QList<NameTally::Named> most;
    {
        Query query(database, "mention.topOfAll", type ? mentionTypeName(*type) : QString(), limit);
        while (query.next())
            most.append({query.integer(1), EntityId{query.integer(0)}});
    }
    std::stable_sort(
        most.begin(), most.end(), [](const auto &a, const auto &b) { return a.articles > b.articles; });
    return rowsOfNamed(database, most);
}

} // namespace

QList<NameTally::Named> mostNamed(
    Database &database, const NameTally &tally, std::optional<MentionType> type, qint64 fewest, int limit)
{
    // Few of very many are wanted: a heap gives them without sorting the others.
    std::vector<NameTally::Named> heap = tally.named(fewest);
    std::make_heap(heap.begin(), heap.end(), isLessNamed);
    QList<NameTally::Named> most;
    for (int tried = 0; !heap.empty() && most.size() < limit; ++tried) {
        if (type && tried == mostOfOtherTypes + limit) {
            const QSet<EntityId> wanted = namesOfType(database, *type);
            std::erase_if(heap, [&](const auto &named) { return !wanted.contains(named.entity); });
            std::make_heap(heap.begin(), heap.end(), isLessNamed);
            if (heap.empty())
                break;
        }
        std::pop_heap(heap.begin(), heap.end(), isLessNamed);
        const NameTally::Named best = heap.back();
        heap.pop_back();
        if (!type || isOfType(database, best.entity, *type))
            most.append(best);
    }
    return most;
}

QList<EntityRow> readTopEntities(
    Database &database, std::optional<MentionType> type, const QDateTime &since, int limit)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    QList<EntityRow> rows;
    if (since.isValid()) {
        NameTally tally(database);
        tally.takeShown(since.toSecsSinceEpoch());
        rows = rowsOfNamed(database, mostNamed(database, tally, type, 1, limit));
    } else {
        rows = mostNamedOfAll(database, type, limit);
    }
    for (EntityRow &row : rows)
        lookForNamesakes(database, row);
    return rows;
}

} // namespace sokbo
