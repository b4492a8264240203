// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fulltextcheck.h"

#include "search/koreantokenizer.h"
#include "search/searchabletext.h"
#include "store/counttable.h"

#include <QStringList>

namespace sokbo {

namespace {

constexpr int sampleSize = 300;
constexpr qint64 sampledBlocks = 3;
constexpr qsizetype tokensOfText = 40; // of a text, at its ends

// Some of all ages, the newest and the oldest among them.
QList<qint64> someArticles(Database &database)
{
    const qint64 highest = highestArticle(database);
    QList<qint64> ids;
    for (int i = 0; i < sampleSize; ++i) {
        Query query(database, "article.newestToIndex", highest - highest * i / sampleSize, 1);
        if (query.next() && (ids.isEmpty() || ids.last() != query.integer(0)))
            ids.append(query.integer(0));
    }
    return ids;
}

// The first and the last tokens as one expression; empty where there is none.
QString allTokensOf(const QString &text, qsizetype most)
{
    QStringList all;
    tokenise(text, [&](QStringView token) { all.append(token.toString()); });
    if (all.size() > most)
        all = all.mid(0, most / 2) + all.mid(all.size() - most / 2);
    all.removeDuplicates();
    QString expression;
    for (const QString &token : std::as_const(all))
        expression += (expression.isEmpty() ? u"\"" : u" AND \"") + token + u'"';
    return expression;
}

// The index can be sound in itself and yet say something else than the articles do: a look at some hundred of
// them.
QString sampleProblem(Connection &connection)
{
    Database &database = connection.database;
    const auto knows = [&database](const QString &text, qint64 id) {
        const QString expression = allTokensOf(text, tokensOfText);
        return expression.isEmpty() || Query(database, "upkeep.isIndexed", expression, id).next();
    };
    for (const qint64 id : someArticles(database)) {
        if (!connection.index.isIndexed(id))
            continue;
        SearchableText said;
        {
            Query query(database, "article.textForIndex", id);
            if (!query.next())
                continue;
            const auto html = connection.codec.tryUnpack(query.integer(2), query.view(3));
            said = searchableText(
                query.text(0), query.text(1), QString::fromUtf8(html.value_or(QByteArray())));
            if (!html)
                said.text.clear(); // another part's finding
        }
        if (!knows(said.title, id))
            return QStringLiteral("the full text index does not know the title of article %1").arg(id);
        if (!knows(said.text, id))
            return QStringLiteral("the full text index does not know the text of article %1").arg(id);
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
    return sampleProblem(connection);
}

// An article of which a block keeps a word that its text does not have would be found for it.
QString commonWordProblem(Connection &connection)
{
    const qint64 blocks = (highestArticle(connection.database) + 1) / CommonWords::articlesOfBlock; // whole
    const qint64 sample = std::min(sampledBlocks, blocks);
    for (qint64 i = 0; i < sample; ++i) {
        const qint64 block = sample > 1 ? i * (blocks - 1) / (sample - 1) : 0;
        for (const qint64 id : connection.index.commonWords().wronglyKept(block)) {
            Query query(connection.database, "article.textForIndex", id);
            // One whose text cannot be read is another part's finding.
            if (query.next() && connection.codec.tryUnpack(query.integer(2), query.view(3)))
                return QStringLiteral("article %1 is kept for a word that it does not have").arg(id);
        }
    }
    return {};
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
