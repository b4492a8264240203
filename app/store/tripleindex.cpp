// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tripleindex.h"

#include "search/lettertriples.h"
#include "store/counttable.h"
#include "store/waitingtexts.h"

#include <algorithm>
#include <vector>

namespace sokbo {

namespace {

const QString keptToken = QStringLiteral("kept");
constexpr size_t mostTriples = 400'000; // triples that are held; a block of news has a fifth of that
constexpr size_t inOneExpression = 100; // triples that are asked for

void eachOnce(std::vector<LetterTriple> &triples)
{
    std::sort(triples.begin(), triples.end());
    triples.erase(std::unique(triples.begin(), triples.end()), triples.end());
}

QString wordsOf(const std::vector<LetterTriple> &triples)
{
    QString words;
    words.reserve(qsizetype(triples.size()) * 4);
    for (const LetterTriple triple : triples)
        words += tokenOf(triple) + u' ';
    return words;
}

QString asWord(const QString &token)
{
    return u'"' + token + u'"';
}

} // namespace

TripleIndex::TripleIndex(Database &database, BodyCodec &codec)
    : m_database(database)
    , m_codec(codec)
{
}

IdSet TripleIndex::blocks(const QString &expression)
{
    IdSet found(blockOf(highestArticle(m_database)));
    Query query(m_database, "triple.find", expression);
    while (query.next())
        found.insert(query.integer(0));
    return found;
}

IdSet TripleIndex::kept()
{
    return blocks(asWord(keptToken));
}

IdSet TripleIndex::without(const TextNeedle &needle)
{
    QString all;
    for (const QStringList &anyOf : needle.triples()) {
        QString any;
        for (const QString &token : anyOf)
            any += (any.isEmpty() ? u"" : u" OR ") + asWord(token);
        all += (all.isEmpty() ? u"(" : u" AND (") + any + u')';
    }
    return all.isEmpty() ? IdSet() : blocks(asWord(keptToken) + u" NOT (" + all + u')');
}

void TripleIndex::add(qint64 block, const QString &searchable)
{
    std::vector<LetterTriple> triples;
    appendTriples(searchable, triples);
    eachOnce(triples);
    if (!triples.empty())
        run(m_database, "triple.add", block, wordsOf(triples));
}

void TripleIndex::forgetAll()
{
    run(m_database, "triple.forgetAll");
}

bool TripleIndex::keepSlice()
{
    qint64 block = (highestArticle(m_database) + 1) / articlesOfBlock - 1; // that no new article belongs to
    const IdSet done = kept();
    while (block >= 0 && done.contains(block))
        --block;
    if (block < 0)
        return false;
    std::vector<LetterTriple> triples;
    for (qint64 i = 0; i < articlesOfBlock; ++i) {
        if (const auto text = readSearchable(m_database, m_codec, block * articlesOfBlock + i))
            appendTriples(text->text, triples);
        if (triples.size() < mostTriples)
            continue;
        eachOnce(triples);
        if (triples.size() < mostTriples / 2)
            continue;
        run(m_database, "triple.add", block, wordsOf(triples));
        triples.clear();
    }
    eachOnce(triples);
    run(m_database, "triple.add", block, wordsOf(triples) + keptToken);
    return true;
}

bool TripleIndex::knows(qint64 block, const QString &searchable)
{
    std::vector<LetterTriple> triples;
    appendTriples(searchable, triples);
    eachOnce(triples);
    for (size_t from = 0; from < triples.size(); from += inOneExpression) {
        QString all;
        for (size_t i = from; i < std::min(from + inOneExpression, triples.size()); ++i)
            all += (all.isEmpty() ? u"" : u" AND ") + asWord(tokenOf(triples[i]));
        if (!Query(m_database, "triple.isIn", all, block).next())
            return false;
    }
    return true;
}

} // namespace sokbo
