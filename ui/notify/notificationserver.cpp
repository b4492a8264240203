// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notificationserver.h"

#include "notify/serverproxy.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace sokbo {

namespace {

constexpr qsizetype mostWaiting = 20;
constexpr qsizetype mostClosed = 50;
constexpr int asTheServerLikes = -1; // how long it is shown

QDBusMessage callTo(const QString &service, const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        service, ServerProxy::objectPath(), QLatin1String(ServerProxy::interfaceName()), method);
    call.setArguments(arguments);
    return call;
}

// The lower two of the three urgencies are used: nothing here is critical.
QVariantMap hintsFor(const Notification &notification)
{
    return {{QStringLiteral("desktop-entry"), QStringLiteral("sokbo")},
        {QStringLiteral("urgency"), QVariant::fromValue<uchar>(notification.isQuiet ? 0 : 1)}};
}

} // namespace

NotificationServer::NotificationServer(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_watcher.setConnection(m_bus);
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    m_watcher.addWatchedService(ServerProxy::wellKnownName());
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &owner) {
            drop();
            if (!owner.isEmpty())
                look();
        });
    look();
}

NotificationServer::~NotificationServer() = default;

// Asks by the well-known name, which starts a server that the desktop starts on demand. Who answers is the
// one.
void NotificationServer::look()
{
    if (!m_bus.isConnected())
        return;
    if (m_isLooking) {
        m_looksAgain = true;
        return;
    }
    m_isLooking = true;
    auto *watcher = new QDBusPendingCallWatcher(
        m_bus.asyncCall(callTo(ServerProxy::wellKnownName(), QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_isLooking = false;
        if (std::exchange(m_looksAgain, false))
            return look(); // the server has changed meanwhile: the answer may be the former one's
        take(*watcher);
    });
}

void NotificationServer::take(const QDBusPendingCallWatcher &answer)
{
    const QList<Notification> waiting = std::exchange(m_waiting, {});
    const QDBusPendingReply<QStringList> reply = answer;
    if (reply.isError())
        return; // there is none; what was to be shown is not
    // A server of our own connection has no name in its answer with newer versions of Qt.
    const QString answering = reply.reply().service();
    const QString owner = answering.isEmpty() ? ServerProxy::wellKnownName() : answering;
    if (!m_server || m_server->service() != owner) {
        drop();
        m_server = new ServerProxy(owner, m_bus, this);
        connect(m_server, &ServerProxy::ActionInvoked, this, &NotificationServer::takeAction);
        connect(m_server, &ServerProxy::NotificationClosed, this, &NotificationServer::takeClosed);
        connect(m_server, &ServerProxy::ActivationToken, this,
            [this](uint id, const QString &token) { m_tokens.insert(id, token); });
    }
    m_capabilities = reply.value();
    Q_EMIT presenceChanged();
    for (const Notification &notification : waiting)
        show(notification);
}

void NotificationServer::drop()
{
    if (!m_server)
        return;
    // It may be its own signal that led here.
    std::exchange(m_server, nullptr)->deleteLater();
    m_capabilities.clear();
    m_shown.clear();
    m_closed.clear();
    m_tokens.clear();
    Q_EMIT lost();
    Q_EMIT presenceChanged();
}

void NotificationServer::show(const Notification &notification)
{
    if (!m_server) {
        if (m_waiting.size() < mostWaiting && m_bus.isConnected())
            m_waiting.append(notification);
        return look();
    }
    if (const auto shown = m_shown.find(notification.number); shown != m_shown.end() && shown->id == 0) {
        shown->next = notification;
        return;
    }
    send(notification);
}

QStringList NotificationServer::actionsFor(const Notification &notification) const
{
    QStringList pairs;
    if (m_capabilities.contains(QStringLiteral("actions")))
        for (const Notification::Action &action : notification.actions)
            pairs << action.key << action.label;
    return pairs;
}

void NotificationServer::send(const Notification &notification)
{
    const bool hasMarkup = m_capabilities.contains(QStringLiteral("body-markup"));
    const QString body = hasMarkup ? notification.body.toHtmlEscaped() : notification.body;
    const uint replaced = m_shown.value(notification.number).id;
    m_shown.insert(notification.number, {});
    const QDBusMessage call = callTo(m_server->service(), QStringLiteral("Notify"),
        {QStringLiteral("Sokbo"), replaced, QStringLiteral("sokbo"), notification.title, body,
            actionsFor(notification), hintsFor(notification), asTheServerLikes});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), m_server);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, number = notification.number] {
        watcher->deleteLater();
        takeId(number, *watcher);
    });
}

void NotificationServer::takeId(int number, const QDBusPendingCallWatcher &answer)
{
    // The call belongs to the server: one that is gone answers no more.
    const auto shown = m_shown.find(number);
    if (shown == m_shown.end())
        return;
    const QDBusPendingReply<uint> reply = answer;
    const Shown waited = std::exchange(*shown, {});
    if (reply.isError()) {
        m_shown.erase(shown);
        Q_EMIT closed(number);
        if (!m_bus.isConnected())
            drop(); // the whole bus has ended
        return;
    }
    shown->id = reply.value();
    if (waited.closes)
        close(number);
    else if (waited.next)
        send(*waited.next);
}

void NotificationServer::close(int number)
{
    m_waiting.removeIf([number](const Notification &waiting) { return waiting.number == number; });
    const auto shown = m_shown.find(number);
    if (shown == m_shown.end())
        return;
    if (shown->id == 0) {
        shown->closes = true;
        return;
    }
    m_bus.send(callTo(m_server->service(), QStringLiteral("CloseNotification"), {shown->id}));
}

int NotificationServer::numberOf(uint id) const
{
    for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it)
        if (it->id == id && id != 0)
            return it.key();
    return m_closed.value(id, 0);
}

void NotificationServer::takeClosed(uint id)
{
    const int number = numberOf(id);
    if (number == 0 || m_shown.remove(number) == 0)
        return;
    // Some servers say first that it is closed, and then by which action.
    if (m_closed.size() >= mostClosed) {
        m_closed.clear();
        m_tokens.clear();
    }
    m_closed.insert(id, number);
    Q_EMIT closed(number);
}

void NotificationServer::takeAction(uint id, const QString &action)
{
    const QString token = m_tokens.take(id);
    if (const int number = numberOf(id); number != 0)
        Q_EMIT activated(number, action, token);
}

} // namespace sokbo
