// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facets.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace sokbo {

// Narrowing a query by what its articles have: terms such as source:"한겨레" are put into its text and taken
// out again. What the reader wrote in other words (매체:한겨레) counts as the same term.

// The term that finds the articles with this value: source:"한겨레", after:2026-11-23 before:2026-11-24.
QString facetTerm(FacetKind kind, const FacetValue &value);

enum class TermUse { None, Wanted, Excluded };

struct UsedFacet {
    FacetKind kind;
    FacetValue value; // its articles are not counted; it has its id alone where the query has that
    TermUse use;
};
// The values by which a query is narrowed: its terms that stand for themselves, and not within parentheses or
// beside OR. None of a text that is no query.
QList<UsedFacet> usedFacets(const QString &query, const QDateTime &now);

bool isSameFacet(const UsedFacet &used, FacetKind kind, const FacetValue &value);

// The query with the value wanted, excluded, or neither. A text that is no query is left as it is.
QString withFacet(
    const QString &query, FacetKind kind, const FacetValue &value, TermUse use, const QDateTime &now);

} // namespace sokbo
