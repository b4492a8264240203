// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/navigation.h"
#include "mainwindow/notices.h"
#include "mainwindow/panes.h"

#include <QObject>

namespace sokbo {

// From one unread article to the next, beyond the end of a source's board: then the next source of the
// sidebar that has one comes.
class UnreadSteps final : public QObject {
    Q_OBJECT
public:
    UnreadSteps(const Panes &panes, Navigation &navigation, Notices &notices);

    void goToNext();

private:
    void leaveBoard(); // it has no unread article further down

    Panes m_panes;
    Navigation &m_navigation;
    Notices &m_notices;
    bool m_awaitsBoard = false; // one that was gone to for its unread articles
};

} // namespace sokbo
