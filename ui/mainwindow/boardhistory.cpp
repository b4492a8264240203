// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/boardhistory.h"

#include <utility>

namespace sokbo {

void BoardHistory::start(const Place &first)
{
    m_here = first;
    m_earlier.clear();
    m_later.clear();
}

void BoardHistory::visit(const Place &place)
{
    m_earlier.append(std::exchange(m_here, place));
    if (m_earlier.size() > remembered)
        m_earlier.removeFirst();
    m_later.clear();
}

bool BoardHistory::back()
{
    if (m_earlier.isEmpty())
        return false;
    m_later.append(std::exchange(m_here, m_earlier.takeLast()));
    return true;
}

bool BoardHistory::forward()
{
    if (m_later.isEmpty())
        return false;
    m_earlier.append(std::exchange(m_here, m_later.takeLast()));
    return true;
}

void BoardHistory::replaceBoards(const std::function<Board(const Board &)> &replaced)
{
    for (QList<Place> *way : {&m_earlier, &m_later})
        for (Place &place : *way)
            place.board = replaced(place.board);
    m_here.board = replaced(m_here.board);
}

} // namespace sokbo
