// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/querytree.h"

#include <optional>
#include <tl/expected.hpp>

namespace sokbo {

// One pass over a query's text, by descent:
//   sequence    = { alternatives }                      all of them
//   alternatives = term { ("OR" | "|") term }           binds closer than the sequence: 속보 a OR b is 속보
//   (a OR b) term        = "-" term | "(" sequence ")" | "phrase" | field ":" value | word
class QueryParser {
public:
    using Parsed = tl::expected<QueryNode, QueryProblem>;

    QueryParser(const QString &text, const QDateTime &now);
    tl::expected<BoardQuery, QueryProblem> parse();

private:
    // Terms without meaning (a single dash, an emoji) are left out: the result then has no node.
    using Term = tl::expected<std::optional<QueryNode>, QueryProblem>;

    Parsed sequence();
    Term alternatives();
    Term term();
    Term parenthesis();
    Term quoted();
    Term wordOrField();
    qsizetype colonAfter(QStringView name, qsizetype end) const;
    Term field(const struct FieldName &name, qsizetype start, QStringView nearness);
    tl::expected<QString, QueryProblem> quotedText();
    QString wordText();
    bool takeOperator(QStringView word);
    void skipSpace();
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const;
    bool isQuote(QChar c) const;
    tl::unexpected<QueryProblem> problem(
        QueryProblem::Kind kind, qsizetype at, const QString &detail = {}) const;
    Term leaf(QueryNode node);

    const QString m_text;
    const QDateTime m_now;
    qsizetype m_at = 0;
    int m_terms = 0;
    int m_nesting = 0; // depth of parentheses and negations, in which sort: is not allowed
    bool m_dropped = false; // a term without meaning was left out
    bool m_sorted = false;
    BoardQuery::Order m_order = BoardQuery::Order::Newest;
};

} // namespace sokbo
