// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulebook.h"

#include "rules/rulequery.h"

#include <algorithm>

namespace sokbo {

namespace {

void mark(ArticleMarks &marks, const QList<RuleAction> &actions)
{
    for (const RuleAction &action : actions) {
        if (action.kind == RuleActionKind::Read || action.kind == RuleActionKind::Mute)
            marks.read = true;
        else if (action.kind == RuleActionKind::Save)
            marks.saved = true;
        else if (action.kind == RuleActionKind::Tag && !marks.tags.contains(action.tag))
            marks.tags.append(action.tag);
    }
}

bool asksForNames(const QueryNode &node)
{
    return QueryNames::isAbout(node)
        || std::any_of(node.children.cbegin(), node.children.cend(), asksForNames);
}

bool isMuted(const QList<RuleHit> &hits)
{
    return std::any_of(hits.cbegin(), hits.cend(), [](const RuleHit &hit) {
        return hit.actions.contains(RuleAction{RuleActionKind::Mute, {}});
    });
}

} // namespace

RuleBook::RuleBook(const QList<Rule> &rules, const QueryNames &names, const QDateTime &now)
{
    for (const Rule &rule : rules) {
        if (!rule.on)
            continue;
        if (const Result<BoardQuery> query = parseRuleQuery(rule.query, now)) {
            m_rules.push_back({{rule.id, rule.actions}, QueryMatcher(query->root, names)});
            m_needsMarks = m_needsMarks || asksForNames(query->root);
        }
    }
}

QList<QueryNode> RuleBook::queriesOf(const QList<Rule> &rules, const QDateTime &now)
{
    QList<QueryNode> queries;
    for (const Rule &rule : rules) {
        if (!rule.on)
            continue;
        if (const Result<BoardQuery> query = parseRuleQuery(rule.query, now))
            queries.append(query->root);
    }
    return queries;
}

QList<RuleHit> RuleBook::hitsOf(const AnalysedArticle &article, const SourceNames &source) const
{
    if (isEmpty())
        return {};
    ArticleFacts facts(article.article, article.mentions, source, article.quotations);
    QList<RuleHit> hits;
    for (const Entry &rule : m_rules) {
        if (!rule.matcher.matches(facts))
            continue;
        hits.append(rule.hit);
        ArticleMarks marks = facts.marks();
        mark(marks, rule.hit.actions);
        facts.setMarks(marks);
    }
    if (isMuted(hits))
        for (RuleHit &hit : hits)
            hit.actions.removeAll(RuleAction{RuleActionKind::Notify, {}});
    return hits;
}

} // namespace sokbo
