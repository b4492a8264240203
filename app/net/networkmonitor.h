// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectivity.h"

#include <QObject>

namespace sokbo {

// What the system says about its network connection (NetworkManager and the like, through Qt). Where the
// system does not say, the connection counts as open: otherwise such a system would never sync. Lives in the
// main thread.
class NetworkMonitor final : public QObject {
    Q_OBJECT
public:
    explicit NetworkMonitor(QObject *parent = nullptr);

    Connectivity connectivity() const { return m_connectivity; }

Q_SIGNALS:
    void changed(sokbo::Connectivity connectivity);

private:
    void look();

    Connectivity m_connectivity = Connectivity::Open;
};

} // namespace sokbo
