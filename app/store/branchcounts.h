// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace sokbo {

// How many articles have a tag or one below it, each counted once. Kept by the path of the branch, for a path
// need be no tag itself.
struct BranchCount {
    int articles = 0;
    int unread = 0;

    friend bool operator==(const BranchCount &, const BranchCount &) = default;
};
using BranchCounts = QHash<QString, BranchCount>; // by the key of the path (tagKey()), without empty ones

// False in a database of an earlier Sokbo: then they are counted.
bool areBranchesKept(Database &database);
BranchCounts readBranchCounts(Database &database); // those that are kept, or counted where none are
void makeBranchCounts(Database &database); // from what there is, within a transaction
// How many of them are not what they should be; mends them if wanted.
int checkBranchCounts(Database &database, bool mend);

// Follows what one transaction after another changes. Before the first change of an article it is told of
// it, and looks at what the article has; before the commit it looks again, and writes the difference. Where
// tags move to another place, all their articles do: then the branches that they leave and come to are
// counted.
class BranchChanges {
public:
    explicit BranchChanges(Database &database)
        : m_database(database)
    {
    }

    enum class Before { AsItIs, NotThere };
    void noteArticle(qint64 id, Before before);
    void noteTag(qint64 id, const QString &key, bool moves); // its key until now
    bool isEmpty() const { return m_articles.isEmpty() && m_moved.isEmpty(); }
    void write();
    void forget();

private:
    struct State {
        bool exists = false;
        bool unread = false;
        QList<qint64> tags;
    };
    State stateOf(qint64 article);

    Database &m_database;
    QHash<qint64, State> m_articles; // before
    QHash<qint64, QString> m_keys; // before, of tags that moved or went
    QSet<qint64> m_moved;
};

} // namespace sokbo
