// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rankedboard.h"

#include "core/articlekind.h"
#include "search/relevance.h"
#include "store/counttable.h"
#include "store/namesigns.h"
#include "store/searchindex.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace sokbo {

namespace {

constexpr int mostCounted = 50'000; // of the articles with a word; more are as good as half of a large store
constexpr double secondsPerDay = 24 * 3600;
constexpr double ofOtherKinds = 0.8; // photos, tables and the like tell less than reports
constexpr double ofCopies = 0.5;
// Each further article of a story that stands in front already. It parts equals, and puts nothing before a
// better answer.
constexpr double ofSameStory = 0.97;

struct RankedArticle {
    qint64 id = 0;
    qint64 published = 0;
    qint64 story = 0;
    double score = 0;
};

bool ranksBefore(const RankedArticle &a, const RankedArticle &b)
{
    if (a.score != b.score)
        return a.score > b.score;
    return a.published != b.published ? a.published > b.published : a.id > b.id;
}

// Falls slowly: a day takes a tenth, a month a third, a year little less than a half.
double freshness(qint64 published, qint64 newest)
{
    const double days = double(std::max<qint64>(0, newest - published)) / secondsPerDay;
    return 1 / (1 + std::log2(1 + days) / 10);
}

qint64 countArticles(Database &database)
{
    if (areCountsKept(database))
        return keptCount(database, CountKind::Articles);
    Query query(database, "board.countAll");
    return query.next() ? query.integer(0) : 0;
}

QList<RankedWord> weighedWords(Connection &connection, const QueryNode &query)
{
    Database &database = connection.database;
    const qint64 articles = countArticles(database);
    QList<RankedWord> words = rankedWords(query);
    for (RankedWord &word : words) {
        word.rarity
            = rarityOf(connection.index.countUpTo(word.needle, word.onlyTitles, mostCounted), articles);
        for (const SignOfName &name : signsOfName(database, word.name))
            word.signs.append(TextNeedle::word(name.sign));
        for (const qint64 entity : entitiesOfSign(database, word.name))
            if (Query name(database, "mention.entity", entity); name.next())
                word.signs.append(TextNeedle::word(name.text(1)));
    }
    return words;
}

class Ranker {
public:
    Ranker(Connection &connection, const QueryNode &query)
        : m_connection(connection)
        , m_relevance(weighedWords(connection, query))
    {
        if (Query query(connection.database, "board.newestDate"); query.next())
            m_newest = query.integer(0);
    }

    std::optional<RankedArticle> rank(qint64 id)
    {
        Query query(m_connection.database, "board.toRank", id);
        if (!query.next())
            return std::nullopt;
        RankedArticle ranked{id, query.integer(0), query.integer(3), 0};
        const ArticleKind kind = articleKindFromNumber(query.integer(1));
        const bool isCopy = query.integer(2) != 0;
        const QByteArray html
            = m_connection.codec.tryUnpack(query.integer(6), query.view(7)).value_or(QByteArray());
        const bool tellsNews = kind == ArticleKind::Report || kind == ArticleKind::Opinion;
        ranked.score = m_relevance.of(searchableText(query.text(4), query.text(5), QString::fromUtf8(html)))
            * freshness(ranked.published, m_newest) * (tellsNews ? 1 : ofOtherKinds)
            * (isCopy ? ofCopies : 1);
        return ranked;
    }

private:
    Connection &m_connection;
    const Relevance m_relevance;
    qint64 m_newest = 0;
};

void spreadStories(std::vector<RankedArticle> &ranked)
{
    std::sort(ranked.begin(), ranked.end(), ranksBefore);
    QHash<qint64, int> before;
    for (RankedArticle &article : ranked)
        if (article.story != 0)
            article.score *= std::pow(ofSameStory, before[article.story]++);
    std::sort(ranked.begin(), ranked.end(), ranksBefore);
}

} // namespace

QList<ArticleId> sortedByRelevance(Connection &connection, const QList<ArticleId> &ids,
    const QueryNode &query, const std::optional<BoardKey> &after, const Cancelled &cancelled)
{
    Ranker ranker(connection, query);
    std::vector<RankedArticle> ranked;
    ranked.reserve(size_t(ids.size()));
    for (const ArticleId id : ids) {
        if (ranked.size() % 64 == 0 && cancelled())
            fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
        if (const auto article = ranker.rank(id.value))
            ranked.push_back(*article);
    }
    spreadStories(ranked);
    auto from = ranked.cbegin();
    if (after) {
        const qint64 id = after->id.value;
        from = std::find_if(
            from, ranked.cend(), [id](const RankedArticle &article) { return article.id == id; });
        if (from != ranked.cend())
            ++from;
        else if (const auto place = ranker.rank(id))
            from = std::upper_bound(ranked.cbegin(), ranked.cend(), *place, ranksBefore);
    }
    QList<ArticleId> sorted;
    for (; from != ranked.cend(); ++from)
        sorted.append(ArticleId{from->id});
    return sorted;
}

} // namespace sokbo
