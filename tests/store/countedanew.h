// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/keptcounts.h"
#include "store/tempstore.h"

#include <QRandomGenerator>

#include <sqlite3.h>

// What the store counts, counted anew by statements of their own.
namespace sokbo::test {

using Rows = QList<QList<qint64>>;

inline Rows rowsOf(Database &database, const QByteArray &sql)
{
    Rows rows;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database.handle()));
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QList<qint64> row;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            row.append(sqlite3_column_int64(statement, column));
        rows.append(row);
    }
    sqlite3_finalize(statement);
    return rows;
}

// Without any count that is kept.
inline constexpr const char *whereShown = "(a.source NOT IN (SELECT id FROM source WHERE removed IN (1, 2))"
                                          " OR a.id IN (SELECT article FROM user_article))";

inline QByteArray countedBoards(qint64 day)
{
    return QByteArray("SELECT count(*), coalesce(sum(unread), 0), coalesce(sum(saved), 0),"
                      " coalesce(sum(offline), 0), coalesce(sum(published >= ")
        + QByteArray::number(day) + "), 0) FROM article AS a WHERE " + whereShown;
}

inline QByteArray countedNames(qint64 since, const QByteArray &type)
{
    return "SELECT l.entity, count(*) AS n FROM article AS a JOIN article_entity AS l ON l.article = a.id"
           " JOIN entity AS e ON e.id = l.entity WHERE a.published >= "
        + QByteArray::number(since) + " AND ('" + type + "' = '' OR e.type = '" + type + "') AND "
        + whereShown + " GROUP BY l.entity ORDER BY n DESC, l.entity";
}

inline constexpr const char *countedSources
    = "SELECT s.id, (SELECT count(*) FROM article AS a WHERE a.source = s.id AND (s.removed = 0 OR a.id IN "
      "(SELECT article FROM user_article))), (SELECT count(*) FROM article AS a WHERE a.source = s.id AND "
      "a.unread = 1 AND (s.removed = 0 OR a.id IN (SELECT article FROM user_article))) FROM source AS s";

inline constexpr const char *countedTags
    = "SELECT count(a.id), coalesce(sum(a.unread), 0) FROM tag AS t LEFT JOIN tag_article AS l ON l.tag = "
      "t.id LEFT JOIN article AS a ON a.id = l.article GROUP BY t.id ORDER BY replace(t.search_key, '/', "
      "char(1))";

inline Rows countedBranches(Database &database, const QList<Tag> &tags)
{
    Rows rows;
    for (const Tag &tag : tags) {
        const QByteArray name = tag.name.toUtf8();
        rows += rowsOf(database,
            "SELECT count(*), coalesce(sum(unread), 0) FROM article WHERE id IN (SELECT l.article FROM tag "
            "AS t JOIN "
            "tag_article AS l ON l.tag = t.id WHERE t.name = '"
                + name + "' OR substr(t.name, 1, length('" + name + "/')) = '" + name + "/')");
    }
    return rows;
}

// What the store says that differs from what is counted; empty: nothing.
inline QString difference(Store &store, QRandomGenerator &chance)
{
    Connection connection(databaseFile(store.folder()), Database::Mode::Read);
    Database &database = connection.database;
    const Transaction snapshot(database, Transaction::Kind::Read);
    const auto told = [](const char *what, const Rows &said, const Rows &counted) {
        QString text;
        if (said != counted)
            QDebug(&text) << what << "says" << said << "and not" << counted;
        return text;
    };
    const QDateTime day = noon.addSecs(chance.bounded(-40 * 86400, 3 * 86400));
    const BoardCounts boards = got(store.boardCounts(day));
    QString text = told("boards", {{boards.all, boards.unread, boards.saved, boards.offline, boards.today}},
        rowsOf(database, countedBoards(day.toSecsSinceEpoch())));
    const auto bySource = got(store.sourceCounts());
    for (const QList<qint64> &row : rowsOf(database, countedSources)) {
        const SourceCounts counts = bySource.value(SourceId{row[0]});
        text += told("source", {{row[0], counts.total, counts.unread}}, {row});
    }
    const QList<Tag> all = got(store.tags());
    Rows tags, branches;
    for (const Tag &tag : all) {
        if (!tag.isOnlyPath)
            tags.append({tag.articles, tag.unread});
        branches.append({tag.branchArticles, tag.branchUnread});
    }
    text += told("tags", tags, rowsOf(database, countedTags));
    text += told("branches", branches, countedBranches(database, all));
    for (const auto type : {std::optional<MentionType>(), std::optional(MentionType::Person)})
        for (const qint64 seconds :
            {chance.bounded(-40 * 86400, 86400), chance.bounded(-13, 2) * 10800 * 8}) {
            const QDateTime since = noon.addSecs(seconds);
            Rows names;
            for (const EntityRow &row : got(store.topEntities(type, since, 1000)))
                names.append({row.id.value, row.articles});
            text += told("names", names,
                rowsOf(database, countedNames(since.toSecsSinceEpoch(), type ? "person" : "")));
        }
    const qint64 from = noon.toSecsSinceEpoch() + chance.bounded(-40 * 86400, 86400),
                 until = from + chance.bounded(0, 30 * 86400);
    NameTally tally(database);
    tally.take(from, until);
    const QByteArray within
        = " WHERE published >= " + QByteArray::number(from) + " AND published < " + QByteArray::number(until);
    for (const QList<qint64> &row : rowsOf(database,
             "SELECT e.id, (SELECT count(*) FROM entity_article" + within
                 + " AND entity = e.id) FROM entity AS e"))
        text += told("a name", {{row[0], tally.of(EntityId{row[0]})}}, {row});
    return text
        + told("a time", {{countPublished(database, from, until)}},
            rowsOf(database, "SELECT count(*) FROM article" + within));
}

inline qint64 numberOf(const QString &file, const QByteArray &sql)
{
    Connection connection(file, Database::Mode::Read);
    const Rows rows = rowsOf(connection.database, sql);
    return rows.isEmpty() ? 0 : rows[0][0];
}

} // namespace sokbo::test
