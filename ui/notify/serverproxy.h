// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>

namespace sokbo {

// One running notification server, by the unique name that it has on the bus: with such a name nothing here
// waits for the bus, and no other process can speak for it. The names of the signals are those of the
// specification (Desktop Notifications Specification 1.2).
class ServerProxy final : public QDBusAbstractInterface {
    Q_OBJECT
public:
    ServerProxy(const QString &owner, const QDBusConnection &bus, QObject *parent);

    static QString wellKnownName();
    static QString objectPath();
    static const char *interfaceName();

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token); // comes before ActionInvoked, if at all
    void NotificationClosed(uint id, uint reason);
};

} // namespace sokbo
