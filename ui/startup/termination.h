// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace sokbo {

// Lets Ctrl-C, a session that ends and `kill` close the window as the user would: what it keeps is saved, and
// its socket goes. One at a time in a program.
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
