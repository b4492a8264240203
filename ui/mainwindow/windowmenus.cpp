// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the window's menus and its tool bar.
#include "board/boardview.h"
#include "kit/measures.h"
#include "kit/words.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>

namespace sokbo {

void MainWindow::addTo(QMenu *menu, const QList<Command> &commands)
{
    for (Command command : commands)
        menu->addAction(m_commands[command]);
}

void MainWindow::fillMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    addTo(file, {Command::Sync, Command::CancelSync});
    file->addSeparator();
    addTo(file, {Command::AddSource, Command::AddFromCatalogue, Command::ImportOpml, Command::ExportOpml});
    file->addSeparator();
    addTo(file, {Command::ExportArticle, Command::PrintArticle});
    file->addSeparator();
    addTo(file, {Command::Backup, Command::CheckData});
    file->addSeparator();
    addTo(file, {Command::Settings, Command::Quit});

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    addTo(edit, {Command::Undo, Command::Redo});
    edit->addSeparator();
    addTo(edit, {Command::Copy, Command::FindInArticle});
    edit->addSeparator();
    addTo(edit, {Command::Search, Command::SaveSearch});

    QMenu *view = menuBar()->addMenu(tr("&View"));
    addTo(view,
        {Command::ShowAll, Command::ShowUnread, Command::ShowToday, Command::ShowSaved,
            Command::ShowOffline});
    view->addSeparator();
    addTo(view, {Command::Back, Command::Forward});
    view->addSeparator();
    QMenu *order = view->addMenu(tr("O&rder"));
    const QList<Command> byOrder{
        Command::NewestFirst, Command::OldestFirst, Command::ByTitle, Command::ByAuthor, Command::BySource};
    addTo(order, byOrder);
    auto *orders = new QActionGroup(this);
    for (Command command : byOrder)
        orders->addAction(m_commands[command]);
    QMenu *columns = view->addMenu(tr("Columns"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_board->view().fillColumnMenu(*columns);
    });
    view->addSeparator();
    addTo(view, {Command::ThreeColumns, Command::BoardAbovePane, Command::BoardAlone});
    auto *layouts = new QActionGroup(this);
    for (Command command : {Command::ThreeColumns, Command::BoardAbovePane, Command::BoardAlone})
        layouts->addAction(m_commands[command]);
    addTo(view, {Command::ShowSidebar, Command::FullScreen});
    view->addSeparator();
    addTo(view, {Command::LargerText, Command::SmallerText, Command::PlainView});

    QMenu *source = menuBar()->addMenu(tr("&Source"));
    addTo(source, {Command::AddSource, Command::AddFromCatalogue});
    source->addSeparator();
    addTo(source, {Command::SyncSource, Command::OlderPages, Command::SourceRead});
    source->addSeparator();
    addTo(source, {Command::KeepBoard, Command::Offline});

    QMenu *article = menuBar()->addMenu(tr("&Article"));
    addTo(article,
        {Command::Next, Command::Previous, Command::NextUnread, Command::PageDown, Command::ClosePane});
    article->addSeparator();
    addTo(article, {Command::Save, Command::Tag, Command::Note, Command::ToggleRead, Command::AllRead});
    article->addSeparator();
    addTo(article,
        {Command::OpenOriginal, Command::CopyLink, Command::WholeArticle, Command::ShowChanges,
            Command::KeepImages});

    QMenu *entity = menuBar()->addMenu(tr("Na&mes"));
    addTo(entity, {Command::FindEntity, Command::ShowEntities, Command::EntityCard});
    QMenu *names = entity->addMenu(tr("Names in the &sidebar"));
    connect(names, &QMenu::aboutToShow, this, [this, names] {
        names->clear();
        m_sidebar->fillNamesMenu(*names);
    });
    entity->addSeparator();
    addTo(entity,
        {Command::CorrectMark, Command::Corrections, Command::ImportCorrections, Command::ExportCorrections});
    entity->addSeparator();
    QMenu *types = entity->addMenu(tr("&Marks in articles"));
    connect(types, &QMenu::aboutToShow, this, [this, types] {
        types->clear();
        const QSet<MentionType> hidden = m_settings.hiddenTypes();
        for (MentionType type : allMentionTypes) {
            QAction *action = types->addAction(mentionTypeText(type));
            action->setCheckable(true);
            action->setChecked(!hidden.contains(type));
            connect(
                action, &QAction::toggled, this, [this, type] { Q_EMIT m_article->legendActivated(type); });
        }
    });

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    addTo(help, {Command::Shortcuts, Command::SearchHelp, Command::About});
}

void MainWindow::fillContextMenu(QMenu &menu)
{
    addTo(&menu, {Command::OpenOriginal, Command::CopyLink});
    menu.addSeparator();
    addTo(&menu, {Command::Save, Command::Tag, Command::Note, Command::ToggleRead});
    menu.addSeparator();
    addTo(&menu, {Command::WholeArticle, Command::ShowChanges, Command::KeepImages, Command::ExportArticle});
    menu.addSeparator();
    addTo(&menu, {Command::AllRead});
}

void MainWindow::fillToolBar()
{
    auto *bar = new QToolBar(tr("Tools"), this);
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBar(bar);
    const auto button = [this, bar](Command command, const QString &text) {
        auto *made = new QToolButton(bar);
        made->setDefaultAction(m_commands[command]);
        // The action's own text carries a mnemonic and dots; here a short word stands.
        made->setText(text);
        connect(m_commands[command], &QAction::changed, made, [made, text] { made->setText(text); });
        const QString keys = m_commands.keys(command).toString(QKeySequence::NativeText);
        const QString name = m_commands.plainText(command);
        made->setToolTip(keys.isEmpty() ? name : name + QStringLiteral(" (") + keys + QLatin1Char(')'));
        made->setToolButtonStyle(Qt::ToolButtonTextOnly);
        made->setFocusPolicy(Qt::TabFocus);
        made->setAutoRaise(false);
        bar->addWidget(made);
    };
    button(Command::Sync, tr("Sync", "tool bar"));
    button(Command::AllRead, tr("All read", "tool bar"));
    button(Command::Save, tr("★ Save", "tool bar"));
    button(Command::Tag, tr("# Tag", "tool bar"));
    auto *gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->setMaximumWidth(em(this, 45));
    bar->addWidget(m_search);
}

} // namespace sokbo
