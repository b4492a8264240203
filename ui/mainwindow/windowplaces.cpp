// SPDX-License-Identifier: GPL-3.0-or-later
// Which board the window shows, and the way back.
#include "kit/words.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"

namespace sokbo {

namespace {

constexpr int rememberedPlaces = 100;

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

bool MainWindow::isTyped(const QString &query) const
{
    const bool numbered
        = query.startsWith(QStringLiteral("entity:#")) || query.startsWith(QStringLiteral("source:#"));
    return !numbered && m_sidebar->titleOf(query).isEmpty();
}

void MainWindow::showBoard(const QString &text, const QString &title)
{
    Place place{text, title, m_place.order};
    if (title.isEmpty() && !text.isEmpty())
        place.title = tr("Search: %1").arg(text);
    if (m_board->model().isLoaded() && place.query == m_place.query) {
        m_board->view().scrollToTop();
        return;
    }
    const bool first
        = m_earlier.isEmpty() && !m_restStarted && m_place.query.isEmpty() && m_place.title.isEmpty();
    if (!first) {
        m_earlier.append(m_place);
        if (m_earlier.size() > rememberedPlaces)
            m_earlier.removeFirst();
    }
    m_later.clear();
    go(place);
}

void MainWindow::go(const Place &place)
{
    auto query = parseQuery(place.query, m_parts.clock.now());
    if (!query) {
        m_search->setText(place.query);
        tell(query.error());
        return;
    }
    showQuery(*query, place);
}

void MainWindow::showQuery(const BoardQuery &parsed, const Place &place)
{
    BoardQuery query = parsed;
    m_place = place;
    // A query that says its order itself keeps it.
    if (!query.text.contains(QStringLiteral("sort:")))
        query.order = place.order;
    m_commands[orderCommand(query.order)]->setChecked(true);
    m_sidebar->selectQuery(place.query);
    m_search->setText(isTyped(place.query) ? place.query : QString());
    m_board->setHeading(headingOf(place), !m_earlier.isEmpty());
    m_board->model().show(query);
    updateCommands();
}

QString MainWindow::headingOf(const Place &place) const
{
    // The line in the sidebar that is marked says it already, but a name may stand there only for this week.
    const bool entity = place.query.startsWith(QStringLiteral("entity:#"));
    if (!entity && !m_sidebar->titleOf(place.query).isEmpty())
        return {};
    return place.title;
}

void MainWindow::showEntity(EntityId id, const QString &name)
{
    if (isPaneOver())
        showPane(false);
    showBoard(QStringLiteral("entity:#%1").arg(id.value),
        name.isEmpty() ? tr("All articles with this name") : tr("Articles with “%1”").arg(name));
}

void MainWindow::back()
{
    if (m_earlier.isEmpty())
        return;
    m_later.append(m_place);
    go(m_earlier.takeLast());
}

void MainWindow::forward()
{
    if (m_later.isEmpty())
        return;
    m_earlier.append(m_place);
    go(m_later.takeLast());
}

void MainWindow::setOrder(BoardQuery::Order order)
{
    m_place.order = order;
    go(m_place);
}

} // namespace sokbo
