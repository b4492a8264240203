// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sortedboard.h"

#include <QHash>

#include <algorithm>

namespace sokbo {

namespace {

struct SortRow {
    QString key;
    qint64 published = 0;
    qint64 id = 0;
};

// 「반도체」 stands among the words with 반, and not before all letters.
QString sortKey(QStringView text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return text.mid(first - text.begin()).toString().toCaseFolded();
}

bool isBackwards(BoardQuery::Order order)
{
    return order == BoardQuery::Order::TitleBackwards || order == BoardQuery::Order::AuthorBackwards
        || order == BoardQuery::Order::SourceBackwards;
}

class KeyReader {
public:
    KeyReader(Database &database, BoardQuery::Order order)
        : m_database(database)
        , m_byTitle(order == BoardQuery::Order::Title || order == BoardQuery::Order::TitleBackwards)
        , m_column(order == BoardQuery::Order::Author || order == BoardQuery::Order::AuthorBackwards ? 1 : 2)
    {
        if (m_byTitle)
            return;
        Query names(database, m_column == 1 ? "board.authors" : "board.sources");
        while (names.next())
            m_names.insert(names.integer(0), sortKey(names.text(1)));
    }

    std::optional<SortRow> read(qint64 id)
    {
        Query query(m_database, "board.sortKeys", id);
        if (!query.next())
            return std::nullopt;
        return SortRow{m_byTitle ? sortKey(query.text(0)) : m_names.value(query.integer(m_column)),
            query.integer(3), id};
    }

private:
    Database &m_database;
    bool m_byTitle;
    int m_column;
    QHash<qint64, QString> m_names;
};

} // namespace

QList<ArticleId> sortedByColumn(Connection &connection, const QList<ArticleId> &ids, BoardQuery::Order order,
    const std::optional<BoardKey> &after, qint64 limit, const Cancelled &cancelled)
{
    KeyReader reader(connection.database, order);
    std::vector<SortRow> rows;
    rows.reserve(std::size_t(ids.size()));
    for (const ArticleId id : ids) {
        if (rows.size() % 256 == 0 && cancelled())
            fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
        if (auto row = reader.read(id.value))
            rows.push_back(std::move(*row));
    }
    const auto before = [backwards = isBackwards(order)](const SortRow &a, const SortRow &b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty();
        if (const int way = a.key.compare(b.key); way != 0)
            return backwards ? way > 0 : way < 0;
        return a.published != b.published ? a.published > b.published : a.id > b.id;
    };
    std::sort(rows.begin(), rows.end(), before);
    auto from = rows.begin();
    // The place's own article may have left the board meanwhile: its key tells where it would stand.
    if (after)
        if (const auto place = reader.read(after->id.value))
            from = std::upper_bound(rows.begin(), rows.end(), *place, before);
    const qint64 rest = rows.end() - from;
    QList<ArticleId> sorted;
    sorted.reserve(limit < 0 ? rest : std::min(rest, limit));
    for (; from != rows.end() && (limit < 0 || sorted.size() < limit); ++from)
        sorted.append(ArticleId{from->id});
    return sorted;
}

} // namespace sokbo
