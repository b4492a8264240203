// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchindex.h"

#include "search/koreantokenizer.h"
#include "store/counttable.h"

#include <QRandomGenerator>

#include <algorithm>
#include <sqlite3.h>

namespace sokbo {

namespace {

constexpr qsizetype lettersAtOnce = 400'000; // of texts that one write takes in: some 40 ms

// What the tokens in the index depend on besides the tokenizer: how an article becomes text.
constexpr int mergedPages = 100; // of the full text index, in one transaction
constexpr int indexVersion = 1000 * searchTokensVersion + 1;

QByteArray quoted(const QString &token)
{
    QByteArray utf8 = token.toUtf8();
    utf8.replace('"', "\"\"");
    return '"' + utf8 + '"';
}

// No text that waited under an id before, and was taken back with its transaction or deleted, had the same.
qint64 newStamp()
{
    return qint64(QRandomGenerator::global()->generate64());
}

} // namespace

SearchIndex::SearchIndex(Database &database, BodyCodec &codec)
    : m_database(database)
    , m_codec(codec)
    , m_waiting(database, codec)
    , m_common(database, codec)
    , m_triples(database, codec)
{
}

// One that the index has yet to come to joins those with the others.
void SearchIndex::add(qint64 article)
{
    m_common.forget(article);
    if (article <= todo())
        return;
    run(m_database, "fulltext.wait", article, newStamp());
}

bool SearchIndex::anyWaits()
{
    return Query(m_database, "fulltext.waiting").next();
}

bool SearchIndex::isWaiting(qint64 article)
{
    return Query(m_database, "fulltext.isWaiting", article).next();
}

bool SearchIndex::isIndexed(qint64 article)
{
    return article > todo() && !Query(m_database, "queue.holds", article).next() && !isWaiting(article);
}

bool SearchIndex::isWhole()
{
    return todo() <= 0 && !Query(m_database, "queue.holdsAny").next();
}

void SearchIndex::replace(qint64 article, const SearchableText &before, const SearchableText &after)
{
    m_common.forget(article);
    if (isWaiting(article))
        run(m_database, "fulltext.wait", article, newStamp());
    if (!isIndexed(article))
        return;
    if (before.text != after.text) {
        run(m_database, "fulltext.remove", article, before.text);
        run(m_database, "fulltext.add", article, after.text);
        if (const qint64 block = blockOf(article); m_triples.kept().contains(block))
            m_triples.add(block, after.text);
    }
    if (before.title != after.title) {
        run(m_database, "fulltext.removeTitle", article, before.title);
        run(m_database, "fulltext.addTitle", article, after.title);
    }
}

void SearchIndex::remove(qint64 article)
{
    if (const auto text = readSearchable(m_database, m_codec, article))
        takeOut(article, *text);
}

void SearchIndex::putOff(qint64 article, const SearchableText &before)
{
    m_common.forget(article);
    takeOut(article, before);
}

void SearchIndex::takeOut(qint64 article, const SearchableText &text)
{
    run(m_database, "fulltext.waitNoMore", article);
    if (m_database.changes() > 0 || !isIndexed(article))
        return;
    run(m_database, "fulltext.remove", article, text.text);
    run(m_database, "fulltext.removeTitle", article, text.title);
}

// What waits is asked first: of one that is indexed in between, both know. The texts that the writer would
// see may never be kept, therefore it is not asked.
void SearchIndex::find(const TextNeedle &needle, bool inTitles, const std::function<void(qint64)> &take)
{
    if (m_database.isWriter())
        indexAllWaiting();
    else
        m_waiting.find(needle, inTitles, take);
    findIndexed(needle, inTitles, take);
}

// It only spares looking: where it is damaged all is looked at, until the doctor has it made anew.
IdSet SearchIndex::blocksWithout(const TextNeedle &needle)
{
    try {
        return m_triples.without(needle);
    } catch (const Failure &failed) {
        if (failed.error.kind == Error::Kind::Cancelled)
            throw;
        return IdSet();
    }
}

// Past blocks that do not have the word the index begins again, which takes as long as some hundred ids of
// it. Behind the last of them it is read from its end: to go there from its beginning passes over all ids of
// what was indexed lately.
void SearchIndex::findIndexed(
    const TextNeedle &needle, bool inTitles, const std::function<void(qint64)> &take)
{
    constexpr int worthBeginning = 500;
    const IdSet without = blocksWithout(needle);
    const QString expression = matchExpression(needle);
    qint64 end = blockOf(highestArticle(m_database)) + 1; // blocks from here on are done
    const bool skips = without.size() > 0;
    if (skips) {
        while (end > 0 && !without.contains(end - 1)) // a kept block may have lost its articles
            --end;
        Query query(m_database, inTitles ? "fulltext.findInTitlesBack" : "fulltext.findBack", expression,
            end * articlesOfBlock);
        while (query.next())
            take(query.integer(0));
    }
    qint64 block = 0;
    const auto goToBlockWithIt = [&] {
        while (block < end && without.contains(block))
            ++block;
        return block < end;
    };
    for (bool goesOn = true; goesOn && goToBlockWithIt();) {
        goesOn = false;
        Query query(m_database, inTitles ? "fulltext.findInTitlesFrom" : "fulltext.findFrom", expression,
            block * articlesOfBlock);
        for (int inVain = 0; !goesOn && query.next();) {
            const qint64 id = query.integer(0);
            block = blockOf(id);
            if (skips && block >= end)
                return;
            if (!without.contains(block))
                take(id);
            else if (++inVain == worthBeginning)
                goesOn = true;
        }
    }
}

qint64 SearchIndex::countUpTo(const TextNeedle &needle, bool inTitles, qint64 most)
{
    qint64 count = 0;
    if (m_database.isWriter())
        indexAllWaiting();
    else
        m_waiting.find(needle, inTitles, [&count](qint64) { ++count; });
    if (count >= most)
        return most;
    Query query(m_database, inTitles ? "fulltext.countTitlesUpTo" : "fulltext.countUpTo",
        matchExpression(needle), most - count);
    return query.next() ? count + query.integer(0) : count;
}

bool SearchIndex::indexWaiting(int fewest)
{
    Q_ASSERT(!sqlite3_get_autocommit(m_database.handle()));
    QList<qint64> waiting;
    {
        Query query(m_database, "fulltext.waiting");
        while (query.next())
            waiting.append(query.integer(0));
    }
    if (waiting.isEmpty() || waiting.size() < fewest)
        return false;
    const IdSet kept = m_triples.kept();
    // In order: FTS5 writes what it has gathered before it takes in an article that is older than the last.
    qsizetype done = 0;
    for (qsizetype letters = 0; done < waiting.size() && letters < lettersAtOnce; ++done)
        letters += index(waiting.at(done), kept);
    run(m_database, "fulltext.waitNoMoreUpTo", waiting.at(done - 1));
    return true;
}

void SearchIndex::indexAllWaiting()
{
    while (indexWaiting()) { }
}

qsizetype SearchIndex::index(qint64 article, const IdSet &kept)
{
    const auto text = readSearchable(m_database, m_codec, article);
    if (!text)
        return 0;
    run(m_database, "fulltext.add", article, text->text);
    run(m_database, "fulltext.addTitle", article, text->title);
    if (const qint64 block = blockOf(article); kept.contains(block))
        m_triples.add(block, text->text);
    return text->text.size();
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
    run(m_database, "fulltext.nobodyWaits");
    m_common.forgetAll();
    m_triples.forgetAll();
    run(m_database, "fulltext.setState", indexVersion, highestArticle(m_database));
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
    const IdSet kept = m_triples.kept();
    std::for_each(ids.crbegin(), ids.crend(), [&](qint64 id) { index(id, kept); });
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

} // namespace sokbo
