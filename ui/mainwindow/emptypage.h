// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace sokbo {

// The page that replaces a board without rows. It says why the board is empty and what the user can do.
class EmptyPage final : public QWidget {
    Q_OBJECT
public:
    enum class Reason { NotKnown, NothingUnread, NothingFound, NothingHere, NothingYet };
    explicit EmptyPage(QWidget *parent = nullptr);

    void explain(
        Reason reason, const QString &detail = {}); // detail: what was understood of a search, plain text
    Reason reason() const { return m_reason; }
    void setBusy(bool busy); // true while a sync runs: none can be asked for

Q_SIGNALS:
    void painted(); // again and again: its words can be seen
    void allRequested(); // the board of all articles
    void syncRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();

    Reason m_reason = Reason::NotKnown;
    bool m_busy = false;
    QLabel *m_title = nullptr; // all are null until the page is first needed
    QLabel *m_text = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_sync = nullptr;
};

} // namespace sokbo
