// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/blockdates.h"
#include "store/branchcounts.h"
#include "store/counttable.h"
#include "store/database.h"
#include "store/namecounts.h"

#include <QSet>

#include <vector>

namespace sokbo {

// Keeps the counts of what the writing connection writes. SQLite tells it of every article that comes,
// entitytable.cpp of every link of an article and a name, and triggers of that connection (section `watch` of
// resources/sql/count.sql) of all else that changes or goes, whoever wrote it. That is added up in memory,
// and each count that changed is written once, by the same transaction, before its commit.
class KeptCounts final : public CommitWatcher {
public:
    // Outside a transaction. Makes the counts first, where the database has none.
    explicit KeptCounts(Database &database);
    ~KeptCounts() override;

    void beforeCommit() override;
    void afterCommit() override { forget(); }
    void rolledBack() override { forget(); }
    void nameLinked(qint64 entity, qint64 published, int by) override;

    struct Row { // of an article
        qint64 id = 0, source = 0, published = 0, unread = 0, saved = 0, offline = 0;
    };
    // What SQLite calls. An article that came is counted as it is at the end.
    void articleCame(qint64 id) { m_came.insert(id); }
    void gatherArticle(const Row &row, qint64 sign);
    void gatherTag(qint64 article, qint64 tag, qint64 articles, qint64 unread);
    void noteTagged(qint64 article); // whose tags, or whether it is unread, will change now
    void noteTag(qint64 tag, const QString &key, bool moves) { m_branches.noteTag(tag, key, moves); }

private:
    void forget();
    void count(const Row &row, qint64 sign);
    void countTag(qint64 tag, qint64 articles, qint64 unread);
    void countWhatCame();

    Database &m_database;
    QSet<qint64> m_came;
    Counts m_changes;
    BlockDates m_dates;
    BranchChanges m_branches;
    std::vector<NameChange> m_names;
};

} // namespace sokbo
