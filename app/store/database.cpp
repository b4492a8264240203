// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/indextokenizer.h"
#include "store/outofroom.h"
#include "store/sqltext.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <cerrno>
#include <sqlite3.h>
#include <sys/statvfs.h>

namespace sokbo {

void fail(Error::Kind kind, const QString &message)
{
    throw Failure{Error{kind, message}};
}

namespace {

// SQLite names a full disk where it writes the database and its log. Where the file of their shared memory
// cannot grow, or a quota is used up, it tells of an I/O error.
bool isDiskFull(int code, sqlite3 *handle, const QString &file)
{
    constexpr quint64 leastRoom = 64 * 1024; // bytes; the shared memory's file takes half of it
    static_assert(outOfRoom == SQLITE_FULL);
    if ((code & 0xff) != SQLITE_IOERR)
        return code == SQLITE_FULL;
    const auto tells = [](int error) { return error == ENOSPC || error == EDQUOT || error == EFBIG; };
    if (code == SQLITE_IOERR_SHMSIZE || (handle && tells(sqlite3_system_errno(handle))))
        return true;
    // What was tried after the write that failed has hidden its reason; the file remembers it.
    int error = 0;
    if (handle && code == SQLITE_IOERR_WRITE
        && sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &error) == SQLITE_OK && tells(error))
        return true;
    struct statvfs disk = {};
    return ::statvfs(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), &disk) == 0
        && disk.f_bavail * quint64(disk.f_frsize) < leastRoom;
}

int openFlags(Database::Mode mode)
{
    if (mode == Database::Mode::Write)
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
}

QByteArray nameFor(const QString &file, Database::Mode mode)
{
    if (mode != Database::Mode::Immutable)
        return QFile::encodeName(file);
    return QUrl::fromLocalFile(file).toEncoded() + "?immutable=1";
}

int askInterrupt(void *wanted)
{
    return (*static_cast<std::function<bool()> *>(wanted))() ? 1 : 0;
}

} // namespace

Error errorFor(const QString &doing, int code, sqlite3 *handle, const QString &file)
{
    const int primary = code & 0xff; // the rest says where it went wrong
    Error::Kind kind = Error::Kind::Store;
    if (primary == SQLITE_INTERRUPT)
        kind = Error::Kind::Cancelled;
    else if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED)
        kind = Error::Kind::Busy;
    const bool isFull = isDiskFull(code, handle, file);
    QString words = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    if (isFull && primary != SQLITE_FULL)
        words = QStringLiteral("the disk is full (%1)").arg(words);
    return {kind, doing + QLatin1String(": ") + words, isFull ? outOfRoom : code};
}

Database::Database(const QString &file, Mode mode)
    : m_file(file)
    , m_mode(mode)
{
    const int code = sqlite3_open_v2(nameFor(file, mode).constData(), &m_handle, openFlags(mode), nullptr);
    try {
        if (code != SQLITE_OK)
            raise("opening " + QFile::encodeName(file));
        sqlite3_extended_result_codes(m_handle, 1);
        sqlite3_busy_timeout(m_handle, 5000);
        // The database may come from anywhere (a backup, a restored folder): its schema must not run
        // functions with side effects, and damaged cells are to be noticed instead of followed.
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        // Only where the schema counts as writable SQLite opens a file that was cut off. Nothing is written.
        const bool isDamaged = mode == Mode::Damaged;
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, isDamaged ? 0 : 1, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, isDamaged ? 1 : 0, nullptr);
        execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -8000;"
                "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON");
        if (mode != Mode::Write)
            execute("PRAGMA query_only = ON");
        if (!registerTokenizer(m_handle))
            fail(Error::Kind::Store, QStringLiteral("this SQLite has no full text search (FTS5)"));
    } catch (...) {
        finalise();
        throw;
    }
}

Database::~Database()
{
    finalise();
}

void Database::finalise()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    m_statements.clear();
    sqlite3_close_v2(m_handle);
    m_handle = nullptr;
}

