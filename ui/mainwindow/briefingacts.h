// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing.h"
#include "mainwindow/exports.h"
#include "mainwindow/navigation.h"
#include "mainwindow/notices.h"
#include "mainwindow/panelayout.h"
#include "mainwindow/undosteps.h"

#include <QTimer>

namespace sokbo {

// The briefing's page: made beside the window, shown in the pane while its line in the sidebar is the open
// one, and made again when the news go on.
class BriefingActs final : public QObject {
    Q_OBJECT
public:
    BriefingActs(Store &store, const Clock &clock, const Panes &panes, Navigation &navigation,
        PaneLayout &layout, Exports &exports, UndoSteps &undo, Notices &notices);
    ~BriefingActs() override; // waits for what is being made: less than a second

    void show();
    bool isShown() const; // or is being made, to be shown
    bool hasPage() const { return isShown() && m_briefing; }
    void save(); // as a file
    void forgetOpened(); // what was opened so far is no interest any more; can be undone
    // The board on which an article of the page is to be opened: that of its story.
    void leaveFor(ArticleId article);

private:
    void follow();
    void note(const ChangeSet &changes);
    void make();
    void makeOf(const QDateTime &looked);
    void take(const Result<Briefing> &made);

    Store &m_store;
    const Clock &m_clock;
    Panes m_panes;
    Navigation &m_navigation;
    PaneLayout &m_layout;
    Exports &m_exports;
    UndoSteps &m_undo;
    Notices &m_notices;
    QFuture<Result<Briefing>> m_making;
    std::optional<Briefing> m_briefing; // the last one
    bool m_wasShown = false;
    bool m_again = false; // the news went on while one was made
    QTimer m_timer;
};

} // namespace sokbo
