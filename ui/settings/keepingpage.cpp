// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keepingpage.h"

#include "kit/keepingchoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>

namespace sokbo {

KeepingPage::KeepingPage(QWidget *parent)
    : SettingsPage(tr("Keeping"), parent)
{
    addHeading(tr("How long articles stay"));
    m_days = addChoice(tr("By age"),
        tr("Older ones can be deleted. What you saved, tagged, noted or highlighted always stays, and so do "
           "the stories that you follow."),
        tr("retention, delete old articles, expire, days"));
    m_number = addChoice(tr("By number"),
        tr("Of each source. A source may have limits of its own: the dialog to edit it has them."),
        tr("retention, limit, maximum, how many"));
    m_unread = addCheck(tr("Never delete unread articles"),
        tr("Without this, what you have not read goes too when it is too old or too much."), true,
        [this](bool on) { change([on](SourceDefaults &now) { now.keepsUnread = on; }); });
    m_headlines = addCheck(
        tr("Keep the headlines of what is deleted"),
        tr("By them an article is known again when its source changes it later, and does not come back as a "
           "new one. They take next to no room."),
        true, [this](bool on) { change([on](SourceDefaults &now) { now.leavesHeadlines = on; }); },
        tr("duplicates"));
    addHeading(tr("Tidying up"));
    auto *show = new QPushButton(tr("Show what goes…"), this);
    addControl(tr("Tidy up"),
        tr("Nothing is deleted before you have seen how much, and agreed. A backup of the day is made "
           "first."),
        {show}, tr("delete, disk space, vacuum, clean"));
    addStretch();
    connect(show, &QPushButton::clicked, this, &KeepingPage::tidyRequested);
    connect(m_days, &QComboBox::activated, this,
        [this] { change([this](SourceDefaults &now) { now.keep.days = chosenDays(*m_days); }); });
    connect(m_number, &QComboBox::activated, this,
        [this] { change([this](SourceDefaults &now) { now.keep.articles = chosenNumber(*m_number); }); });
    show->setObjectName(QStringLiteral("showWhatGoes"));
    setDefaults(SourceDefaults());
    setEnabled(false); // until it is known
}

void KeepingPage::setDefaults(const SourceDefaults &defaults)
{
    m_defaults = defaults;
    const QSignalBlocker quietUnread(m_unread), quietHeadlines(m_headlines);
    offerDays(*m_days, defaults.keep.days);
    offerNumbers(*m_number, defaults.keep.articles);
    m_unread->setChecked(defaults.keepsUnread);
    m_headlines->setChecked(defaults.leavesHeadlines);
    setEnabled(true);
}

template <typename Change>
void KeepingPage::change(Change change)
{
    const SourceDefaults before = m_defaults;
    change(m_defaults);
    if (m_defaults != before)
        Q_EMIT defaultsChanged(m_defaults);
}

} // namespace sokbo
