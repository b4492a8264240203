// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the search in the article that is open.
#include "mainwindow/articlearea.h"
#include "mainwindow/findbar.h"
#include "search/soughtwords.h"

namespace sokbo {

void ArticleArea::setSought(const QueryNode &query)
{
    if (query == m_soughtQuery)
        return;
    m_soughtQuery = query;
    m_sought = {};
    if (const QList<TextNeedle> words = soughtWords(query); !words.isEmpty())
        m_sought = [words](const QString &line) {
            QList<TextSpan> spans;
            for (const TextRange &place : placesOf(words, line))
                spans.append({int(place.start), int(place.end)});
            return spans;
        };
    showSought();
}

void ArticleArea::goToSought(bool backwards)
{
    if (!m_findBar->isHidden() && !m_findBar->text().isEmpty())
        find(backwards);
    else if (m_shown && m_soughtPlaces > 0)
        m_shown->goToSought(backwards);
    else
        openFind();
}

// A page that is no article's has no marks, and neither has the view that is not seen.
void ArticleArea::showSought()
{
    for (ArticleView *view : {m_plain, m_engine})
        if (view)
            view->markSought(m_seeks && view == m_shown ? m_sought : LineFinder());
}

void ArticleArea::markSoughtOfPage()
{
    const bool seeks = m_stored && !m_other && !m_changes;
    if (std::exchange(m_seeks, seeks) != seeks)
        showSought();
}

} // namespace sokbo
