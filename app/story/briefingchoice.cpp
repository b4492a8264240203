// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/briefingchoice.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace sokbo {

namespace {

constexpr double halfLife = 18; // hours in which a story loses half of its newness
constexpr double seenFactor = 0.5; // of a story in which nothing came since the reader looked
constexpr double leastShare = 0.3; // of its articles that an interest must touch, to be one of the story
constexpr double mostInterest = 1.2; // however much of it concerns the reader
constexpr qsizetype mostReasons = 3;

struct Gathered {
    StoryId story;
    QList<const BriefingMaterial::Row *> rows; // oldest first
};

QList<Gathered> gather(const BriefingMaterial &material)
{
    QList<Gathered> all;
    QHash<StoryId, qsizetype> places;
    for (const BriefingMaterial::Row &row : material.rows) {
        const qsizetype place = row.story.isValid() ? places.value(row.story, all.size()) : all.size();
        if (place == all.size())
            all.append({row.story, {}});
        if (row.story.isValid())
            places.insert(row.story, place);
        all[place].rows.append(&row);
    }
    return all;
}

// A tag on the article says more than its names do, and once is enough for each tag or name.
QList<Interest> reasonsOf(const Gathered &story, const BriefingMaterial &material)
{
    QHash<int, int> counts;
    for (const BriefingMaterial::Row *row : story.rows)
        for (const int interest : material.touched.value(row->article))
            ++counts[interest];
    QList<Interest> reasons;
    for (auto at = counts.cbegin(); at != counts.cend(); ++at) {
        const double share = double(at.value()) / double(story.rows.size());
        if (share < leastShare && material.interests.at(at.key()).kind != Interest::Kind::Tag)
            continue;
        Interest reason = material.interests.at(at.key());
        reason.weight *= std::sqrt(std::min(1.0, share));
        reasons.append(reason);
    }
    std::sort(reasons.begin(), reasons.end(), [](const Interest &a, const Interest &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.name < b.name;
    });
    QSet<QString> named;
    reasons.removeIf([&named](const Interest &reason) {
        const bool known = named.contains(reason.name);
        named.insert(reason.name);
        return known;
    });
    reasons.resize(std::min(reasons.size(), mostReasons));
    return reasons;
}

double interestOf(const QList<Interest> &reasons)
{
    double sum = 0;
    for (const Interest &reason : reasons)
        sum += reason.weight;
    return std::min(mostInterest, sum);
}

ChosenStory weighed(const Gathered &story, const BriefingMaterial &material, const QDateTime &looked)
{
    ChosenStory chosen;
    chosen.story = story.story;
    QSet<SourceId> sources;
    for (const BriefingMaterial::Row *row : story.rows) {
        chosen.articles.append(row->article);
        sources.insert(row->source);
    }
    chosen.sources = int(sources.size());
    chosen.reasons = reasonsOf(story, material);
    const QDateTime newest = story.rows.last()->published;
    chosen.isNew = !looked.isValid() || newest > looked;
    // The newest article of all is the measure, and not the clock: after days without a sync all is as new as
    // it can be.
    const double hours = double(newest.secsTo(material.rows.last().published)) / 3600;
    chosen.worth = std::log2(1.0 + chosen.sources) * std::exp2(-hours / halfLife)
        * (1 + interestOf(chosen.reasons)) * (chosen.isNew ? 1 : seenFactor);
    return chosen;
}

} // namespace

QList<ChosenStory> chooseStories(const BriefingMaterial &material, const QDateTime &looked, qsizetype most)
{
    QList<ChosenStory> chosen;
    for (const Gathered &story : gather(material))
        chosen.append(weighed(story, material, looked));
    // Of equal worth the one with more articles, then the newer one.
    const auto isBetter = [](const ChosenStory &a, const ChosenStory &b) {
        if (a.worth != b.worth)
            return a.worth > b.worth;
        if (a.articles.size() != b.articles.size())
            return a.articles.size() > b.articles.size();
        return a.articles.last() > b.articles.last();
    };
    const qsizetype kept = std::min(most, chosen.size());
    std::partial_sort(chosen.begin(), chosen.begin() + kept, chosen.end(), isBetter);
    chosen.resize(kept);
    return chosen;
}

int countStories(const BriefingMaterial &material, const QDateTime &since)
{
    int alone = 0;
    QSet<StoryId> stories;
    for (const BriefingMaterial::Row &row : material.rows) {
        if (since.isValid() && row.published <= since)
            continue;
        if (row.story.isValid())
            stories.insert(row.story);
        else
            ++alone;
    }
    return alone + int(stories.size());
}

} // namespace sokbo
