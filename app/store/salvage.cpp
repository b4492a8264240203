// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/salvage.h"

#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/doctor.h"
#include "store/entitytable.h"
#include "store/exchange.h"
#include "store/folderlock.h"
#include "store/leafscan.h"
#include "store/migrations.h"
#include "store/sqltext.h"
#include "store/tableshape.h"
#include "store/userjournal.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <sqlite3.h>

namespace sokbo {

namespace {

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Statement prepare(Database &database, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database.handle(), sql.constData(), int(sql.size()), &statement, nullptr);
    return {statement, &sqlite3_finalize};
}

// Writes rows of a table into the new database. A row that breaks a rule of the table is one that the damage
// made, and one that is there already has been read before.
class RowWriter {
public:
    // Columns behind the first `columns` get their defaults.
    RowWriter(Database &to, const TableShape &shape, qsizetype columns)
        : m_to(to)
        , m_shape(shape)
    {
        QByteArrayList names;
        for (qsizetype i = 0; i < columns; ++i)
            names.append(shape.columns.at(i).name);
        QByteArray sql = sqlText("salvage.put");
        sql.replace("{table}", shape.table).replace("{columns}", names.join(','));
        sql.replace("{values}", QByteArrayList(columns, "?").join(','));
        m_put = prepare(to, sql);
        if (!m_put)
            to.raise("preparing to salvage " + shape.table);
    }

    // The values of a row that was read, from this column on. True: it is in.
    bool take(sqlite3_stmt *row, int from)
    {
        for (int i = 0; i < sqlite3_bind_parameter_count(m_put.get()); ++i) {
            // A page of another table gives its rows as this one's, and a number would become text.
            if (!m_shape.columns.at(i).takes(kindOf(sqlite3_column_type(row, from + i))))
                return false;
            sqlite3_bind_value(m_put.get(), i + 1, sqlite3_column_value(row, from + i));
        }
        return put();
    }

    bool take(const StoredRow &row)
    {
        for (size_t i = 0; i < row.values.size(); ++i)
            bind(int(i), row);
        return put();
    }

private:
    static StoredValue::Kind kindOf(int type)
    {
        using Kind = StoredValue::Kind;
        return type == SQLITE_INTEGER ? Kind::Integer
            : type == SQLITE_NULL     ? Kind::Null
            : type == SQLITE_BLOB     ? Kind::Bytes
                                      : Kind::Text;
    }

    void bind(int column, const StoredRow &row)
    {
        const StoredValue &value = row.values[size_t(column)];
        const int at = column + 1;
        const auto size = sqlite3_uint64(value.bytes.size());
        if (column == m_shape.keyColumn)
            sqlite3_bind_int64(m_put.get(), at, row.key.value_or(0));
        else if (value.kind == StoredValue::Kind::Integer)
            sqlite3_bind_int64(m_put.get(), at, value.integer);
        else if (value.kind == StoredValue::Kind::Text)
            sqlite3_bind_text64(
                m_put.get(), at, value.bytes.constData(), size, SQLITE_TRANSIENT, SQLITE_UTF8);
        else if (value.kind == StoredValue::Kind::Bytes)
            sqlite3_bind_blob64(m_put.get(), at, value.bytes.constData(), size, SQLITE_TRANSIENT);
        else
            sqlite3_bind_null(m_put.get(), at);
    }

    bool put()
    {
        const bool isIn = sqlite3_step(m_put.get()) == SQLITE_DONE && sqlite3_changes(m_to.handle()) > 0;
        sqlite3_reset(m_put.get());
        return isIn;
    }

    Database &m_to;
    const TableShape &m_shape;
    Statement m_put{nullptr, &sqlite3_finalize};
};

// Reads a table in the order of its key, from one end to the other, and passes over what is damaged: from the
// last row that could be read it looks for the next key from which it goes on.
class TableReader {
public:
    enum class Direction { Forwards, Backwards };
    TableReader(Database &from, const TableShape &shape, Direction direction)
        : m_step(direction == Direction::Forwards ? 1 : -1)
        , m_canJump(shape.isOrderedByNumber())
    {
        QByteArray sql = sqlText(direction == Direction::Forwards ? "salvage.forwards" : "salvage.backwards");
        sql.replace("{table}", shape.table).replace("{key}", shape.key());
        m_read = prepare(from, sql);
    }

    // Without the key; none where the table is not there.
    qsizetype columns() const { return m_read ? sqlite3_column_count(m_read.get()) - 1 : 0; }

