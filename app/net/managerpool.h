// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QString>

#include <memory>
#include <vector>

namespace sokbo {

// A network manager for each transfer, kept for the next one to the same server. Qt reads what a manager
// receives in one thread of its own, and a head that never ends keeps that thread for ever: alone, it keeps
// nobody else's.
class ManagerPool {
public:
    QNetworkAccessManager &take(const QString &server);
    enum class State { Well, Suspect }; // Suspect: its thread may still be reading what we gave up
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
