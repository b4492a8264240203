// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/keptarticles.h"

namespace sokbo {

void KeptArticles::mark(const QList<ArticleId> &articles)
{
    if (!articles.isEmpty())
        m_marked.append(articles);
}

void KeptArticles::remove(const QList<ArticleId> &articles)
{
    if (isEmpty())
        return; // what is gone is marked no more
    for (const ArticleId id : articles)
        m_removed.insert(id);
}

void KeptArticles::bringBack(const QList<ArticleId> &articles)
{
    if (m_removed.isEmpty())
        return;
    for (const ArticleId id : articles)
        m_removed.remove(id);
}

QSet<ArticleId> KeptArticles::articles() const
{
    QSet<ArticleId> kept;
    for (const QList<ArticleId> &marked : m_marked)
        for (const ArticleId id : marked)
            kept.insert(id);
    return kept -= m_removed;
}

} // namespace sokbo
