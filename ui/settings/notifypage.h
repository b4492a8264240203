// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingspage.h"

#include <QList>

class QTimeEdit;

namespace sokbo {

// What the desktop can do at the moment, and what of Sokbo it can show.
struct DesktopAbilities {
    struct CountedBoard {
        QString query;
        QString title;
    };
    struct OfferedVoice { // of the system, for reading aloud
        QString language; // "ko", "en"
        QString id;
        QString name;
    };
    bool showsNotifications = false;
    bool hasTray = false; // a notification area
    QList<CountedBoard> boards; // whose unread articles the icon can count; the first one is all articles
    QList<OfferedVoice> voices = {}; // none: nothing can be read aloud
};

// The page of the settings on notifications and the icon in the notification area. What the desktop cannot do
// is disabled, and the page says why.
class NotifyPage final : public SettingsPage {
    Q_OBJECT
public:
    NotifyPage(Settings &settings, const DesktopAbilities &desktop, QWidget *parent = nullptr);

    void setDesktop(const DesktopAbilities &desktop); // it has changed; the boards stay

private:
    void addNotifications();
    void addQuietHours();
    void addTray();
    SetBool setter(void (Settings::*set)(bool));
    QTimeEdit *timeEdit(QTime time, const QString &name, void (Settings::*set)(QTime));
    QComboBox *boardChoice(const QList<DesktopAbilities::CountedBoard> &boards);
    void refresh();

    Settings &m_settings;
    DesktopAbilities m_desktop;
    QLabel *m_noServer = nullptr;
    QLabel *m_noTray = nullptr;
    QList<QWidget *> m_ofNotifications; // that need the switch
    QList<QWidget *> m_ofQuiet;
    QList<QWidget *> m_ofTray; // that need the icon
    QCheckBox *m_icon = nullptr;
};

} // namespace sokbo
