// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/marks.h"

namespace sokbo {

namespace {

QList<ArticleId> idsOf(const QList<Headline> &headlines)
{
    QList<ArticleId> ids;
    for (const Headline &headline : headlines)
        ids.append(headline.id);
    return ids;
}

} // namespace

Marks::Marks(Store &store, UndoSteps &undo, Notices &notices)
    : m_store(store)
    , m_undo(undo)
    , m_notices(notices)
{
}

void Marks::follow(const StepText &text, const QFuture<Result<FormerState>> &write,
    std::function<void(const FormerState &)> then)
{
    onAnswer(write, this, [this, text, then](const Result<FormerState> &replaced) {
        if (!replaced)
            return m_notices.tell(replaced.error());
        if (replaced->isEmpty())
            return;
        m_undo.push(text, m_store, *replaced);
        if (then)
            then(*replaced);
    });
}

void Marks::setRead(const QList<Headline> &headlines, bool read)
{
    follow([read] { return read ? tr("mark read") : tr("mark unread"); },
        m_store.setRead(idsOf(headlines), read));
}

void Marks::setSaved(const QList<Headline> &headlines, bool save)
{
    follow([save] { return save ? tr("save") : tr("no longer save"); },
        m_store.setSaved(idsOf(headlines), save),
        [this, save](const FormerState &replaced) {
            QList<ArticleId> ids;
            for (const FormerState::Saved &each : replaced.saved)
                ids.append(each.article);
            if (save)
                Q_EMIT saved(ids);
        });
}

void Marks::setNote(ArticleId article, const QString &text)
{
    follow([] { return tr("note"); }, m_store.setNote(article, text));
}

void Marks::changeHighlights(const StepText &text, ArticleId article, const HighlightChange &change)
{
    follow(text, m_store.changeHighlights(article, change.put, change.remove));
}

void Marks::markStoryRead(const QList<ArticleId> &articles)
{
    onAnswer(m_store.setRead(articles, true), this, [this](const Result<FormerState> &replaced) {
        if (!replaced)
            return m_notices.tell(replaced.error());
        if (replaced->isEmpty())
            return m_notices.say(tr("All of this story is read already."));
        const auto count = int(replaced->read.size());
        m_notices.say(tr("%Ln article(s) of the story marked read. Ctrl+Z takes it back.", nullptr, count));
        m_undo.push([] { return tr("mark a story read"); }, m_store, *replaced);
    });
}

void Marks::joinStories(const QList<ArticleId> &articles)
{
    follow([] { return tr("join into one story"); }, m_store.joinStories(articles),
        [this](const FormerState &replaced) {
            m_notices.say(tr("%Ln article(s) are one story now. Ctrl+Z takes it back.", nullptr,
                int(replaced.stories.size())));
        });
}

void Marks::takeOutOfStory(const QList<ArticleId> &articles)
{
    follow([] { return tr("take out of a story"); }, m_store.takeOutOfStory(articles),
        [this](const FormerState &replaced) {
            m_notices.say(replaced.stories.size() == 1
                    ? tr("The article is taken out of its story. Ctrl+Z takes it back.")
                    : tr("%Ln article(s) are a story of their own now. Ctrl+Z takes it back.", nullptr,
                        int(replaced.stories.size())));
        });
}

void Marks::setFollowed(const QList<ArticleId> &articles, bool on)
{
    const auto what = [on] { return on ? tr("follow a story") : tr("no longer follow a story"); };
    follow(what, m_store.setFollowed(articles, on, QDateTime::currentDateTimeUtc()),
        [this, on](const FormerState &replaced) {
            if (replaced.followed.isEmpty())
                return;
            m_notices.say(on ? tr("You follow this story now: what is new in it stands under “Watched”. "
                                  "Ctrl+Z takes it back.")
                             : tr("You no longer follow this story. Ctrl+Z takes it back."));
        });
}

void Marks::markAllRead(const BoardQuery &query)
{
    onAnswer(m_store.markAllRead(query), this, [this](const Result<FormerState> &replaced) {
        if (!replaced)
            return m_notices.tell(replaced.error());
        const auto articles = int(replaced->read.size());
        m_notices.say(tr("%Ln article(s) marked read. Ctrl+Z takes it back.", nullptr, articles));
        if (!replaced->isEmpty())
            m_undo.push([] { return tr("mark all read"); }, m_store, *replaced);
    });
}

} // namespace sokbo
