// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/redating.h"

#include "store/articlequeue.h"
#include "store/articletable.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace sokbo {

namespace {

// A quarter of a second of writing. Who had a source for years has read what is older.
constexpr int mostArticles = 5'000;

struct DatedRow {
    RowContent row;
    std::optional<qint64> stated;
    qint64 fetched = 0;
};

QList<DatedRow> datedRows(Database &database, SourceId source, const QDateTime &since)
{
    QList<DatedRow> rows;
    const qint64 from = since.isValid() ? since.toSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    Query query(database, "article.dated", source.value, from, mostArticles);
    while (query.next()) {
        DatedRow dated;
        dated.row = {query.integer(0), source.value, query.integer(1), query.integer(4), query.integer(5),
            query.integer(6), query.integer(7), query.text(8), query.text(9), query.text(10)};
        if (!query.isNull(2))
            dated.stated = query.integer(2);
        dated.fetched = query.integer(3);
        rows.append(dated);
    }
    return rows;
}

// The date stands inside the keys of what is found by it.
void redate(Database &database, RowContent row, qint64 published)
{
    run(database, "mention.redate", row.id, row.published, published);
    run(database, "quotation.redate", row.id, row.published, published);
    run(database, "user.redateTags", row.id, published);
    row.published = published;
    run(database, "article.setPublished", row.id, published, rowChecksum(row));
    // "Today" in its text is another day.
    run(database, "mention.setRecogniser", row.id, 0);
    changeQueued(database, ArticleId{row.id});
}

} // namespace

void redateArticles(
    Database &database, SourceId source, int minutesAhead, const QDateTime &since, ChangeSet &changes)
{
    const QList<DatedRow> rows = datedRows(database, source, since);
    bool moved = false;
    for (const DatedRow &dated : rows) {
        // The date of its fetch is no date of its source.
        if (!dated.stated && dated.row.published == dated.fetched)
            continue;
        const qint64 stated = dated.stated.value_or(dated.row.published);
        const qint64 published = std::min(stated - 60 * qint64(minutesAhead), dated.fetched);
        if (published == dated.row.published)
            continue;
        redate(database, dated.row, published);
        run(database, "article.setStated", dated.row.id,
            stated == published ? std::nullopt : std::optional(stated));
        moved = true;
    }
    changes.everything = changes.everything || moved;
    changes.corrected = changes.corrected || moved; // stories go by dates too
}

} // namespace sokbo
