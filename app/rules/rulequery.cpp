// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulequery.h"

#include "search/boardquery.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

std::optional<QueryProblem> notOfNews(const QueryNode &node)
{
    for (const QueryNode &child : node.children)
        if (const auto problem = notOfNews(child))
            return problem;
    if (node.kind != QueryNode::Kind::Field)
        return std::nullopt;
    const auto refused = [&node](const QString &term) {
        return QueryProblem{QueryProblem::Kind::NotOfNews, node.position, term};
    };
    if (node.field == QueryField::Story)
        return refused(u"story:"_s);
    if (node.field == QueryField::Is
        && (node.text == "offline"_L1 || node.text == "followed"_L1 || node.text == "highlighted"_L1))
        return refused(u"is:"_s + node.text);
    if (node.field == QueryField::Has && node.text != "tag"_L1)
        return refused(u"has:"_s + node.text);
    return std::nullopt;
}

QueryNode asItCame(QueryNode node)
{
    for (QueryNode &child : node.children)
        child = asItCame(child);
    const bool isState = node.kind == QueryNode::Kind::Field && node.field == QueryField::Is;
    if (!isState || (node.text != "unread"_L1 && node.text != "read"_L1))
        return node;
    QueryNode all; // every article
    if (node.text == "unread"_L1)
        return all;
    QueryNode none;
    none.kind = QueryNode::Kind::Not;
    none.children = {all};
    return none;
}

} // namespace

std::optional<QueryProblem> ruleQueryProblem(const QString &text, const QDateTime &now)
{
    if (const auto problem = queryProblem(text, now))
        return problem;
    const Result<BoardQuery> query = parseQuery(text, now);
    return query ? notOfNews(query->root) : std::nullopt;
}

Result<BoardQuery> parseRuleQuery(const QString &text, const QDateTime &now)
{
    Result<BoardQuery> query = parseQuery(text, now);
    if (!query)
        return query;
    if (const auto problem = notOfNews(query->root))
        return tl::unexpected<Error>(queryError(*problem));
    return query;
}

BoardQuery caughtSince(const BoardQuery &ruleQuery, const QDateTime &since)
{
    QueryNode after;
    after.kind = QueryNode::Kind::Field;
    after.field = QueryField::After;
    after.time = since;
    BoardQuery board;
    board.text = ruleQuery.text;
    board.root.children = {asItCame(ruleQuery.root), after};
    return board;
}

} // namespace sokbo
