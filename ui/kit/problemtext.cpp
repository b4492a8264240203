// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/problemtext.h"

#include <QCoreApplication>

namespace sokbo {

namespace {

struct QueryProblems {
    Q_DECLARE_TR_FUNCTIONS(QueryProblems)
};

QString whatIsWrong(const QueryProblem &problem)
{
    switch (problem.kind) {
    case QueryProblem::Kind::TooLong:
        return QueryProblems::tr("The search is too long: 256 characters are allowed.");
    case QueryProblem::Kind::TooManyTerms:
        return QueryProblems::tr("The search has too many terms: 32 are allowed.");
    case QueryProblem::Kind::UnclosedQuote:
        return QueryProblems::tr("The quotation mark is never closed.");
    case QueryProblem::Kind::UnclosedParenthesis:
        return QueryProblems::tr("The parenthesis is never closed.");
    case QueryProblem::Kind::UnopenedParenthesis:
        return QueryProblems::tr("This closing parenthesis has no opening one.");
    case QueryProblem::Kind::MissingTerm:
        return QueryProblems::tr("Something is missing beside “%1”.").arg(problem.detail);
    case QueryProblem::Kind::UnknownField:
        return QueryProblems::tr("There is no field “%1”.").arg(problem.detail);
    case QueryProblem::Kind::NotYet:
        return QueryProblems::tr("“%1” does not work yet.").arg(problem.detail);
    case QueryProblem::Kind::MissingValue:
        return QueryProblems::tr("Nothing stands after “%1:”.").arg(problem.detail);
    case QueryProblem::Kind::BadValue:
        return QueryProblems::tr("“%1” is nothing that this field knows.").arg(problem.detail);
    case QueryProblem::Kind::TooFewWords:
        return QueryProblems::tr("“near:” needs two words or more, in quotation marks.");
    case QueryProblem::Kind::MisplacedSort:
        return QueryProblems::tr("“sort:” can stand only by itself, once, outside of parentheses.");
    case QueryProblem::Kind::NothingToFind:
        return QueryProblems::tr("There is no letter or digit to look for.");
    case QueryProblem::Kind::NotOfNews:
        return QueryProblems::tr("No article has “%1” when it comes.").arg(problem.detail);
    }
    return {};
}

} // namespace

QString problemText(const QueryProblem &problem)
{
    return QueryProblems::tr("Character %1: %2").arg(problem.position + 1).arg(whatIsWrong(problem));
}

} // namespace sokbo
