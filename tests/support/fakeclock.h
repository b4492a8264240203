// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <atomic>

namespace sokbo::test {

// Shows what the test says; read from any thread.
class FakeClock final : public Clock {
public:
    explicit FakeClock(const QDateTime &start = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC))
        : m_milliseconds(start.toMSecsSinceEpoch())
    {
    }
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_milliseconds, Qt::UTC); }
    void advance(std::chrono::milliseconds time) { m_milliseconds += time.count(); }
    void set(const QDateTime &time) { m_milliseconds = time.toMSecsSinceEpoch(); }

private:
    std::atomic<qint64> m_milliseconds;
};

} // namespace sokbo::test
