// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"
#include "mainwindow/subscriptions.h"

class QWidget;

namespace sokbo {

class Sidebar;

// The dialogs about sources: adding by an address or from the catalogue, editing, signing in.
class SourceDialogs final : public QObject {
    Q_OBJECT
public:
    SourceDialogs(Store &store, Syncing &syncing, Subscriptions &subscriptions, const Sidebar &sidebar,
        QWidget &window);

    void add(const QString &address = {}); // waits for the service where there is none yet
    void addFromCatalogue();
    void edit(const Source &source);
    void renameFolder(const QString &path, Questions &questions);
    void signIn(const Source &source);

Q_SIGNALS:
    void limitsChanged(); // the reader wants its articles to stay longer or less long

private:
    Store &m_store;
    Syncing &m_syncing;
    Subscriptions &m_subscriptions;
    const Sidebar &m_sidebar;
    QWidget &m_window;
    std::optional<QString> m_addressAwaiting; // the service
};

} // namespace sokbo
