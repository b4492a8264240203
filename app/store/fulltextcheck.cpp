// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fulltextcheck.h"

#include "search/koreantokenizer.h"
#include "search/searchabletext.h"
#include "store/counttable.h"
#include "store/waitingtexts.h"

#include <QStringList>

#include <initializer_list>

namespace sokbo {

namespace {

constexpr int sampleSize = 300;
constexpr qint64 sampledBlocks = 3;
constexpr qint64 sampledOfBlock = 8; // every such article
constexpr qsizetype tokensOfText = 40; // of a text, at its ends
const auto triplesDamaged = QStringLiteral("the index of letter triples is damaged");

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

// Some of all ages, the newest and the oldest whole one among them.
QList<qint64> someBlocks(Database &database)
{
    const qint64 blocks = (highestArticle(database) + 1) / articlesOfBlock; // whole
    const qint64 sample = std::min(sampledBlocks, blocks);
    QList<qint64> some;
    for (qint64 i = 0; i < sample; ++i)
        some.append(sample > 1 ? i * (blocks - 1) / (sample - 1) : 0);
    return some;
}

// An article of whose text its block does not know would not be found.
QString unknownTriples(Connection &connection)
{
    TripleIndex &triples = connection.index.triples();
    const IdSet kept = triples.kept();
    for (const qint64 block : someBlocks(connection.database)) {
        if (!kept.contains(block))
            continue;
        for (qint64 i = 0; i < articlesOfBlock; i += sampledOfBlock) {
            const qint64 id = block * articlesOfBlock + i;
            if (!connection.index.isIndexed(id))
                continue;
            const auto text = readSearchable(connection.database, connection.codec, id);
            if (text && !triples.knows(block, text->text))
                return QStringLiteral("the block of article %1 does not know its text").arg(id);
        }
    }
    return {};
}

QString damageOf(Database &database, std::initializer_list<const char *> checks, const QString &what)
{
    try {
        for (const char *check : checks)
            run(database, check);
    } catch (const Failure &) {
        return what;
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
    for (const qint64 block : someBlocks(connection.database))
        for (const qint64 id : connection.index.commonWords().wronglyKept(block)) {
            Query query(connection.database, "article.textForIndex", id);
            // One whose text cannot be read is another part's finding.
            if (query.next() && connection.codec.tryUnpack(query.integer(2), query.view(3)))
                return QStringLiteral("article %1 is kept for a word that it does not have").arg(id);
        }
    return {};
}

QString tripleProblem(Connection &connection)
{
    try {
        return unknownTriples(connection);
    } catch (const Failure &failed) {
        if (failed.error.kind == Error::Kind::Cancelled)
            throw;
        return triplesDamaged; // it is made again all the same
    }
}

QString fullTextDamage(Database &database)
{
    return damageOf(database, {"fulltext.check", "fulltext.checkTitles"},
        QStringLiteral("the full text index is damaged"));
}

QString tripleDamage(Database &database)
{
    return damageOf(database, {"triple.check"}, triplesDamaged);
}

} // namespace sokbo
