// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/serverproxy.h"

namespace sokbo {

ServerProxy::ServerProxy(const QString &owner, const QDBusConnection &bus, QObject *parent)
    : QDBusAbstractInterface(owner, objectPath(), interfaceName(), bus, parent)
{
}

QString ServerProxy::wellKnownName()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString ServerProxy::objectPath()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

const char *ServerProxy::interfaceName()
{
    return "org.freedesktop.Notifications";
}

} // namespace sokbo
