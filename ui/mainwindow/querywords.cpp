// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/querywords.h"

#include "kit/words.h"

#include <QCoreApplication>

namespace sokbo {

namespace {

struct QueryWords {
    Q_DECLARE_TR_FUNCTIONS(QueryWords)
};

QString inQuotes(const QString &text)
{
    return QStringLiteral("“") + text + QStringLiteral("”");
}

QString stateWord(const QString &value)
{
    if (value == QStringLiteral("unread"))
        return QueryWords::tr("not read yet");
    if (value == QStringLiteral("read"))
        return QueryWords::tr("read");
    if (value == QStringLiteral("saved"))
        return QueryWords::tr("saved");
    if (value == QStringLiteral("offline"))
        return QueryWords::tr("available offline");
    if (value == QStringLiteral("watched"))
        return QueryWords::tr("with a watched name");
    return value;
}

QString thingWord(const QString &value)
{
    if (value == QStringLiteral("note"))
        return QueryWords::tr("with a note");
    if (value == QStringLiteral("image"))
        return QueryWords::tr("with an image");
    if (value == QStringLiteral("tag"))
        return QueryWords::tr("with a tag");
    return value;
}

QString fieldWords(const QueryNode &node)
{
    const QString value = inQuotes(node.text);
    switch (node.field) {
    case QueryField::Title:
        return QueryWords::tr("the title contains %1").arg(value);
    case QueryField::Author:
        return QueryWords::tr("written by %1").arg(value);
    case QueryField::Source:
        return QueryWords::tr("from the source %1").arg(value);
    case QueryField::Folder:
        return QueryWords::tr("in the folder %1").arg(value);
    case QueryField::Tag:
        return QueryWords::tr("tagged %1").arg(value);
    case QueryField::Entity:
        return QueryWords::tr("names %1").arg(value);
    case QueryField::Person:
        return QueryWords::tr("names the person %1").arg(value);
    case QueryField::Organisation:
        return QueryWords::tr("names the organisation %1").arg(value);
    case QueryField::Place:
        return QueryWords::tr("names the place %1").arg(value);
    case QueryField::Ticker:
        return QueryWords::tr("names the ticker %1").arg(value);
    case QueryField::Flag:
        return QueryWords::tr("flagged %1").arg(value);
    case QueryField::Story:
        return QueryWords::tr("part of the story %1").arg(value);
    case QueryField::Is:
        return stateWord(node.text);
    case QueryField::Has:
        return thingWord(node.text);
    case QueryField::After:
        return QueryWords::tr("since %1").arg(wholeTime(node.time));
    case QueryField::Before:
        return QueryWords::tr("before %1").arg(wholeTime(node.time));
    case QueryField::Language:
        return QueryWords::tr("in the language %1").arg(value);
    case QueryField::SourceNumber:
        return QueryWords::tr("from this source");
    case QueryField::EntityNumber:
        return QueryWords::tr("with this name");
    }
    return {};
}

QString inWords(const QueryNode &node)
{
    QStringList parts;
    for (const QueryNode &child : node.children)
        if (const QString words = inWords(child); !words.isEmpty())
            parts.append(words);
    switch (node.kind) {
    case QueryNode::Kind::And:
        return parts.join(QStringLiteral("\n"));
    case QueryNode::Kind::Or:
        return parts.join(QLatin1Char(' ') + QueryWords::tr("or") + QLatin1Char(' '));
    case QueryNode::Kind::Not:
        return QueryWords::tr("not: %1").arg(parts.join(QStringLiteral(", ")));
    case QueryNode::Kind::Word:
        return QueryWords::tr("contains %1").arg(inQuotes(node.text));
    case QueryNode::Kind::Phrase:
        return QueryWords::tr("contains exactly %1").arg(inQuotes(node.text));
    case QueryNode::Kind::Field:
        return fieldWords(node);
    }
    return {};
}

} // namespace

QString queryInWords(const BoardQuery &query)
{
    return inWords(query.root);
}

} // namespace sokbo
