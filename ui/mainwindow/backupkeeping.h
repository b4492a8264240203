// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "mainwindow/notices.h"
#include "settings/settings.h"
#include "store/store.h"

#include <QTimer>

namespace sokbo {

// Has the store keep a backup of each day, week and month while the window is open, if the reader wants it.
class BackupKeeping final : public QObject {
    Q_OBJECT
public:
    BackupKeeping(Store &store, const Clock &clock, const Settings &settings, Notices &notices);

    void start(); // after the first paint; the first backup waits until the program has long been at rest

private:
    void keep();

    Store &m_store;
    const Clock &m_clock;
    const Settings &m_settings;
    QTimer m_timer;
    Notices &m_notices;
    bool m_isKeeping = false;
    QString m_told; // why there is none: said once
};

} // namespace sokbo
