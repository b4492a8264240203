// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace sokbo {

// Lists all corrections of the user. They can be removed, exported to a file and imported.
class CorrectionsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit CorrectionsDialog(const Store &store, QWidget *parent = nullptr);

Q_SIGNALS:
    void removalRequested(const QList<sokbo::Correction> &corrections);
    void importRequested();
    void exportRequested();
    void undoRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void show(const QList<Correction> &corrections);
    void filter();
    void removeChosen();

    const Store &m_store;
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_remove;
    QList<Correction> m_corrections; // in the order of the list
};

// One line that describes a correction in the user's language: "“진도” is no name", "“하린” is cut as
// “민하린”".
QString correctionText(const Correction &correction);

} // namespace sokbo
