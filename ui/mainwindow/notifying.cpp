// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/notifying.h"

#include "kit/answer.h"
#include "mainwindow/boardarea.h"

#include <QtConcurrent>

namespace sokbo {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseTime = 1h;

QList<Headline> onlyIds(const QList<ArticleId> &ids)
{
    QList<Headline> headlines;
    for (const ArticleId id : ids)
        headlines.emplace_back().id = id;
    return headlines;
}

} // namespace

Notifying::Notifying(const WindowParts &parts, Commands &commands, Marks &marks, Syncing &syncing,
    const Panes &panes, QWidget &window)
    : m_parts(parts)
    , m_commands(commands)
    , m_marks(marks)
    , m_syncing(syncing)
    , m_panes(panes)
    , m_window(window)
{
    updatePause();
}

Notifying::~Notifying() = default;

void Notifying::start()
{
    if (m_notifier)
        return;
    m_notifier = std::make_unique<Notifier>(m_parts.store, m_parts.clock, [this] { return isInFront(); });
    connectNotifier();
    useSettings();
    if (m_parts.connectToDesktop)
        onAnswer(QtConcurrent::run(m_parts.connectToDesktop), this, [this](const QDBusConnection &bus) {
            m_notifier->setServer(std::make_unique<NotificationServer>(bus));
        });
}

void Notifying::connectNotifier()
{
    Notifier *notifier = m_notifier.get();
    connect(&m_syncing, &Syncing::finished, notifier, &Notifier::takeReport);
    connect(notifier, &Notifier::servedChanged, this, &Notifying::servedChanged);
    connect(notifier, &Notifier::pausedChanged, this, &Notifying::updatePause);
    connect(notifier, &Notifier::openRequested, this, &Notifying::openRequested);
    connect(notifier, &Notifier::saveRequested, &m_marks,
        [this](ArticleId article) { m_marks.setSaved(onlyIds({article}), true); });
    connect(notifier, &Notifier::readRequested, &m_marks,
        [this](const QList<ArticleId> &articles) { m_marks.setRead(onlyIds(articles), true); });
}

void Notifying::useSettings()
{
    const Settings &settings = m_parts.settings;
    if (m_notifier)
        m_notifier->setSettings(
            {settings.notifies(), settings.notifiesInFront(), settings.notificationsAnHour(),
                settings.hasQuietHours(), settings.quietFrom(), settings.quietUntil()});
    updatePause();
}

void Notifying::pause(bool on)
{
    if (!m_notifier)
        return;
    on ? m_notifier->pause(pauseTime) : m_notifier->resume();
}

void Notifying::updatePause()
{
    QAction *pause = m_commands[Command::PauseNotifications];
    pause->setEnabled(m_notifier && m_parts.settings.notifies());
    pause->setChecked(m_notifier && m_notifier->isPaused());
}

void Notifying::windowLeft()
{
    if (m_notifier)
        m_notifier->lookAgain();
}

bool Notifying::say(const QString &title, const QString &body)
{
    if (!isServed())
        return false;
    m_notifier->say(title, body);
    return true;
}

// Whoever reads an article over the board does not see the board.
bool Notifying::isInFront() const
{
    return m_window.isActiveWindow() && m_panes.board.isVisible();
}

} // namespace sokbo
