// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/boardreader.h"

#include "store/blockdates.h"
#include "store/counttable.h"
#include "store/querycompiler.h"
#include "store/rankedboard.h"
#include "store/sortedboard.h"
#include "store/storytable.h"
#include "store/tagtable.h"
#include "store/times.h"

#include <algorithm>
#include <limits>

namespace sokbo {

namespace {

constexpr qint64 lowest = std::numeric_limits<qint64>::min();
constexpr qint64 highest = std::numeric_limits<qint64>::max();

constexpr qint64 longWalk = 500; // entries of an index
constexpr qint64 largestPage = 500; // of what somebody waits for; more is a list

struct Place { // on the board; all that is read lies behind it
    qint64 published;
    qint64 id;
};

struct Order {
    bool newest = true;

    bool operator()(const Place &a, const Place &b) const
    {
        const bool before = a.published != b.published ? a.published < b.published : a.id < b.id;
        const bool same = a.published == b.published && a.id == b.id;
        return newest ? !before && !same : before;
    }
};

Place startOf(const BoardQuery &query, const std::optional<BoardKey> &after)
{
    if (after)
        return {after->published.toSecsSinceEpoch(), after->id.value};
    return query.order == BoardQuery::Order::Oldest ? Place{lowest, lowest} : Place{highest, highest};
}

// A board that one index holds in its order: a source, a tag, an entity, all saved ones. Pages of it cost the
// same wherever they lie. Of a branch of tags the index holds one list for each.
struct IndexedBoard {
    const char *newest = nullptr;
    const char *oldest = nullptr;
    std::optional<QList<qint64>> values;
};

std::optional<IndexedBoard> indexedBoard(Database &database, const QueryNode &root)
{
    if (root.kind == QueryNode::Kind::And && root.children.isEmpty())
        return IndexedBoard{"board.all.newest", "board.all.oldest", std::nullopt};
    if (root.kind != QueryNode::Kind::Field)
        return std::nullopt;
    switch (root.field) {
    case QueryField::SourceNumber:
        return IndexedBoard{"board.source.newest", "board.source.oldest", QList{root.number}};
    case QueryField::EntityNumber:
        return IndexedBoard{"board.entity.newest", "board.entity.oldest", QList{root.number}};
    case QueryField::SaidNumber:
        return IndexedBoard{"board.said.newest", "board.said.oldest", QList{root.number}};
    case QueryField::Tag:
        return IndexedBoard{"board.tag.newest", "board.tag.oldest", tagsMeant(database, root)};
    case QueryField::Is:
        if (root.text == u"saved")
            return IndexedBoard{"board.saved.newest", "board.saved.oldest", std::nullopt};
        if (root.text == u"offline")
            return IndexedBoard{"board.offline.newest", "board.offline.oldest", std::nullopt};
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

BoardEntry entryOf(qint64 id, qint64 published)
{
    BoardEntry entry{ArticleId{id}, {}};
    entry.day = boardDay(published);
    return entry;
}

void appendEntries(QList<BoardEntry> &entries, Query query)
{
    while (query.next())
        entries.append(entryOf(query.integer(1), query.integer(0)));
}

// The lists of several values as one, each article once. `limit` below 0: all.
QList<BoardEntry> readMerged(Database &database, const char *name, const QList<qint64> &values,
    const Order &order, const Place &start, qint64 limit)
{
    QList<Place> places;
    for (const qint64 value : values) {
        Query query(database, name, value, start.published, start.id, limit);
        while (query.next())
            places.append({query.integer(0), query.integer(1)});
    }
    std::sort(places.begin(), places.end(), order);
    const auto isSame = [](const Place &a, const Place &b) { return a.id == b.id; };
    places.erase(std::unique(places.begin(), places.end(), isSame), places.end());
    if (limit >= 0)
        places = places.mid(0, limit);
    QList<BoardEntry> entries;
    entries.reserve(places.size());
    for (const Place &place : std::as_const(places))
        entries.append(entryOf(place.id, place.published));
    return entries;
}

QList<BoardEntry> readIndexed(
    Database &database, const IndexedBoard &board, bool newest, const Place &start, qint64 limit)
{
    const char *name = newest ? board.newest : board.oldest;
    if (board.values && board.values->size() != 1)
        return readMerged(database, name, *board.values, Order{newest}, start, limit);
    QList<BoardEntry> entries;
    if (board.values)
        appendEntries(
            entries, Query(database, name, board.values->first(), start.published, start.id, limit));
    else
        appendEntries(entries, Query(database, name, start.published, start.id, limit));
    return entries;
}

bool looksIntoTexts(const QueryNode &node)
{
    return node.kind == QueryNode::Kind::Word || node.kind == QueryNode::Kind::Phrase
        || (node.kind == QueryNode::Kind::Field && node.field == QueryField::Near)
        || std::any_of(node.children.cbegin(), node.children.cend(), looksIntoTexts);
}

qint64 countAll(Database &database)
{
    if (areCountsKept(database))
        return keptCount(database, CountKind::Articles);
    Query query(database, "board.countAll");
    return query.next() ? query.integer(0) : 0;
}

// Any other board: either the whole board is walked in its order past everything that does not match, or, of
// few articles, the places are read one by one and sorted.
class Walk {
public:
    using Take = std::function<void(qint64 id, qint64 published)>;

    Walk(Connection &connection, const BoardQuery &query, CompiledQuery::Texts texts,
        const Cancelled &cancelled)
        : m_database(connection.database)
        , m_compiled(connection, query, texts, cancelled)
        , m_cancelled(cancelled)
        , m_order{query.order != BoardQuery::Order::Oldest}
    {
        m_articles = countAll(m_database);
    }

    void from(Place start, qint64 limit, const Take &take)
    {
        const qint64 possible = m_compiled.possibleCount();
        // Sorting reads a row of each article, walking an entry of the index of each; a walk for a page ends
        // after about limit / density entries.
        const qint64 steps
            = limit < possible ? limit * m_articles / std::max<qint64>(possible, 1) : m_articles;
        if (possible * 12 < steps)
            takeSorted(start, limit, take);
        else if (limit < possible && steps > longWalk && start.published == highest && isBlockwise())
            takeByBlocks(limit, take);
        else
            takeWalking(start, limit, take, [](qint64) { return true; });
    }

    // The same by looking into the texts, as long as that leads somewhere. False: it did not, and what was
    // taken is void.
    bool tryReading(const Place &start, qint64 limit, const Take &take)
    {
        constexpr int first = 32, most = 5000, worthwhile = 10;
        int steps = 0;
        return takeWalking(start, limit, take, [&](qint64 taken) {
            ++steps;
            return steps < first || (steps < most && taken * worthwhile >= steps);
        });
    }

private:
    bool isWithin(qint64 published) const
    {
        return published >= m_compiled.from() && published < m_compiled.until();
    }

    void checkCancelled(qint64 step)
    {
        if (step % 256 == 0 && m_cancelled())
            fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
    }

    void takeSorted(const Place &start, qint64 limit, const Take &take)
    {
        QList<Place> places;
        for (const qint64 id : m_compiled.possibleIds()) {
            Query query(m_database, "board.published", id);
            if (!query.next())
                continue;
            const Place place{query.integer(0), id};
            if (isWithin(place.published) && m_order(start, place))
                places.append(place);
        }
        std::sort(places.begin(), places.end(), m_order);
        qint64 step = 0;
        for (const Place &place : std::as_const(places)) {
            checkCancelled(++step);
            if (limit <= 0)
                return;
            if (m_compiled.matches(place.id, place.published)) {
                take(place.id, place.published);
                --limit;
            }
        }
    }

    // What a transaction has written so far is in no date yet. Where only older articles are asked for a walk
    // begins with them.
    bool isBlockwise() const
    {
        return m_order.newest && m_compiled.until() == highest && !m_database.isWriter()
            && areBlockDatesKept(m_database);
    }

    // The newest of few among many: an article comes when every block that may have a newer one was looked
    // at.
    void takeByBlocks(qint64 limit, const Take &take)
    {
        const auto isOlder = [](const Place &a, const Place &b) { return Order{true}(b, a); };
        std::vector<Place> found; // a heap, the newest on top
        qint64 step = 0;
        const auto takeNewerThan = [&](std::optional<qint64> date) {
            while (limit > 0 && !found.empty() && (!date || found.front().published > *date)) {
                std::pop_heap(found.begin(), found.end(), isOlder);
                const Place place = found.back();
                found.pop_back();
                checkCancelled(++step);
                if (m_compiled.matches(place.id, place.published)) {
                    take(place.id, place.published);
                    --limit;
                }
            }
        };
        Query blocks(m_database, "blockdate.newestFirst");
        while (limit > 0 && blocks.next()) {
            const qint64 block = blocks.integer(0), date = blocks.integer(1);
            takeNewerThan(date);
            if (date < m_compiled.from())
                break;
            for (const qint64 id :
                m_compiled.possibleIds(block * articlesOfBlock, (block + 1) * articlesOfBlock)) {
                checkCancelled(++step);
                Query query(m_database, "board.published", id);
                if (!query.next())
                    continue;
                const Place place{query.integer(0), id};
                if (!isWithin(place.published))
                    continue;
                found.push_back(place);
                std::push_heap(found.begin(), found.end(), isOlder);
            }
        }
        takeNewerThan(std::nullopt);
    }

    // False where `goesOn`, asked with the number of articles taken so far, ended it.
    bool takeWalking(Place start, qint64 limit, const Take &take, const std::function<bool(qint64)> &goesOn)
    {
        qint64 taken = 0;
        const bool newest = m_order.newest;
        if (newest && m_compiled.until() != highest)
            start = std::min(start, Place{m_compiled.until(), lowest},
                [](const Place &a, const Place &b) { return Order{false}(a, b); });
        if (!newest && m_compiled.from() != lowest)
            start = std::max(start, Place{m_compiled.from() - 1, highest},
                [](const Place &a, const Place &b) { return Order{false}(a, b); });
        Query query(
            m_database, newest ? "board.all.newest" : "board.all.oldest", start.published, start.id, -1);
        qint64 step = 0;
        while (taken < limit && query.next()) {
            checkCancelled(++step);
            const qint64 published = query.integer(0);
            if (newest ? published < m_compiled.from() : published >= m_compiled.until())
                return true;
            if (const qint64 id = query.integer(1); m_compiled.matches(id, published)) {
                take(id, published);
                ++taken;
            }
            if (!goesOn(taken))
                return taken >= limit;
        }
        return true;
    }

    Database &m_database;
    CompiledQuery m_compiled;
    const Cancelled &m_cancelled;
    Order m_order;
    qint64 m_articles = 0;
};

// Without what they are folded by.
QList<BoardEntry> readByDate(Connection &connection, const BoardQuery &query, qint64 limit,
    const std::optional<BoardKey> &after, const Cancelled &cancelled)
{
    const Place start = startOf(query, after);
    const auto indexed = indexedBoard(connection.database, query.root);
    if (indexed && !anyHidden(connection.database))
        return readIndexed(connection.database, *indexed, query.order == BoardQuery::Order::Newest, start,
            limit == highest ? -1 : limit);
    QList<BoardEntry> entries;
    const auto take = [&](qint64 id, qint64 published) { entries.append(entryOf(id, published)); };
    if (limit <= largestPage && looksIntoTexts(query.root)) {
        if (Walk(connection, query, CompiledQuery::Texts::Read, cancelled).tryReading(start, limit, take))
            return entries;
        entries.clear();
    }
    Walk(connection, query, CompiledQuery::Texts::Indexed, cancelled).from(start, limit, take);
    return entries;
}

void appendIds(QList<BoardEntry> &entries, const QList<ArticleId> &ids)
{
    for (const ArticleId id : ids)
        entries.append({id, {}});
}

// The ranked ones, and from behind the oldest of them on the others.
QList<BoardEntry> readByRelevance(Connection &connection, const BoardQuery &byDate, qint64 limit,
    const std::optional<BoardKey> &after, const Cancelled &cancelled)
{
    const QList<ArticleId> newest
        = idsOf(readByDate(connection, byDate, mostRanked, std::nullopt, cancelled));
    std::optional<BoardKey> oldest; // of the ranked ones, where there may be others
    if (newest.size() == mostRanked)
        if (Query last(connection.database, "board.published", newest.constLast().value); last.next())
            oldest = BoardKey{timeFromSeconds(last.integer(0)), newest.constLast()};
    const auto place = [](const BoardKey &key) { return startOf({}, key); };
    const bool isAmongOthers = after && oldest && Order{}(place(*oldest), place(*after));
    QList<BoardEntry> entries;
    if (!isAmongOthers)
        appendIds(
            entries, sortedByRelevance(connection, newest, byDate.root, after, cancelled).mid(0, limit));
    if (!oldest || entries.size() >= limit)
        return entries;
    const qint64 left = limit == highest ? highest : limit - entries.size();
    appendIds(
        entries, idsOf(readByDate(connection, byDate, left, isAmongOthers ? after : oldest, cancelled)));
    return entries;
}

QList<BoardEntry> readEntries(Connection &connection, const BoardQuery &query, qint64 limit,
    const std::optional<BoardKey> &after, const Cancelled &cancelled)
{
    if (isByDate(query.order))
        return readByDate(connection, query, limit, after, cancelled);
    BoardQuery byDate = query;
    byDate.order = BoardQuery::Order::Newest;
    if (query.order == BoardQuery::Order::Relevance)
        return readByRelevance(connection, byDate, limit, after, cancelled);
    const QList<ArticleId> all = idsOf(readByDate(connection, byDate, highest, std::nullopt, cancelled));
    QList<BoardEntry> entries;
    appendIds(entries,
        sortedByColumn(connection, all, query.order, after, limit == highest ? -1 : limit, cancelled));
    return entries;
}

} // namespace

bool anyHidden(Database &database)
{
    return Query(database, "source.hiding").next();
}

QList<BoardEntry> readBoard(Connection &connection, const BoardQuery &query, const Cancelled &cancelled)
{
    Transaction snapshot(connection.database, Transaction::Kind::Read);
    QList<BoardEntry> entries = readEntries(connection, query, highest, std::nullopt, cancelled);
    readFolds(connection.database, entries, cancelled);
    return entries;
}

QList<ArticleId> readBoardWithin(Connection &connection, const BoardQuery &query)
{
    return idsOf(readEntries(connection, query, highest, std::nullopt, [] { return false; }));
}

QList<ArticleId> readPageWithin(
    Connection &connection, const BoardQuery &query, int limit, const Cancelled &cancelled)
{
    return idsOf(readEntries(connection, query, limit, std::nullopt, cancelled));
}

QList<ArticleId> readPage(Connection &connection, const BoardQuery &query, int limit,
    const std::optional<BoardKey> &after, const Cancelled &cancelled)
{
    if (limit <= 0)
        return {};
    Transaction snapshot(connection.database, Transaction::Kind::Read);
    return idsOf(readEntries(connection, query, limit, after, cancelled));
}

qint64 countBoard(Connection &connection, const BoardQuery &query, const Cancelled &cancelled)
{
    Transaction snapshot(connection.database, Transaction::Kind::Read);
    if (query.root == QueryNode() && !anyHidden(connection.database))
        return countAll(connection.database);
    qint64 count = 0;
    Walk(connection, query, CompiledQuery::Texts::Indexed, cancelled)
        .from(startOf(query, std::nullopt), highest, [&](qint64, qint64) { ++count; });
    return count;
}

} // namespace sokbo
