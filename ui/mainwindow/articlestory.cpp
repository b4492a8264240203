// SPDX-License-Identifier: GPL-3.0-or-later
// ArticleArea: the story that the open article belongs to.
#include "mainwindow/articlearea.h"

#include "core/failurelog.h"
#include "kit/answer.h"
#include "kit/board.h"
#include "search/boardquery.h"

namespace sokbo {

namespace {

constexpr int mostOfStory = 200; // its newest articles
constexpr int mostQuoted = 60; // of these it is shown who says what

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
    if (!newestFirst)
        return;
    QList<ArticleId> ids;
    for (const Headline &headline : newestFirst->mid(0, mostQuoted))
        ids.append(headline.id);
    if (ids.size() < 2)
        return takeStoryWith(story, *newestFirst, {});
    onAnswer(m_store.quotationsIn(ids), this,
        [this, story, headlines = *newestFirst](const Result<QList<SaidWords>> &said) {
            takeStoryWith(
                story, headlines, valueOr("read who says what in a story", said, QList<SaidWords>()));
        });
}

void ArticleArea::takeStoryWith(
    StoryId story, const QList<Headline> &newestFirst, const QList<SaidWords> &said)
{
    if (!m_stored || m_stored->headline.story != story)
        return;
    const QList<Headline> oldestFirst(newestFirst.crbegin(), newestFirst.crend());
    if (oldestFirst == m_story && said == m_said)
        return;
    m_story = oldestFirst;
    m_said = said;
    render();
}

} // namespace sokbo
