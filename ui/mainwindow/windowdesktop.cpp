// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the desktop around it: its settings, its notifications, its icon in the notification area,
// its end.
#include "mainwindow/mainwindow.h"

#include "kit/answer.h"
#include "settings/settingsdialog.h"

#include <QCloseEvent>

namespace sokbo {

void MainWindow::connectDesktop()
{
    const Notifying &notifying = m_controllers.notifying;
    const TrayKeeping &tray = m_controllers.tray;
    connect(&notifying, &Notifying::openRequested, this, &MainWindow::openFromDesktop);
    connect(&tray, &TrayKeeping::raiseRequested, this, [this] { Q_EMIT raiseRequested({}); });
    connect(&m_windowCommands, &WindowCommands::quitRequested, this, [this] {
        prepareToLeave();
        close();
    });
}

void MainWindow::openFromDesktop(ArticleId article, const QString &activationToken)
{
    Q_EMIT raiseRequested(activationToken);
    if (article.isValid())
        openArticle(article);
    else
        commands()[Command::ShowUnread]->trigger();
}

DesktopAbilities MainWindow::desktopAbilities()
{
    TrayKeeping &tray = m_controllers.tray;
    return {
        m_controllers.notifying.isServed(), tray.isAvailable(), tray.boards(), m_controllers.aloud.voices()};
}

QList<ShortcutRow> MainWindow::shortcutRows()
{
    QList<ShortcutRow> rows;
    for (Command command : commands().all())
        if (command != Command::CancelSync && commands()[command]->isVisible())
            rows.append({commands().name(command), commands().plainText(command),
                commands().standardKeys(command), commands().keys(command)});
    return rows;
}

void MainWindow::openSettings()
{
    SettingsDialog dialog(m_parts.settings, shortcutRows(), desktopAbilities(), this);
    const auto follow = [this, &dialog] { dialog.setDesktop(desktopAbilities()); };
    connect(&m_controllers.notifying, &Notifying::servedChanged, &dialog, follow);
    connect(&m_controllers.tray, &TrayKeeping::availabilityChanged, &dialog, follow);
    connect(&dialog, &SettingsDialog::changed, this, &MainWindow::useSettings);
    connect(&dialog, &SettingsDialog::shortcutsChanged, this,
        [this] { commands().useShortcuts(m_parts.settings.shortcuts()); });
    SettingsFiles &files = m_controllers.settingsFiles;
    connect(&dialog, &SettingsDialog::exportRequested, &files, &SettingsFiles::write);
    connect(&dialog, &SettingsDialog::importRequested, &files, [this, &dialog, &files] {
        if (!files.read())
            return;
        useSettings();
        dialog.reload(shortcutRows());
    });
    bool limitsChanged = false;
    Tidying &tidying = m_controllers.tidying;
    const auto read = [this, &dialog] {
        onAnswer(m_parts.store.sourceDefaults(), &dialog, [&dialog](const Result<SourceDefaults> &defaults) {
            if (defaults)
                dialog.setSourceDefaults(*defaults);
        });
    };
    read();
    connect(&dialog, &SettingsDialog::sourceDefaultsChanged, &tidying,
        [&tidying, &limitsChanged](const SourceDefaults &defaults) {
            limitsChanged = true;
            tidying.set(defaults);
        });
    connect(&dialog, &SettingsDialog::tidyRequested, &tidying, [&tidying, &limitsChanged, &dialog, read] {
        limitsChanged = false;
        tidying.show(&dialog);
        read();
    });
    dialog.exec();
    if (limitsChanged)
        tidying.showAfterChange();
}

void MainWindow::startMinimised()
{
    startRest();
    m_controllers.tray.startHidden();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_controllers.layout.save();
    m_controllers.aloud.stop();
    if (!m_isLeaving && m_controllers.tray.hideInstead())
        return event->ignore();
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        Q_EMIT closed();
}

} // namespace sokbo