    // True: every row was read and taken.
    bool run(RowWriter &writer)
    {
        if (!m_read)
            return false;
        // Before and behind every key, also of text.
        if (m_step > 0)
            sqlite3_bind_int64(m_read.get(), 1, std::numeric_limits<qint64>::min());
        else
            sqlite3_bind_zeroblob(m_read.get(), 1, 1);
        bool isWhole = true;
        std::optional<qint64> reached;
        for (;;) {
            int code = SQLITE_ROW;
            while ((code = sqlite3_step(m_read.get())) == SQLITE_ROW) {
                const qint64 key = sqlite3_column_int64(m_read.get(), 0);
                // Damage may lead back to where it was already: then nothing would ever end.
                if (!reached || (m_step > 0 ? key > *reached : key < *reached))
                    reached = key;
                isWhole = writer.take(m_read.get(), 1) && isWhole;
            }
            if (code == SQLITE_DONE)
                return isWhole;
            isWhole = false;
            const qint64 end = m_step > 0 ? 0 : largestStep; // from which it began
            reached = m_canJump ? nextReadable(reached.value_or(end)) : std::nullopt;
            if (!reached)
                return false;
            seek(*reached);
        }
    }

private:
    void seek(qint64 key)
    {
        sqlite3_reset(m_read.get());
        sqlite3_bind_int64(m_read.get(), 1, key);
    }

    bool isReadableBehind(qint64 key)
    {
        seek(key);
        const int code = sqlite3_step(m_read.get());
        return code == SQLITE_ROW || code == SQLITE_DONE;
    }

    // Steps that double until one is behind the damage, then the shortest of them by halves.
    std::optional<qint64> nextReadable(qint64 from)
    {
        qint64 tooShort = 0, enough = 1;
        while (!isReadableBehind(from + m_step * enough)) {
            if (enough > largestStep)
                return std::nullopt;
            tooShort = enough;
            enough *= 2;
        }
        while (enough - tooShort > 1) {
            const qint64 middle = tooShort + (enough - tooShort) / 2;
            (isReadableBehind(from + m_step * middle) ? enough : tooShort) = middle;
        }
        return from + m_step * enough;
    }

    static constexpr qint64 largestStep = qint64(1) << 40; // no number of ours is that large
    const qint64 m_step;
    const bool m_canJump;
    Statement m_read{nullptr, &sqlite3_finalize};
};

class Salvage {
public:
    // `from`: null where SQLite does not open the file at all.
    Salvage(const QString &folder, Database *from, Database &to, DoctorReport &report)
        : m_folder(folder)
        , m_file(databaseFile(folder))
        , m_from(from)
        , m_to(to)
        , m_report(report)
    {
    }

    // False: there was nothing.
    bool run()
    {
        m_to.execute("PRAGMA foreign_keys = OFF");
        {
            Transaction transaction(m_to);
            for (const QByteArray &table : m_wanted)
                readTable(shapeOf(table));
            readLeaves();
            m_to.execute(sqlText("salvage.savedByArticle"));
            transaction.commit();
        }
        const int fromJournal = putJournalRows(m_to, m_folder, placeInJournal());
        if (fromJournal > 0)
            m_report.repaired.append(QStringLiteral("%1 rows from the journal").arg(fromJournal));
        Transaction transaction(m_to);
        m_to.execute(sqlText("salvage.mend"));
        qint64 all = 0;
        for (const QByteArray &table : m_wanted) {
            const qint64 rows = rowsOf(table);
            all += rows;
            m_report.repaired.append(QStringLiteral("%1: %2 rows").arg(QString::fromUtf8(table)).arg(rows));
        }
        transaction.commit();
        m_to.execute("PRAGMA foreign_keys = ON");
        return all > 0;
    }

private:
    std::optional<JournalPlace> placeInJournal() const
    {
        try {
            return m_from ? journalPlace(*m_from) : std::nullopt;
        } catch (const Failure &) {
            return std::nullopt;
        }
    }

    const TableShape &shapeOf(const QByteArray &table) const
    {
        return *std::find_if(m_shapes.begin(), m_shapes.end(),
            [&table](const TableShape &shape) { return shape.table == table; });
    }

    qint64 rowsOf(const QByteArray &table)
    {
        const Statement count = prepare(m_to, sqlText("salvage.counted").replace("{table}", table));
        return count && sqlite3_step(count.get()) == SQLITE_ROW ? sqlite3_column_int64(count.get(), 0) : 0;
    }

    // What lies behind damage that cannot be passed over is reached from the other end.
    void readTable(const TableShape &shape)
    {
        using Direction = TableReader::Direction;
        if (!m_from)
            return;
        TableReader forwards(*m_from, shape, Direction::Forwards);
        // A table of an older schema lacks the last columns, or is not there at all.
        const qsizetype columns = std::min(forwards.columns(), shape.columns.size());
        if (columns == 0)
            return;
        RowWriter writer(m_to, shape, columns);
        if (forwards.run(writer))
            return;
        TableReader(*m_from, shape, Direction::Backwards).run(writer);
        if (shape.table == "tag_article")
            readTags(writer);
        m_report.problems.append(
            QStringLiteral("%1 cannot be read as a whole").arg(QString::fromUtf8(shape.table)));
    }

    void readTags(RowWriter &writer)
    {
        const Statement read = prepare(*m_from, sqlText("salvage.tagsByArticle"));
        while (read && sqlite3_step(read.get()) == SQLITE_ROW)
            writer.take(read.get(), 1);
    }

