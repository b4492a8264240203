// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QFile>
#include <QStringList>

#include <memory>

struct sqlite3_session;

namespace sokbo {

// Which journal, and how many records after its first one.
struct JournalPlace {
    qint64 epoch = 0, position = 0;
};

// "DIR/sokbo.journal": the second copy of what the reader made and nobody could fetch again: sources, marks,
// notes, highlights, tags and their links, searches, corrections, rules, followed stories (section `tables`
// of resources/sql/journal.sql). A page of the database that goes bad takes its copy with it in no case, and
// a byte that changes in either of them is found by comparing the two.
//
// After a first line come records: length of the changes, CRC-32 of all that follows here, epoch, position,
// kind (all little endian, 4, 4, 8, 8 and 4 bytes), then the changes as SQLite's session extension writes
// them (https://www.sqlite.org/sessionintro.html). The first record holds all rows, each other one those that
// a transaction changed. Epoch and position stand in the database too, written by the same transaction: where
// they differ, the journal belongs to another state of the database and is begun anew. The former one stays
// beside it as "sokbo.journal.former".
//
// The journal is written after the database's commit and never waited for: what a cut takes from it is
// written again at the next opening.
class UserJournal final : public CommitWatcher {
public:
    // Follows the writing connection from here on. Outside a transaction. Never fails: where the journal
    // cannot be kept, that is logged, and the database is what it was without one.
    UserJournal(Database &database, const QString &folder);
    ~UserJournal() override;

    void beforeCommit() override;
    void afterCommit() override;
    void rolledBack() override;

    // What differs between the database and the journal, a line for each table. Outside a transaction.
    QStringList differences();
    // Gives the database what the journal holds; the number of rows that changed.
    int takeBack();

private:
    void watch();
    bool goOn(const JournalPlace &place, qint64 bytes);
    void beginAnew();
    void compact();
    bool append(int kind, const QByteArray &changes);

    Database &m_database;
    const QString m_path;
    QFile m_file;
    bool m_wasKept = false; // when the database was opened
    qint64 m_epoch = 0;
    qint64 m_position = 0;
    QByteArray m_pending; // changes of the transaction that is being committed
    std::unique_ptr<sqlite3_session, void (*)(sqlite3_session *)> m_session;
};

// The same for a database that is only read, perhaps beside a process that writes: nothing where the journal
// belongs to another state of it.
QStringList journalDifferences(Database &database, const QString &folder);

// Puts into a database that was salvaged what the journal in this folder holds, as far as it belongs to the
// damaged one, of which epoch and position are given where they can still be read. The number of rows.
std::optional<JournalPlace> journalPlace(Database &database);
int putJournalRows(Database &to, const QString &folder, const std::optional<JournalPlace> &place);

} // namespace sokbo
