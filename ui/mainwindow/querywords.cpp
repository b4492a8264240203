// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/querywords.h"

#include "kit/words.h"
#include "search/queryfields.h"

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
    if (value == QStringLiteral("highlighted"))
        return QueryWords::tr("with a highlight");
    if (value == QStringLiteral("offline"))
        return QueryWords::tr("available offline");
    if (value == QStringLiteral("watched"))
        return QueryWords::tr("with a watched name");
    if (value == QStringLiteral("followed"))
        return QueryWords::tr("of a story that you follow");
    if (value == QStringLiteral("copy"))
        return QueryWords::tr("a copy of another article");
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
    switch (node.field) {
    case QueryField::Is:
        return stateWord(node.text);
    case QueryField::Has:
        return thingWord(node.text);
    case QueryField::SourceNumber:
        return QueryWords::tr("from this source");
    case QueryField::EntityNumber:
        return QueryWords::tr("with this name");
    case QueryField::SaidNumber:
        return QueryWords::tr("with words of this name");
    case QueryField::Tag:
        if (node.alone)
            return QueryWords::tr("tagged %1, and not only below it").arg(inQuotes(node.text));
        break;
    default:
        break;
    }
    const bool isTime = node.field == QueryField::After || node.field == QueryField::Before;
    const auto kind = node.field == QueryField::Kind ? articleKindFromName(node.text) : std::nullopt;
    const QString value = isTime ? wholeTime(node.time)
        : kind                   ? inQuotes(articleKindText(*kind))
                                 : inQuotes(node.text);
    return QCoreApplication::translate("QueryFields", fieldPhrase(node.field)).arg(value);
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
