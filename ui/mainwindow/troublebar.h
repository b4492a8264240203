// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sokbo {

// Above the board of a source that cannot be read, or of a folder with such sources: why, since when, and
// what can be done about it.
class TroubleBar final : public QFrame {
    Q_OBJECT
public:
    explicit TroubleBar(QWidget *parent = nullptr);

    // Those of the board's sources that failed at the last attempt; empty hides the bar. `alone`: the board
    // is that of one source.
    void setFailing(const QList<Source> &sources, bool alone);
    void setBusy(bool busy); // true while a sync runs

Q_SIGNALS:
    void retryRequested();
    void editRequested();
    void removalRequested();

private:
    QLabel *m_text;
    QPushButton *m_retry;
    QPushButton *m_edit;
    QPushButton *m_remove;
};

} // namespace sokbo
