// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/trends.h"

#include "store/articletable.h"
#include "store/times.h"

#include <algorithm>
#include <cmath>

namespace sokbo {

namespace {

constexpr qint64 daySeconds = 24 * 3600;
constexpr int pastDays = 28; // four of each day of the week
constexpr int fewest = 3; // articles: less is chance
constexpr double leastSurprise = 5;
constexpr int candidates = 400;
constexpr int liftingArticles = 200; // among which the one is sought that lifts a name

qint64 number(Database &database, const char *name, qint64 first, qint64 second, qint64 third = 0)
{
    if (third == 0) {
        Query query(database, name, first, second);
        return query.next() ? query.integer(0) : 0;
    }
    Query query(database, name, first, second, third);
    return query.next() ? query.integer(0) : 0;
}

// Of the articles that name it, the one that shares most with the others, and better one with the name in its
// headline.
Headline liftingHeadline(Database &database, EntityId id, qint64 from)
{
    QList<ArticleId> articles;
    {
        Query query(database, "trends.lifting", id.value, from, liftingArticles);
        while (query.next())
            articles.append(ArticleId{query.integer(0)});
    }
    std::optional<Headline> best;
    for (const ArticleId article : std::as_const(articles)) {
        const auto headline = readHeadline(database, article);
        if (!headline)
            continue;
        const bool named = std::any_of(headline->titleMentions.begin(), headline->titleMentions.end(),
            [id](const Mention &mention) { return mention.entity == id; });
        if (named)
            return *headline;
        if (!best)
            best = headline;
    }
    return best.value_or(Headline());
}

} // namespace

double surprise(double seen, double expected)
{
    if (seen <= expected || expected <= 0)
        return 0;
    return 2 * (seen * std::log(seen / expected) - (seen - expected));
}

QList<RisingEntity> readRising(
    Database &database, std::optional<MentionType> type, const QDateTime &now, int limit)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    const qint64 until = now.toSecsSinceEpoch(), from = until - daySeconds,
                 past = from - pastDays * daySeconds;
    const double today = double(number(database, "trends.articles", from, until + daySeconds));
    const double before = double(number(database, "trends.articles", past, from));
    struct Candidate {
        RisingEntity rising;
        double surprise = 0;
    };
    QList<Candidate> all;
    {
        Query query(
            database, "trends.now", from, type ? mentionTypeName(*type) : QString(), fewest, candidates);
        while (query.next()) {
            Candidate candidate;
            EntityRow &row = candidate.rising.entity;
            row.id.value = query.integer(0);
            row.type = mentionTypeFromName(query.text(1)).value_or(MentionType::Person);
            row.name = query.text(2);
            row.role = query.text(3);
            row.ticker = query.text(4);
            row.articles = query.number(5);
            all.append(candidate);
        }
    }
    // Against its own past, and that as a share of all news: a day with twice the articles lifts nobody.
    for (Candidate &candidate : all) {
        const double own
            = double(number(database, "trends.between", candidate.rising.entity.id.value, past, from));
        candidate.rising.expected = today * (own + 1) / std::max(1.0, before + today);
        candidate.surprise = surprise(candidate.rising.entity.articles, candidate.rising.expected);
    }
    all.removeIf([](const Candidate &candidate) { return candidate.surprise < leastSurprise; });
    std::stable_sort(all.begin(), all.end(),
        [](const Candidate &a, const Candidate &b) { return a.surprise > b.surprise; });
    QList<RisingEntity> rising;
    for (Candidate &candidate : all.mid(0, limit)) {
        candidate.rising.lift = liftingHeadline(database, candidate.rising.entity.id, from);
        rising.append(candidate.rising);
    }
    return rising;
}

} // namespace sokbo
