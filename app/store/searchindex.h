// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/searchabletext.h"
#include "search/textneedle.h"
#include "store/bodycodec.h"
#include "store/commonwords.h"
#include "store/database.h"
#include "store/tripleindex.h"
#include "store/waitingtexts.h"

#include <QString>

#include <functional>

namespace sokbo {

// The full text index. FTS5 takes in many articles at once for less than half of what it costs a few at a
// time, therefore those that have their marks wait (table index_queue) until there are enough of them, or
// until nothing else is to be done. When the tokens change, the articles up to `todo` are indexed anew in
// slices, newest first. Searches look through the texts of those that are not indexed yet, and so are right
// at every moment; kill -9 loses nothing, for the lists change with the write that indexes.
class SearchIndex {
public:
    SearchIndex(Database &database, BodyCodec &codec);

    void add(qint64 article); // one that is stored and has its marks
    void replace(qint64 article, const SearchableText &before, const SearchableText &after);
    void putOff(
        qint64 article, const SearchableText &before); // it has another text, which waits for its marks
    void remove(qint64 article); // one that goes

    // Ids of the articles that have the needle's terms, in no order. Of those up to `todo` and of those
    // without marks nothing is known here. On the connection that writes it indexes first what waits.
    void find(const TextNeedle &needle, bool inTitles, const std::function<void(qint64)> &take);
    qint64 countUpTo(const TextNeedle &needle, bool inTitles, qint64 most);

    qint64 todo(); // articles up to this id are not indexed
    bool isIndexed(qint64 article);
    bool isWhole(); // all are indexed or wait for it
    // Takes in what waits, where there are so many: as much as a write may take, the rest with the next one.
    // Within a transaction; false where there are fewer.
    bool indexWaiting(int fewest = 1);
    void indexAllWaiting(); // however long it takes
    bool anyWaits();
    // From so many on each write takes some of them in. A search looks through them: some milliseconds.
    static constexpr int manyWaiting = 500;
    // Frees the room of what was removed, a little at a time; false when nothing is left to be done. In a
    // transaction that writes.
    bool mergeSlice();
    void startAnew(); // empties the index and puts all articles on the list; within a transaction
    bool isCurrent(); // false: startAnew() is due
    bool indexSlice(int articles); // within a transaction; false: nothing is left
    // Which of what find() gives has a word for certain, where many have it.
    CommonWords &commonWords() { return m_common; }
    // Where nothing of what find() gives need be looked at.
    TripleIndex &triples() { return m_triples; }

private:
    bool isWaiting(qint64 article);
    void takeOut(qint64 article, const SearchableText &text);
    IdSet blocksWithout(const TextNeedle &needle);
    void findIndexed(const TextNeedle &needle, bool inTitles, const std::function<void(qint64)> &take);
    // How many letters its text has. `kept`: the blocks that are to be told of them.
    qsizetype index(qint64 article, const IdSet &kept);
    Database &m_database;
    BodyCodec &m_codec;
    WaitingTexts m_waiting;
    CommonWords m_common;
    TripleIndex m_triples;
};

// The MATCH expression for all terms of a needle, each in quotes.
QString matchExpression(const TextNeedle &needle);

} // namespace sokbo
