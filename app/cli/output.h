// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/codepoints.h"
#include "cli/context.h"
#include "core/headline.h"
#include "core/mention.h"
#include "core/source.h"
#include "core/storedarticle.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace sokbo::cli {

void printJson(Context &context, const QJsonArray &array);
void printJson(Context &context, const QJsonObject &object);
// Prints the rows: as one JSON array if --json was given, else one line each.
template <typename Row, typename ToJson, typename ToLine>
Status printRows(Context &context, const Arguments &arguments, const Result<QList<Row>> &rows, ToJson toJson,
    ToLine toLine);

// ISO 8601 in UTC; null for an invalid time.
QJsonValue timeJson(const QDateTime &time);
// A local time: "15:20" for today, "11-23 15:20" for this year, "2025-11-23" for earlier years.
QString shortTime(const QDateTime &time, const QDateTime &now);

QJsonObject errorJson(const Error &error);
QJsonObject headlineJson(const Headline &headline);
// Tells the members of a mention, in the order of their names: its place in the text that `points` counts,
// and not the entity of a store.
template <typename Member>
void forEachMember(const Mention &mention, CodePoints &points, Member member);
// Offsets become code points of the text that they are in.
QJsonArray mentionsJson(const QList<Mention> &mentions, const QString &title, const QString &text);
QJsonObject articleJson(const StoredArticle &stored);

// The width of a text in terminal columns: Korean, Chinese and Japanese letters take two.
int columns(QStringView text);
// The text, cut or filled with blanks to exactly so many columns. Control characters are removed, because a
// terminal would obey them.
enum class Align { Left, Right };
QString fitted(const QString &text, int width, Align align = Align::Left);
QString withoutControls(const QString &text);

template <typename Member>
void forEachMember(const Mention &mention, CodePoints &points, Member member)
{
    const int start = points.before(mention.start); // before the end: they are asked in rising order
    member(u"end", points.before(mention.end));
    member(u"name", mention.name);
    if (!mention.role.isEmpty())
        member(u"role", mention.role);
    member(u"start", start);
    member(u"text", mention.text);
    if (!mention.ticker.isEmpty())
        member(u"ticker", mention.ticker);
    member(u"type", mentionTypeName(mention.type));
    if (!mention.value.isEmpty())
        member(u"value", mention.value);
}

template <typename Row, typename ToJson, typename ToLine>
Status printRows(Context &context, const Arguments &arguments, const Result<QList<Row>> &rows, ToJson toJson,
    ToLine toLine)
{
    if (!rows)
        return tl::unexpected(rows.error());
    QJsonArray array;
    for (const Row &row : *rows) {
        if (arguments.has("json"))
            array.append(toJson(row));
        else
            context.print(toLine(row));
    }
    if (arguments.has("json"))
        printJson(context, array);
    return Done;
}

} // namespace sokbo::cli
