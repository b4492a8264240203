// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/queryvalue.h"

#include "core/tagname.h"
#include "search/boardquery.h"

#include <algorithm>

namespace sokbo {

namespace {

void collectTags(const QueryNode &node, QList<QueryNode> &tags)
{
    for (const QueryNode &child : node.children)
        collectTags(child, tags);
    if (node.kind == QueryNode::Kind::Field && node.field == QueryField::Tag)
        tags.append(node);
}

// In the order in which they stand in the query. Its times do not matter.
QList<QueryNode> tagNodes(const QString &query)
{
    QList<QueryNode> tags;
    if (const Result<BoardQuery> parsed = parseQuery(query, QDateTime::fromSecsSinceEpoch(0)))
        collectTags(parsed->root, tags);
    std::sort(tags.begin(), tags.end(),
        [](const QueryNode &a, const QueryNode &b) { return a.valueStart < b.valueStart; });
    return tags;
}

} // namespace

QString queryValue(const QString &value)
{
    bool plain = !value.isEmpty() && value.front() != QLatin1Char('/');
    for (const QChar c : value)
        plain = plain
            && (c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.')
                || c == QLatin1Char('/'));
    if (plain)
        return value;
    // The language has no escapes: a quote inside a value cannot be asked for and is left out.
    return QLatin1Char('"') + QString(value).remove(QLatin1Char('"')) + QLatin1Char('"');
}

QString tagValue(const QString &name, TagReach reach)
{
    const QString value = queryValue(name);
    if (reach == TagReach::Branch)
        return value;
    return value == name ? QLatin1Char('=') + name : queryValue(QLatin1Char('=') + name);
}

QStringList tagsInQuery(const QString &query)
{
    QStringList names;
    for (const QueryNode &tag : tagNodes(query))
        if (const QString name = mendedTagName(tag.text); !names.contains(name))
            names.append(name);
    return names;
}

QString withTagsRenamed(const QString &query, const std::function<QString(const QString &)> &renamed)
{
    QString text = query;
    const QList<QueryNode> tags = tagNodes(query);
    for (auto tag = tags.crbegin(); tag != tags.crend(); ++tag) {
        const QString name = mendedTagName(tag->text), other = renamed(name);
        if (other == name)
            continue;
        text.replace(tag->valueStart, tag->valueEnd - tag->valueStart,
            tagValue(other, tag->alone ? TagReach::Alone : TagReach::Branch));
    }
    return text;
}

} // namespace sokbo
