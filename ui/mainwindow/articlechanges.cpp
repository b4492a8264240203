// SPDX-License-Identifier: GPL-3.0-or-later
// The article area's other page: what changed between two texts of the article.
#include "kit/answer.h"
#include "mainwindow/articlearea.h"

#include <QtConcurrent>

namespace sokbo {

void ArticleArea::showChanges(int older, int newer)
{
    if (!m_stored || m_stored->revisions == 0)
        return;
    m_changes = {older, newer};
    m_toTop = true;
    render();
    Q_EMIT changesShown(true);
}

void ArticleArea::showText()
{
    m_changes.reset();
    m_toTop = true;
    render();
    Q_EMIT changesShown(false);
}

void ArticleArea::renderChanges()
{
    const ArticleId id = m_stored->article.id;
    onAnswer(m_store.revisions(id), this, [this, id](const Result<QList<Revision>> &revisions) {
        if (!m_stored || m_stored->article.id != id || !m_changes)
            return;
        if (revisions && !revisions->isEmpty())
            useRendered(changesPage(*revisions));
        else
            showText();
    });
}

QFuture<QString> ArticleArea::changesPage(const QList<Revision> &revisions) const
{
    ChangesPage page;
    page.sourceTitle = m_stored->headline.sourceTitle;
    page.language = m_stored->article.language;
    page.versions = textVersions(*m_stored, revisions);
    const auto last = int(page.versions.size()) - 1;
    page.newer = m_changes->newer < 1 || m_changes->newer > last ? last : m_changes->newer;
    page.older = m_changes->older < 0 || m_changes->older >= page.newer ? page.newer - 1 : m_changes->older;
    return QtConcurrent::run(renderChangesPage, page, style());
}

} // namespace sokbo
