// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/navigation.h"
#include "mainwindow/panelayout.h"
#include "store/store.h"
#include "sync/briefingmaking.h"

namespace sokbo {

// The head of an entity's board: who it is, when it was in the news, with whom, what it said. It stands in
// the pane while no article of the board is open.
class HeadActs final : public QObject {
    Q_OBJECT
public:
    HeadActs(Store &store, const Clock &clock, const Panes &panes, Navigation &navigation, PaneLayout &layout,
        Notices &notices);
    ~HeadActs() override; // waits for what is being made

    bool isPossible() const { return entity().isValid(); } // the board is one of an entity
    void show(); // in place of the article that is open

private:
    EntityId entity() const; // of the board
    void follow();
    void make();

    Store &m_store;
    const Clock &m_clock;
    Panes m_panes;
    Navigation &m_navigation;
    PaneLayout &m_layout;
    Notices &m_notices;
    QFuture<Result<SpeakingHead>> m_making;
    EntityId m_shown;
    bool m_again = false; // another one is wanted
};

} // namespace sokbo