sqlite3_stmt *Database::statement(const char *name)
{
    const auto known = m_statements.constFind(QByteArray::fromRawData(name, qstrlen(name)));
    if (known != m_statements.cend())
        return *known;
    const QByteArray sql = sqlText(name);
    Q_ASSERT_X(!sql.isEmpty(), "statement", name);
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(
            m_handle, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK)
        raise(QByteArray("preparing ") + name);
    m_statements.insert(name, statement);
    return statement;
}

void Database::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        raise("executing " + sql.left(60));
}

qint64 Database::pragma(const QByteArray &name)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray sql = "PRAGMA " + name;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        raise("reading " + name);
    const int code = sqlite3_step(statement);
    const qint64 value = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        raise("reading " + name);
    return value;
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Database::changes() const
{
    return sqlite3_changes(m_handle);
}

void Database::setInterrupt(std::function<bool()> wanted)
{
    m_interrupt = std::move(wanted);
    if (m_interrupt)
        sqlite3_progress_handler(m_handle, 20000, askInterrupt, &m_interrupt);
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

void Database::endIfUnwanted() const
{
    if (m_interrupt && m_interrupt())
        fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
}

void Database::raise(const QByteArray &doing) const
{
    const int code = m_handle ? sqlite3_errcode(m_handle) : SQLITE_NOMEM;
    throw Failure{errorFor(QString::fromUtf8(doing), code, m_handle, m_file)};
}

Query::Query(Database &database, const char *name, std::nullptr_t)
    : m_database(database)
    , m_statement(database.statement(name))
{
    Q_ASSERT_X(!sqlite3_stmt_busy(m_statement), "a statement is used within its own use", name);
}

Query::~Query()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

void Query::check(int code)
{
    if (code != SQLITE_OK)
        m_database.raise("binding");
}

void Query::bind(qint64 value)
{
    check(sqlite3_bind_int64(m_statement, ++m_bound, value));
}

void Query::bind(const QString &value)
{
    const QByteArray &utf8 = m_held.emplace_back(value.toUtf8());
    check(sqlite3_bind_text64(
        m_statement, ++m_bound, utf8.constData(), quint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8));
}

void Query::bind(const QByteArray &value)
{
    // A null pointer would bind NULL, and an empty blob is not the same as none.
    const QByteArray &held = m_held.emplace_back(value);
    const char *data = held.isEmpty() ? "" : held.constData();
    check(sqlite3_bind_blob64(m_statement, ++m_bound, data, quint64(held.size()), SQLITE_STATIC));
}

void Query::bind(std::nullptr_t)
{
    check(sqlite3_bind_null(m_statement, ++m_bound));
}

bool Query::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database.raise(QByteArray("running ") + QByteArray(sqlite3_sql(m_statement)).left(80).simplified());
    return false;
}

void Query::run()
{
    while (next()) { }
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Query::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column)) : QString();
}

QByteArray Query::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

QByteArray Query::view(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray::fromRawData(data, sqlite3_column_bytes(m_statement, column));
}

Transaction::Transaction(Database &database, Kind kind)
    : m_database(database)
    , m_watchers(kind == Kind::Write ? database.watchers() : QList<CommitWatcher *>())
{
    // IMMEDIATE takes the write lock at once, so that a transaction cannot fail half-way for want of it.
    m_database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    // SQLite rolls back by itself on some errors (disk full, I/O); then there is nothing left to end.
    if (m_open && !sqlite3_get_autocommit(m_database.handle()))
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    if (m_open)
        for (CommitWatcher *watcher : m_watchers)
            watcher->rolledBack();
}

void Transaction::commit()
{
    for (CommitWatcher *watcher : m_watchers)
        watcher->beforeCommit();
    m_database.execute("COMMIT");
    m_open = false;
    for (CommitWatcher *watcher : m_watchers)
        watcher->afterCommit();
}

} // namespace sokbo
