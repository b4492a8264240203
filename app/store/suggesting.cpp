// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/suggesting.h"

#include "search/misspellings.h"
#include "search/searchtext.h"
#include "search/textneedle.h"
#include "store/boardreader.h"
#include "store/searchindex.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr int mostSuggestions = 3;
constexpr int mostTried = 8; // of a word; each is looked for in the texts
constexpr int known = 3; // a word that so many articles have is meant as it stands
constexpr int mostTitles = 200, mostTexts = 1000; // counted; more say no more
constexpr int leastTexts = 5; // of a word that no title has and no name is

struct Word {
    qsizetype position = 0; // in the query
    QString text;
};

void collectWords(const QueryNode &node, QList<Word> &words)
{
    if (node.kind == QueryNode::Kind::Not)
        return;
    if (node.kind == QueryNode::Kind::Word)
        words.append({node.position, node.text});
    for (const QueryNode &child : node.children)
        collectWords(child, words);
}

struct Candidate {
    QString word;
    int weight = 0; // 0: nothing has it
};

// By how often the index has it, in titles above all, and by whether somebody is called so.
Candidate weighed(Connection &connection, const QString &word)
{
    const TextNeedle needle = TextNeedle::phrase(word);
    SearchIndex &index = connection.index;
    const int texts = needle.isEmpty() ? 0 : int(index.countUpTo(needle, false, mostTexts));
    if (texts == 0)
        return {word, 0};
    const int titles = int(index.countUpTo(needle, true, mostTitles));
    const bool isName = Query(connection.database, "board.entitiesByKey", searchKey(word), QString()).next();
    if (titles == 0 && !isName && texts < leastTexts)
        return {word, 0};
    return {word, texts + 5 * titles + (isName ? mostTexts : 0)};
}

class Suggester {
public:
    Suggester(
        Connection &connection, const BoardQuery &query, const QDateTime &now, const Cancelled &cancelled)
        : m_connection(connection)
        , m_query(query)
        , m_now(now)
        , m_cancelled(cancelled)
    {
    }

    QList<Suggestion> suggest()
    {
        QList<Word> words;
        collectWords(m_query.root, words);
        QString text = m_query.text;
        QList<Word> wrong;
        for (const Word &word : std::as_const(words))
            if (!isKnown(word.text))
                wrong.append(word);
        if (wrong.isEmpty())
            return {};
        // All but the first get what is most likely: of two wrong words there are too many pairs.
        std::sort(
            wrong.begin(), wrong.end(), [](const Word &a, const Word &b) { return a.position > b.position; });
        QStringList put;
        for (qsizetype i = 0; i + 1 < wrong.size(); ++i)
            if (const QStringList likely = replacements(wrong.at(i).text, 1); !likely.isEmpty()) {
                text.replace(wrong.at(i).position, wrong.at(i).text.size(), likely.first());
                put.prepend(likely.first());
            }
        QList<Suggestion> suggestions;
        const Word &first = wrong.last();
        for (const QString &other : replacements(first.text, mostTried)) {
            QString changed = text;
            changed.replace(first.position, first.text.size(), other);
            if (finds(changed))
                suggestions.append({changed, (QStringList{other} + put).join(u' ')});
            if (suggestions.size() == mostSuggestions)
                break;
        }
        return suggestions;
    }

private:
    void checkCancelled() const
    {
        if (m_cancelled())
            fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
    }

    QList<ArticleId> firstOf(const QString &query, int limit)
    {
        const auto parsed = parseQuery(query, m_now);
        return parsed ? readPageWithin(m_connection, *parsed, limit, m_cancelled) : QList<ArticleId>();
    }
    bool isKnown(const QString &word) { return firstOf(word, known).size() >= known; }
    bool finds(const QString &query)
    {
        const qsizetype before = firstOf(m_query.text, known).size();
        return firstOf(query, known).size() > before;
    }

    // The most likely ones first: what the keys give on the other layout before slips.
    QStringList replacements(const QString &word, int most)
    {
        QStringList found;
        const QStringList others = onOtherLayout(word);
        for (const QString &other : others)
            if (weighed(m_connection, other).weight > 0)
                found.append(other);
        QStringList slips = oneKeyAway(word);
        for (const QString &other : others)
            slips += oneKeyAway(other);
        slips.removeDuplicates();
        QList<Candidate> candidates;
        for (const QString &slip : std::as_const(slips)) {
            checkCancelled();
            if (const Candidate candidate = weighed(m_connection, slip); candidate.weight > 0)
                candidates.append(candidate);
        }
        std::stable_sort(candidates.begin(), candidates.end(),
            [](const Candidate &a, const Candidate &b) { return a.weight > b.weight; });
        for (const Candidate &candidate : std::as_const(candidates))
            found.append(candidate.word);
        found.removeDuplicates();
        return found.mid(0, most);
    }

    Connection &m_connection;
    const BoardQuery &m_query;
    const QDateTime m_now;
    const Cancelled &m_cancelled;
};

} // namespace

QList<Suggestion> readSuggestions(
    Connection &connection, const BoardQuery &query, const QDateTime &now, const Cancelled &cancelled)
{
    Transaction snapshot(connection.database, Transaction::Kind::Read);
    return Suggester(connection, query, now, cancelled).suggest();
}

} // namespace sokbo
