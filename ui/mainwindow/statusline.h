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

// The line at the bottom of the window. On the left are the progress of the sync and short messages, on the
// right the position and sizes.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showSync(const SyncProgress &progress);
    void stressSync(); // a sync was asked for while one runs: shows its progress, whatever else is shown
    void endSync(const SyncReport &report);
    void showReanalysis(const ReanalysisProgress &progress); // shows nothing for a few articles
    void endReanalysis(const ReanalysisProgress &progress);
    bool isReanalysisShown() const { return !m_reanalysis.isEmpty(); }
    // Shows other long work with the same bar and button. A sync that runs at the same time has precedence.
    void showWork(const QString &text, int done, int total);
    void endWork();
    // reachable: what the last fetches met; metered: what the system says of the connection
    void setOffline(bool byChoice, bool reachable, bool metered);
    void setPosition(int place, int articles, int stories); // place -1: no article is chosen
    void setSought(int place, int places); // of the search's words in the article; 0 of 0: none
    void setSizes(int offlineArticles, const StoreStats &stats);
    void say(const QString &text,
        const QString &detail = {}); // disappears after some seconds; `detail` is shown on hovering
    void showLink(const QString &address); // while the pointer is on a link; empty for none

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
    QString m_sync, m_work, m_reanalysis, m_word, m_wordDetail, m_link, m_sought, m_position, m_sizes,
        m_sizesDetail;
};

} // namespace sokbo
