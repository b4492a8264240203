// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping.h"
#include "settings/keyspage.h"
#include "settings/notifypage.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace sokbo {

class KeepingPage;
class SyncPage;

// All settings, on pages, with a field that finds them. A change has an effect at once; another language
// needs another window.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Settings &settings, const QList<ShortcutRow> &shortcuts, const DesktopAbilities &desktop,
        QWidget *parent = nullptr);

    void setDesktop(const DesktopAbilities &desktop);
    void setSourceDefaults(const SourceDefaults &defaults); // which the store keeps
    void reload(const QList<ShortcutRow> &shortcuts); // all settings may be others now

Q_SIGNALS:
    void changed();
    void languageChosen(); // another one than before
    void shortcutsChanged();
    void exportRequested();
    void importRequested();
    void sourceDefaultsChanged(const sokbo::SourceDefaults &defaults);
    void tidyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makePages(const QList<ShortcutRow> &shortcuts);
    void add(SettingsPage *page);
    void addSourcePages();
    void find(const QString &typed);
    void showPage(int row);

    Settings &m_settings;
    DesktopAbilities m_desktop;
    QLineEdit *m_search;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QLabel *m_nothing;
    QList<SettingsPage *> m_pages;
    NotifyPage *m_notifyPage = nullptr;
    SyncPage *m_syncPage = nullptr;
    KeepingPage *m_keepingPage = nullptr;
    std::optional<SourceDefaults> m_defaults; // once they are known
};

} // namespace sokbo
