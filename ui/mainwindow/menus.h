// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/commands.h"
#include "mainwindow/panes.h"
#include "settings/settings.h"

class QMainWindow;
class QMenu;
class QToolBar;

namespace sokbo {

// The window's menus and its tool bar, filled with the commands.
class Menus final : public QObject {
    Q_OBJECT
public:
    Menus(const Commands &commands, Settings &settings, const Panes &panes, QMainWindow &window);

    void fillArticleMenu(QMenu &menu) const; // of the articles that are selected on the board
    void fillPageMenu(QMenu &menu) const; // of the article that is read

Q_SIGNALS:
    void foldedKindsChanged();

private:
    QMenu *addMenu(const QString &title, const QList<QList<Command>> &groups);
    void addGroups(QMenu *menu, const QList<QList<Command>> &groups) const;
    void fillViewMenu(QMenu *menu);
    void fillKindsMenu(QMenu *menu);
    void fillAloudMenu(QMenu *menu);
    void fillNamesMenu(QMenu *menu);
    void fillToolBar();
    void addButton(QToolBar *bar, Command command);
    void exclude(const QList<Command> &commands); // one of them is checked at a time

    const Commands &m_commands;
    Settings &m_settings;
    Panes m_panes;
    QMainWindow &m_window;
};

} // namespace sokbo
