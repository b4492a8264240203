// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/syncing.h"

#include <tuple>

namespace sokbo {

Syncing::Syncing(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

void Syncing::setService(SyncService *service)
{
    m_service = service;
    connect(service, &SyncService::started, this, &Syncing::stateChanged);
    connect(service, &SyncService::progress, this, &Syncing::progress);
    connect(service, &SyncService::finished, this, [this](const SyncReport &report) {
        Q_EMIT finished(report);
        Q_EMIT stateChanged();
    });
    connect(service, &SyncService::onlineChanged, this, [this](bool online) {
        m_reachable = online;
        Q_EMIT stateChanged();
    });
    apply();
    Q_EMIT serviceSet();
}

void Syncing::setConnectivity(Connectivity connectivity)
{
    m_metered = connectivity == Connectivity::Metered;
    Q_EMIT stateChanged();
}

void Syncing::setOffline(bool offline)
{
    m_settings.setOffline(offline);
    apply();
}

void Syncing::useSettings()
{
    apply();
}

void Syncing::apply()
{
    if (m_service) {
        m_service->setOfflinePlan(
            {qint64(m_settings.imageMegabytes()) * 1'000'000, m_settings.imagesAhead()});
        m_service->setFetchesIcons(!isOffline() && m_settings.fetchesIcons());
        m_service->setSchedule(!isOffline() && m_settings.syncsByItself());
        if (isOffline())
            m_service->cancel();
    }
    if (isOffline())
        Q_EMIT wentOffline();
    Q_EMIT stateChanged();
}

void Syncing::sync(const SyncRequest &request)
{
    if (!isOnline())
        return;
    if (isRunning())
        Q_EMIT joined();
    std::ignore = m_service->sync(request); // finished() tells how it went
    Q_EMIT stateChanged();
}

void Syncing::syncNow(const QList<SourceId> &sources)
{
    SyncRequest request;
    request.sources = sources;
    request.evenIfNotDue = true;
    sync(request);
}

void Syncing::cancel()
{
    if (m_service)
        m_service->cancel();
}

} // namespace sokbo
