// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/namesinqueries.h"

#include "search/fieldvalues.h"
#include "search/searchtext.h"
#include "store/correctiontable.h"
#include "store/namesigns.h"

namespace sokbo {

namespace {

QList<qint64> idsFrom(Query query)
{
    QList<qint64> ids;
    while (query.next())
        ids.append(query.integer(0));
    return ids;
}

QList<qint64> entitiesMeant(Database &database, const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Word)
        return entitiesOfSign(database, node.text);
    const auto type = entityType(node.field);
    switch (node.field) {
    case QueryField::EntityNumber:
    case QueryField::SaidNumber:
        return {node.number};
    case QueryField::Ticker:
        return idsFrom(Query(database, "rule.entitiesWithTicker", node.text.trimmed()));
    default:
        return idsFrom(Query(database, node.quoted ? "board.entitiesByKey" : "board.entitiesByKeyPrefix",
            searchKey(node.text), type ? mentionTypeName(*type) : QString()));
    }
}

// A name that begins as the query says is found by itself: of a surname there are thousands.
bool saysItself(const QueryNode &node, const QString &name)
{
    const bool byName = node.kind == QueryNode::Kind::Field
        && (node.field == QueryField::Entity || node.field == QueryField::Said || entityType(node.field));
    return byName && !node.quoted && searchKey(name).startsWith(searchKey(node.text));
}

void lookUpNames(Database &database, const QueryNode &node, QueryNames &names)
{
    for (const QueryNode &child : node.children)
        lookUpNames(database, child, names);
    if (!QueryNames::isAbout(node))
        return;
    QSet<EntityName> meant;
    if (node.kind == QueryNode::Kind::Field && node.field == QueryField::Is) {
        for (const auto &[type, name] : watchedNames(database))
            meant.insert({type, name});
        return names.put(node, meant);
    }
    for (const qint64 id : entitiesMeant(database, node)) {
        Query query(database, "mention.entity", id);
        if (!query.next())
            continue;
        const auto type = mentionTypeFromName(query.text(0));
        if (type && !saysItself(node, query.text(1)))
            meant.insert({*type, query.text(1)});
    }
    names.put(node, meant);
}

} // namespace

QueryNames readQueryNames(Database &database, const QList<QueryNode> &queries)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    QueryNames names;
    for (const QueryNode &query : queries)
        lookUpNames(database, query, names);
    return names;
}

} // namespace sokbo
