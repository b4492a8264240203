// SPDX-License-Identifier: GPL-3.0-or-later
// Which board the window shows, and the way back.
#include "kit/words.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"

namespace sokbo {

namespace {

Command orderCommand(BoardQuery::Order order)
{
    using Order = BoardQuery::Order;
    switch (order) {
    case Order::Newest:
        return Command::NewestFirst;
    case Order::Oldest:
        return Command::OldestFirst;
    case Order::Title:
    case Order::TitleBackwards:
        return Command::ByTitle;
    case Order::Author:
    case Order::AuthorBackwards:
        return Command::ByAuthor;
    case Order::Source:
    case Order::SourceBackwards:
        return Command::BySource;
    }
    return Command::NewestFirst;
}

} // namespace

void MainWindow::showBoard(const Board &wanted)
{
    // Who asks by a query may mean a board that stands in the sidebar.
    Board board = wanted.isOf(Board::Kind::Typed) ? m_sidebar->lineOf(wanted).value_or(wanted) : wanted;
    if (board.title.isEmpty() && board.isOf(Board::Kind::Typed))
        board.title = tr("Search: %1").arg(board.query);
    if (m_board->model().isLoaded() && board.showsSameAs(m_history.here().board)) {
        m_board->view().scrollToTop();
        return;
    }
    if (const auto query = parseQuery(board.query, m_parts.clock.now()); !query) {
        m_search->setText(board.query);
        return tell(query.error());
    }
    const Place place{board, m_history.here().order, {}};
    if (m_hasPlace)
        m_history.visit(place);
    else
        m_history.start(place);
    m_hasPlace = true;
    go();
}

void MainWindow::go()
{
    const Place &place = m_history.here();
    m_search->setText(place.board.isOf(Board::Kind::Typed) ? place.board.query : QString());
    auto query = parseQuery(place.board.query, m_parts.clock.now());
    if (!query)
        return tell(query.error());
    // A query that says its order itself keeps it.
    if (!query->text.contains(QStringLiteral("sort:")))
        query->order = place.order;
    m_commands[orderCommand(query->order)]->setChecked(true);
    m_sidebar->showAsOpen(place.board);
    m_board->setHeading(heading(), m_history.canGoBack());
    m_board->showBoard(place.board, *query);
    updateCommands();
}

// The line that is highlighted in the sidebar says it already, but a name may stand there only for this week.
QString MainWindow::heading() const
{
    const Board &board = m_history.here().board;
    return !board.isOf(Board::Kind::Entity) && m_sidebar->lineOf(board) ? QString() : board.title;
}

// Before the sidebar had been read, its boards could not be told from searches.
void MainWindow::followSidebar()
{
    const Board &board = m_history.here().board;
    if (const auto line = m_sidebar->lineOf(board); line && board.isOf(Board::Kind::Typed)) {
        if (m_search->text() == board.query)
            m_search->setText({});
        m_history.setBoard(*line);
        m_board->setBoard(*line);
    }
    m_board->setHeading(heading(), m_history.canGoBack());
}

void MainWindow::showEntity(EntityId id, const QString &name)
{
    if (isPaneOver())
        showPane(false);
    showBoard(Board::ofEntity(
        id, name.isEmpty() ? tr("All articles with this name") : tr("Articles with “%1”").arg(name)));
}

void MainWindow::back()
{
    if (m_history.back())
        go();
}

void MainWindow::forward()
{
    if (m_history.forward())
        go();
}

void MainWindow::setOrder(BoardQuery::Order order)
{
    m_history.setOrder(order);
    go();
}

} // namespace sokbo
