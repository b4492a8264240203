// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/notifypage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace sokbo {

NotifyPage::NotifyPage(Settings &settings, const DesktopAbilities &desktop, QWidget *parent)
    : SettingsPage(tr("Notifications"), parent)
    , m_settings(settings)
    , m_desktop(desktop)
{
    addNotifications();
    addQuietHours();
    addTray();
    addStretch();
    refresh();
}

SettingsPage::SetBool NotifyPage::setter(void (Settings::*set)(bool))
{
    return [this, set](bool on) {
        (m_settings.*set)(on);
        refresh();
    };
}

void NotifyPage::addNotifications()
{
    m_noServer = new QLabel(tr("This desktop shows no notifications."), this);
    m_noServer->setWordWrap(true);
    addHeading(tr("Notifications"));
    layout()->addWidget(m_noServer);
    addCheck(tr("Notify me of what I watch"),
        tr("That is: watched names, stories that you follow, and rules that say “notify”. Nothing else ever "
           "notifies."),
        m_settings.notifies(), setter(&Settings::setNotifies));
    auto *front = addCheck(tr("Also while the window is in front"),
        tr("Otherwise what comes then is only on the board."), m_settings.notifiesInFront(),
        setter(&Settings::setNotifiesInFront));
    auto *limit = addNumber(tr("Most notifications an hour"), tr("What is more is summed up in one."),
        Settings::leastAnHour, Settings::mostAnHour, m_settings.notificationsAnHour(), QString(),
        [this](int count) { m_settings.setNotificationsAnHour(count); });
    m_ofNotifications = {front, limit};
}

QTimeEdit *NotifyPage::timeEdit(QTime time, const QString &name, void (Settings::*set)(QTime))
{
    auto *edit = new QTimeEdit(time, this);
    edit->setAccessibleName(name);
    connect(edit, &QTimeEdit::timeChanged, this, [this, set](QTime now) {
        (m_settings.*set)(now);
        Q_EMIT changed();
    });
    return edit;
}

void NotifyPage::addQuietHours()
{
    auto *quiet = addCheck(tr("Quiet hours"), tr("Nothing notifies then; what came is told afterwards."),
        m_settings.hasQuietHours(), setter(&Settings::setHasQuietHours), tr("night, do not disturb"));
    auto *from = timeEdit(m_settings.quietFrom(), tr("Quiet hours begin"), &Settings::setQuietFrom);
    auto *until = timeEdit(m_settings.quietUntil(), tr("Quiet hours end"), &Settings::setQuietUntil);
    auto *to = new QLabel(tr("to", "between two times"), this);
    addControl(tr("Quiet hours from"), tr("The end may be of the next day."), {from, to, until}, tr("night"));
    m_ofNotifications += {quiet};
    m_ofQuiet = {from, to, until};
}

void NotifyPage::addTray()
{
    addHeading(tr("Notification area"));
    m_noTray
        = new QLabel(tr("This desktop has no notification area for icons, or it has not started yet."), this);
    m_noTray->setWordWrap(true);
    layout()->addWidget(m_noTray);
    m_icon = addCheck(tr("Show an icon with the number of unread articles"),
        tr("A click on it brings the window to the front."), m_settings.showsTray(),
        setter(&Settings::setShowsTray), tr("tray"));
    auto *board = boardChoice(m_desktop.boards);
    addControl(tr("Count the unread articles of"), tr("The number on the icon."), {board});
    auto *close = addCheck(tr("Closing the window leaves Sokbo in the notification area"),
        tr("It goes on to sync and to notify. Quit ends it."), m_settings.closesToTray(),
        setter(&Settings::setClosesToTray));
    auto *start = addCheck(tr("Start without the window, in the notification area"),
        tr("For a desktop that starts Sokbo by itself."), m_settings.startsMinimised(),
        setter(&Settings::setStartsMinimised));
    m_ofTray = {board, close, start};
}

QComboBox *NotifyPage::boardChoice(const QList<DesktopAbilities::CountedBoard> &boards)
{
    auto *choice = new QComboBox(this);
    choice->setAccessibleName(tr("The board whose unread articles the icon counts"));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const DesktopAbilities::CountedBoard &board : boards)
        choice->addItem(board.title, board.query);
    // A search that is no longer kept is counted all the same, until another board is chosen.
    if (const QString query = m_settings.trayBoard(); choice->findData(query) < 0)
        choice->addItem(query, query);
    choice->setCurrentIndex(choice->findData(m_settings.trayBoard()));
    connect(choice, &QComboBox::activated, this, [this, choice] {
        m_settings.setTrayBoard(choice->currentData().toString());
        Q_EMIT changed();
    });
    return choice;
}

void NotifyPage::setDesktop(const DesktopAbilities &desktop)
{
    m_desktop.showsNotifications = desktop.showsNotifications;
    m_desktop.hasTray = desktop.hasTray;
    refresh();
}

void NotifyPage::refresh()
{
    m_noServer->setVisible(!m_desktop.showsNotifications);
    for (QWidget *widget : std::as_const(m_ofNotifications))
        widget->setEnabled(m_settings.notifies());
    for (QWidget *widget : std::as_const(m_ofQuiet))
        widget->setEnabled(m_settings.notifies() && m_settings.hasQuietHours());
    m_noTray->setVisible(!m_desktop.hasTray);
    m_icon->setEnabled(m_desktop.hasTray);
    for (QWidget *widget : std::as_const(m_ofTray))
        widget->setEnabled(m_desktop.hasTray && m_settings.showsTray());
}

} // namespace sokbo
