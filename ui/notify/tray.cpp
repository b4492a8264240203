// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/tray.h"

#include "kit/words.h"
#include "notify/badge.h"

namespace sokbo {

using namespace std::chrono_literals;

namespace {

constexpr auto betweenLooks = 3s;

} // namespace

Tray::Tray(const QIcon &icon, QObject *parent)
    : QObject(parent)
    , m_icon(icon)
    , m_tray(icon)
    , m_isAvailable(QSystemTrayIcon::isSystemTrayAvailable())
{
    m_tray.setToolTip(tr("Sokbo"));
    m_tray.setContextMenu(&m_menu);
    connect(&m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::MiddleClick)
            Q_EMIT activated();
    });
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, &Tray::activated);
    connect(&m_timer, &QTimer::timeout, this, &Tray::look);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_timer.start(betweenLooks);
}

Tray::~Tray() = default;

void Tray::look()
{
    if (m_isAvailable == QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_isAvailable = !m_isAvailable;
    Q_EMIT availabilityChanged();
}

// Qt shows it by itself as soon as there is an area.
void Tray::setOn(bool on)
{
    m_tray.setVisible(on);
}

void Tray::setCount(qint64 count, const QString &board)
{
    const QString text = count > 0
        ? tr("%n unread", nullptr, int(std::min<qint64>(count, std::numeric_limits<int>::max())))
        : tr("nothing unread");
    m_tray.setToolTip(tr("Sokbo — %1: %2", "a board, and what is unread there").arg(board, text));
    if (std::exchange(m_count, count) != count)
        m_tray.setIcon(badgedIcon(m_icon, count));
}

void Tray::say(const QString &title, const QString &text)
{
    if (isShown())
        m_tray.showMessage(title, text, m_icon);
}

} // namespace sokbo
