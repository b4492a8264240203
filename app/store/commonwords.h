// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/blockdates.h"
#include "store/bodycodec.h"
#include "store/database.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <map>
#include <optional>
#include <set>

namespace sokbo {

// Which articles have the words that many articles have. The index has pairs of letters: of a word of three
// syllables it says who may have it, and of one that nearly every article has each text would have to be
// unpacked to be sure. So of the words in many of them each block of articles keeps who begins a word with
// it, where nothing else is to be done. What is rare in a block, or longer than `longest`, or far behind in a
// text, is not kept: then the texts tell.
//
// A block is kept as a whole or not at all, and whoever changes a text lets go of its block (forget()), or
// stores one under an id that another had. Who deletes one need not.
class CommonWords {
public:
    static constexpr int fewest = 32; // of them have a word that is kept
    static constexpr qsizetype shortest = 3, longest = 8; // UTF-16 units; two are a pair, which the index has
    static constexpr qsizetype longestRead = 4000; // UTF-16 units, of a text; what is behind is not kept
    using Having = std::array<unsigned char, articlesOfBlock / 8>; // a bit for each article

    static bool has(const Having &having, qint64 place)
    {
        return having[size_t(place / 8)] >> (place % 8) & 1;
    }

    CommonWords(Database &database, BodyCodec &codec);

    static bool mayBeKept(QStringView folded); // else no block has it
    // The articles of a block in which a word begins with this one, all or none of them.
    std::optional<Having> having(qint64 block, const QString &word);

    // These within a transaction that writes.
    void forget(qint64 article);
    void forgetAll();
    // Keeps the newest whole block that is not kept; false: all are. It reads the texts of a block: some tens
    // of milliseconds where they are news. Of each no more than `longestRead` is held and counted.
    bool keepSlice();

    // Of one block: what it should keep.
    std::map<QString, Having> count(qint64 block);
    // Articles of a block for which a word is kept that count() does not give them. One that is gone may
    // still be kept for one: nothing finds it.
    QList<qint64> wronglyKept(qint64 block);

private:
    Database &m_database;
    BodyCodec &m_codec;
    std::set<qint64> m_todo; // blocks that may not be kept
    bool m_isListed = false; // those of before this connection are among them
};

} // namespace sokbo
