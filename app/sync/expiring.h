// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>

#include <algorithm>

namespace sokbo {

// Remembers values by key, each until its own time (UTC), and at most a given number of them, so that a
// program that runs for months does not grow. When it is full, the quarter that would end first is forgotten.
// Where the clock is set back, by more than an hour before a value came, that value has ended: its time might
// be years away.
template <typename Key, typename Value>
class Expiring {
public:
    explicit Expiring(qsizetype most)
        : m_most(most)
    {
    }

    // Null where nothing is remembered. Valid until the next insert() or remove().
    const Value *find(const Key &key, const QDateTime &now) const
    {
        const auto at = m_entries.constFind(key);
        return at != m_entries.constEnd() && !hasEnded(*at, now) ? &at->value : nullptr;
    }
    void insert(const Key &key, Value value, const QDateTime &until, const QDateTime &now)
    {
        if (m_entries.size() >= m_most && !m_entries.contains(key))
            makeRoom(now);
        m_entries.insert(key, {std::move(value), now, until});
    }
    void remove(const Key &key) { m_entries.remove(key); }
    void clear() { m_entries.clear(); }
    qsizetype size() const { return m_entries.size(); }

private:
    struct Entry {
        Value value;
        QDateTime since;
        QDateTime until;
    };

    static bool hasEnded(const Entry &entry, const QDateTime &now)
    {
        return entry.until <= now || now < entry.since.addSecs(-3600);
    }

    void makeRoom(const QDateTime &now)
    {
        m_entries.removeIf([&now](const auto &entry) { return hasEnded(entry.value(), now); });
        if (m_entries.size() < m_most)
            return;
        QList<QDateTime> ends;
        for (const Entry &entry : std::as_const(m_entries))
            ends.append(entry.until);
        const auto quarter = ends.begin() + m_most / 4;
        std::nth_element(ends.begin(), quarter, ends.end());
        qsizetype left = m_most / 4 + 1; // many may end at the same time
        m_entries.removeIf([last = *quarter, &left](const auto &entry) {
            return left > 0 && entry.value().until <= last && left-- > 0;
        });
    }

    QHash<Key, Entry> m_entries;
    qsizetype m_most;
};

} // namespace sokbo
