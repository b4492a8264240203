// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/tray.h"

#include "kit/words.h"
#include "notify/badge.h"

#include <QDBusConnectionInterface>
#include <QGuiApplication>

namespace sokbo {

using namespace std::chrono_literals;

namespace {

constexpr auto betweenLooks = 3s;

bool isOwned(const QDBusConnection &bus, const QString &name)
{
    return bus.isConnected() && bus.interface()->isServiceRegistered(name);
}

} // namespace

QString Tray::watcherName()
{
    return QStringLiteral("org.kde.StatusNotifierWatcher");
}

// Qt looks once whether there are areas on the bus, with the first icon of the program, and never again. So
// it is not asked before there are; without them only X11 has a notification area, which Qt finds at any
// time.
Tray::Tray(const QIcon &icon, const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_icon(icon)
    , m_toolTip(tr("Sokbo"))
    , m_hasWatcher(isOwned(bus, watcherName()))
    , m_asksQt(!m_hasWatcher && QGuiApplication::platformName() == QStringLiteral("xcb"))
{
    if (m_asksQt) {
        connect(&m_timer, &QTimer::timeout, this, &Tray::look);
        m_timer.setTimerType(Qt::VeryCoarseTimer);
        m_timer.setInterval(betweenLooks);
    } else if (bus.isConnected()) {
        m_watcher.setConnection(bus);
        m_watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
        m_watcher.addWatchedService(watcherName());
        connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) {
                m_hasWatcher = !owner.isEmpty();
                look();
            });
    }
    m_isAvailable = isThere();
}

Tray::~Tray() = default;

bool Tray::isThere() const
{
    return m_asksQt ? QSystemTrayIcon::isSystemTrayAvailable() : m_hasWatcher;
}

void Tray::look()
{
    if (m_isAvailable == isThere())
        return;
    m_isAvailable = !m_isAvailable;
    if (m_isAvailable && m_isOn)
        show();
    Q_EMIT availabilityChanged();
}

// Qt takes it away and brings it back by itself where the area goes and comes.
void Tray::show()
{
    if (!m_tray) {
        m_tray = std::make_unique<QSystemTrayIcon>(m_count > 0 ? badgedIcon(m_icon, m_count) : m_icon);
        m_tray->setToolTip(m_toolTip);
        m_tray->setContextMenu(&m_menu);
        connect(m_tray.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::MiddleClick)
                    Q_EMIT activated();
            });
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &Tray::activated);
    }
    m_tray->show();
}

void Tray::setOn(bool on)
{
    m_isOn = on;
    if (on && m_asksQt)
        m_timer.start();
    else
        m_timer.stop();
    if (on && m_isAvailable)
        show();
    else if (m_tray)
        m_tray->hide();
}

void Tray::setCount(qint64 count, const QString &board)
{
    const QString text = count > 0
        ? tr("%Ln unread", nullptr, int(std::min<qint64>(count, std::numeric_limits<int>::max())))
        : tr("nothing unread");
    m_toolTip = tr("Sokbo — %1: %2", "a board, and what is unread there").arg(board, text);
    const bool isOther = std::exchange(m_count, count) != count;
    if (!m_tray)
        return;
    m_tray->setToolTip(m_toolTip);
    if (isOther)
        m_tray->setIcon(badgedIcon(m_icon, count));
}

void Tray::say(const QString &title, const QString &text)
{
    if (isShown())
        m_tray->showMessage(title, text, m_icon);
}

} // namespace sokbo
