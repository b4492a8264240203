// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingspage.h"

#include <QKeySequence>

class QPushButton;
class QTableWidget;

namespace sokbo {

// A command of the window, as a row on the page of keys.
struct ShortcutRow {
    QString name; // the key in the settings
    QString text; // in the user's language
    QKeySequence standard;
    QKeySequence current;
};

// The keys of all commands, changed in place. A row whose keys do not work says why.
class KeysPage final : public SettingsPage {
    Q_OBJECT
public:
    KeysPage(Settings &settings, const QList<ShortcutRow> &rows, QWidget *parent = nullptr);

    int find(const TypedText &typed) override; // by the command and by its keys

Q_SIGNALS:
    void shortcutsChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeFields();
    void makeField(int row);
    void set(int row, const QKeySequence &keys);
    void store();
    void showConflicts();
    QString conflictOf(int row) const; // empty: none

    Settings &m_settings;
    QList<ShortcutRow> m_rows;
    QTableWidget *m_table;
    QPushButton *m_reset;
    int m_fields = 0; // that are made, from the first row on
};

} // namespace sokbo
