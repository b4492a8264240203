// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userjournal.h"

#include "core/wholefile.h"
#include "store/checksum.h"
#include "store/databasecopy.h"
#include "store/sqltext.h"

#include <QMap>
#include <QRandomGenerator>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>

namespace sokbo {

namespace {

constexpr QByteArrayView firstLine("Sokbo's journal of what its reader made, 1\n");
constexpr qsizetype headBytes = 28;
constexpr qint64 longestChanges = 256 * 1024 * 1024;
constexpr qint64 smallFile = 1024 * 1024; // not worth compacting
constexpr int grown = 4; // times the rows themselves

enum RecordKind { Whole = 1, Change = 2 };

using Session = std::unique_ptr<sqlite3_session, decltype(&sqlite3session_delete)>;

QByteArrayList userTables()
{
    return sqlText("journal.tables").simplified().split(' ');
}

// Of the session extension's memory.
QByteArray taken(int size, void *bytes)
{
    const QByteArray copy(static_cast<const char *>(bytes), size);
    sqlite3_free(bytes);
    return copy;
}

struct Record {
    qint64 epoch = 0, position = 0;
    int kind = 0;
    QByteArray changes;
};

QByteArray written(const Record &record)
{
    QByteArray bytes(headBytes, '\0');
    char *at = bytes.data();
    qToLittleEndian<quint32>(quint32(record.changes.size()), at);
    qToLittleEndian<qint64>(record.epoch, at + 8);
    qToLittleEndian<qint64>(record.position, at + 16);
    qToLittleEndian<qint32>(record.kind, at + 24);
    bytes += record.changes;
    qToLittleEndian<quint32>(crc32(QByteArrayView(bytes).sliced(8)), bytes.data() + 4);
    return bytes;
}

// As far as it is whole.
struct Journal {
    QList<Record> records;
    qint64 bytes = 0; // of what is whole

    qint64 epoch() const { return records.isEmpty() ? 0 : records.last().epoch; }
    qint64 position() const { return records.isEmpty() ? -1 : records.last().position; }
};

Journal readJournal(const QString &path)
{
    Journal journal;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.read(firstLine.size()) != firstLine)
        return journal;
    journal.bytes = firstLine.size();
    for (;;) {
        const QByteArray head = file.read(headBytes);
        if (head.size() < headBytes)
            return journal;
        const char *at = head.constData();
        const auto size = qFromLittleEndian<quint32>(at);
        if (size > longestChanges)
            return journal;
        const QByteArray changes = file.read(size);
        const quint32 sum = crc32(changes, crc32(QByteArrayView(head).sliced(8)));
        const Record record{qFromLittleEndian<qint64>(at + 8), qFromLittleEndian<qint64>(at + 16),
            qFromLittleEndian<qint32>(at + 24), changes};
        const bool isFirst = journal.records.isEmpty();
        if (changes.size() != size || sum != qFromLittleEndian<quint32>(at + 4)
            || (record.kind == Whole) != isFirst
            || (!isFirst && (record.epoch != journal.epoch() || record.position != journal.position() + 1)))
            return journal;
        journal.records.append(record);
        journal.bytes += headBytes + size;
    }
}

int forceConflict(void *, int kind, sqlite3_changeset_iter *)
{
    const bool mayReplace = kind == SQLITE_CHANGESET_DATA || kind == SQLITE_CHANGESET_CONFLICT;
    return mayReplace ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

void apply(Database &to, const QByteArray &changes)
{
    if (sqlite3changeset_apply(to.handle(), int(changes.size()), const_cast<char *>(changes.constData()),
            nullptr, forceConflict, nullptr)
        != SQLITE_OK)
        to.raise("applying changes");
}

// The tables of the reader's own rows, in memory, beside the database that they are from.
class Rows {
public:
    explicit Rows(Database &database)
        : m_memory(QStringLiteral(":memory:"), Database::Mode::Write)
    {
        m_memory.execute("PRAGMA foreign_keys = OFF; ATTACH ':memory:' AS blank");
        for (const QByteArray &table : m_tables) {
            Query query(database, "journal.schema", QString::fromLatin1(table));
            if (!query.next())
                continue;
            m_memory.execute(query.bytes(0));
            m_memory.execute(query.bytes(1));
        }
        QByteArray file = QFile::encodeName(database.file());
        m_memory.execute("ATTACH '" + file.replace('\'', "''") + "' AS disk");
    }

    void copy()
    {
        for (const QByteArray &table : m_tables)
            m_memory.execute(sqlText("journal.copy").replace("{table}", table));
    }

    void replay(const Journal &journal)
    {
        for (const Record &record : journal.records)
            apply(m_memory, record.changes);
    }

    QByteArray whole() { return changesFrom("blank"); }
    QByteArray changesFromDisk()
    {
        return changesFrom("disk");
    } // what the database lacks to be as these rows

private:
    QByteArray changesFrom(const char *schema)
    {
        sqlite3_session *opened = nullptr;
        if (sqlite3session_create(m_memory.handle(), "main", &opened) != SQLITE_OK)
            m_memory.raise("comparing rows");
        const Session session(opened, &sqlite3session_delete);
        for (const QByteArray &table : m_tables) {
            char *why = nullptr;
            sqlite3session_attach(opened, table.constData());
            const int code = sqlite3session_diff(opened, schema, table.constData(), &why);
            const QByteArray words = "comparing " + table + ": " + (why ? why : "");
            sqlite3_free(why);
            if (code != SQLITE_OK)
                fail(Error::Kind::Store, QString::fromUtf8(words));
        }
        int size = 0;
        void *bytes = nullptr;
        if (sqlite3session_changeset(opened, &size, &bytes) != SQLITE_OK)
            m_memory.raise("comparing rows");
        return taken(size, bytes);
    }

    const QByteArrayList m_tables = userTables();
    Database m_memory;
};

// How many rows of each table.
QMap<QString, int> counted(const QByteArray &changes)
{
    QMap<QString, int> counts;
    sqlite3_changeset_iter *iterator = nullptr;
    if (sqlite3changeset_start(&iterator, int(changes.size()), const_cast<char *>(changes.constData()))
        != SQLITE_OK)
        return counts;
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0, kind = 0, indirect = 0;
        sqlite3changeset_op(iterator, &table, &columns, &kind, &indirect);
        ++counts[QString::fromUtf8(table)];
    }
    sqlite3changeset_finalize(iterator);
    return counts;
}

QStringList linesOf(const QMap<QString, int> &counts)
{
    QStringList lines;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        lines.append(
            QStringLiteral("%1: %2 rows are not what their second copy says").arg(count.key()).arg(*count));
    return lines;
}

int sumOf(const QMap<QString, int> &counts)
{
    int sum = 0;
    for (const int count : counts)
        sum += count;
    return sum;
}

QString journalFile(const QString &folder)
{
    return folder + QLatin1String("/sokbo.journal");
}

} // namespace

