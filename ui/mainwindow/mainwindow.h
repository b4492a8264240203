// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/controllers.h"
#include "mainwindow/windowcommands.h"

#include <QMainWindow>
#include <QTimer>

namespace sokbo {

struct ShortcutRow;

// Where the reader is.
struct WindowPlace {
    Board board;
    ArticleId article; // that is open; may be none
    std::optional<Reader::Spot> aloud = {}; // where reading aloud is
};

// Places the panes and connects their signals with the controllers, which do the rest.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    // The service comes after the first paint: until then the commands that need it are off.
    void setService(SyncService *service) { m_controllers.syncing.setService(service); }
    void setConnectivity(Connectivity connectivity) { m_controllers.syncing.setConnectivity(connectivity); }

    void showBoard(const Board &board) { m_controllers.navigation.show(board); }
    void openArticle(ArticleId id) { m_controllers.open(id); }
    void showBriefing() { m_controllers.briefing.show(); }
    WindowPlace place() const;
    void resume(const WindowPlace &place); // of a window of another language
    void openFirstArticle() { m_controllers.reading.openFirst(); }
    // Instead of show(): the window waits behind its icon in the notification area, or minimised. Nothing is
    // painted, but firstPainted() comes all the same.
    void startMinimised();
    void saveLayout() { m_controllers.layout.save(); } // closing the window does it too
    // The program ends: closing the window no longer hides it.
    void prepareToLeave() { m_isLeaving = true; }
    void addSource(const QString &address); // opens the dialog on it, as soon as there is a service
    void loadSampleIfEmpty() { m_controllers.subscriptions.loadSampleIfEmpty(); }
    bool isSampleLoaded() const { return m_controllers.subscriptions.isSampleLoaded(); }
    bool isAtRest() const; // lists and counts have followed the last change
    BoardArea &boardArea() { return m_panes.board; }
    ArticleArea &articleArea() { return m_panes.article; }
    Commands &commands() { return m_controllers.commands; }

Q_SIGNALS:
    void firstPainted(); // the board with its first rows can be seen
    void linkRequested(const QUrl &url); // to be opened in the browser
    void backgroundRequested(const QUrl &url); // likewise, while this window stays in front
    void raiseRequested(const QString &activationToken); // to be shown in front
    void closed(); // and not hidden
    void languageChanged(); // in the settings: a new window is needed

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Panes makePanes();
    void connectBoard();
    void connectSearch();
    void connectRecentSearches();
    void connectSidebar();
    void connectArticle();
    void connectStatus();
    void connectService();
    void connectDesktop();
    void openFromDesktop(ArticleId article, const QString &activationToken);
    DesktopAbilities desktopAbilities();
    void startRest();
    void useSettings();
    void useBoardFont();
    void openSettings();
    QList<ShortcutRow> shortcutRows();
    void openContextMenu(const QPoint &at);
    void takeClick(const QModelIndex &index);
    void takeContents();
    void showTrouble();
    void updateTitle();
    void updateStats();
    void updateConnection();

    WindowParts m_parts;
    Panes m_panes;
    Controllers m_controllers;
    WindowCommands m_windowCommands;
    BoardFont m_boardFont; // in use
    bool m_restStarted = false;
    bool m_isLeaving = false;
    QTimer m_statsTimer;
};

} // namespace sokbo
