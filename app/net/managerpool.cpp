// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/managerpool.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr std::ptrdiff_t idleKept = 8; // each costs a sleeping thread
constexpr std::size_t mostManagers = 64; // from then on the oldest suspect is tried again

} // namespace

QNetworkAccessManager &ManagerPool::take(const QString &server)
{
    const auto idle = [](const Entry &entry) { return !entry.busy && entry.state == State::Well; };
    auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const Entry &entry) { return idle(entry) && entry.server == server; });
    if (found == m_entries.end())
        found = std::find_if(m_entries.begin(), m_entries.end(), idle);
    if (found == m_entries.end() && m_entries.size() >= mostManagers)
        found = std::find_if(
            m_entries.begin(), m_entries.end(), [](const Entry &entry) { return !entry.busy; });
    if (found == m_entries.end())
        found = m_entries.insert(found, Entry{std::make_unique<QNetworkAccessManager>(), {}});
    found->busy = true;
    found->server = server;
    return *found->manager;
}

void ManagerPool::give(const QNetworkAccessManager &manager, State state)
{
    const auto given = std::find_if(m_entries.begin(), m_entries.end(),
        [&manager](const Entry &entry) { return entry.manager.get() == &manager; });
    if (given == m_entries.end())
        return;
    given->busy = false;
    given->state = state;
    std::rotate(given, given + 1, m_entries.end());
    const auto idle = [](const Entry &entry) { return !entry.busy && entry.state == State::Well; };
    if (std::count_if(m_entries.begin(), m_entries.end(), idle) <= idleKept)
        return;
    // Later, because its last reply may still be in our caller's hands.
    const auto oldest = std::find_if(m_entries.begin(), m_entries.end(), idle);
    oldest->manager.release()->deleteLater();
    m_entries.erase(oldest);
}

} // namespace sokbo
