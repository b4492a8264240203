// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/searchabletext.h"
#include "search/textneedle.h"
#include "store/bodycodec.h"
#include "store/database.h"

#include <QString>

#include <functional>

namespace sokbo {

// The full text index. An article is indexed when it gets its marks: the slowest part of storing it, for
// which its headline need not wait. When the tokens change, the articles up to `todo` are indexed anew in
// slices, newest first. Searches read the texts of those that are not indexed yet, and so are right at every
// moment; kill -9 loses nothing, for both lists change with the write that indexes.
class SearchIndex {
public:
    SearchIndex(Database &database, BodyCodec &codec);

    void add(qint64 article, const SearchableText &text); // as it is stored
    void addLate(qint64 article, const SearchableText &text); // as it leaves the queue (articlequeue.h)
    void replace(qint64 article, const SearchableText &before, const SearchableText &after);
    void remove(qint64 article);
    void remove(qint64 article, const SearchableText &text);

    qint64 todo(); // articles up to this id are not indexed
    bool isWhole(); // all are indexed
    // Frees the room of what was removed, a little at a time; false when nothing is left to be done. In a
    // transaction that writes.
    bool mergeSlice();
    void startAnew(); // empties the index and puts all articles on the list; within a transaction
    bool isCurrent(); // false: startAnew() is due
    bool indexSlice(int articles); // within a transaction; false: nothing is left

private:
    bool isIndexed(qint64 article);
    Database &m_database;
    BodyCodec &m_codec;
};

// The MATCH expression for all terms of a needle, each in quotes.
QString matchExpression(const TextNeedle &needle);
// Ids of articles that have the needle's terms, ascending.
void findIndexed(
    Database &database, const TextNeedle &needle, bool inTitles, const std::function<void(qint64)> &take);

} // namespace sokbo
