// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/storydevelopments.h"

#include "search/boardquery.h"
#include "store/store.h"
#include "story/storynews.h"
#include "text/bodytext.h"

#include <QSet>

#include <algorithm>

namespace sokbo {

namespace {

constexpr qsizetype textsRead = 30; // of a story, the newest ones
constexpr int mostOfStory = 200; // its newest articles

Result<QList<Headline>> storyOf(const Store &store, StoryId story)
{
    const Result<BoardQuery> query
        = parseQuery(QStringLiteral("story:#%1").arg(story.value), QDateTime::currentDateTimeUtc());
    if (!query)
        return tl::unexpected(query.error());
    Result<QList<Headline>> headlines = store.page(*query, mostOfStory, std::nullopt).result();
    if (headlines)
        std::reverse(headlines->begin(), headlines->end());
    return headlines;
}

} // namespace

Result<QList<StoryNews>> makeStoryNews(const Store &store, const QList<Headline> &oldestFirst)
{
    const qsizetype firstRead = std::max<qsizetype>(0, oldestFirst.size() - textsRead);
    QList<StoryText> texts;
    for (qsizetype i = 0; i < oldestFirst.size(); ++i) {
        StoryText text{oldestFirst.at(i), {}, {}};
        if (i >= firstRead) {
            const Result<StoredArticle> stored = store.article(text.headline.id).result();
            if (!stored && stored.error().kind != Error::Kind::NotFound)
                return tl::unexpected(stored.error());
            if (stored) {
                text.text = bodyText(stored->article.body);
                text.mentions = stored->mentions;
            }
        }
        texts.append(text);
    }
    return newsIn(texts);
}

Result<QList<Development>> makeDevelopments(const Store &store, const QList<ArticleId> &fresh)
{
    const Result<QList<ArticleId>> followed = store.ofFollowed(fresh).result();
    if (!followed)
        return tl::unexpected(followed.error());
    const Result<QList<Headline>> headlines = store.headlines(*followed).result();
    if (!headlines)
        return tl::unexpected(headlines.error());
    QSet<StoryId> done;
    QList<Development> developments;
    for (const Headline &headline : *headlines) {
        if (!headline.story.isValid() || done.contains(headline.story))
            continue;
        done.insert(headline.story);
        const Result<QList<Headline>> story = storyOf(store, headline.story);
        if (!story)
            return tl::unexpected(story.error());
        const Result<QList<StoryNews>> news = makeStoryNews(store, *story);
        if (!news)
            return tl::unexpected(news.error());
        // Copies count as told: a text that another paper's copy stands for now is no news.
        for (qsizetype i = 0; i < story->size(); ++i)
            if (followed->contains(story->at(i).id) && !news->at(i).isEmpty())
                developments.append({story->at(i), news->at(i)});
    }
    std::stable_sort(
        developments.begin(), developments.end(), [](const Development &a, const Development &b) {
            return a.headline.published < b.headline.published;
        });
    return developments;
}

} // namespace sokbo
