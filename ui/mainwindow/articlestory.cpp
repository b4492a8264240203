// SPDX-License-Identifier: GPL-3.0-or-later
// ArticleArea: the story that the open article belongs to.
#include "mainwindow/articlearea.h"

#include "core/failurelog.h"
#include "kit/answer.h"
#include "kit/board.h"
#include "search/boardquery.h"
#include "sync/storydevelopments.h"

#include <QtConcurrentRun>

#include <functional>
#include <utility>

namespace sokbo {

namespace {

constexpr int mostOfStory = 200; // its newest articles
constexpr int mostQuoted = 60; // of these it is shown who says what

// Waits for the store.
Result<StoryBeside> readStory(const Store &store, const QList<Headline> &oldestFirst)
{
    QList<ArticleId> ids; // newest first
    for (auto headline = oldestFirst.crbegin(); headline != oldestFirst.crend() && ids.size() < mostQuoted;
         ++headline)
        ids.append(headline->id);
    const Result<QList<SaidWords>> said = store.quotationsIn(ids).result();
    if (!said)
        return tl::unexpected(said.error());
    const Result<QList<StoryNews>> news = makeStoryNews(store, oldestFirst);
    if (!news)
        return tl::unexpected(news.error());
    const Result<QList<ArticleId>> followed = store.ofFollowed(ids).result();
    if (!followed)
        return tl::unexpected(followed.error());
    return StoryBeside{{oldestFirst, *news, !followed->isEmpty()}, *said};
}

} // namespace

ArticleArea::~ArticleArea()
{
    m_readingStory.waitForFinished(); // it reads the store, which may end after the window
}

void ArticleArea::activateStory(StoryId id)
{
    if (id.isValid())
        Q_EMIT storyActivated(id, m_other ? m_other->stories.value(id) : QString());
    else if (m_stored && m_stored->headline.story.isValid())
        Q_EMIT storyActivated(m_stored->headline.story, m_stored->article.title);
}

// The article does not wait for it: the strip of its story is added below the text when it is known.
void ArticleArea::askForStory(StoryReading reading)
{
    const StoryId story = m_stored->headline.story;
    if (!story.isValid())
        return takeStoryWith(story, {}, {});
    const Result<BoardQuery> query
        = parseQuery(Board::ofStory(story, {}).query, QDateTime::currentDateTimeUtc());
    if (!query)
        return;
    onAnswer(m_store.page(*query, mostOfStory, std::nullopt), this,
        [this, story, reading](
            const Result<QList<Headline>> &headlines) { takeStory(story, headlines, reading); });
}

void ArticleArea::takeStory(StoryId story, const Result<QList<Headline>> &newestFirst, StoryReading reading)
{
    if (!newestFirst)
        return;
    const QList<Headline> oldestFirst(newestFirst->crbegin(), newestFirst->crend());
    if (reading == StoryReading::IfOthersCame && oldestFirst == m_story.articles)
        return;
    if (oldestFirst.size() < 2)
        return takeStoryWith(story, {oldestFirst, {}, false}, {});
    if (m_readingStory.isRunning()) {
        m_readsStoryAgain = true; // articles are opened faster than their stories are read
        return;
    }
    // Away from the window's thread: texts are read and compared.
    m_readingStory = QtConcurrent::run(readStory, std::cref(m_store), oldestFirst);
    onAnswer(m_readingStory, this, [this, story, oldestFirst](const Result<StoryBeside> &read) {
        const StoryBeside beside
            = valueOr("read the story of an article", read, StoryBeside{{oldestFirst, {}, false}, {}});
        takeStoryWith(story, beside.story, beside.said);
        if (std::exchange(m_readsStoryAgain, false) && m_stored)
            askForStory();
    });
}

void ArticleArea::takeStoryWith(StoryId story, const StripStory &shown, const QList<SaidWords> &said)
{
    if (!m_stored || m_stored->headline.story != story)
        return;
    if (shown == m_story && said == m_said)
        return;
    m_story = shown;
    m_said = said;
    render();
}

} // namespace sokbo
