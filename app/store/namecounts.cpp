// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/namecounts.h"

#include "store/counttable.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>
#include <limits>

namespace sokbo {

namespace {

constexpr qint64 namesKept = 1; // key of CountKind::Kept
constexpr qint64 periodsOfDay = 24 * 3600 / periodSeconds;
constexpr qint64 namedOften = 100; // articles of a day
constexpr int mostParts = 16; // of a period; more become one

void putNumber(QByteArray &bytes, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        bytes += char(0x80 | (value & 0x7f));
    bytes += char(value);
}

std::optional<quint64> takeNumber(const char *&at, const char *end)
{
    quint64 value = 0;
    for (int shift = 0; shift < 64 && at < end; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        value |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

// Entities in order, each as how far it is from the one before, with a number that may be negative.
QByteArray packNames(const NameChange *first, const NameChange *end)
{
    QByteArray bytes;
    qint64 before = 0;
    for (; first != end; ++first) {
        putNumber(bytes, quint64(first->entity - before));
        putNumber(bytes, (quint64(first->by) << 1) ^ quint64(first->by >> 63));
        before = first->entity;
    }
    return bytes;
}

// As far as it can be read: the doctor sees what is lost.
template <typename Take>
void unpackNames(const QByteArray &bytes, Take take)
{
    const char *at = bytes.constData(), *const end = at + bytes.size();
    quint64 entity = 0;
    while (at < end) {
        const auto step = takeNumber(at, end), by = takeNumber(at, end);
        if (!step || !by)
            return;
        entity += *step;
        take(qint64(entity), qint64(*by >> 1) ^ -qint64(*by & 1));
    }
}

std::vector<NameChange> readPeriod(Database &database, qint64 period)
{
    std::vector<NameChange> names;
    {
        Query query(database, "count.parts", period);
        while (query.next())
            unpackNames(query.view(0), [&](qint64 entity, qint64 by) {
                names.push_back({period, entity, by});
            });
    }
    addUp(names);
    return names;
}

void replacePeriod(Database &database, qint64 period, const std::vector<NameChange> &names)
{
    run(database, "count.dropParts", period);
    if (!names.empty())
        run(database, "count.putPart", period, 0, packNames(names.data(), names.data() + names.size()));
}

void addPart(Database &database, const NameChange *first, const NameChange *end)
{
    const qint64 period = first->period;
    int part = 0;
    if (Query query(database, "count.lastPart", period); query.next() && !query.isNull(0))
        part = query.number(0) + 1;
    if (part < mostParts) {
        run(database, "count.putPart", period, part, packNames(first, end));
        return;
    }
    std::vector<NameChange> all = readPeriod(database, period);
    all.insert(all.end(), first, end);
    addUp(all);
    replacePeriod(database, period, all);
}

// From which period on the names are kept.
qint64 firstKept(Database &database)
{
    return areCountsKept(database) ? keptCount(database, CountKind::Kept, namesKept) : farthestPeriod;
}

void setFirstKept(Database &database, qint64 period)
{
    run(database, "count.set", qint64(CountKind::Kept), namesKept, period);
}

std::vector<NameChange> countPeriod(Database &database, qint64 period)
{
    std::vector<NameChange> names;
    Query query(database, "count.named", period * periodSeconds, (period + 1) * periodSeconds);
    while (query.next())
        names.push_back({period, query.integer(0), 1});
    addUp(names);
    return names;
}

void addToTotals(Database &database, const std::vector<NameChange> &changes)
{
    if (!Query(database, "count.anyOfKind", qint64(CountKind::Named)).next())
        return;
    QHash<qint64, qint64> totals;
    for (const NameChange &change : changes)
        totals[change.entity] += change.by;
    for (auto total = totals.cbegin(); total != totals.cend(); ++total)
        run(database, "count.addIfKept", qint64(CountKind::Named), total.key(), *total);
}

bool isSameNames(const std::vector<NameChange> &a, const std::vector<NameChange> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const NameChange &x, const NameChange &y) {
        return x.period == y.period && x.entity == y.entity && x.by == y.by;
    });
}

} // namespace

void addUp(std::vector<NameChange> &changes)
{
    std::sort(changes.begin(), changes.end());
    auto to = changes.begin();
    for (auto from = changes.begin(); from != changes.end();) {
        NameChange sum = *from;
        for (++from; from != changes.end() && !(sum < *from); ++from)
            sum.by += from->by;
        if (sum.by != 0)
            *to++ = sum;
    }
    changes.erase(to, changes.end());
}

void addNameCounts(Database &database, std::vector<NameChange> &changes)
{
    addUp(changes);
    addToTotals(database, changes);
    const qint64 kept = firstKept(database);
    const NameChange *const end = changes.data() + changes.size();
    for (const NameChange *first = changes.data(); first != end;) {
        const NameChange *next = first;
        while (next != end && next->period == first->period)
            ++next;
        if (first->period >= kept)
            addPart(database, first, next);
        first = next;
    }
}

void startNameCounts(Database &database)
{
    run(database, "count.dropAllParts");
    setFirstKept(database, highestArticle(database) > 0 ? farthestPeriod : -farthestPeriod);
}

bool nameTotalSlice(Database &database)
{
    // An article may say that it is of a time to come, long before anybody is often named there.
    Query last(database, "count.lastPeriodUpTo", periodAt(QDateTime::currentSecsSinceEpoch()));
    if (!last.next() || last.isNull(0))
        return false;
    QHash<qint64, qint64> named;
    for (qint64 period = last.integer(0); period > last.integer(0) - periodsOfDay; --period)
        for (const NameChange &name : readPeriod(database, period))
            named[name.entity] += name.by;
    for (auto name = named.cbegin(); name != named.cend(); ++name) {
        if (*name < namedOften
            || Query(database, "count.isKept", qint64(CountKind::Named), name.key()).next())
            continue;
        run(database, "count.set", qint64(CountKind::Named), name.key(),
            countArticlesOf(database, name.key()));
        return true;
    }
    return false;
}

bool nameCountSlice(Database &database, int articles)
{
    qint64 kept = firstKept(database);
    if (kept <= -farthestPeriod || !areCountsKept(database))
        return false;
    qint64 done = 0;
    while (done < articles && kept > -farthestPeriod) {
        Query newest(database, "count.newestBefore", kept * periodSeconds);
        if (!newest.next() || newest.isNull(0)) {
            kept = -farthestPeriod;
            break;
        }
        kept = std::min(kept - 1, periodAt(newest.integer(0)));
        done += countPublished(database, kept * periodSeconds, (kept + 1) * periodSeconds);
        replacePeriod(database, kept, countPeriod(database, kept));
    }
    setFirstKept(database, kept);
    return true;
}

int checkNameCounts(Database &database, bool mend)
{
    const qint64 kept = firstKept(database);
    QList<qint64> periods;
    {
        Query query(database, "count.periods");
        while (query.next())
            periods.append(query.integer(0));
    }
    QList<std::vector<NameChange>> wrong; // what they should be
    std::vector<NameChange> names;
    qint64 current = 0;
    const auto compare = [&] {
        periods.removeOne(current);
        addUp(names);
        if (!isSameNames(names, readPeriod(database, current)))
            wrong.append(names);
        names.clear();
    };
    {
        Query query(database, "count.namedInOrder", std::max(kept, -farthestPeriod) * periodSeconds);
        while (query.next()) {
            const qint64 period = periodAt(query.integer(0));
            if (period != current && !names.empty())
                compare();
            current = period;
            names.push_back({period, query.integer(1), 1});
        }
    }
    if (!names.empty())
        compare();
    int amiss = int(wrong.size());
    for (const qint64 period : std::as_const(periods)) { // of these no article names anybody
        if (period >= kept && readPeriod(database, period).empty())
            continue;
        ++amiss;
        if (mend)
            replacePeriod(database, period, {});
    }
    if (mend)
        for (const std::vector<NameChange> &right : std::as_const(wrong))
            replacePeriod(database, right.front().period, right);
    return amiss;
}

NameTally::NameTally(Database &database)
    : m_database(database)
{
    Query query(database, "count.highestName");
    if (query.next())
        m_counts.resize(size_t(query.integer(0)) + 1);
}

void NameTally::take(qint64 from, qint64 until)
{
    const qint64 first = std::max(firstPeriodFrom(from), firstKept(m_database)), end = periodAt(until);
    if (first >= end) {
        count("count.named", from, until, 1);
        return;
    }
    count("count.named", from, first * periodSeconds, 1);
    takeKept(first, end);
    count("count.named", end * periodSeconds, until, 1);
}

void NameTally::takeShown(qint64 from, std::optional<qint64> until)
{
    constexpr qint64 latest = std::numeric_limits<qint64>::max();
    take(from, until.value_or(latest));
    if (Query(m_database, "source.hiding").next())
        count("count.namedByHidden", from, until.value_or(latest), -1);
}

void NameTally::takeKept(qint64 firstPeriod, qint64 endPeriod)
{
    Query query(m_database, "count.names", firstPeriod, endPeriod);
    while (query.next())
        unpackNames(query.view(0), [this](qint64 entity, qint64 by) {
            if (quint64(entity) < m_counts.size())
                m_counts[size_t(entity)] += qint32(by);
        });
}

void NameTally::count(const char *name, qint64 from, qint64 until, int by)
{
    Query query(m_database, name, from, until);
    while (query.next())
        if (quint64(query.integer(0)) < m_counts.size())
            m_counts[size_t(query.integer(0))] += by;
}

qint64 NameTally::of(EntityId id) const
{
    return quint64(id.value) < m_counts.size() ? m_counts[size_t(id.value)] : 0;
}

std::vector<NameTally::Named> NameTally::named(qint64 fewest) const
{
    std::vector<Named> named;
    for (size_t id = 0; id < m_counts.size(); ++id)
        if (m_counts[id] >= fewest)
            named.push_back({m_counts[id], EntityId{qint64(id)}});
    return named;
}

} // namespace sokbo
