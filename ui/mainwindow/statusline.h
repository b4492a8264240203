// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/syncservice.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace sokbo {

// The line at the window's foot: what the sync does, a passing word on the left; place and sizes on the
// right.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showSync(const SyncProgress &progress);
    void stressSync(); // it was asked for again while it runs: says what it does, whatever else stands there
    void endSync(const SyncReport &report);
    void showReanalysis(const ReanalysisProgress &progress); // few articles are not worth the words
    void endReanalysis(const ReanalysisProgress &progress);
    bool isReanalysisShown() const { return !m_reanalysis.isEmpty(); }
    // Other work that takes its time, with the same bar and button; a sync that runs meanwhile is told first.
    void showWork(const QString &text, int done, int total);
    void endWork();
    // reachable: what the last fetches met; metered: what the system says of the connection
    void setOffline(bool byChoice, bool reachable, bool metered);
    void setPosition(int row, int rows);
    void setSizes(int offlineArticles, const StoreStats &stats);
    void say(
        const QString &text, const QString &detail = {}); // passes after some seconds; detail: on hovering
    void showLink(const QString &address); // while the pointer is on it; empty: none

Q_SIGNALS:
    void cancelRequested();

private:
    void updateLeft();
    void updateRight();
    void updateBar();

    QProgressBar *m_bar;
    QLabel *m_left;
    QToolButton *m_cancel;
    QLabel *m_offlineBadge;
    QLabel *m_right;
    QTimer *m_timer;
    bool m_syncing = false;
    SyncProgress m_syncProgress;
    ReanalysisProgress m_reanalysisProgress;
    int m_workDone = 0, m_workTotal = 0;
    QString m_sync, m_work, m_reanalysis, m_word, m_wordDetail, m_link, m_position, m_sizes, m_sizesDetail;
};

} // namespace sokbo