    // Rows to which no way leads any more. Looked for always: where a leaf stands in its table's root, all
    // seems to be read.
    void readLeaves()
    {
        std::map<std::pair<QByteArray, size_t>, RowWriter> writers;
        scan([&](const StoredRow &row) {
            const TableShape *shape = shapeFor(row);
            if (!shape || !m_wanted.contains(shape->table))
                return;
            const std::pair key(shape->table, row.values.size());
            auto writer = writers.find(key);
            if (writer == writers.end())
                writer = writers.try_emplace(key, m_to, *shape, qsizetype(row.values.size())).first;
            writer->second.take(row);
        });
        readTagLinks();
    }

    // After articles and tags, because it takes both to know a link again. A million articles have ten
    // million entries like it in other indexes: whether the tag is one tells nearly all of them apart.
    void readTagLinks()
    {
        QSet<qint64> tags;
        {
            Query query(m_to, "salvage.tagIds");
            while (query.next())
                tags.insert(query.integer(0));
        }
        if (tags.isEmpty())
            return;
        scan([&](const StoredRow &row) {
            if (isTagLink(row) && tags.contains(row.values[1].integer))
                sokbo::run(m_to, "salvage.putTagLink", row.values[0].integer, row.values[1].integer,
                    row.values[2].integer);
        });
    }

    void scan(const std::function<void(const StoredRow &)> &take)
    {
        if (const auto scanned = scanLeaves(m_file, take); !scanned)
            m_report.problems.append(scanned.error().message);
    }

    // One that could be of two tables is of none.
    const TableShape *shapeFor(const StoredRow &row) const
    {
        const TableShape *found = nullptr;
        for (const TableShape &each : m_shapes) {
            if (!each.fits(row))
                continue;
            if (found)
                return nullptr;
            found = &each;
        }
        return found;
    }

    // An entry of tag_article_by_article: article, tag, the article's date. The statement that puts it in
    // asks whether there are such ones.
    static bool isTagLink(const StoredRow &row)
    {
        return !row.key && row.values.size() == 3
            && std::all_of(row.values.begin(), row.values.end(),
                [](const StoredValue &value) { return value.kind == StoredValue::Kind::Integer; });
    }

    const QString m_folder;
    const QString m_file;
    Database *const m_from;
    Database &m_to;
    DoctorReport &m_report;
    const QList<TableShape> m_shapes = tableShapes(m_to);
    const QByteArrayList m_wanted = sqlText("salvage.tables").simplified().split(' '); // tables
};

// Everything that can be made from the rest.
void derive(Connection &connection, DoctorReport &report)
{
    Transaction transaction(connection.database);
    QList<ArticleId> ids;
    {
        Query query(connection.database, "upkeep.mentionedArticles");
        while (query.next())
            ids.append(ArticleId{query.integer(0)});
    }
    for (const ArticleId id : std::as_const(ids))
        relinkEntities(connection.database, id);
    connection.index.startAnew();
    while (connection.index.indexSlice(SearchIndex::manyWaiting)) { }
    transaction.commit();
    report.problems += examineAll(connection, Doctor::Purpose::Repair).problems;
}

// Null where it cannot be opened, by which a file is no less worth looking through.
Result<std::unique_ptr<Database>> openDamaged(const QString &file)
{
    try {
        auto database = std::make_unique<Database>(file, Database::Mode::Damaged);
        const auto version = checkSchema(*database);
        if (!version)
            return tl::unexpected<Error>(version.error());
        if (*version == 0)
            return failure(Error::Kind::Store, QStringLiteral("%1 is empty").arg(file));
        return database;
    } catch (const Failure &) {
        return std::unique_ptr<Database>();
    }
}

} // namespace

Result<DoctorReport> salvageDatabase(const QString &folder)
{
    const QString file = databaseFile(folder);
    if (!QDir(folder).exists())
        return failure(Error::Kind::NotFound, QStringLiteral("there is no folder %1").arg(folder));
    const auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    if (const auto settled = settleExchange(folder); !settled)
        return tl::unexpected<Error>(settled.error());
    if (!QFile::exists(file))
        return failure(Error::Kind::NotFound, QStringLiteral("there is no database in %1").arg(folder));
    const QString fresh = file + QLatin1String(".salvaging");
    for (const char *part : {"", "-wal", "-shm"})
        QFile::remove(fresh + QLatin1String(part));
    DoctorReport report;
    try {
        const auto damaged = openDamaged(file);
        if (!damaged)
            return tl::unexpected<Error>(damaged.error());
        makePrivate(fresh);
        Connection connection(fresh, Database::Mode::Write);
        connection.database.execute("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA synchronous = FULL");
        migrate(connection.database);
        if (!Salvage(folder, damaged->get(), connection.database, report).run())
            fail(Error::Kind::Store, QStringLiteral("nothing of %1 can be read").arg(file));
        derive(connection, report);
    } catch (const Failure &failed) {
        QFile::remove(fresh);
        return tl::unexpected<Error>(failed.error);
    }
    const auto placed = exchangeDatabase(fresh, folder, QStringLiteral("damaged"));
    if (!placed)
        return tl::unexpected<Error>(placed.error());
    return report;
}

} // namespace sokbo
