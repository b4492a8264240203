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
    Said,
    Ticker,
    Flag,
    Story, // for these the value is `text` of the node
    Kind, // "report" "photo" …: as articleKindName() has them
    Is, // "unread" "read" "saved" "highlighted" "offline" "watched" "followed" "copy"
    Has, // "note" "image" "tag"
    Near, // `text`: the words; `number`: how many words apart they are at most (nearwords.h)
    After,
    Before, // for these it is `time`
    Language, // "ko" "en"
    SourceNumber,
    EntityNumber,
    SaidNumber, // for these it is `number`; the window opens such boards, written source:#12, entity:#12,
                // said:#12
};

// A parsed query as a tree. An And without children means every article.
struct QueryNode {
    enum class Kind { And, Or, Not, Word, Phrase, Field };
    Kind kind = Kind::And;
    QList<QueryNode> children; // of And, Or, Not
    QueryField field = QueryField::Title; // of Field
    QString text; // of Word, Phrase and Field
    bool quoted = false; // of Field: the value was written in quotes
    bool alone = false; // of Tag: without the tags below it
    QDateTime time; // of After and Before, UTC
    qint64 number = 0;
    int position = 0; // where it begins in the query's text, in UTF-16 units
    int valueStart = 0; // of Field: where its value stands in that text, with its quotes
    int valueEnd = 0; // behind it

    friend bool operator==(const QueryNode &, const QueryNode &) = default;
};

struct BoardQuery {
    // Relevance: how well an article answers the words of the query (relevance.h); a query without words is
    // never in this order. The others order by a column: by its letters, upwards or backwards. Articles with
    // the same value are newest first, and articles without a value come last.
    enum class Order {
        Newest,
        Oldest,
        Relevance,
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
    bool saysOrder = false; // it has a sort:

    friend bool operator==(const BoardQuery &, const BoardQuery &) = default;
};

inline bool isByDate(BoardQuery::Order order)
{
    return order == BoardQuery::Order::Newest || order == BoardQuery::Order::Oldest;
}

inline bool isByColumn(BoardQuery::Order order)
{
    return !isByDate(order) && order != BoardQuery::Order::Relevance;
}

// The mistake in a query. The caller makes a message of it in the user's language.
struct QueryProblem {
    enum class Kind {
        TooLong,
        TooManyTerms,
        UnclosedQuote,
        UnclosedParenthesis,
        UnopenedParenthesis,
        MissingTerm, // beside OR or AND; `detail` is the operator
        UnknownField, // `detail`
        NotYet, // a promised term that does not work yet; `detail`: "category:"
        MissingValue, // `detail` is the field
        BadValue, // `detail` is the value: the field needs a time, a number or one of a few words
        TooFewWords, // of near:, which needs two
        MisplacedSort, // sort: within parentheses, after - or beside OR
        NothingToFind, // the query has no letter or digit
        NotOfNews, // of a rule only: no article has this when it comes; `detail` is the term: "story:"
    };
    Kind kind;
    int position = 0; // UTF-16 units
    QString detail;

    friend bool operator==(const QueryProblem &, const QueryProblem &) = default;
};

} // namespace sokbo
