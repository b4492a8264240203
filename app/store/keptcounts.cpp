// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keptcounts.h"

#include "store/sqltext.h"

#include <algorithm>
#include <sqlite3.h>

namespace sokbo {

namespace {

// A transaction that touches every article has millions of changes that mostly add up to nothing.
constexpr size_t manyNames = 1'000'000;

KeptCounts *keptCountsOf(sqlite3_context *context)
{
    return static_cast<KeptCounts *>(sqlite3_user_data(context));
}

void gatherArticle(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto number = [values](int at) { return qint64(sqlite3_value_int64(values[at])); };
    keptCountsOf(context)->gatherArticle(
        {number(0), number(1), number(2), number(3), number(4), number(5)}, number(6));
}

void gatherTag(sqlite3_context *context, int, sqlite3_value **values)
{
    keptCountsOf(context)->gatherTag(sqlite3_value_int64(values[0]), sqlite3_value_int64(values[1]),
        sqlite3_value_int64(values[2]), sqlite3_value_int64(values[3]));
}

void rowChanged(void *counts, int how, const char *, const char *table, sqlite3_int64 id)
{
    if (how == SQLITE_INSERT && qstrcmp(table, "article") == 0)
        static_cast<KeptCounts *>(counts)->articleCame(id);
}

void gatherName(sqlite3_context *context, int, sqlite3_value **values)
{
    keptCountsOf(context)->nameLinked(
        sqlite3_value_int64(values[0]), sqlite3_value_int64(values[1]), sqlite3_value_int(values[2]));
}

// Nothing may be thrown through SQLite.
void noteTagged(sqlite3_context *context, int, sqlite3_value **values)
{
    try {
        keptCountsOf(context)->noteTagged(sqlite3_value_int64(values[0]));
    } catch (const Failure &failed) {
        sqlite3_result_error(context, failed.error.message.toUtf8().constData(), -1);
    }
}

void noteTag(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *key = reinterpret_cast<const char *>(sqlite3_value_text(values[1]));
    keptCountsOf(context)->noteTag(
        sqlite3_value_int64(values[0]), QString::fromUtf8(key), sqlite3_value_int(values[2]) != 0);
}

using Gather = void (*)(sqlite3_context *, int, sqlite3_value **);

} // namespace

KeptCounts::KeptCounts(Database &database)
    : m_database(database)
    , m_branches(database)
{
    if (!areCountsKept(database)) {
        Transaction transaction(database);
        makeCounts(database);
        startNameCounts(database);
        makeBranchCounts(database);
        transaction.commit();
    } else if (!areBranchesKept(database)) {
        Transaction transaction(database);
        makeBranchCounts(database);
        transaction.commit();
    }
    if (!areBlockDatesKept(database)) {
        Transaction transaction(database);
        makeBlockDates(database);
        transaction.commit();
    }
    const auto offer = [&](const char *name, int values, Gather gather) {
        // Triggers of this connection may call it, those of a database that came from anywhere may not.
        constexpr int flags = SQLITE_UTF8 | SQLITE_DIRECTONLY;
        if (sqlite3_create_function(database.handle(), name, values, flags, this, gather, nullptr, nullptr)
            != SQLITE_OK)
            database.raise("watching what is counted");
    };
    offer("gather_article", 7, sokbo::gatherArticle);
    offer("gather_tag", 4, sokbo::gatherTag);
    offer("gather_name", 3, sokbo::gatherName);
    offer("note_tagged", 1, sokbo::noteTagged);
    offer("note_tag", 3, sokbo::noteTag);
    database.execute(sqlText("count.watch"));
    sqlite3_update_hook(database.handle(), rowChanged, this);
    database.addWatcher(this);
}

KeptCounts::~KeptCounts()
{
    sqlite3_update_hook(m_database.handle(), nullptr, nullptr);
    m_database.removeWatcher(this);
}

void KeptCounts::gatherArticle(const Row &row, qint64 sign)
{
    if (!m_came.contains(row.id))
        count(row, sign);
}

void KeptCounts::gatherTag(qint64 article, qint64 tag, qint64 articles, qint64 unread)
{
    if (!m_came.contains(article))
        countTag(tag, articles, unread);
}

void KeptCounts::noteTagged(qint64 article)
{
    m_branches.noteArticle(
        article, m_came.contains(article) ? BranchChanges::Before::NotThere : BranchChanges::Before::AsItIs);
}

void KeptCounts::count(const Row &row, qint64 sign)
{
    for (const qint64 of : {qint64(0), row.source}) {
        m_changes[{CountKind::Articles, of}] += sign;
        if (row.unread != 0)
            m_changes[{CountKind::Unread, of}] += sign * row.unread;
        if (row.saved != 0)
            m_changes[{CountKind::Saved, of}] += sign * row.saved;
        if (row.offline != 0)
            m_changes[{CountKind::Offline, of}] += sign * row.offline;
    }
    m_changes[{CountKind::Published, periodAt(row.published)}] += sign;
    if (sign > 0) {
        const qint64 block = blockOf(row.id);
        m_dates[block] = std::max(m_dates.value(block, row.published), row.published);
    }
}

void KeptCounts::countTag(qint64 tag, qint64 articles, qint64 unread)
{
    m_changes[{CountKind::Tagged, tag}] += articles;
    m_changes[{CountKind::UnreadTagged, tag}] += unread;
}

void KeptCounts::countWhatCame()
{
    for (const qint64 id : std::as_const(m_came)) {
        Query article(m_database, "count.article", id);
        if (!article.next()) // it went again
            continue;
        const Row row{id, article.integer(1), article.integer(2), article.integer(3), article.integer(4),
            article.integer(5)};
        count(row, 1);
        if (!article.truth(6))
            continue;
        Query tags(m_database, "count.tagsOf", id);
        while (tags.next()) {
            countTag(tags.integer(0), 1, row.unread);
            noteTagged(id);
        }
    }
}

void KeptCounts::nameLinked(qint64 entity, qint64 published, int by)
{
    if (m_names.size() >= manyNames && m_names.size() == m_names.capacity()) {
        addUp(m_names);
        if (m_names.size() > manyNames / 2)
            m_names.reserve(2 * m_names.size());
    }
    m_names.push_back({periodAt(published), entity, by});
}

void KeptCounts::beforeCommit()
{
    countWhatCame();
    if (!m_changes.isEmpty())
        addCounts(m_database, m_changes);
    raiseBlockDates(m_database, m_dates);
    if (!m_names.empty())
        addNameCounts(m_database, m_names);
    if (!m_branches.isEmpty())
        m_branches.write();
}

void KeptCounts::forget()
{
    m_came.clear();
    m_changes.clear();
    m_dates.clear();
    m_names.clear();
    m_branches.forget();
}

} // namespace sokbo
