// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace sokbo {

enum class QueryField {
    Title,
    Author,
    Source,
    Folder,
    Tag,
    Entity,
    Person,
    Organisation,
    Place,
    Ticker,
    Flag,
    Story, // text of the node
    Is, // "unread" "read" "saved" "offline" "watched"
    Has, // "note" "image" "tag"
    After,
    Before, // `time` of the node
    Language, // "ko" "en"
    SourceNumber,
    EntityNumber, // `number`: for boards that the window opens, written source:#12 and entity:#12
};

// A parsed query as a tree. Empty And means every article.
struct QueryNode {
    enum class Kind { And, Or, Not, Word, Phrase, Field };
    Kind kind = Kind::And;
    QList<QueryNode> children; // of And, Or, Not
    QueryField field = QueryField::Title; // of Field
    QString text; // of Word, Phrase and Field
    bool quoted = false; // of Field: the value was in quotes
    QDateTime time; // of After and Before, UTC
    qint64 number = 0;
    int position = 0; // UTF-16 units in the query's text

    friend bool operator==(const QueryNode &, const QueryNode &) = default;
};

struct BoardQuery {
    // By a column: its letters upwards, or backwards; what stands in it alike is newest first, and what has
    // nothing there comes last.
    enum class Order {
        Newest,
        Oldest,
        Title,
        TitleBackwards,
        Author,
        AuthorBackwards,
        Source,
        SourceBackwards
    };
    QueryNode root;
    Order order = Order::Newest;
    QString text; // as it was typed

    friend bool operator==(const BoardQuery &, const BoardQuery &) = default;
};

inline bool isByDate(BoardQuery::Order order)
{
    return order == BoardQuery::Order::Newest || order == BoardQuery::Order::Oldest;
}

// What is wrong with a query, for a message in the user's language.
struct QueryProblem {
    enum class Kind {
        TooLong,
        TooManyTerms,
        UnclosedQuote,
        UnclosedParenthesis,
        UnopenedParenthesis,
        MissingTerm, // beside OR; `detail` is the operator
        UnknownField, // `detail`
        MissingValue, // `detail` is the field
        BadValue, // `detail` is the value: no time, number, or word that the field knows
        MisplacedSort, // sort: within parentheses, after - or beside OR
        NothingToFind, // no letter or digit
    };
    Kind kind;
    int position = 0; // UTF-16 units
    QString detail;

    friend bool operator==(const QueryProblem &, const QueryProblem &) = default;
};

} // namespace sokbo
