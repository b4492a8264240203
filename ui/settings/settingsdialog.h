// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/notifypage.h"
#include "settings/settings.h"

#include <QDialog>

class QTabWidget;
class QTableWidget;

namespace sokbo {

// A command of the window, as a row on the page of shortcuts.
struct ShortcutRow {
    QString name; // the key in the settings
    QString text; // in the user's language
    QKeySequence standard;
    QKeySequence current;
};

// All settings. A change has an effect at once; only the language needs a new start.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Settings &settings, const QList<ShortcutRow> &shortcuts, const DesktopAbilities &desktop,
        QWidget *parent = nullptr);

    void setDesktop(const DesktopAbilities &desktop) { m_notifyPage->setDesktop(desktop); }

Q_SIGNALS:
    void changed();
    void shortcutsChanged();

private:
    QWidget *generalPage();
    QWidget *readingPage();
    QWidget *syncPage();
    QWidget *shortcutsPage();
    void setShortcut(int row, const QKeySequence &keys);
    void showConflicts();

    Settings &m_settings;
    QList<ShortcutRow> m_shortcuts;
    NotifyPage *m_notifyPage = nullptr;
    QTableWidget *m_table = nullptr;
};

} // namespace sokbo
