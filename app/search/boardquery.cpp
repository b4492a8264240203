// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/boardquery.h"

#include "search/queryparser.h"

namespace sokbo {

namespace {

QString message(const QueryProblem &problem)
{
    using Kind = QueryProblem::Kind;
    const auto said = [&](const char *text) { return QString::fromUtf8(text).arg(problem.detail); };
    switch (problem.kind) {
    case Kind::TooLong:
        return QStringLiteral("the query is longer than 256 characters");
    case Kind::TooManyTerms:
        return QStringLiteral("the query has more than 32 terms");
    case Kind::UnclosedQuote:
        return QStringLiteral("the quotation mark is not closed");
    case Kind::UnclosedParenthesis:
        return QStringLiteral("the parenthesis is not closed");
    case Kind::UnopenedParenthesis:
        return QStringLiteral("the parenthesis was not opened");
    case Kind::MissingTerm:
        return said("a term is missing beside %1");
    case Kind::UnknownField:
        return said("there is no field “%1”");
    case Kind::NotYet:
        return said("%1 is not there yet");
    case Kind::MissingValue:
        return said("%1: needs a value");
    case Kind::BadValue:
        return said("“%1” cannot stand here");
    case Kind::TooFewWords:
        return QStringLiteral("near: needs two words or more, in quotes");
    case Kind::MisplacedSort:
        return QStringLiteral("sort: can only stand by itself");
    case Kind::NothingToFind:
        return QStringLiteral("there is no letter or digit to look for");
    case Kind::NotOfNews:
        return said("no article has %1 when it comes");
    }
    Q_UNREACHABLE();
}

} // namespace

Result<BoardQuery> parseQuery(const QString &text, const QDateTime &now)
{
    auto parsed = QueryParser(text, now).parse();
    if (parsed)
        return std::move(*parsed);
    return tl::unexpected<Error>(queryError(parsed.error()));
}

Error queryError(const QueryProblem &problem)
{
    return {Error::Kind::Usage,
        message(problem) + QStringLiteral(" (at character %1)").arg(problem.position + 1), problem.position};
}

std::optional<QueryProblem> queryProblem(const QString &text, const QDateTime &now)
{
    const auto parsed = QueryParser(text, now).parse();
    return parsed ? std::nullopt : std::optional(parsed.error());
}

} // namespace sokbo
