// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/textneedle.h"
#include "store/blockdates.h"
#include "store/bodycodec.h"
#include "store/database.h"
#include "store/idset.h"

#include <QList>
#include <QString>

namespace sokbo {

// Which blocks of articles have which three letters side by side. The index has pairs of letters: of three
// letters whose pairs are common it names very many articles that have both pairs and not the three, and each
// text would have to be unpacked to see it. A block without the three need not be looked at.
//
// It may say of a block that it has what it no longer has, when a text was changed or went, and never the
// other way round: a block is kept as a whole or not at all, and whoever takes an article into the full text
// index tells a kept block of its text (add()). What waits to be taken in is not asked for here.
class TripleIndex {
public:
    TripleIndex(Database &database, BodyCodec &codec);

    IdSet kept();
    // The kept blocks that have no text with the word; none where the word has no triples.
    IdSet without(const TextNeedle &needle);

    // These within a transaction that writes.
    void add(qint64 block, const QString &searchable);
    void forgetAll();
    // Keeps the newest whole block that is not kept; false: all are. It reads the texts of a block: some tens
    // of milliseconds where they are news.
    bool keepSlice();

    // Whether a kept block knows all triples of a text that is in the full text index.
    bool knows(qint64 block, const QString &searchable);

private:
    IdSet blocks(const QString &expression);

    Database &m_database;
    BodyCodec &m_codec;
};

} // namespace sokbo
