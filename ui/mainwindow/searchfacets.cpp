// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/searchfacets.h"

#include "kit/answer.h"
#include "mainwindow/boardarea.h"
#include "searchbar/facetbar.h"

namespace sokbo {

namespace {

constexpr int againMilliseconds = 1500;

} // namespace

SearchFacets::SearchFacets(const Store &store, const Panes &panes, Navigation &navigation)
    : m_store(store)
    , m_panes(panes)
    , m_navigation(navigation)
    , m_bar(panes.board.facetBar())
{
    m_again.setSingleShot(true);
    m_again.setInterval(againMilliseconds);
    connect(&m_again, &QTimer::timeout, this, &SearchFacets::ask);
    connect(&navigation, &Navigation::moved, this, &SearchFacets::follow);
    connect(&panes.board.model(), &BoardModel::loaded, this, &SearchFacets::ask);
    connect(&store, &Store::changed, this, [this] {
        if (isWanted() && !m_again.isActive())
            m_again.start();
    });
    connect(&m_bar, &FacetBar::queryRequested, this,
        [this](const QString &query) { m_navigation.show(Board::typed(query, {})); });
}

void SearchFacets::setShown(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    follow();
    if (m_panes.board.model().isLoaded())
        ask();
}

void SearchFacets::takeFocus()
{
    if (m_bar.isVisible())
        m_bar.takeFocus();
}

bool SearchFacets::isWanted() const
{
    const Board &board = m_navigation.board();
    return m_on && (board.isOf(Board::Kind::Typed) || board.isOf(Board::Kind::Search));
}

// Nobody waits any more for what was counted for another search.
void SearchFacets::follow()
{
    const QString query = isWanted() ? m_navigation.board().query : QString();
    if (query != m_query) {
        m_asked.cancel();
        m_again.stop();
    }
    m_bar.setQuery(query);
    m_bar.setVisible(isWanted());
}

void SearchFacets::ask()
{
    m_asked.cancel();
    m_again.stop();
    if (!isWanted())
        return;
    m_query = m_navigation.board().query;
    m_asked = m_store.facets(m_panes.board.model().query(), mostCounted);
    onAnswer(m_asked, this, [this, query = m_query](const Result<QueryFacets> &facets) {
        if (facets && isWanted() && m_navigation.board().query == query)
            m_bar.setFacets(*facets);
        else if (!facets && facets.error().kind != Error::Kind::Cancelled)
            logFailure("count what a search found", facets);
    });
}

} // namespace sokbo
