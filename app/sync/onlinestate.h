// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectivity.h"
#include "core/source.h"
#include "sync/syncreport.h"

#include <QObject>
#include <QSet>

namespace sokbo {

// Whether there is a network: by what the system says of it, and by what the syncs meet. A server that cannot
// be reached may be down by itself. Only two servers that fell silent together, or all that are known, say
// that the network is gone; a single answer says that it is there.
class OnlineState final : public QObject {
    Q_OBJECT
public:
    Connectivity connectivity() const { return m_connectivity; }
    void setConnectivity(Connectivity connectivity); // what the system says
    bool isOnline() const { return m_online; }

    // The sources that there are, whether they are asked or not.
    void setSources(const QList<Source> &sources);
    // What one source's sync met. `source` as it was before.
    void note(const Source &source, const SyncLine &line);
    // To be called when nothing is being asked any more.
    void judge();

Q_SIGNALS:
    void onlineChanged(bool online);
    void renewed(); // what could not be reached before may be reached now
    void connectivityChanged(); // after renewed(), where both happen

private:
    void setOnline(bool online);

    Connectivity m_connectivity = Connectivity::Open;
    qsizetype m_servers = 0; // of all sources
    QSet<QString> m_silent; // servers that could not be reached since one answered last
    QSet<QString> m_newlySilent; // of these, those that could be reached before
    bool m_answered = false; // any, since the last judgement
    bool m_online = true;
};

} // namespace sokbo
