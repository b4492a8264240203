// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/marks.h"

namespace sokbo {

Marks::Marks(Store &store, UndoSteps &undo, Notices &notices)
    : m_store(store)
    , m_undo(undo)
    , m_notices(notices)
{
}

void Marks::act(const QString &text, std::function<QFuture<Result<>>()> redo,
    std::function<QFuture<Result<>>()> undo, std::function<void()> then)
{
    onAnswer(redo(), this, [this, text, redo, undo, then](const Result<> &done) {
        if (!done)
            return m_notices.tell(done.error());
        m_undo.push(text, undo, redo);
        if (then)
            then();
    });
}

void Marks::setRead(const QList<Headline> &headlines, bool read)
{
    QList<ArticleId> ids;
    for (const Headline &headline : headlines)
        if (headline.read != read)
            ids.append(headline.id);
    if (ids.isEmpty())
        return;
    act(
        read ? tr("mark read") : tr("mark unread"), [this, ids, read] { return m_store.setRead(ids, read); },
        [this, ids, read] { return m_store.setRead(ids, !read); });
}

void Marks::setSaved(const QList<Headline> &headlines, bool save)
{
    QList<ArticleId> ids;
    for (const Headline &headline : headlines)
        if (headline.saved != save)
            ids.append(headline.id);
    if (ids.isEmpty())
        return;
    act(
        save ? tr("save") : tr("no longer save"), [this, ids, save] { return m_store.setSaved(ids, save); },
        [this, ids, save] { return m_store.setSaved(ids, !save); },
        [this, ids, save] {
            if (save)
                Q_EMIT saved(ids);
        });
}

void Marks::setTag(const QList<ArticleId> &articles, const QString &tag, bool on)
{
    // Only those that change: taking it back must not take the tag from articles that had it before.
    onAnswer(m_store.headlines(articles), this, [this, tag, on](const Result<QList<Headline>> &headlines) {
        if (!headlines)
            return m_notices.tell(headlines.error());
        QList<ArticleId> ids;
        for (const Headline &headline : *headlines)
            if (headline.tags.contains(tag, Qt::CaseInsensitive) != on)
                ids.append(headline.id);
        if (ids.isEmpty())
            return;
        const auto add = [this, ids, tag] { return m_store.setTags(ids, {tag}, {}); };
        const auto take = [this, ids, tag] { return m_store.setTags(ids, {}, {tag}); };
        if (on)
            act(tr("tag “%1”").arg(tag), add, take);
        else
            act(tr("take off the tag “%1”").arg(tag), take, add);
    });
}

void Marks::setNote(ArticleId article, const QString &text)
{
    onAnswer(m_store.article(article), this, [this, article, text](const Result<StoredArticle> &stored) {
        if (!stored)
            return m_notices.tell(stored.error());
        if (stored->note == text)
            return;
        act(
            tr("note"), [this, article, text] { return m_store.setNote(article, text); },
            [this, article, before = stored->note] { return m_store.setNote(article, before); });
    });
}

void Marks::markAllRead(const BoardQuery &query)
{
    onAnswer(m_store.markAllRead(query), this, [this](const Result<QList<ArticleId>> &ids) {
        if (!ids)
            return m_notices.tell(ids.error());
        m_notices.say(tr("%n article(s) marked read. Ctrl+Z takes it back.", nullptr, int(ids->size())));
        if (ids->isEmpty())
            return;
        m_undo.push(
            tr("mark all read"), [this, ids = *ids] { return m_store.setRead(ids, false); },
            [this, ids = *ids] { return m_store.setRead(ids, true); });
    });
}

} // namespace sokbo
