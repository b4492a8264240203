// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/facets.h"

#include "core/boardentry.h"
#include "core/mention.h"
#include "store/boardreader.h"

#include <QHash>

#include <algorithm>

namespace sokbo {

namespace {

constexpr qsizetype mostValues = 20; // of a kind
constexpr qsizetype mostNames = 2000; // whose type is asked for, those with the most articles first

using FacetCounts = QHash<qint64, int>; // articles by the id of what they have

struct FacetCount {
    qint64 id;
    int articles;
};

// Of two with as many articles the order is the same at each time.
QList<FacetCount> mostFirst(const FacetCounts &counts)
{
    QList<FacetCount> all;
    all.reserve(counts.size());
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        all.append({count.key(), count.value()});
    std::sort(all.begin(), all.end(), [](const FacetCount &a, const FacetCount &b) {
        return a.articles != b.articles ? a.articles > b.articles : a.id < b.id;
    });
    return all;
}

// Values of one name are one: the term that asks for them goes by the name.
void addNamed(QList<FacetValue> &values, const QString &name, const FacetCount &counted)
{
    const auto same = std::find_if(
        values.begin(), values.end(), [&name](const FacetValue &value) { return value.name == name; });
    if (same != values.end())
        same->articles += counted.articles;
    else if (values.size() < mostValues)
        values.append({counted.id, name, {}, counted.articles});
}

QList<FacetValue> sourceValues(Database &database, const FacetCounts &counts)
{
    QList<FacetValue> values;
    for (const FacetCount &counted : mostFirst(counts))
        if (Query source(database, "facet.source", counted.id); source.next())
            addNamed(values, source.text(0), counted);
    std::stable_sort(values.begin(), values.end(),
        [](const FacetValue &a, const FacetValue &b) { return a.articles > b.articles; });
    return values;
}

void takeNames(Database &database, const FacetCounts &counts, QueryFacets &facets)
{
    const QList<FacetCount> all = mostFirst(counts);
    for (const FacetCount &counted : all.first(std::min(mostNames, all.size()))) {
        if (facets.persons.size() == mostValues && facets.organisations.size() == mostValues)
            return;
        Query name(database, "facet.name", counted.id);
        if (!name.next())
            continue;
        const QString type = name.text(0);
        QList<FacetValue> *values = type == mentionTypeName(MentionType::Person) ? &facets.persons
            : type == mentionTypeName(MentionType::Organisation)                 ? &facets.organisations
                                                                                 : nullptr;
        if (values)
            addNamed(*values, name.text(1), counted);
    }
}

QList<FacetValue> dayValues(const FacetCounts &counts)
{
    QList<qint64> days = counts.keys();
    std::sort(days.begin(), days.end(), std::greater<>());
    QList<FacetValue> values;
    for (const qint64 day : days.first(std::min(mostValues, days.size())))
        values.append({0, {}, QDate(1970, 1, 1).addDays(day), counts.value(day)});
    return values;
}

} // namespace

QueryFacets readFacets(Connection &connection, const BoardQuery &query, int most, const Cancelled &cancelled)
{
    Database &database = connection.database;
    Transaction snapshot(database, Transaction::Kind::Read);
    BoardQuery newest = query;
    newest.order = BoardQuery::Order::Newest;
    const QList<ArticleId> ids = readPageWithin(connection, newest, most + 1, cancelled);
    QueryFacets facets;
    facets.isWhole = ids.size() <= most;
    facets.counted = int(std::min(qsizetype(most), ids.size()));
    FacetCounts sources, names, days;
    for (const ArticleId id : ids.first(facets.counted)) {
        if (cancelled())
            fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
        if (Query article(database, "facet.article", id.value); article.next()) {
            ++sources[article.integer(0)];
            ++days[boardDay(article.integer(1))];
        }
        Query named(database, "facet.names", id.value);
        while (named.next())
            ++names[named.integer(0)];
    }
    facets.sources = sourceValues(database, sources);
    takeNames(database, names, facets);
    facets.days = dayValues(days);
    return facets;
}

} // namespace sokbo
