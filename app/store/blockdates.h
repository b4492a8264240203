// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QHash>

namespace sokbo {

// Articles with consecutive ids, as large as the blocks are by which something is kept of the texts.
inline constexpr qint64 articlesOfBlock = 512;
inline qint64 blockOf(qint64 article)
{
    return article / articlesOfBlock;
}

// How new the articles of a block may be: no article was published after its block's date. Articles come
// about in the order in which they are published, so that the newest of some lie in few blocks. A date stays
// when its article goes or is dated earlier. Written with the counts (keptcounts.h).
using BlockDates = QHash<qint64, qint64>; // by block, seconds since 1970, UTC

bool areBlockDatesKept(Database &database);
void makeBlockDates(Database &database); // from what there is, within a transaction
void raiseBlockDates(Database &database, const BlockDates &dates);
int checkBlockDates(Database &database, bool mend); // how many blocks have newer articles than they say

} // namespace sokbo
