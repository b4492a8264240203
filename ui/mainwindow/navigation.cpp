// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/navigation.h"

#include "mainwindow/boardarea.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"

namespace sokbo {

Navigation::Navigation(const Clock &clock, const Panes &panes, Notices &notices)
    : m_clock(clock)
    , m_panes(panes)
    , m_notices(notices)
{
    const BoardModel &model = panes.board.model();
    connect(&model, &BoardModel::firstRowsShown, this, &Navigation::selectAwaited);
    connect(&model, &BoardModel::loaded, this, [this] {
        selectAwaited();
        m_awaited = {}; // it is not on this board
    });
    connect(&panes.sidebar, &Sidebar::contentsChanged, this, &Navigation::followSidebar);
}

void Navigation::show(const Board &wanted)
{
    // Who asks by a query may mean a board that stands in the sidebar.
    Board board = wanted.isOf(Board::Kind::Typed) ? m_panes.sidebar.lineOf(wanted).value_or(wanted) : wanted;
    if (board.title.isEmpty() && board.isOf(Board::Kind::Typed))
        board.title = tr("Search: %1").arg(board.query);
    if (m_panes.board.model().isLoaded() && board.showsSameAs(this->board()))
        return m_panes.board.view().scrollToTop();
    if (const auto query = parseQuery(board.query, m_clock.now()); !query) {
        m_panes.search.setText(board.query);
        return m_notices.tell(query.error());
    }
    const Place place{board, order(), {}};
    if (m_started)
        m_history.visit(place);
    else
        m_history.start(place);
    m_started = true;
    Q_EMIT leaving();
    go();
}

void Navigation::showEntity(EntityId id, const QString &name)
{
    show(Board::ofEntity(
        id, name.isEmpty() ? tr("All articles with this name") : tr("Articles with “%1”").arg(name)));
}

void Navigation::showWords(EntityId id, const QString &name)
{
    show(Board::ofWords(id, tr("Quotations of “%1”").arg(name)));
}

void Navigation::showBoth(EntityId one, EntityId other, const QString &names)
{
    show(Board::ofBoth(one, other, tr("Articles with %1").arg(names)));
}

void Navigation::showStory(StoryId id, const QString &title)
{
    show(Board::ofStory(id, title.isEmpty() ? tr("The story") : tr("The story of “%1”").arg(title)));
}

void Navigation::back()
{
    if (!m_history.back())
        return;
    Q_EMIT leaving();
    go();
    m_awaited = m_history.here().article;
}

void Navigation::forward()
{
    if (!m_history.forward())
        return;
    Q_EMIT leaving();
    go();
    m_awaited = m_history.here().article;
}

void Navigation::setOrder(BoardQuery::Order order)
{
    m_history.setOrder(order);
    go();
    m_awaited = m_history.here().article;
}

void Navigation::go()
{
    const Place &place = m_history.here();
    m_awaited = {};
    m_panes.search.setText(place.board.isOf(Board::Kind::Typed) ? place.board.query : QString());
    auto query = parseQuery(place.board.query, m_clock.now());
    if (!query)
        return m_notices.tell(query.error());
    // A query that says its order itself keeps it.
    if (!query->text.contains(QStringLiteral("sort:")))
        query->order = place.order;
    m_panes.sidebar.showAsOpen(place.board);
    m_panes.board.setHeading(heading(), canGoBack());
    // The page of the briefing covers the board, which keeps what it has.
    if (!place.board.isOf(Board::Kind::Briefing))
        m_panes.board.showBoard(place.board, *query);
    Q_EMIT moved();
}

// The line that is highlighted in the sidebar says it already, but a name may stand there only for this week.
QString Navigation::heading() const
{
    return !board().isOf(Board::Kind::Entity) && m_panes.sidebar.lineOf(board()) ? QString() : board().title;
}

void Navigation::followSidebar()
{
    // Before the sidebar had been read, its boards could not be told from searches.
    if (const auto line = m_panes.sidebar.lineOf(board()); line && board().isOf(Board::Kind::Typed)) {
        if (m_panes.search.text() == board().query)
            m_panes.search.setText({});
        m_history.setBoard(*line);
        m_panes.board.setBoard(*line);
    }
    m_panes.board.setHeading(heading(), canGoBack());
}

void Navigation::selectWhenShown(ArticleId article)
{
    m_awaited = article;
    selectAwaited();
    if (m_panes.board.model().isLoaded())
        m_awaited = {};
}

void Navigation::selectAwaited()
{
    if (m_awaited.isValid() && m_panes.board.model().placeOf(m_awaited) >= 0)
        m_panes.board.view().select(std::exchange(m_awaited, {}));
}

} // namespace sokbo