std::optional<JournalPlace> journalPlace(Database &database)
{
    Query query(database, "journal.place");
    if (!query.next())
        return std::nullopt;
    return JournalPlace{query.integer(0), query.integer(1)};
}

UserJournal::UserJournal(Database &database, const QString &folder)
    : m_database(database)
    , m_path(journalFile(folder))
    , m_session(nullptr, &sqlite3session_delete)
{
    try {
        const Journal journal = readJournal(m_path);
        const auto place = journalPlace(database);
        const bool belongs
            = place && place->epoch == journal.epoch() && place->position == journal.position();
        if (belongs && goOn(*place, journal.bytes))
            compact();
        else
            beginAnew();
    } catch (const Failure &failed) {
        qWarning("journal: %s", qUtf8Printable(failed.error.message));
    }
    m_wasKept = m_file.isOpen();
    // Also where the file cannot be written: the database's place must leave it behind, or the next start
    // would take the file for what the database holds.
    try {
        watch();
        database.addWatcher(this);
    } catch (const Failure &failed) {
        qWarning("journal: %s", qUtf8Printable(failed.error.message));
    }
}

bool UserJournal::goOn(const JournalPlace &place, qint64 bytes)
{
    m_epoch = place.epoch;
    m_position = place.position;
    m_file.setFileName(m_path);
    return m_file.open(QIODevice::ReadWrite) && m_file.resize(bytes) && m_file.seek(bytes);
}

UserJournal::~UserJournal()
{
    m_database.removeWatcher(this);
}

void UserJournal::watch()
{
    m_session.reset();
    sqlite3_session *session = nullptr;
    if (sqlite3session_create(m_database.handle(), "main", &session) != SQLITE_OK)
        m_database.raise("watching for changes");
    m_session.reset(session);
    const QByteArrayList tables = userTables();
    for (const QByteArray &table : tables)
        if (sqlite3session_attach(session, table.constData()) != SQLITE_OK)
            m_database.raise("watching " + table);
}

