// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "core/clock.h"
#include "search/boardquery.h"
#include "search/facetterms.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCounted = 1'000'000; // a script may wait

QString keyOf(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Source:
        return u"sources"_s;
    case FacetKind::Person:
        return u"persons"_s;
    case FacetKind::Organisation:
        return u"organisations"_s;
    case FacetKind::Day:
        break;
    }
    return u"days"_s;
}

QString nameOf(FacetKind kind, const FacetValue &value)
{
    return kind == FacetKind::Day ? value.day.toString(Qt::ISODate) : value.name;
}

QJsonObject facetsJson(const QueryFacets &facets)
{
    QJsonObject json{{u"counted"_s, facets.counted}, {u"whole"_s, facets.isWhole}};
    for (const FacetKind kind : allFacetKinds) {
        QJsonArray values;
        for (const FacetValue &value : facets.of(kind)) {
            QJsonObject one{{u"articles"_s, value.articles}, {u"term"_s, facetTerm(kind, value)}};
            if (kind == FacetKind::Day)
                one.insert(u"day"_s, value.day.toString(Qt::ISODate));
            else
                one.insert(u"id"_s, value.id), one.insert(u"name"_s, value.name);
            values.append(one);
        }
        json.insert(keyOf(kind), values);
    }
    return json;
}

QString facetsText(const QueryFacets &facets)
{
    QString text;
    for (const FacetKind kind : allFacetKinds) {
        if (facets.of(kind).isEmpty())
            continue;
        text += keyOf(kind) + u'\n';
        for (const FacetValue &value : facets.of(kind))
            text += fitted(QString::number(value.articles), 9, Align::Right) + u"  "_s
                + withoutControls(nameOf(kind, value)) + u'\n';
    }
    return text;
}

} // namespace

Status facets(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s, u"newest="_s}, Words::Signed);
    if (!arguments)
        return tl::unexpected(arguments.error());
    int most = mostCounted;
    if (arguments->values.contains(u"newest"_s)) {
        const Result<int> newest = positiveNumber(arguments->value("newest"), u"--newest"_s);
        if (!newest)
            return tl::unexpected(newest.error());
        most = std::min(most, *newest);
    }
    const Result<BoardQuery> query = parseQuery(arguments->plain.join(u' '), SystemClock().now());
    if (!query)
        return tl::unexpected(query.error());
    return context.withReader([&](Store &store) -> Status {
        const Result<QueryFacets> found = await(store.facets(*query, most));
        if (!found)
            return tl::unexpected(found.error());
        if (arguments->has("json"))
            printJson(context, facetsJson(*found));
        else
            context.print(facetsText(*found));
        if (!found->isWhole)
            warn(context, u"the newest %1 articles were counted"_s.arg(found->counted));
        return Done;
    });
}

} // namespace sokbo::cli
