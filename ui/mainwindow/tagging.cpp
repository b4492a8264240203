// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/tagging.h"

#include "kit/words.h"

#include <utility>

namespace sokbo {

Tagging::Tagging(Store &store, UndoSteps &undo, Notices &notices)
    : m_store(store)
    , m_undo(undo)
    , m_notices(notices)
{
}

void Tagging::setTag(const QList<ArticleId> &articles, const QString &tag, bool on)
{
    m_works.append({articles, tag, on});
    if (m_works.size() == 1)
        begin();
}

void Tagging::begin()
{
    if (m_works.isEmpty())
        return;
    m_isCancelled = false;
    goOn();
}

void Tagging::cancel()
{
    m_works.resize(std::min<qsizetype>(m_works.size(), 1));
    m_isCancelled = true;
}

void Tagging::goOn()
{
    const Work &work = m_works.first();
    const QList<ArticleId> articles = work.articles.mid(work.done, slice);
    if (work.articles.size() > slice) {
        m_isRunning = true;
        const QString text = work.on ? tr("Tagging “%1”: %2 of %3") : tr("Taking off the tag “%1”: %2 of %3");
        Q_EMIT progress(text.arg(work.tag, countText(work.done), countText(work.articles.size())),
            int(work.done), int(work.articles.size()));
    }
    const QStringList tags{work.tag};
    const auto write = work.on ? m_store.setTags(articles, tags, {}) : m_store.setTags(articles, {}, tags);
    onAnswer(write, this, [this, count = articles.size()](const Result<FormerState> &replaced) {
        if (!replaced) {
            m_notices.tell(replaced.error());
            return end(false);
        }
        Work &under = m_works.first();
        under.replaced.append(*replaced);
        under.done += count;
        if (under.done >= under.articles.size())
            return end(true);
        m_isCancelled ? end(false) : goOn();
    });
}

void Tagging::end(bool isWhole)
{
    const Work work = m_works.takeFirst();
    if (!work.replaced.isEmpty())
        m_undo.push(
            [on = work.on, tag = work.tag] {
                return on ? tr("tag “%1”").arg(tag) : tr("take off the tag “%1”").arg(tag);
            },
            m_store, work.replaced);
    if (std::exchange(m_isRunning, false)) {
        const auto done = int(work.replaced.tagLinks.size());
        if (!isWhole)
            m_notices.say(tr("Stopped: %Ln article(s) were changed. Ctrl+Z takes it back.", nullptr, done));
        else if (work.on)
            m_notices.say(
                tr("%Ln article(s) got the tag “%1”. Ctrl+Z takes it back.", nullptr, done).arg(work.tag));
        else
            m_notices.say(
                tr("%Ln article(s) lost the tag “%1”. Ctrl+Z takes it back.", nullptr, done).arg(work.tag));
        Q_EMIT ended();
    }
    begin();
}

} // namespace sokbo
