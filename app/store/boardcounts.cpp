// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/boardreader.h"
#include "store/counttable.h"

#include <limits>

namespace sokbo {

namespace {

int countOf(Database &database, const char *name)
{
    Query query(database, name);
    return query.next() ? query.number(0) : 0;
}

// Nothing where they are not kept yet.
std::optional<BoardCounts> readKeptCounts(Database &database, qint64 day)
{
    if (!areCountsKept(database))
        return std::nullopt;
    BoardCounts counts;
    const std::initializer_list<std::pair<CountKind, int BoardCounts::*>> kinds{
        {CountKind::Articles, &BoardCounts::all}, {CountKind::Unread, &BoardCounts::unread},
        {CountKind::Saved, &BoardCounts::saved}, {CountKind::Offline, &BoardCounts::offline}};
    for (const auto &[kind, member] : kinds)
        counts.*member = int(keptCount(database, kind));
    counts.today = int(countPublished(database, day, std::numeric_limits<qint64>::max()));
    if (!anyHidden(database))
        return counts;
    Query shown(database, "count.shownOfHidden");
    shown.next();
    int column = 0;
    for (const auto &[kind, member] : kinds) {
        Query hidden(database, "count.ofHiddenSources", qint64(kind));
        hidden.next();
        counts.*member += shown.number(column++) - hidden.number(0);
    }
    Query hidden(database, "count.hiddenSince", day);
    hidden.next();
    counts.today -= hidden.number(0);
    return counts;
}

BoardCounts countBoards(Database &database, qint64 day)
{
    BoardCounts counts;
    counts.all = countOf(database, "board.countAll");
    counts.unread = countOf(database, "board.countUnread");
    counts.saved = countOf(database, "board.countSaved");
    counts.offline = countOf(database, "board.countOffline");
    if (Query query(database, "board.countSince", day); query.next())
        counts.today = query.number(0);
    if (!anyHidden(database))
        return counts;
    if (Query query(database, "board.countHidden", day); query.next()) {
        counts.all -= query.number(0);
        counts.unread -= query.number(1);
        counts.saved -= query.number(2);
        counts.offline -= query.number(3);
        counts.today -= query.number(4);
    }
    return counts;
}

} // namespace

BoardCounts readBoardCounts(Database &database, const QDateTime &dayStart)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    const qint64 day = dayStart.toSecsSinceEpoch();
    const auto kept = readKeptCounts(database, day);
    BoardCounts counts = kept ? *kept : countBoards(database, day);
    counts.highlighted = countOf(database, "board.countHighlighted"); // none of them is ever hidden
    return counts;
}

} // namespace sokbo
