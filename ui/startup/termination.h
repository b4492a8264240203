// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace sokbo {

// Closes the window on Ctrl-C, at the end of the session and on `kill`, as the user would close it: its state
// is saved and its socket is removed. A program has at most one.
class Termination final : public QObject {
    Q_OBJECT
public:
    Termination();
    ~Termination() override;

Q_SIGNALS:
    void requested();

private:
    QSocketNotifier m_notifier;
};

} // namespace sokbo
