// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fulltextcheck.h"

#include "search/koreantokenizer.h"

#include <QSet>

#include <limits>

namespace sokbo {

namespace {

constexpr int sampleSize = 300;

QList<qint64> newestArticles(Database &database)
{
    QList<qint64> ids;
    Query query(database, "article.newestIdUpTo", std::numeric_limits<qint64>::max(), sampleSize);
    while (query.next())
        ids.append(query.integer(0));
    return ids;
}

// Every token of the title as one expression; empty where it has none.
QString allTokensOf(const QString &title)
{
    QSet<QString> tokens;
    tokenise(title, [&](QStringView token) { tokens.insert(token.toString()); });
    QString expression;
    for (const QString &token : std::as_const(tokens))
        expression += (expression.isEmpty() ? u"\"" : u" AND \"") + token + u'"';
    return expression;
}

// The index can be sound in itself and yet say something else than the articles do: a look at some hundred of
// them.
QString sampleProblem(Database &database, qint64 todo)
{
    for (const qint64 id : newestArticles(database)) {
        if (id <= todo)
            continue;
        QString title;
        if (Query query(database, "board.titleOf", id); query.next())
            title = searchableText(query.text(0), query.text(1), {}).title;
        const QString expression = allTokensOf(title);
        if (!expression.isEmpty() && !Query(database, "upkeep.isIndexed", expression, id).next())
            return QStringLiteral("the full text index does not know the title of article %1").arg(id);
    }
    return {};
}

} // namespace

QString fullTextProblem(Connection &connection)
{
    Database &database = connection.database;
    const qint64 todo = connection.index.todo();
    for (const char *name : {"upkeep.notIndexed", "upkeep.titlesNotIndexed"})
        if (Query query(database, name, todo); query.next() && query.integer(0) > 0)
            return QStringLiteral("%1 articles are not in the full text index").arg(query.integer(0));
    if (Query query(database, "upkeep.indexedForNothing"); query.next() && query.integer(0) > 0)
        return QStringLiteral("the full text index has %1 articles that are not there").arg(query.integer(0));
    return sampleProblem(database, todo);
}

QString fullTextDamage(Database &database)
{
    try {
        run(database, "fulltext.check");
        run(database, "fulltext.checkTitles");
    } catch (const Failure &) {
        return QStringLiteral("the full text index is damaged");
    }
    return {};
}

} // namespace sokbo
