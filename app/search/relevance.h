// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/searchabletext.h"
#include "search/textneedle.h"

#include <QList>

namespace sokbo {

struct QueryNode;

// A word of a query that an article is weighed by.
struct RankedWord {
    TextNeedle needle;
    bool onlyTitles = false; // of title:
    QString name = {}; // the word as it was typed, where it may be a name; empty for phrases and titles
    QList<TextNeedle> signs = {}; // Chinese characters that stand for the name, or names for the character
    double rarity = 1; // see rarityOf()
};

// The words, phrases and titles of a query, but those behind a minus. None: no article answers the query
// better than another.
QList<RankedWord> rankedWords(const QueryNode &query);
bool hasRankedWords(const QueryNode &query);

// How much a word tells that so many of all articles have: the inverse document frequency of BM25, above 0.
double rarityOf(qint64 articlesWithIt, qint64 articles);

// How well an article answers the words of a query: BM25 over its title and its text. A place in the title
// counts as several in the text, a whole word (with any particle) more than the beginning of a longer one,
// and that more than the inside of one; the form that was typed more than another of the same word. Of
// several words those that stand close together count more.
class Relevance {
public:
    explicit Relevance(const QList<RankedWord> &words)
        : m_words(words)
    {
    }
    double of(const SearchableText &article) const; // 0 and more; of one query comparable, of two not

private:
    const QList<RankedWord> m_words;
};

} // namespace sokbo
