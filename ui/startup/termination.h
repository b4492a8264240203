// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QSocketNotifier>

namespace sokbo {

// Closes the window on Ctrl-C, at the end of the session and on `kill`, as the user would close it: its state
// is saved and its socket is removed. A program has at most one.
class Termination final : public QObject {
    Q_OBJECT
public:
    explicit Termination(QCoreApplication &app);
    ~Termination() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void requested(); // by a signal of the system
    void begun(); // by whom ever: from now on windows are asked to close because the program ends

private:
    QSocketNotifier m_notifier;
};

} // namespace sokbo
