// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stalemarks.h"

#include "store/correctionrows.h"

#include <limits>

namespace sokbo {

namespace {

// So many at once are a lexicon: looking for the articles of each would take longer than making all marks
// anew.
constexpr qsizetype mostLookedFor = 20;
constexpr int sliceArticles = 2000; // some milliseconds of writing
constexpr qint64 aboveAll = std::numeric_limits<qint64>::max();

struct StaleSearch { // of table stale_search
    qint64 id = 0;
    QString expression;
    qint64 entity = 0;
    qint64 published = 0;
    qint64 below = 0;
};

// A search that has begun begins again: what it passed may have been marked since, without what is new now.
void beginSearch(Database &database, const QString &expression, qint64 entity, qint64 below = aboveAll)
{
    run(database, "correction.search", expression, entity, below);
}

std::optional<StaleSearch> latestSearch(Database &database)
{
    Query query(database, "correction.latestSearch");
    if (!query.next())
        return std::nullopt;
    return StaleSearch{query.integer(0), query.text(1), query.integer(2), query.integer(3), query.integer(4)};
}

QList<std::pair<qint64, qint64>> nextFound(Database &database, const StaleSearch &search)
{
    QList<std::pair<qint64, qint64>> found; // date, or 0, and article
    const auto take = [&found](Query &&query) {
        while (query.next())
            found.append({query.integer(0), query.integer(1)});
    };
    if (search.entity != 0)
        take(Query(database, "correction.ofEntityBelow", search.entity, search.published, search.below,
            sliceArticles));
    else if (!search.expression.isEmpty())
        take(Query(database, "correction.matchingBelow", search.expression, search.below, sliceArticles));
    else
        take(Query(database, "correction.markedBelow", search.below, sliceArticles));
    return found;
}

// Answers how many it found.
qsizetype goOn(Connection &connection, const StaleSearch &search)
{
    Database &database = connection.database;
    // What the index does not hold yet may match as well.
    if (!search.expression.isEmpty() && connection.index.todo() > 0)
        beginSearch(database, QString(), 0, connection.index.todo() + 1);
    const QList<std::pair<qint64, qint64>> found = nextFound(database, search);
    for (const auto &[published, article] : found)
        run(database, "correction.stale", article);
    if (found.size() < sliceArticles)
        run(database, "correction.endSearch", search.id);
    else
        run(database, "correction.searchBelow", search.id, found.last().first, found.last().second);
    return found.size();
}

void beginSearchFor(Connection &connection, const Correction &correction)
{
    Database &database = connection.database;
    if (correction.kind == CorrectionKind::Name) {
        const MentionType type = correction.subjectType.value_or(MentionType::Person);
        for (const auto &[ofType, name] : chainOf(database, type, correction.subject)) {
            QList<qint64> namesakes;
            {
                Query query(database, "mention.namesakes", mentionTypeName(ofType), name);
                while (query.next())
                    namesakes.append(query.integer(0));
            }
            for (const qint64 entity : std::as_const(namesakes))
                beginSearch(database, QString(), entity);
        }
        return;
    }
    const TextNeedle needle = TextNeedle::phrase(correction.subject);
    beginSearch(database, needle.isEmpty() ? QString() : matchExpression(needle), 0);
}

} // namespace

void lookForConcerned(Connection &connection, const QList<Correction> &corrections)
{
    connection.index.indexAllWaiting(); // they have marks too
    if (corrections.size() > mostLookedFor)
        beginSearch(connection.database, QString(), 0);
    else
        for (const Correction &correction : corrections)
            beginSearchFor(connection, correction);
    // At once what a slice may take: of a name that few articles have, that is all.
    for (qsizetype found = 0; found < sliceArticles;) {
        const auto search = latestSearch(connection.database);
        if (!search)
            break;
        found += goOn(connection, *search);
    }
}

bool staleSlice(Connection &connection)
{
    const auto search = latestSearch(connection.database);
    if (search)
        goOn(connection, *search);
    return search.has_value();
}

} // namespace sokbo
