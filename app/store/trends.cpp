// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/trends.h"

#include "store/articletable.h"
#include "store/counttable.h"
#include "store/entitytable.h"
#include "store/mostnamed.h"

#include <QHash>

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
constexpr int liftingTries = 10; // of them

struct Naming { // an article, and whom it names
    ArticleId article;
    QList<qint64> names;
    double shares = 0; // what it has in common with the others, for its length
};

// Those that share most with the others come first.
QList<Naming> articlesByShare(Database &database, EntityId id, qint64 from, qint64 until)
{
    QList<Naming> articles;
    {
        Query query(database, "trends.recent", id.value, from, until, liftingArticles);
        while (query.next())
            articles.append({ArticleId{query.integer(0)}, {}, 0});
    }
    QHash<qint64, int> uses;
    for (Naming &each : articles) {
        Query query(database, "mention.linked", each.article.value);
        while (query.next())
            each.names.append(query.integer(0));
        for (const qint64 name : std::as_const(each.names))
            ++uses[name];
    }
    for (Naming &each : articles) {
        qint64 shared = 0;
        for (const qint64 name : std::as_const(each.names))
            if (name != id.value)
                shared += uses.value(name) - 1;
        each.shares = double(shared) / double(each.names.size() + 2);
    }
    std::sort(articles.begin(), articles.end(), [](const Naming &a, const Naming &b) {
        return a.shares != b.shares ? a.shares > b.shares : a.article > b.article;
    });
    return articles;
}

// Of the articles that name it, the one that shares most with the others, and better one with the name in its
// headline.
Headline liftingHeadline(Database &database, EntityId id, qint64 from, qint64 until)
{
    std::optional<Headline> best;
    for (const Naming &each : articlesByShare(database, id, from, until).mid(0, liftingTries)) {
        const auto headline = readHeadline(database, each.article);
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
    const qint64 at = now.toSecsSinceEpoch(), from = at - daySeconds, past = from - pastDays * daySeconds;
    const qint64 until = at + daySeconds; // clocks differ; what is dated later still is no news of today
    const double today = double(countPublished(database, from, until));
    const double before = double(countPublished(database, past, from));
    NameTally news(database), then(database);
    news.takeShown(from, until);
    then.take(past, from);
    struct Candidate {
        NameTally::Named named;
        double expected = 0;
        double surprise = 0;
    };
    QList<Candidate> all;
    // Against its own past, and that as a share of all news: a day with twice the articles lifts nobody.
    for (const NameTally::Named &named : mostNamed(database, news, type, fewest, candidates)) {
        const auto own = double(then.of(named.entity));
        const double expected = today * (own + 1) / std::max(1.0, before + today);
        if (const double by = surprise(double(named.articles), expected); by >= leastSurprise)
            all.append({named, expected, by});
    }
    std::stable_sort(all.begin(), all.end(),
        [](const Candidate &a, const Candidate &b) { return a.surprise > b.surprise; });
    QList<RisingEntity> rising;
    for (const Candidate &candidate : all.mid(0, limit))
        if (auto row = readEntityRow(database, candidate.named.entity)) {
            row->articles = int(candidate.named.articles);
            rising.append({*row, candidate.expected, liftingHeadline(database, row->id, from, until)});
        }
    return rising;
}

} // namespace sokbo
