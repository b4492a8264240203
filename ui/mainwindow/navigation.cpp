// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/navigation.h"

#include "mainwindow/boardarea.h"
#include "search/openend.h"
#include "search/relevance.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"
#include "sources/sourcetree.h"

#include <algorithm>

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
    if (m_typed && board.showsSameAs(*m_typed))
        return acceptTyped();
    if (m_typed && board.showsSameAs(m_history.here().board))
        return endTyping();
    if (!m_typed && m_panes.board.model().isLoaded() && board.showsSameAs(this->board()))
        return m_panes.board.view().scrollToTop();
    if (const auto query = parseQuery(board.query, m_clock.now()); !query) {
        m_panes.search.setText(board.query);
        return m_notices.tell(query.error());
    }
    m_typed.reset();
    m_openEnded = false;
    visit(board);
    Q_EMIT leaving();
    go();
}

void Navigation::visit(const Board &board)
{
    const Place place{board, order(), {}};
    if (m_started)
        m_history.visit(place);
    else
        m_history.start(place);
    m_started = true;
}

void Navigation::showTyped(const QString &text, bool open)
{
    auto query = placed(text);
    if (!query || !m_started || (m_typed && m_typed->query == text && m_openEnded == open))
        return;
    if (text == m_history.here().board.query)
        return endTyping();
    const BoardQuery said = *query;
    if (open) {
        const auto opened = withOpenEnd(query->root);
        if (!opened)
            return;
        query->root = *opened;
    }
    m_openEnded = query->root != said.root;
    m_awaited = {};
    m_typed = Board::typed(text, tr("Search: %1").arg(text));
    m_panes.sidebar.showAsOpen(*m_typed);
    m_panes.board.setHeading(m_typed->title, canGoBack());
    m_panes.board.tryBoard(*m_typed, *query, said);
    Q_EMIT moved();
}

void Navigation::acceptTyped()
{
    if (!m_typed)
        return;
    keepTyped();
    Q_EMIT leaving();
    followPlace();
    Q_EMIT moved();
}

void Navigation::keepTyped()
{
    const Board typed = *std::exchange(m_typed, std::nullopt);
    const Board board = m_panes.sidebar.lineOf(typed).value_or(typed);
    visit(board);
    const auto query = placed(board.query);
    if (std::exchange(m_openEnded, false) && query) {
        m_panes.board.showBoard(board, *query);
    } else {
        m_panes.board.keep();
        m_panes.board.setBoard(board);
    }
    Q_EMIT accepted(typed.query);
}

// Opened from what is being typed: it is on that board.
void Navigation::setArticle(ArticleId article)
{
    if (m_typed) {
        keepTyped();
        followPlace();
        Q_EMIT moved();
    }
    m_history.setArticle(article);
}

void Navigation::endTyping()
{
    if (!m_typed)
        return;
    m_typed.reset();
    m_openEnded = false;
    m_panes.board.bringBack();
    m_panes.sidebar.showAsOpen(board());
    m_panes.board.setHeading(heading(), canGoBack());
    followFolders();
    Q_EMIT moved();
}

QString Navigation::boxText() const
{
    const Board &board = m_history.here().board;
    return board.isOf(Board::Kind::Typed) ? board.query : QString();
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
    if (m_typed)
        return endTyping();
    if (!m_history.back())
        return;
    Q_EMIT leaving();
    go();
    m_awaited = m_history.here().article;
}

void Navigation::forward()
{
    endTyping();
    if (!m_history.forward())
        return;
    Q_EMIT leaving();
    go();
    m_awaited = m_history.here().article;
}

void Navigation::setOrder(BoardQuery::Order order)
{
    acceptTyped();
    m_history.setOrder(order);
    go();
    m_awaited = m_history.here().article;
}

// A query that says its order itself keeps it.
Result<BoardQuery> Navigation::placed(const QString &text) const
{
    auto query = parseQuery(text, m_clock.now());
    if (query && !query->saysOrder
        && (order() != BoardQuery::Order::Relevance || hasRankedWords(query->root)))
        query->order = order();
    return query;
}

void Navigation::go()
{
    m_awaited = {};
    const Board &board = m_history.here().board;
    const auto query = placed(board.query);
    if (!query) {
        m_panes.search.setText(boxText());
        return m_notices.tell(query.error());
    }
    followPlace();
    // The page of the briefing covers the board, which keeps what it has.
    if (!board.isOf(Board::Kind::Briefing))
        m_panes.board.showBoard(board, *query);
    Q_EMIT moved();
}

void Navigation::followPlace()
{
    m_panes.search.setText(boxText());
    m_panes.sidebar.showAsOpen(m_history.here().board);
    m_panes.board.setHeading(heading(), canGoBack());
}

// The line that is highlighted in the sidebar says it already, but a name may stand there only for this week.
QString Navigation::heading() const
{
    return !board().isOf(Board::Kind::Entity) && m_panes.sidebar.lineOf(board()) ? QString() : board().title;
}

void Navigation::followSidebar()
{
    // Before the sidebar had been read, its boards could not be told from searches.
    if (m_typed)
        return;
    followFolders();
    if (const auto line = m_panes.sidebar.lineOf(board()); line && board().isOf(Board::Kind::Typed)) {
        if (m_panes.search.text() == board().query)
            m_panes.search.setText({});
        m_history.setBoard(*line);
        m_panes.board.setBoard(*line);
    }
    m_panes.board.setHeading(heading(), canGoBack());
}

// The board of a folder stays with its sources, wherever the folder was moved and however it is called now.
void Navigation::followFolders()
{
    const QList<Source> now = m_panes.sidebar.contents().sources;
    const QList<Source> before = std::exchange(m_sources, now);
    const bool same = std::equal(before.begin(), before.end(), now.begin(), now.end(),
        [](const Source &a, const Source &b) { return a.id == b.id && a.folder == b.folder; });
    if (same)
        return;
    const Board left = m_history.here().board;
    m_history.replaceBoards([&](const Board &board) {
        const auto folder
            = board.isOf(Board::Kind::Folder) ? folderAfter(board.name, before, now) : std::nullopt;
        return folder ? Board::ofFolder(*folder, folder->section(QLatin1Char('/'), -1)) : board;
    });
    if (m_history.here().board == left)
        return;
    go();
    m_awaited = m_history.here().article;
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
