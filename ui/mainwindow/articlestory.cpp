// SPDX-License-Identifier: GPL-3.0-or-later
// ArticleArea: the story that the open article belongs to.
#include "mainwindow/articlearea.h"

#include "kit/answer.h"
#include "kit/board.h"
#include "search/boardquery.h"

namespace sokbo {

namespace {

constexpr int mostOfStory = 200; // its newest articles

} // namespace

void ArticleArea::activateStory(StoryId id)
{
    if (id.isValid())
        Q_EMIT storyActivated(id, m_other ? m_other->stories.value(id) : QString());
    else if (m_stored && m_stored->headline.story.isValid())
        Q_EMIT storyActivated(m_stored->headline.story, m_stored->article.title);
}

// The article does not wait for it: the strip of its story is added below the text when it is known.
void ArticleArea::askForStory()
{
    const StoryId story = m_stored->headline.story;
    if (!story.isValid())
        return takeStory(story, QList<Headline>());
    const Result<BoardQuery> query
        = parseQuery(Board::ofStory(story, {}).query, QDateTime::currentDateTimeUtc());
    if (!query)
        return;
    onAnswer(m_store.page(*query, mostOfStory, std::nullopt), this,
        [this, story](const Result<QList<Headline>> &headlines) { takeStory(story, headlines); });
}

void ArticleArea::takeStory(StoryId story, const Result<QList<Headline>> &newestFirst)
{
    if (!m_stored || m_stored->headline.story != story || !newestFirst)
        return;
    const QList<Headline> oldestFirst(newestFirst->crbegin(), newestFirst->crend());
    if (oldestFirst == m_story)
        return;
    m_story = oldestFirst;
    render();
}

} // namespace sokbo
