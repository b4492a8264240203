// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/commands.h"
#include "mainwindow/marks.h"
#include "mainwindow/panes.h"
#include "mainwindow/syncing.h"
#include "mainwindow/windowparts.h"
#include "notify/notifier.h"

#include <QWidget>

namespace sokbo {

// Notifications of what a sync brought, and what the reader does with them.
class Notifying final : public QObject {
    Q_OBJECT
public:
    Notifying(const WindowParts &parts, Commands &commands, Marks &marks, Syncing &syncing,
        const Panes &panes, QWidget &window);
    ~Notifying() override;

    void start(); // after the first paint: reads from the store, and connects to the desktop
    void useSettings(); // they have changed
    void pause(bool on); // for an hour
    void windowLeft(); // it is no longer in front
    bool isServed() const { return m_notifier && m_notifier->isServed(); }
    // Of the program itself. False where the desktop shows no notifications.
    bool say(const QString &title, const QString &body);

Q_SIGNALS:
    void servedChanged();
    void openRequested(sokbo::ArticleId article, const QString &activationToken); // none: what is unread

private:
    void connectNotifier();
    void updatePause();
    bool isInFront() const;

    WindowParts m_parts;
    Commands &m_commands;
    Marks &m_marks;
    Syncing &m_syncing;
    Panes m_panes;
    QWidget &m_window;
    std::unique_ptr<Notifier> m_notifier; // none before the start
};

} // namespace sokbo
