// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/searchsuggestions.h"

#include "kit/answer.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/suggestionbar.h"

namespace sokbo {

namespace {

constexpr int nextToNothing = 2; // articles

} // namespace

SearchSuggestions::SearchSuggestions(
    const Store &store, const Clock &clock, const Panes &panes, Navigation &navigation)
    : m_store(store)
    , m_clock(clock)
    , m_panes(panes)
    , m_navigation(navigation)
    , m_bar(panes.board.suggestionBar())
{
    connect(&navigation, &Navigation::moved, this, &SearchSuggestions::forget);
    connect(&panes.board.model(), &BoardModel::loaded, this, &SearchSuggestions::ask);
    connect(&m_bar, &SuggestionBar::taken, this, &SearchSuggestions::take);
}

bool SearchSuggestions::hasOffer() const
{
    return !m_bar.offered().isEmpty();
}

void SearchSuggestions::takeFirst()
{
    if (hasOffer())
        take(m_bar.offered().first().query);
}

void SearchSuggestions::forget()
{
    if (m_navigation.board().query == m_query)
        return;
    m_query.clear();
    m_asked.cancel();
    m_bar.offer({});
    Q_EMIT changed();
}

void SearchSuggestions::ask()
{
    const Board &board = m_navigation.board();
    if (!board.isOf(Board::Kind::Typed) || m_navigation.isOpenEnded()
        || m_panes.board.model().articles() > nextToNothing)
        return;
    m_query = board.query;
    m_asked.cancel();
    m_asked = m_store.suggestions(m_panes.board.model().query(), m_clock.now());
    onAnswer(m_asked, this, [this, query = m_query](const Result<QList<Suggestion>> &suggestions) {
        if (query != m_query || m_navigation.board().query != query)
            return;
        m_bar.offer(valueOr("look for what was meant", suggestions, QList<Suggestion>()));
        Q_EMIT changed();
    });
}

void SearchSuggestions::take(const QString &query)
{
    m_navigation.show(Board::typed(query, {}));
    m_panes.board.view().setFocus();
}

} // namespace sokbo
