// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facetterms.h"

#include "search/boardquery.h"
#include "search/searchtext.h"

#include <algorithm>
#include <optional>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

bool isQuoteMark(QChar c)
{
    return QStringView(u"\"“”„＂").contains(c); // as the parser has them
}

qsizetype behindQuotes(const QString &query, qsizetype at)
{
    do
        ++at;
    while (at < query.size() && !isQuoteMark(query.at(at)));
    return std::min(at + 1, query.size());
}

// Behind the last character of the term that begins here: a word, a phrase, a field, or what stands in
// parentheses, with a minus or without.
qsizetype endOfTerm(const QString &query, qsizetype at)
{
    while (at < query.size() && query.at(at) == u'-')
        ++at;
    int depth = 0;
    while (at < query.size()) {
        const QChar c = query.at(at);
        if (isQuoteMark(c)) {
            at = behindQuotes(query, at);
            if (depth == 0)
                return at;
            continue;
        }
        const bool opensTerm
            = c == u'(' && (at == 0 || query.at(at - 1).isSpace() || query.at(at - 1) == u'-');
        if (depth == 0 && (c.isSpace() || c == u')' || c == u'|' || (c == u'(' && !opensTerm)))
            return at;
        ++at;
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (depth == 0 && c == u')')
            return at;
    }
    return at;
}

QList<QueryNode> topTerms(const QueryNode &root)
{
    return root.kind == QueryNode::Kind::And ? root.children : QList{root};
}

bool isTime(const QueryNode &node, QueryField field)
{
    return node.kind == QueryNode::Kind::Field && node.field == field;
}

// A whole local day between two times.
std::optional<QDate> dayBetween(const QueryNode &after, const QueryNode &before)
{
    if (!isTime(after, QueryField::After) || !isTime(before, QueryField::Before))
        return std::nullopt;
    const QDate day = after.time.toLocalTime().date();
    const bool isWhole = after.time == day.startOfDay() && before.time == day.addDays(1).startOfDay();
    return isWhole ? std::optional(day) : std::nullopt;
}

std::optional<FacetKind> kindOf(const QueryNode &node)
{
    if (node.kind != QueryNode::Kind::Field)
        return std::nullopt;
    switch (node.field) {
    case QueryField::Source:
    case QueryField::SourceNumber:
        return FacetKind::Source;
    case QueryField::Person:
    case QueryField::EntityNumber: // or an organisation: the number tells
        return FacetKind::Person;
    case QueryField::Organisation:
        return FacetKind::Organisation;
    default:
        return std::nullopt;
    }
}

struct FoundFacet {
    UsedFacet facet;
    QList<int> positions; // of its terms in the text
};

FacetValue named(const QueryNode &node)
{
    FacetValue value;
    value.id = node.number;
    if (value.id == 0)
        value.name = node.text;
    return value;
}

FacetValue onDay(QDate day)
{
    FacetValue value;
    value.day = day;
    return value;
}

QList<FoundFacet> facetsIn(const QueryNode &root)
{
    QList<FoundFacet> found;
    const QList<QueryNode> terms = topTerms(root);
    for (const QueryNode &term : terms) {
        const bool isExcluded = term.kind == QueryNode::Kind::Not;
        const QueryNode &node = isExcluded ? term.children.first() : term;
        const TermUse use = isExcluded ? TermUse::Excluded : TermUse::Wanted;
        if (const auto kind = kindOf(node))
            found.append({{*kind, named(node), use}, {term.position}});
        if (isExcluded && node.kind == QueryNode::Kind::And && node.children.size() == 2)
            if (const auto day = dayBetween(node.children.first(), node.children.last()))
                found.append({{FacetKind::Day, onDay(*day), use}, {term.position}});
        if (!isTime(node, QueryField::After) || isExcluded)
            continue;
        for (const QueryNode &other : terms)
            if (const auto day = dayBetween(node, other))
                found.append({{FacetKind::Day, onDay(*day), use}, {term.position, other.position}});
    }
    return found;
}

void takeOut(QString &query, QList<int> positions)
{
    std::sort(positions.begin(), positions.end(), std::greater<>());
    for (const int position : std::as_const(positions)) {
        qsizetype end = endOfTerm(query, position);
        while (end < query.size() && query.at(end).isSpace())
            ++end;
        query.remove(position, end - position);
    }
    query = query.trimmed();
}

// What stands beside OR must be kept together when more comes behind it.
QString asOneTerm(const QString &query, const QueryNode &root)
{
    const bool isWhole = query.startsWith(u'(') && endOfTerm(query, 0) == query.size();
    return root.kind == QueryNode::Kind::Or && !isWhole ? u'(' + query + u')' : query;
}

} // namespace

QString facetTerm(FacetKind kind, const FacetValue &value)
{
    if (kind == FacetKind::Day)
        return u"after:%1 before:%2"_s.arg(
            value.day.toString(Qt::ISODate), value.day.addDays(1).toString(Qt::ISODate));
    // A source without a title goes by its address, which no field finds.
    const bool isQuotable = !value.name.isEmpty() && !value.name.contains("://"_L1)
        && std::none_of(value.name.cbegin(), value.name.cend(), [](QChar c) { return isQuoteMark(c); });
    if (!isQuotable)
        return (kind == FacetKind::Source ? u"source:#%1"_s : u"entity:#%1"_s).arg(value.id);
    const QString field = kind == FacetKind::Source ? u"source"_s
        : kind == FacetKind::Person                 ? u"person"_s
                                                    : u"org"_s;
    return field + u":\""_s + value.name + u'"';
}

QList<UsedFacet> usedFacets(const QString &query, const QDateTime &now)
{
    QList<UsedFacet> used;
    if (const auto parsed = parseQuery(query, now))
        for (const FoundFacet &found : facetsIn(parsed->root))
            used.append(found.facet);
    return used;
}

bool isSameFacet(const UsedFacet &used, FacetKind kind, const FacetValue &value)
{
    if (used.value.id > 0)
        return used.value.id == value.id && (used.kind == FacetKind::Source) == (kind == FacetKind::Source);
    if (used.kind != kind)
        return false;
    return kind == FacetKind::Day ? used.value.day == value.day
                                  : foldText(used.value.name) == foldText(value.name);
}

QString withFacet(
    const QString &query, FacetKind kind, const FacetValue &value, TermUse use, const QDateTime &now)
{
    const auto parsed = parseQuery(query, now);
    if (!parsed)
        return query;
    QList<int> former;
    for (const FoundFacet &found : facetsIn(parsed->root))
        if (isSameFacet(found.facet, kind, value))
            former += found.positions;
    QString text = query;
    takeOut(text, former);
    if (use == TermUse::None)
        return text;
    QString term = facetTerm(kind, value);
    if (use == TermUse::Excluded)
        term = u"-%1"_s.arg(kind == FacetKind::Day ? u'(' + term + u')' : term);
    return text.isEmpty() ? term : asOneTerm(text, parsed->root) + u' ' + term;
}

} // namespace sokbo
