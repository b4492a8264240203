// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/panes.h"
#include "settings/settings.h"

#include <QObject>

class QMainWindow;
class QSplitter;
class QStackedLayout;

namespace sokbo {

class SidebarPane;

// Where the panes stand: in three columns, the board above the article, or the board alone with the article
// over it. Keeps it all in the settings.
class PaneLayout final : public QObject {
    Q_OBJECT
public:
    PaneLayout(Settings &settings, const Panes &panes, QMainWindow &window); // gives the window its contents

    void use(WindowLayout layout);
    WindowLayout layout() const { return m_layout; }
    void showArticle(bool shown); // only where the board stands alone
    bool isArticleOver() const; // the board stands alone, and the article hides it
    void showSidebar(bool shown);
    bool isSidebarShown() const;
    void findInSidebar(); // shows it where it is hidden
    void addBelow(QWidget *bar); // takes it; under all panes, above the status line
    void setWelcome(QWidget *page); // takes it; stands over all panes while it is shown
    void showWelcome(bool shown);
    void showPageAlone(bool alone); // a page that needs all the room: the board is hidden meanwhile
    void restore();
    void save();

Q_SIGNALS:
    void changed();

private:
    void place();
    void fitSidebar();
    void restoreWidths();
    void orient();

    Settings &m_settings;
    Panes m_panes;
    QMainWindow &m_window;
    SidebarPane *m_side;
    QStackedLayout *m_stack; // all panes, and the page that stands over them
    QSplitter *m_outer; // the sidebar and the rest
    QSplitter *m_inner; // the board and the article
    WindowLayout m_layout = WindowLayout::ThreeColumns;
    bool m_pageAlone = false;
    bool m_fitsSidebar = false; // the reader has chosen no width for it yet
};

} // namespace sokbo
