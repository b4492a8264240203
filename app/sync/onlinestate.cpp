// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/onlinestate.h"

#include "net/requestaddress.h"
#include "sync/scheduler.h"

#include <utility>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype silentTogether = 2; // servers: one may be down, two at once are the network

// The sample board always answers, and says nothing about the network.
bool isOnTheNetwork(const Source &source)
{
    return source.url.scheme() != "sample"_L1;
}

} // namespace

void OnlineState::setConnectivity(Connectivity connectivity)
{
    const Connectivity before = std::exchange(m_connectivity, connectivity);
    if (before == connectivity)
        return;
    if (connectivity == Connectivity::Absent)
        return setOnline(false);
    if (before == Connectivity::Absent) {
        m_silent.clear();
        m_newlySilent.clear();
        Q_EMIT renewed();
        setOnline(true);
    }
    Q_EMIT connectivityChanged();
}

void OnlineState::setSources(const QList<Source> &sources)
{
    QSet<QString> servers;
    for (const Source &source : sources)
        if (isOnTheNetwork(source))
            servers.insert(serverKey(source.url));
    m_servers = servers.size();
}

void OnlineState::note(const Source &source, const SyncLine &line)
{
    if (!isOnTheNetwork(source) || line.status == "cancelled"_L1)
        return;
    if (!line.error || !isUnreachable(*line.error)) {
        m_answered = true;
        return setOnline(true);
    }
    const QString server = serverKey(source.url);
    m_silent.insert(server);
    if (!wasUnreachable(source))
        m_newlySilent.insert(server);
}

void OnlineState::judge()
{
    if (std::exchange(m_answered, false)) {
        m_silent.clear();
        m_newlySilent.clear();
    } else if (!m_silent.isEmpty()
        && (m_newlySilent.size() >= silentTogether || m_silent.size() >= m_servers)) {
        setOnline(false);
    }
}

void OnlineState::setOnline(bool online)
{
    if (std::exchange(m_online, online) != online)
        Q_EMIT onlineChanged(online);
}

} // namespace sokbo
