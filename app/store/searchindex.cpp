// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchindex.h"

#include "search/koreantokenizer.h"

#include <algorithm>
#include <sqlite3.h>

namespace sokbo {

namespace {

// What the tokens in the index depend on besides the tokenizer: how an article becomes text.
constexpr int mergedPages = 100; // of the full text index, in one transaction
constexpr int indexVersion = 1000 * searchTokensVersion + 1;

QByteArray quoted(const QString &token)
{
    QByteArray utf8 = token.toUtf8();
    utf8.replace('"', "\"\"");
    return '"' + utf8 + '"';
}

} // namespace

SearchIndex::SearchIndex(Database &database, BodyCodec &codec)
    : m_database(database)
    , m_codec(codec)
{
}

void SearchIndex::add(qint64 article, const SearchableText &text)
{
    run(m_database, "fulltext.add", article, text.text);
    run(m_database, "fulltext.addTitle", article, text.title);
}

// One that the index has yet to come to joins those with the others.
void SearchIndex::addLate(qint64 article, const SearchableText &text)
{
    if (article > todo())
        add(article, text);
}

bool SearchIndex::isIndexed(qint64 article)
{
    return article > todo() && !Query(m_database, "queue.holds", article).next();
}

bool SearchIndex::isWhole()
{
    return todo() <= 0 && !Query(m_database, "queue.holdsAny").next();
}

void SearchIndex::replace(qint64 article, const SearchableText &before, const SearchableText &after)
{
    if (!isIndexed(article))
        return;
    if (before.text != after.text) {
        run(m_database, "fulltext.remove", article, before.text);
        run(m_database, "fulltext.add", article, after.text);
    }
    if (before.title != after.title) {
        run(m_database, "fulltext.removeTitle", article, before.title);
        run(m_database, "fulltext.addTitle", article, after.title);
    }
}

void SearchIndex::remove(qint64 article)
{
    if (!isIndexed(article))
        return;
    SearchableText text;
    {
        Query query(m_database, "article.textForIndex", article);
        if (!query.next())
            return;
        const QByteArray html = m_codec.tryUnpack(query.integer(2), query.view(3)).value_or(QByteArray());
        text = searchableText(query.text(0), query.text(1), QString::fromUtf8(html));
    }
    remove(article, text);
}

void SearchIndex::remove(qint64 article, const SearchableText &text)
{
    if (!isIndexed(article))
        return;
    run(m_database, "fulltext.remove", article, text.text);
    run(m_database, "fulltext.removeTitle", article, text.title);
}

qint64 SearchIndex::todo()
{
    Query query(m_database, "fulltext.state");
    return query.next() ? query.integer(1) : 0;
}

bool SearchIndex::isCurrent()
{
    Query query(m_database, "fulltext.state");
    return query.next() && query.integer(0) == indexVersion;
}

bool SearchIndex::mergeSlice()
{
    bool goesOn = false;
    for (const char *merge : {"fulltext.merge", "fulltext.mergeTitles"}) {
        // FTS5 has worked if it wrote more than its own note of it.
        const int before = sqlite3_total_changes(m_database.handle());
        run(m_database, merge, -mergedPages);
        goesOn = goesOn || sqlite3_total_changes(m_database.handle()) - before >= 2;
    }
    return goesOn;
}

void SearchIndex::startAnew()
{
    run(m_database, "fulltext.clear");
    run(m_database, "fulltext.clearTitles");
    qint64 highest = 0;
    if (Query query(m_database, "article.highestId"); query.next())
        highest = query.integer(0);
    run(m_database, "fulltext.setState", indexVersion, highest);
}

bool SearchIndex::indexSlice(int articles)
{
    const qint64 from = todo();
    if (from <= 0)
        return false;
    QList<qint64> ids;
    {
        Query query(m_database, "article.newestToIndex", from, articles);
        while (query.next())
            ids.append(query.integer(0));
    }
    for (const qint64 id : ids) {
        SearchableText text;
        {
            Query query(m_database, "article.textForIndex", id);
            if (!query.next())
                continue;
            const QByteArray html = m_codec.tryUnpack(query.integer(2), query.view(3)).value_or(QByteArray());
            text = searchableText(query.text(0), query.text(1), QString::fromUtf8(html));
        }
        add(id, text);
    }
    const bool isLast = ids.size() < articles;
    run(m_database, "fulltext.setState", indexVersion, isLast ? qint64(0) : ids.last() - 1);
    return !isLast;
}

QString matchExpression(const TextNeedle &needle)
{
    QByteArray expression;
    for (const IndexTerm &term : needle.terms()) {
        QByteArray any;
        for (const QString &token : term.anyOf)
            any += (any.isEmpty() ? "" : " OR ") + quoted(token);
        for (const QString &token : term.beginnings)
            any += (any.isEmpty() ? "" : " OR ") + quoted(token) + " *";
        expression += (expression.isEmpty() ? "(" : " AND (") + any + ')';
    }
    return QString::fromUtf8(expression);
}

void findIndexed(
    Database &database, const TextNeedle &needle, bool inTitles, const std::function<void(qint64)> &take)
{
    Query query(database, inTitles ? "fulltext.findInTitles" : "fulltext.find", matchExpression(needle));
    while (query.next())
        take(query.integer(0));
}

} // namespace sokbo
