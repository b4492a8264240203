// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "notify/notificationserver.h"
#include "notify/notifyplan.h"
#include "store/store.h"
#include "sync/syncreport.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace sokbo {

// Tells the reader by the desktop's notifications what a sync brought that they watch. What the reader does
// with a notification comes out as a signal.
class Notifier final : public QObject {
    Q_OBJECT
public:
    // What was stored before is no news. `isInFront`: whether the reader looks at the board just now.
    Notifier(Store &store, const Clock &clock, std::function<bool()> isInFront, QObject *parent = nullptr);
    ~Notifier() override;

    // Until it is given, and on a bus without a server, nothing is told.
    void setServer(std::unique_ptr<NotificationServer> server);
    bool isServed() const { return m_server && m_server->isPresent(); }

    void setSettings(const NotifySettings &settings);
    void takeReport(const SyncReport &report); // of a sync that has ended
    void lookAgain(); // the window is no longer in front
    void pause(std::chrono::milliseconds time);
    void resume();
    bool isPaused() const { return m_plan.isPaused(m_clock.now()); }
    void say(const QString &title, const QString &body); // of the program itself, whatever the settings are

Q_SIGNALS:
    void servedChanged(); // whether there is a server
    void pausedChanged();
    // A notification was clicked; of a summary the article is none.
    void openRequested(sokbo::ArticleId article, const QString &activationToken);
    void saveRequested(sokbo::ArticleId article);
    void readRequested(const QList<sokbo::ArticleId> &articles);

private:
    void startFromNewest();
    void readNews();
    void refreshThen(const QList<Noteworthy> &fresh);
    void tell(const QList<Noteworthy> &fresh);
    void show(const Notice &notice);
    void take(int number, const QString &action, const QString &token);
    void takeChanges(const ChangeSet &changes);
    void setTimer();
    NotifyPlan::Moment moment() const;

    Store &m_store;
    const Clock &m_clock;
    const std::function<bool()> m_isInFront;
    NotifySettings m_settings;
    NotifyPlan m_plan;
    std::unique_ptr<NotificationServer> m_server;
    QHash<int, Notice> m_notices; // those that are shown, or were a moment ago
    ArticleId m_newest; // what comes later is new
    NoteworthyHints m_hints; // of syncs whose news were not read yet
    bool m_isReading = false;
    bool m_readsAgain = false;
    QTimer m_timer; // for what waits
    QTimer m_pauseTimer;
};

} // namespace sokbo
