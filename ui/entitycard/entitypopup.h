// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "store/store.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sokbo {

class DayChart;

// Who somebody is, by what the store knows: shown beside a mark after the pointer rested on it, or by
// keyboard; then it takes the focus and goes by Esc.
class EntityPopup final : public QFrame {
    Q_OBJECT
public:
    EntityPopup(const Store &store, const Clock &clock, QWidget *parent = nullptr);

    void hover(EntityId id, const QPoint &globalPosition); // an invalid id: the pointer left the mark
    void showFor(EntityId id, const QPoint &globalPosition); // at once, with the focus
    EntityId entity() const { return m_id; }

Q_SIGNALS:
    void boardRequested(sokbo::EntityId id, const QString &name);
    void articleRequested(sokbo::ArticleId id);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void ask(bool focus);
    void fill(const EntityCard &card);
    void place();
    void clearRows();

    const Store &m_store;
    const Clock &m_clock;
    EntityId m_id;
    QPoint m_at;
    QTimer m_showTimer;
    QTimer m_hideTimer;
    QVBoxLayout *m_rows;
};

} // namespace sokbo
