// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

#include <memory>

namespace sokbo {

// The icon in the desktop's notification area, with a count, a tooltip and a menu. Panels start later than
// programs, and end: whether there is an area is followed.
class Tray final : public QObject {
    Q_OBJECT
public:
    // `bus`: of the desktop; it need not be connected.
    Tray(const QIcon &icon, const QDBusConnection &bus, QObject *parent = nullptr);
    ~Tray() override;

    void setOn(bool on);
    bool isAvailable() const
    {
        return m_isAvailable;
    } // whether there is a notification area, as it was last seen
    void look(); // whether there is one now
    bool isShown() const { return m_isAvailable && m_tray && m_tray->isVisible(); }
    QMenu &menu() { return m_menu; }
    void setCount(qint64 count, const QString &board); // unread articles of this board
    QString toolTip() const { return m_toolTip; }
    void say(const QString &title, const QString &text); // beside the icon

    static QString watcherName(); // on the bus, of who knows the areas

Q_SIGNALS:
    void availabilityChanged();
    void activated(); // clicked

private:
    bool isThere() const;
    void show();

    QIcon m_icon;
    QString m_toolTip;
    QMenu m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray; // null until there is an area and it is on
    QDBusServiceWatcher m_watcher;
    QTimer m_timer;
    bool m_hasWatcher = false;
    const bool m_asksQt; // the area is one of X11
    bool m_isOn = false;
    bool m_isAvailable = false;
    qint64 m_count = 0;
};

} // namespace sokbo
