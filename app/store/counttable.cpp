// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/counttable.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr qint64 ofAll = 0;

qint64 firstNumber(Query &query)
{
    return query.next() ? query.integer(0) : 0;
}

Counts countEverything(Database &database)
{
    Counts counts;
    {
        Query query(database, "count.bySource");
        while (query.next()) {
            int column = 0;
            for (const CountKind kind :
                {CountKind::Articles, CountKind::Unread, CountKind::Saved, CountKind::Offline}) {
                ++column;
                counts[{kind, query.integer(0)}] += query.integer(column);
                counts[{kind, ofAll}] += query.integer(column);
            }
        }
    }
    {
        Query query(database, "count.byTag");
        while (query.next()) {
            counts[{CountKind::Tagged, query.integer(0)}] = query.integer(1);
            counts[{CountKind::UnreadTagged, query.integer(0)}] = query.integer(2);
        }
    }
    Query query(database, "count.times");
    while (query.next())
        ++counts[{CountKind::Published, periodAt(query.integer(0))}];
    return counts;
}

} // namespace

qint64 periodAt(qint64 seconds)
{
    // A date may be nonsense, and then it is the farthest one.
    const qint64 period = seconds / periodSeconds - (seconds % periodSeconds < 0 ? 1 : 0);
    return std::clamp(period, -farthestPeriod, farthestPeriod);
}

qint64 firstPeriodFrom(qint64 seconds)
{
    const qint64 period = periodAt(seconds);
    return period * periodSeconds < seconds ? period + 1 : period;
}

bool areCountsKept(Database &database)
{
    return keptCount(database, CountKind::Kept) == 1;
}

qint64 keptCount(Database &database, CountKind kind, qint64 key)
{
    Query query(database, "count.value", qint64(kind), key);
    return firstNumber(query);
}

QHash<qint64, qint64> keptCounts(Database &database, CountKind kind)
{
    QHash<qint64, qint64> counts;
    Query query(database, "count.ofKind", qint64(kind));
    while (query.next())
        if (query.integer(0) != ofAll)
            counts.insert(query.integer(0), query.integer(1));
    return counts;
}

void addCounts(Database &database, const Counts &changes)
{
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (*change == 0)
            continue;
        const auto kind = qint64(change.key().first);
        run(database, "count.add", kind, change.key().second, *change);
        if (*change < 0)
            run(database, "count.dropNought", kind, change.key().second);
    }
}

void makeCounts(Database &database)
{
    run(database, "count.dropAll");
    addCounts(database, countEverything(database));
    run(database, "count.set", qint64(CountKind::Kept), 0, 1);
}

qint64 countPublished(Database &database, qint64 from, qint64 until)
{
    const auto counted = [&](qint64 first, qint64 last) {
        Query query(database, "trends.articles", first, last);
        return firstNumber(query);
    };
    const qint64 first = firstPeriodFrom(from), last = periodAt(until);
    if (first >= last || !areCountsKept(database))
        return counted(from, until);
    Query query(database, "count.sum", qint64(CountKind::Published), first, last);
    return counted(from, first * periodSeconds) + firstNumber(query) + counted(last * periodSeconds, until);
}

qint64 highestArticle(Database &database)
{
    Query query(database, "article.highestId");
    return query.next() ? query.integer(0) : 0;
}

qint64 countArticlesOf(Database &database, qint64 name)
{
    Query query(database, "count.articlesOfName", name);
    return firstNumber(query);
}

int checkCounts(Database &database, bool mend)
{
    if (!areCountsKept(database))
        return 0;
    Counts amiss = countEverything(database);
    {
        Query query(database, "count.all");
        while (query.next()) {
            const CountPlace place{CountKind(query.integer(0)), query.integer(1)};
            amiss[place] -= query.integer(2);
            if (place.first == CountKind::Named)
                amiss[place] += countArticlesOf(database, place.second);
        }
    }
    if (mend)
        addCounts(database, amiss);
    return int(std::count_if(amiss.cbegin(), amiss.cend(), [](qint64 by) { return by != 0; }));
}

} // namespace sokbo
