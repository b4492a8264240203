// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/searchabletext.h"
#include "search/textneedle.h"
#include "store/bodycodec.h"
#include "store/database.h"

#include <QString>

#include <functional>

namespace sokbo {

// The full text index. It is written in the same transaction as the article. So a search is right at every
// moment, and kill -9 leaves nothing to catch up with; this costs a fraction of a millisecond for each
// article. Only when the tokens change, the index falls behind: the articles up to `todo` are then indexed in
// slices, newest first, and until then searches read their texts.
class SearchIndex {
public:
    SearchIndex(Database &database, BodyCodec &codec);

    void add(qint64 article, const SearchableText &text);
    void replace(qint64 article, const SearchableText &before, const SearchableText &after);
    void remove(qint64 article);

    qint64 todo(); // articles up to this id are not indexed
    void startAnew(); // empties the index and puts all articles on the list; within a transaction
    bool isCurrent(); // false: startAnew() is due
    bool indexSlice(int articles); // within a transaction; false: nothing is left

private:
    Database &m_database;
    BodyCodec &m_codec;
};

// The MATCH expression for all terms of a needle, each in quotes.
QString matchExpression(const TextNeedle &needle);
// Ids of articles that have the needle's terms, ascending.
void findIndexed(
    Database &database, const TextNeedle &needle, bool inTitles, const std::function<void(qint64)> &take);

} // namespace sokbo
