// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"
#include "mainwindow/commands.h"
#include "mainwindow/panes.h"
#include "settings/settings.h"

#include <QObject>

#include <optional>

class QMainWindow;

namespace sokbo {

struct Controllers;

// Connects each command with what it does, and enables those that can be done at the moment.
class WindowCommands final : public QObject {
    Q_OBJECT
public:
    WindowCommands(Controllers &controllers, Settings &settings, const Panes &panes, QMainWindow &window);

    void followSettings(); // what the settings and the menus both show
    void update(); // which can be done, which are checked

Q_SIGNALS:
    void settingsRequested();
    void quitRequested();

private:
    template <typename Act>
    void on(Command command, Act act);
    void connectFileCommands();
    void connectEditCommands();
    void connectViewCommands();
    void connectOrderAndLayout();
    void fold(); // by the settings
    void connectArticleCommands();
    void connectSourceCommands();
    void connectNameCommands();
    void enable(std::initializer_list<Command> commands, bool on);
    ArticleId oneTarget() const;
    bool hasMedia() const;
    void updateArticleCommands();
    void updatePageCommands();
    void updateSourceCommands();
    void updateMoves(); // in the sidebar's tree, and its order
    void updateUndo();
    void resizeText(int by);
    void showNextMarks();
    void cancel();
    void getOlderPages();
    void openRules(const std::optional<QString> &query = std::nullopt); // with a new rule for this query
    QList<SourceId> sourcesOfBoard() const; // those of a source or a folder; none for other boards
    const Source *sourceOfBoard() const; // null: it is no board of one source
    std::optional<QString> folderOfBoard() const; // its path

    Controllers &m_do;
    Settings &m_settings;
    Panes m_panes;
    QMainWindow &m_window;
};

} // namespace sokbo
