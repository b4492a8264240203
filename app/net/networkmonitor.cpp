// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networkmonitor.h"

#include <QNetworkInformation>

namespace sokbo {

NetworkMonitor::NetworkMonitor(QObject *parent)
    : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const QNetworkInformation *information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, &NetworkMonitor::look);
    connect(information, &QNetworkInformation::isMeteredChanged, this, &NetworkMonitor::look);
    look();
}

void NetworkMonitor::look()
{
    const QNetworkInformation *information = QNetworkInformation::instance();
    // Less than the whole internet may still hold the hosts that the user reads.
    Connectivity now = Connectivity::Open;
    if (information->reachability() == QNetworkInformation::Reachability::Disconnected)
        now = Connectivity::Absent;
    else if (information->supports(QNetworkInformation::Feature::Metered) && information->isMetered())
        now = Connectivity::Metered;
    if (std::exchange(m_connectivity, now) != now)
        Q_EMIT changed(now);
}

} // namespace sokbo
