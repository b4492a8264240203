// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"
#include "sync/syncservice.h"

#include <QObject>

namespace sokbo {

// What the window fetches from the network, and whether it may: the service, the reader's choice to be
// offline, and what the system and the last fetches say of the connection.
class Syncing final : public QObject {
    Q_OBJECT
public:
    explicit Syncing(Settings &settings, QObject *parent = nullptr);

    // Until it is given, everything that needs the network does nothing. It must outlive all calls.
    void setService(SyncService *service);
    SyncService *service() const { return m_service; }
    void setConnectivity(Connectivity connectivity); // what the system says

    bool isOnline() const { return m_service && !isOffline(); } // may fetch, whether or not it can
    bool isOffline() const { return m_settings.offline(); } // by choice
    bool isReachable() const { return m_reachable; }
    bool isMetered() const { return m_metered; }
    bool isRunning() const { return m_service && m_service->isSyncing(); }

    void setOffline(bool offline);
    void useSettings(); // they have changed
    void sync(const SyncRequest &request);
    void syncNow(const QList<SourceId> &sources = {}); // none: all
    void cancel();

Q_SIGNALS:
    void serviceSet();
    void wentOffline(); // by choice
    void stateChanged(); // whether it may, can or does fetch
    void progress(const sokbo::SyncProgress &progress);
    void finished(const sokbo::SyncReport &report);
    void joined(); // a sync was asked for while one runs: it is done within that

private:
    void apply();

    Settings &m_settings;
    SyncService *m_service = nullptr;
    bool m_reachable = true;
    bool m_metered = false;
};

} // namespace sokbo
