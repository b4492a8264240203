// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/commands.h"
#include "mainwindow/panes.h"
#include "mainwindow/windowparts.h"
#include "notify/tray.h"
#include "settings/notifypage.h"

#include <QFuture>
#include <QWidget>

#include <memory>

namespace sokbo {

// The icon in the notification area, and the window that may hide behind it. The window never hides where no
// icon brings it back.
class TrayKeeping final : public QObject {
    Q_OBJECT
public:
    TrayKeeping(const WindowParts &parts, Commands &commands, const Panes &panes, QWidget &window);
    ~TrayKeeping() override;

    void start(); // after the first paint
    void useSettings(); // they have changed
    bool isAvailable(); // whether there is a notification area
    bool isShown() const { return m_tray && m_tray->isShown(); }
    // The boards that the icon can count, in the reader's language.
    QList<DesktopAbilities::CountedBoard> boards() const;

    // The window is being closed: true where it was hidden instead.
    bool hideInstead();
    // The window is not shown at the start: it waits behind the icon, or minimised where there is none.
    void startHidden();
    void say(const QString &title, const QString &text); // beside the icon

Q_SIGNALS:
    void availabilityChanged();
    void raiseRequested();
    void saidRequested(const QString &title, const QString &text);

private:
    Tray &needed();
    void fillMenu();
    void toggleWindow();
    void nameToggle();
    void countLater();
    void count();
    void minimiseIfLost();

    WindowParts m_parts;
    Commands &m_commands;
    Panes m_panes;
    QWidget &m_window;
    std::unique_ptr<Tray> m_tray;
    bool m_isStarted = false;
    QAction *m_toggle = nullptr;
    QTimer m_countTimer;
    QTimer m_patience; // with a notification area that is not there (yet)
    QFuture<Result<qint64>> m_counting;
};

} // namespace sokbo
