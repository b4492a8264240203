// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "store/database.h"

#include <optional>
#include <vector>

namespace sokbo {

// How many articles name whom, kept by periods (counttable.h). A transaction that takes in articles adds one
// small row to each period that it touches, whatever the number of names, and every so often the rows of a
// period become one.
//
// In a database that was made before they were kept they are counted in slices, the newest period first:
// those from a first one on are kept, those before it are not yet.

struct NameChange {
    qint64 period = 0;
    qint64 entity = 0;
    qint64 by = 0;

    friend bool operator<(const NameChange &a, const NameChange &b)
    {
        return a.period != b.period ? a.period < b.period : a.entity < b.entity;
    }
};
// In order, each period and entity once, and none by nothing.
void addUp(std::vector<NameChange> &changes);
void addNameCounts(Database &database, std::vector<NameChange> &changes); // adds them up

void startNameCounts(Database &database); // anew, from nothing
// Counts the names of about so many articles; false when nothing is left to do. One transaction's work, and
// its first: what was linked before in the same one would be counted twice.
bool nameCountSlice(Database &database, int articles);
// The articles of all times that have one of the names of the day are counted, where it is named so often
// that counting them again and again would take long; from then on their number is kept. One name's work;
// false when all such are kept.
bool nameTotalSlice(Database &database);
// How many periods are not counted as they should be; mends them if wanted.
int checkNameCounts(Database &database, bool mend);

// How many articles of a time name each entity. Exact: what of it lies in no kept period is counted.
class NameTally {
public:
    explicit NameTally(Database &database);
    void take(qint64 from, qint64 until); // of all articles; earliest first
    void takeShown(qint64 from, std::optional<qint64> until = std::nullopt); // nothing: however late
    qint64 of(EntityId id) const;
    struct Named {
        qint64 articles = 0;
        EntityId entity;
    };
    std::vector<Named> named(qint64 fewest) const; // whom at least so many articles name

private:
    void takeKept(qint64 firstPeriod, qint64 endPeriod);
    void count(const char *name, qint64 from, qint64 until, int by);

    Database &m_database;
    std::vector<qint32> m_counts; // by entity
};

} // namespace sokbo
