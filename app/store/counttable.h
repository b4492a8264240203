// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QHash>
#include <QStringList>

#include <utility>

namespace sokbo {

// Counts that are kept beside what they count. Their numbers stand in the database.
enum class CountKind {
    // What is whole: keys 0 (1: all that are counted here), 1 (namecounts.h), 2 (branchcounts.h) and 3 (names
    // of tags,
    // tagmoving.h).
    Kept = 0,
    Articles = 1, // of a source, or of all (0)
    Unread = 2, // the same
    Saved = 3,
    Offline = 4,
    Tagged = 5, // of a tag
    UnreadTagged = 6,
    Published = 7, // of a period
    Named = 8, // of a name that very many articles have; of the others nothing is kept (namecounts.h)
};
inline size_t qHash(CountKind kind, size_t seed = 0) noexcept
{
    return ::qHash(int(kind), seed);
}
using CountPlace = std::pair<CountKind, qint64>;
using Counts = QHash<CountPlace, qint64>;

// Dates are counted by three hours: the midnights of most of the world, Korea's among them, lie between two.
inline constexpr qint64 periodSeconds = 3 * 3600;
inline constexpr qint64 farthestPeriod = qint64(1) << 40; // none is as far from 1970
qint64 periodAt(qint64 seconds);
qint64 firstPeriodFrom(qint64 seconds); // the first one that lies behind as a whole

// False in a database whose counts are still to be made: then they are counted.
bool areCountsKept(Database &database);
qint64 keptCount(Database &database, CountKind kind, qint64 key = 0);
QHash<qint64, qint64> keptCounts(Database &database, CountKind kind); // without that of all
void addCounts(Database &database, const Counts &changes);
// From what there is, within a transaction.
void makeCounts(Database &database);

// How many articles were published in this time. Exact: what of it lies in no whole period is counted.
qint64 countPublished(Database &database, qint64 from, qint64 until);

qint64 countArticlesOf(Database &database, qint64 name); // one by one
qint64 highestArticle(Database &database); // its id; 0 where there is none

// How many counts are not what they should be; mends them if wanted.
int checkCounts(Database &database, bool mend);

} // namespace sokbo
