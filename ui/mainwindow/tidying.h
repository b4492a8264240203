// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "mainwindow/notices.h"
#include "store/store.h"

#include <QTimer>

class QWidget;

namespace sokbo {

// Deletes what the reader wants no more kept: when he has seen how much, and every day if he agreed to that.
// Never without a backup of the day.
class Tidying final : public QObject {
    Q_OBJECT
public:
    Tidying(Store &store, const Clock &clock, Notices &notices, QWidget &window);

    void
    start(); // after the first paint; what is done every day waits until the program has long been at rest
    void look(); // does what is done every day, if it was not done today
    void set(const SourceDefaults &defaults);
    // What would go; deletes it if the reader agrees.
    void show(QWidget *parent = nullptr) { ask(parent, false); }
    // The reader has changed limits: shows what goes by them, where he has not agreed to that before.
    void showAfterChange();
    bool isRunning() const { return m_isRunning; }
    void cancel() { m_isCancelled = true; } // what is left goes another time

Q_SIGNALS:
    void progress(const QString &text, int done, int total); // in articles
    void ended();

private:
    void ask(QWidget *parent, bool proposeEveryDay);
    void begin(const TidyPlan &plan);
    void goOn();
    void take(const Result<TidySlice> &slice);
    void releaseRoom();
    void end();

    Store &m_store;
    const Clock &m_clock;
    Notices &m_notices;
    QWidget &m_window;
    QTimer m_timer;
    QDate m_tidied; // the last day on which it was done by itself
    bool m_isRunning = false;
    bool m_isCancelled = false;
    QList<TidyPart> m_left; // the last one first
    int m_done = 0, m_total = 0, m_gone = 0; // articles
};

} // namespace sokbo
