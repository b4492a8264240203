// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Header only: who includes it links Qt6::DBus.

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace sokbo::test {

// A bus of the test's own, which starts no services. It ends with the test, and by itself should the test
// crash.
class PrivateBus {
public:
    PrivateBus()
    {
        QFile file(m_folder.filePath(QStringLiteral("bus.conf")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the bus's configuration cannot be written");
        file.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                   "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n<busconfig>"
                   "<type>session</type><listen>unix:dir="
            + m_folder.path().toUtf8()
            + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
              "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
        file.close();
        m_daemon.start(QStringLiteral("timeout"),
            {QStringLiteral("300"), QStringLiteral("dbus-daemon"),
                QStringLiteral("--config-file=") + file.fileName(), QStringLiteral("--nofork"),
                QStringLiteral("--nopidfile"), QStringLiteral("--print-address=1")});
        while (!m_daemon.canReadLine() && m_daemon.waitForReadyRead(10'000)) { }
        m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
        if (m_address.isEmpty())
            qFatal("dbus-daemon does not run (Debian's package dbus-daemon)");
    }
    ~PrivateBus()
    {
        for (const QString &name : std::as_const(m_names))
            QDBusConnection::disconnectFromBus(name);
        stop();
    }

    void stop()
    {
        m_daemon.terminate();
        if (!m_daemon.waitForFinished(5000))
            m_daemon.kill();
        m_daemon.waitForFinished();
    }

    QString address() const { return m_address; }
    QDBusConnection connect()
    {
        static int connections = 0;
        m_names.append(QStringLiteral("test-%1").arg(++connections));
        return QDBusConnection::connectToBus(m_address, m_names.last());
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

// org.freedesktop.Notifications as a desktop has it: it remembers what it is told to show.
class FakeNotifications final : public QDBusVirtualObject {
public:
    struct Told {
        uint id = 0;
        uint replaces = 0;
        QString application, icon, title, body;
        QStringList actions; // key, label, key, label, …
        QVariantMap hints;
        int expires = 0;
    };

    explicit FakeNotifications(const QDBusConnection &bus,
        const QStringList &capabilities
        = {QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")})
        : m_bus(bus)
        , m_capabilities(capabilities)
    {
        if (!m_bus.registerVirtualObject(path(), this) || !m_bus.registerService(service()))
            qFatal("the notification server of the test cannot be registered");
    }
    ~FakeNotifications() override
    {
        m_bus.unregisterService(service());
        m_bus.unregisterObject(path());
    }

    QList<Told> told;
    QList<uint> closedByCaller;
    bool isDeaf = false; // answers no call to show something

    void close(uint id, uint reason = 2) { send(QStringLiteral("NotificationClosed"), {id, reason}); }
    void activate(uint id, const QString &action, const QString &token = {})
    {
        if (!token.isEmpty())
            send(QStringLiteral("ActivationToken"), {id, token});
        send(QStringLiteral("ActionInvoked"), {id, action});
    }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        const QVariantList arguments = message.arguments();
        if (message.member() == QStringLiteral("GetCapabilities"))
            return connection.send(message.createReply(m_capabilities));
        if (message.member() == QStringLiteral("CloseNotification")) {
            closedByCaller.append(arguments.first().toUInt());
            connection.send(message.createReply());
            close(arguments.first().toUInt(), 3);
            return true;
        }
        if (message.member() != QStringLiteral("Notify")
            || message.signature() != QStringLiteral("susssasa{sv}i"))
            return false;
        Told one;
        one.application = arguments[0].toString();
        one.replaces = arguments[1].toUInt();
        one.id = one.replaces != 0 ? one.replaces : ++m_lastId;
        one.icon = arguments[2].toString();
        one.title = arguments[3].toString();
        one.body = arguments[4].toString();
        one.actions = arguments[5].toStringList();
        one.hints = qdbus_cast<QVariantMap>(arguments[6]);
        one.expires = arguments[7].toInt();
        told.append(one);
        return isDeaf || connection.send(message.createReply(one.id));
    }
    QString introspect(const QString &) const override { return {}; }

private:
    static QString service() { return QStringLiteral("org.freedesktop.Notifications"); }
    static QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }
    void send(const QString &name, const QVariantList &arguments)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path(), service(), name);
        signal.setArguments(arguments);
        m_bus.send(signal);
    }

    QDBusConnection m_bus;
    const QStringList m_capabilities;
    uint m_lastId = 40; // of others
};

} // namespace sokbo::test
