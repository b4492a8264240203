// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "kit/board.h"
#include "search/boardquery.h"

#include <QList>

#include <functional>

namespace sokbo {

// A board as the reader left it.
struct Place {
    Board board;
    BoardQuery::Order order = BoardQuery::Order::Newest;
    ArticleId article; // that was open on it; invalid: none

    friend bool operator==(const Place &, const Place &) = default;
};

// The boards that the reader went through, with the way back and forward. It holds the place on screen too.
class BoardHistory {
public:
    static constexpr int remembered = 100; // places on the way back

    const Place &here() const { return m_here; }
    bool canGoBack() const { return !m_earlier.isEmpty(); }
    bool canGoForward() const { return !m_later.isEmpty(); }

    void start(const Place &first); // without a way back
    void visit(const Place &place); // a new way begins: what was forward is forgotten
    bool back(); // false: there is none, and nothing changed
    bool forward();

    // Puts other boards in the place of those that the reader went through, and of the one on screen.
    void replaceBoards(const std::function<Board(const Board &)> &replaced);

    // Of the place on screen.
    void setBoard(const Board &board) { m_here.board = board; }
    void setOrder(BoardQuery::Order order) { m_here.order = order; }
    void setArticle(ArticleId article) { m_here.article = article; }

private:
    Place m_here;
    QList<Place> m_earlier; // the last one is the nearest
    QList<Place> m_later;
};

} // namespace sokbo