// From what the database holds.
void UserJournal::beginAnew()
{
    Rows rows(m_database);
    rows.copy();
    m_file.close();
    // What a cut left of one takes the place of no whole one.
    const QString former = m_path + QLatin1String(".former");
    if (!readJournal(m_path).records.isEmpty() || !QFile::exists(former))
        moveFile(m_path, former);
    m_epoch = qint64(QRandomGenerator::system()->generate64() >> 1);
    m_position = 0;
    {
        Transaction transaction(m_database);
        run(m_database, "journal.setPlace", m_epoch, m_position);
        transaction.commit();
    }
    if (!append(Whole, rows.whole()))
        fail(Error::Kind::Store, QStringLiteral("%1 cannot be written").arg(m_path));
}

// From what it holds itself, so that no damage of the database gets into it.
void UserJournal::compact()
{
    if (m_file.size() < smallFile)
        return;
    Rows rows(m_database);
    rows.replay(readJournal(m_path));
    const QByteArray whole = rows.whole();
    if (m_file.size() > grown * whole.size() && !append(Whole, whole))
        qWarning("journal: %s cannot be written", qUtf8Printable(m_path));
}

bool UserJournal::append(int kind, const QByteArray &changes)
{
    const QByteArray record = written({m_epoch, m_position, kind, changes});
    if (kind == Change)
        return m_file.isOpen() && m_file.write(record) == record.size() && m_file.flush();
    m_file.close();
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return false;
    const QByteArray whole = firstLine.toByteArray() + record;
    m_file.setFileName(m_path);
    return writeWhole(file, whole) && m_file.open(QIODevice::ReadWrite) && m_file.seek(m_file.size());
}

void UserJournal::beforeCommit()
{
    if (!m_session || sqlite3session_isempty(m_session.get()))
        return;
    int size = 0;
    void *bytes = nullptr;
    if (sqlite3session_changeset(m_session.get(), &size, &bytes) != SQLITE_OK)
        m_database.raise("collecting changes");
    m_pending = taken(size, bytes);
    if (!m_pending.isEmpty())
        run(m_database, "journal.setPlace", m_epoch, m_position + 1);
}

void UserJournal::afterCommit()
{
    if (m_session && !sqlite3session_isempty(m_session.get()))
        watch();
    if (m_pending.isEmpty())
        return;
    ++m_position;
    // The file is left behind the database then, and begun anew at the next opening.
    const bool wasKept = m_file.isOpen();
    if (!append(Change, std::exchange(m_pending, {})) && wasKept) {
        qWarning("journal: %s cannot be written", qUtf8Printable(m_path));
        m_file.close();
    }
}

void UserJournal::rolledBack()
{
    m_pending.clear();
    if (m_session && !sqlite3session_isempty(m_session.get()))
        watch();
}

QStringList journalDifferences(Database &database, const QString &folder)
{
    const Journal journal = readJournal(journalFile(folder));
    const auto belongs = [&] {
        const auto place = journalPlace(database);
        return place && place->epoch == journal.epoch() && place->position == journal.position();
    };
    if (!belongs())
        return {};
    try {
        Rows rows(database);
        rows.replay(journal);
        const QStringList lines = linesOf(counted(rows.changesFromDisk()));
        return belongs() ? lines : QStringList();
    } catch (const Failure &failed) {
        // On media that cannot be written nobody can open the file a second time.
        const int code = failed.error.code & 0xff;
        if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY)
            throw;
        return {};
    }
}

QStringList UserJournal::differences()
{
    const Journal journal = readJournal(m_path);
    if (journal.epoch() != m_epoch || journal.position() != m_position)
        return m_wasKept ? QStringList{QStringLiteral(
                   "the journal of what you made is damaged; the next start writes it anew")}
                         : QStringList();
    Rows rows(m_database);
    rows.replay(journal);
    return linesOf(counted(rows.changesFromDisk()));
}

int UserJournal::takeBack()
{
    const Journal journal = readJournal(m_path);
    if (journal.epoch() != m_epoch || journal.position() != m_position)
        return 0;
    Rows rows(m_database);
    rows.replay(journal);
    const QByteArray changes = rows.changesFromDisk();
    Transaction transaction(m_database);
    apply(m_database, changes);
    transaction.commit();
    return sumOf(counted(changes));
}

int putJournalRows(Database &to, const QString &folder, const std::optional<JournalPlace> &place)
{
    const Journal journal = readJournal(journalFile(folder));
    // A journal of another state: a backup was put in place, say. Where the place was lost it is ours.
    if (journal.records.isEmpty()
        || (place && (place->epoch != journal.epoch() || place->position != journal.position())))
        return 0;
    Rows rows(to);
    rows.replay(journal);
    const QByteArray changes = rows.changesFromDisk();
    apply(to, changes);
    return sumOf(counted(changes));
}

} // namespace sokbo
