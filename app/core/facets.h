// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <array>

namespace sokbo {

// By what the articles of a search can be told apart, and counted.
enum class FacetKind { Source, Person, Organisation, Day };
inline constexpr std::array allFacetKinds{
    FacetKind::Source, FacetKind::Person, FacetKind::Organisation, FacetKind::Day};

struct FacetValue {
    qint64 id = 0; // of a source, or of the entity of a name
    QString name; // of a source or an entity
    QDate day; // local
    int articles = 0;

    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

// What the articles that a query finds have, each kind most articles first, days newest first.
struct QueryFacets {
    QList<FacetValue> sources, persons, organisations, days;
    int counted = 0; // articles
    bool isWhole = true; // false: the query finds more, and the newest were counted

    const QList<FacetValue> &of(FacetKind kind) const
    {
        switch (kind) {
        case FacetKind::Source:
            return sources;
        case FacetKind::Person:
            return persons;
        case FacetKind::Organisation:
            return organisations;
        case FacetKind::Day:
            break;
        }
        return days;
    }

    friend bool operator==(const QueryFacets &, const QueryFacets &) = default;
};

} // namespace sokbo
