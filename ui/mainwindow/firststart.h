// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/panelayout.h"
#include "mainwindow/sourcedialogs.h"

namespace sokbo {

class WelcomePage;

// Shows the first page while there is no source, and does what is chosen on it.
class FirstStart final : public QObject {
    Q_OBJECT
public:
    FirstStart(PaneLayout &layout, Subscriptions &subscriptions, SourceDialogs &dialogs, Syncing &syncing,
        QWidget &window);

    void setHasSources(bool has);
    WelcomePage *page() const { return m_page; } // null before it is first needed
    bool isShown() const { return m_shown; }

private:
    void makePage();

    PaneLayout &m_layout;
    Subscriptions &m_subscriptions;
    SourceDialogs &m_dialogs;
    Syncing &m_syncing;
    QWidget &m_window;
    WelcomePage *m_page = nullptr;
    bool m_shown = false;
};

} // namespace sokbo
