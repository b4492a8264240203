// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/notifypage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace sokbo {

namespace {

QLabel *note(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

NotifyPage::NotifyPage(Settings &settings, const DesktopAbilities &desktop, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_desktop(desktop)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(notificationsBox());
    layout->addWidget(trayBox());
    layout->addStretch();
    refresh();
}

QCheckBox *NotifyPage::check(const QString &text, bool on, void (Settings::*set)(bool))
{
    auto *box = new QCheckBox(text, this);
    box->setChecked(on);
    connect(box, &QCheckBox::toggled, this, [this, set](bool now) {
        (m_settings.*set)(now);
        refresh();
        Q_EMIT changed();
    });
    return box;
}

QWidget *NotifyPage::notificationsBox()
{
    auto *group = new QGroupBox(tr("Notifications"), this);
    auto *box = new QVBoxLayout(group);
    m_noServer = note(tr("This desktop shows no notifications."), group);
    auto *on = check(tr("Notify me of what I watch"), m_settings.notifies(), &Settings::setNotifies);
    auto *what
        = note(tr("That is: watched names, stories that you follow, and rules that say “notify”. Nothing "
                  "else ever notifies."),
            group);
    what->setEnabled(false);
    auto *front = check(
        tr("Also while the window is in front"), m_settings.notifiesInFront(), &Settings::setNotifiesInFront);
    m_ofNotifications = {front};
    box->addWidget(m_noServer);
    box->addWidget(on);
    box->addWidget(what);
    box->addWidget(front);
    fillLimitLine(box);
    fillQuietLine(box);
    return group;
}

void NotifyPage::fillLimitLine(QVBoxLayout *box)
{
    auto *limit = new QSpinBox(this);
    limit->setRange(Settings::leastAnHour, Settings::mostAnHour);
    limit->setValue(m_settings.notificationsAnHour());
    limit->setAccessibleName(tr("Most notifications an hour"));
    connect(limit, &QSpinBox::valueChanged, this, [this](int count) {
        m_settings.setNotificationsAnHour(count);
        Q_EMIT changed();
    });
    auto *label = new QLabel(tr("Most an hour; what is more is summed up:"), this);
    label->setBuddy(limit);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(limit);
    line->addStretch();
    box->addLayout(line);
    m_ofNotifications += {label, limit};
}

void NotifyPage::fillQuietLine(QVBoxLayout *box)
{
    auto *quiet = check(tr("Quiet hours from"), m_settings.hasQuietHours(), &Settings::setHasQuietHours);
    auto *from = new QTimeEdit(m_settings.quietFrom(), this);
    from->setAccessibleName(tr("Quiet hours begin"));
    connect(from, &QTimeEdit::timeChanged, this, [this](QTime time) {
        m_settings.setQuietFrom(time);
        Q_EMIT changed();
    });
    auto *to = new QLabel(tr("to", "between two times"), this);
    auto *until = new QTimeEdit(m_settings.quietUntil(), this);
    until->setAccessibleName(tr("Quiet hours end"));
    connect(until, &QTimeEdit::timeChanged, this, [this](QTime time) {
        m_settings.setQuietUntil(time);
        Q_EMIT changed();
    });
    auto *line = new QHBoxLayout;
    line->addWidget(quiet);
    for (QWidget *widget : std::initializer_list<QWidget *>{from, to, until})
        line->addWidget(widget);
    line->addStretch();
    box->addLayout(line);
    m_ofNotifications += {quiet};
    m_ofQuiet = {from, to, until};
}

QWidget *NotifyPage::trayBox()
{
    auto *group = new QGroupBox(tr("Notification area"), this);
    auto *box = new QVBoxLayout(group);
    m_noTray = note(tr("This desktop has no notification area for icons, or it has not started yet."), group);
    m_icon = check(tr("Show an icon with the number of unread articles"), m_settings.showsTray(),
        &Settings::setShowsTray);
    auto *board = boardChoice(m_desktop.boards);
    auto *label = new QLabel(tr("Count the unread articles of:"), this);
    label->setBuddy(board);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(board, 1);
    auto *close = check(tr("Closing the window leaves Sokbo in the notification area"),
        m_settings.closesToTray(), &Settings::setClosesToTray);
    auto *start = check(tr("Start without the window, in the notification area"),
        m_settings.startsMinimised(), &Settings::setStartsMinimised);
    box->addWidget(m_noTray);
    box->addWidget(m_icon);
    box->addLayout(line);
    box->addWidget(close);
    box->addWidget(start);
    m_ofTray = {label, board, close, start};
    return group;
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
