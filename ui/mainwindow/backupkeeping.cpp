// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/backupkeeping.h"

#include "kit/answer.h"

namespace sokbo {

using namespace std::chrono_literals;

namespace {

constexpr auto afterStart = 10min;
constexpr auto betweenLooks = 1h;

} // namespace

BackupKeeping::BackupKeeping(Store &store, const Clock &clock, const Settings &settings, Notices &notices)
    : m_store(store)
    , m_clock(clock)
    , m_settings(settings)
    , m_notices(notices)
{
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeping::keep);
}

void BackupKeeping::start()
{
    m_timer.start(afterStart);
}

void BackupKeeping::keep()
{
    m_timer.setInterval(betweenLooks);
    if (!m_settings.keepsBackups() || std::exchange(m_isKeeping, true))
        return;
    onAnswer(m_store.keepBackup(m_clock.now()), this, [this](const Result<> &kept) {
        m_isKeeping = false;
        // It may be that the data is damaged: whoever is not told finds it out when nothing helps any more.
        if (!kept && std::exchange(m_told, kept.error().message) != kept.error().message)
            m_notices.tell(kept.error());
    });
}

} // namespace sokbo
