// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQLite's C API behind three small types. They are private to the store, and the only place where it throws:
// Failure is caught where a job ends (dbthread.h) or where the store is opened, and leaves the folder as a
// Result.

#include "core/ids.h"
#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QVarLengthArray>

#include <functional>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace sokbo {

struct Failure {
    Error error;
};
[[noreturn]] void fail(Error::Kind kind, const QString &message);
// What went wrong with this file, in SQLite's words; where the disk is full, that it is (store/outofroom.h).
// `handle` may be null.
Error errorFor(const QString &doing, int code, sqlite3 *handle, const QString &file);

// What is told of the transactions of a connection that writes.
class CommitWatcher {
public:
    virtual ~CommitWatcher() = default;
    virtual void beforeCommit() = 0; // may write; what it throws rolls the transaction back
    virtual void afterCommit() = 0; // throws nothing
    virtual void rolledBack() = 0;
    // An article of that time names somebody from now on (1), or no longer does (-1).
    virtual void nameLinked(qint64 entity, qint64 published, int by)
    {
        Q_UNUSED(entity)
        Q_UNUSED(published)
        Q_UNUSED(by)
    }
    // Articles call somebody by a role so many times more, or fewer.
    virtual void roleUsed(qint64 entity, const QString &role, qint64 by)
    {
        Q_UNUSED(entity)
        Q_UNUSED(role)
        Q_UNUSED(by)
    }
};

// One connection, used by one thread at a time. Statements are compiled once and kept by name.
class Database {
public:
    enum class Mode {
        Write, // the one connection that writes and checkpoints
        Read, // sees what is committed, beside a writer or alone
        Damaged, // as Read, also where the file is shorter than it says, or its schema holds what cannot be
        Immutable, // for read-only media, on which SQLite's shared memory file cannot be made
    };
    Database(const QString &file, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    sqlite3 *handle() const { return m_handle; }
    QString file() const { return m_file; }
    bool isWriter() const { return m_mode == Mode::Write; }

    // The statement of that name in resources/sql ("article.insert" is section `insert` of article.sql).
    sqlite3_stmt *statement(const char *name);
    // SQL outside resources/sql/*.sql: pragmas and migrations.
    void execute(const QByteArray &sql);
    qint64 pragma(const QByteArray &name);
    qint64 lastInsertId() const;
    int changes() const;

    // Asked every few thousand steps of a long query; true ends it with an error of kind Cancelled.
    void setInterrupt(std::function<bool()> wanted);
    void endIfUnwanted() const; // the same, between short queries

    // Told in the order in which they came.
    void addWatcher(CommitWatcher *watcher) { m_watchers.append(watcher); }
    void removeWatcher(CommitWatcher *watcher) { m_watchers.removeOne(watcher); }
    const QList<CommitWatcher *> &watchers() const { return m_watchers; }

    [[noreturn]] void raise(const QByteArray &doing) const;

private:
    void finalise();

    sqlite3 *m_handle = nullptr;
    QString m_file;
    Mode m_mode;
    QHash<QByteArray, sqlite3_stmt *> m_statements;
    std::function<bool()> m_interrupt;
    QList<CommitWatcher *> m_watchers;
};

// One use of a kept statement: binds, steps, and gives the statement back when it goes out of scope.
class Query {
public:
    template <typename... Values>
    explicit Query(Database &database, const char *name, const Values &...values)
        : Query(database, name, nullptr)
    {
        (bind(values), ...);
    }
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    bool next(); // false after the last row
    void run(); // for statements without rows
    bool isNull(int column) const;
    qint64 integer(int column) const;
    int number(int column) const { return static_cast<int>(integer(column)); }
    bool truth(int column) const { return integer(column) != 0; }
    QString text(int column) const;
    QByteArray bytes(int column) const;
    // As bytes(), without a copy: valid until the next step.
    QByteArray view(int column) const;

private:
    Query(Database &database, const char *name, std::nullptr_t);
    void bind(qint64 value);
    void bind(int value) { bind(static_cast<qint64>(value)); }
    void bind(bool value) { bind(static_cast<qint64>(value)); }
    void bind(const QString &value);
    void bind(const QByteArray &value); // as a blob
    void bind(std::nullptr_t); // NULL
    template <typename Tag>
    void bind(const Id<Tag> &id)
    {
        bind(id.value);
    }
    template <typename Value>
    void bind(const std::optional<Value> &value) // nothing: NULL
    {
        value ? bind(*value) : bind(nullptr);
    }
    void check(int code);

    Database &m_database;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
    QVarLengthArray<QByteArray, 8> m_held; // what is bound: SQLite makes no copy of it
};

template <typename... Values>
void run(Database &database, const char *name, const Values &...values)
{
    Query(database, name, values...).run();
}

// BEGIN IMMEDIATE until commit(); rolls back if commit() was not called. On a reading connection it holds one
// snapshot for several queries.
class Transaction {
public:
    enum class Kind { Read, Write };
    explicit Transaction(Database &database, Kind kind = Kind::Write);
    ~Transaction();
    void commit();

private:
    Database &m_database;
    const QList<CommitWatcher *> m_watchers;
    bool m_open = true;
};

} // namespace sokbo
