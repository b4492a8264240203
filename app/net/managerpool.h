// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QString>

#include <memory>
#include <vector>

namespace sokbo {

// Gives each transfer a network manager of its own, and keeps the manager for the next transfer to the same
// server. Qt reads all that one manager receives in one thread, and a response head that never ends blocks
// that thread: with a manager of its own it blocks no other transfer.
class ManagerPool {
public:
    QNetworkAccessManager &take(const QString &server);
    enum class State { Well, Suspect }; // Suspect: its thread may still read a transfer that we gave up
    void give(const QNetworkAccessManager &manager, State state);

private:
    struct Entry {
        std::unique_ptr<QNetworkAccessManager> manager;
        QString server;
        bool busy = false;
        State state = State::Well;
    };
    std::vector<Entry> m_entries; // those that were given back last at the end
};

} // namespace sokbo
