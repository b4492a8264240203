// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

namespace sokbo {

// The icon in the desktop's notification area, with a count, a tooltip and a menu. Whether there is such an
// area is looked at again from time to time: panels start later than programs.
class Tray final : public QObject {
    Q_OBJECT
public:
    explicit Tray(const QIcon &icon, QObject *parent = nullptr);
    ~Tray() override;

    void setOn(bool on);
    bool isAvailable() const
    {
        return m_isAvailable;
    } // whether there is a notification area, as it was last seen
    void look(); // whether there is one now
    bool isShown() const { return m_isAvailable && m_tray.isVisible(); }
    QMenu &menu() { return m_menu; }
    void setCount(qint64 count, const QString &board); // unread articles of this board
    QString toolTip() const { return m_tray.toolTip(); }
    void say(const QString &title, const QString &text); // beside the icon

Q_SIGNALS:
    void availabilityChanged();
    void activated(); // clicked

private:
    QIcon m_icon;
    QMenu m_menu;
    QSystemTrayIcon m_tray;
    QTimer m_timer;
    bool m_isAvailable = false;
    qint64 m_count = 0;
};

} // namespace sokbo
