// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "store/store.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace sokbo {

// Finds a person, an organisation or a place by name. Before the user types, it lists the most frequent names
// of the week.
class EntityFinder final : public QDialog {
    Q_OBJECT
public:
    EntityFinder(const Store &store, const Clock &clock, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const sokbo::EntityRow &row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void fill(const Result<QList<EntityRow>> &rows);
    void choose();

    const Store &m_store;
    const Clock &m_clock;
    QLineEdit *m_edit;
    QListWidget *m_list;
    QList<EntityRow> m_rows;
};

} // namespace sokbo
