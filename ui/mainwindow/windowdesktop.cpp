// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the desktop around it: its settings, its notifications, its icon in the notification area,
// its end.
#include "mainwindow/mainwindow.h"

#include "kit/answer.h"
#include "settings/settingsdialog.h"
#include "sources/sidebarentry.h"

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
    const QString language = m_parts.settings.language();
    SettingsDialog dialog(m_parts.settings, shortcutRows(), desktopAbilities(), this);
    const auto follow = [this, &dialog] { dialog.setDesktop(desktopAbilities()); };
    connect(&m_controllers.notifying, &Notifying::servedChanged, &dialog, follow);
    connect(&m_controllers.tray, &TrayKeeping::availabilityChanged, &dialog, follow);
    connect(&dialog, &SettingsDialog::languageChosen, &dialog, &QDialog::accept);
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
    if (m_parts.settings.language() == language)
        return;
    // The window that goes would take with it what it has half done.
    if (m_controllers.tagging.isRunning() || tidying.isRunning() || m_controllers.exports.isRunning()
        || m_controllers.offline.isRunning())
        return m_controllers.notices.say(
            tr("The language changes at the next start: the window is at work now."));
    Q_EMIT languageChanged();
}

namespace {

// What a fixed board and a search are called was said in the other language; the rest has names of its own.
Board namedAnew(const Board &board)
{
    if (!board.name.isEmpty() || board.id != 0)
        return board;
    for (const SidebarEntry &section : sidebarEntries({}, false))
        for (const SidebarEntry &line : section.children)
            if (line.board.showsSameAs(board))
                return line.board;
    return Board::typed(board.query, {});
}

} // namespace

WindowPlace MainWindow::place() const
{
    const bool reads = m_panes.article.isVisible();
    return {m_controllers.navigation.board(), reads ? m_panes.article.article() : ArticleId(),
        m_controllers.aloud.spot()};
}

void MainWindow::resume(const WindowPlace &place)
{
    // The briefing paints no board: with one behind it the window begins as it does at a start.
    const bool isBriefing = place.board.isOf(Board::Kind::Briefing);
    showBoard(isBriefing ? Board::typed({}, {}) : namedAnew(place.board));
    if (place.aloud)
        m_controllers.aloud.resume(*place.aloud);
    connect(
        this, &MainWindow::firstPainted, this,
        [this, isBriefing, article = place.article] {
            if (isBriefing)
                showBriefing();
            else if (article.isValid())
                openArticle(article);
        },
        Qt::SingleShotConnection);
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
