// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "store/store.h"

#include <QFrame>
#include <QTimer>

#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sokbo {

class DayChart;

// A card with what the store knows about an entity. It opens beside a mark after the pointer rested on it. If
// it is opened by keyboard it takes the focus and closes by Esc.
class EntityPopup final : public QFrame {
    Q_OBJECT
public:
    EntityPopup(const Store &store, const Clock &clock, QWidget *parent = nullptr);

    void hover(EntityId id, const QPoint &globalPosition); // an invalid id: the pointer left the mark
    void showFor(EntityId id, const QPoint &globalPosition); // at once, with the focus
    void dismiss(); // closes it, also if it is about to open
    EntityId entity() const { return m_id; }

Q_SIGNALS:
    void boardRequested(sokbo::EntityId id, const QString &name);
    void wordsRequested(sokbo::EntityId id, const QString &name); // a board of what it says
    void articleRequested(sokbo::ArticleId id);
    void watchRequested(const QList<sokbo::WatchedName> &names, bool on);
    void correctRequested(sokbo::EntityId id, const QPoint &globalPosition);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Contents {
        EntityCard card;
        QList<WatchedName> watched; // the names under which it is watched
    };

    void ask(bool focus);
    void present(const Contents &contents, bool focus);
    void fill(const Contents &contents);
    void addHead(const EntityCard &card, const QColor &colour);
    void addWords(const EntityCard &card);
    void addCompany(const QList<EntityRow> &together);
    QPushButton *addLine(const QString &text, const QString &spoken, ArticleId article);
    void addActions(const Contents &contents);
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
