// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/unreadsteps.h"

#include "mainwindow/boardarea.h"
#include "sources/sidebar.h"

#include <utility>

namespace sokbo {

UnreadSteps::UnreadSteps(const Panes &panes, Navigation &navigation, Notices &notices)
    : m_panes(panes)
    , m_navigation(navigation)
    , m_notices(notices)
{
    connect(&panes.board.view(), &BoardView::noUnreadBelow, this, &UnreadSteps::leaveBoard);
    connect(&panes.board.model(), &BoardModel::firstRowsShown, this, [this] {
        if (std::exchange(m_awaitsBoard, false))
            goToNext();
    });
    connect(&navigation, &Navigation::leaving, this, [this] { m_awaitsBoard = false; });
}

void UnreadSteps::goToNext()
{
    m_panes.board.view().selectNextUnread();
}

void UnreadSteps::leaveBoard()
{
    const std::optional<Board> next = m_panes.sidebar.unreadBelow(m_navigation.board());
    if (!next)
        return m_notices.say(tr("No unread article further down this board."));
    m_navigation.show(*next);
    m_awaitsBoard = true;
    m_notices.say(tr("Next source with unread articles: %1").arg(next->title));
}

} // namespace sokbo
