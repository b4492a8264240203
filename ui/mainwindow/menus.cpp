// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/menus.h"

#include "kit/measures.h"
#include "kit/symbols.h"
#include "kit/words.h"
#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace sokbo {

namespace {

constexpr int toolSide = 22; // pixels of a symbol on the tool bar

} // namespace

Menus::Menus(const Commands &commands, Settings &settings, const Panes &panes, QMainWindow &window)
    : QObject(&window)
    , m_commands(commands)
    , m_settings(settings)
    , m_panes(panes)
    , m_window(window)
{
    using C = Command;
    addMenu(tr("&File"),
        {{C::Sync, C::CancelSync}, {C::AddSource, C::AddFromCatalogue, C::ImportOpml, C::ExportOpml},
            {C::ExportArticle, C::SavePdf, C::ExportBoard, C::PrintArticle},
            {C::Backup, C::CheckData, C::TidyUp}, {C::PauseNotifications, C::Settings},
            {C::CloseWindow, C::Quit}});
    addMenu(tr("&Edit"),
        {{C::Undo, C::Redo}, {C::Copy, C::FindInArticle, C::NextFound, C::PreviousFound, C::FindInSidebar},
            {C::GoTo, C::Search, C::TakeSuggestion, C::SaveSearch}, {C::RuleFromSearch, C::Rules}});
    fillViewMenu(addMenu(tr("&View"), {}));
    addMenu(tr("&Source"),
        {{C::AddSource, C::AddFromCatalogue}, {C::SyncSource, C::OlderPages, C::SourceRead},
            {C::EditSource, C::RemoveSource}, {C::RenameFolder, C::RemoveFolder},
            {C::MoveUp, C::MoveDown, C::MoveIn, C::MoveOut, C::MoveToFolder}, {C::KeepBoard, C::Offline}});
    QMenu *article = addMenu(tr("&Article"),
        {{C::Next, C::Previous, C::NextUnread, C::ToggleStory, C::PageDown, C::ClosePane},
            {C::Save, C::Tag, C::Note, C::ToggleRead, C::StoryRead, C::AllRead},
            {C::FollowStory, C::JoinStories, C::TakeOutOfStory},
            {C::OpenOriginal, C::OpenBackground, C::OpenWith, C::CopyLink, C::CopyQuotation, C::MailArticle,
                C::WholeArticle, C::ShowChanges, C::LoadImages, C::KeepImages},
            {C::PlayMedia, C::CopyMediaAddress}, {C::TakeBackRules}});
    article->addSeparator();
    addGroups(article->addMenu(symbolIcon(Symbol::Highlight), tr("H&ighlight")),
        {{C::HighlightYellow, C::HighlightGreen, C::HighlightBlue, C::HighlightPink},
            {C::NextSentence, C::PreviousSentence}, {C::Highlights}});
    fillAloudMenu(article->addMenu(symbolIcon(Symbol::Speak), tr("Rea&d aloud")));
    fillNamesMenu(
        addMenu(tr("Na&mes"), {{C::FindEntity, C::ShowEntities, C::ShowHead, C::EntityCard, C::Quotations}}));
    addMenu(tr("&Help"), {{C::Shortcuts, C::SearchHelp, C::About}});
    fillToolBar();
}

// Where the system has no voice its commands are not visible, and neither is the menu.
void Menus::fillAloudMenu(QMenu *menu)
{
    using C = Command;
    addGroups(menu,
        {{C::ReadAloud, C::ReadHeadlines}, {C::AloudPause, C::AloudNext, C::AloudPrevious},
            {C::AloudFaster, C::AloudSlower}, {C::AloudStop}});
    const QAction *first = m_commands[C::ReadAloud];
    const auto follow = [menu, first] { menu->menuAction()->setVisible(first->isVisible()); };
    connect(first, &QAction::visibleChanged, this, follow);
    follow();
}

QMenu *Menus::addMenu(const QString &title, const QList<QList<Command>> &groups)
{
    QMenu *menu = m_window.menuBar()->addMenu(title);
    addGroups(menu, groups);
    return menu;
}

void Menus::addGroups(QMenu *menu, const QList<QList<Command>> &groups) const
{
    for (const QList<Command> &group : groups) {
        if (!menu->isEmpty())
            menu->addSeparator();
        for (Command command : group)
            menu->addAction(m_commands[command]);
    }
}

void Menus::exclude(const QList<Command> &commands)
{
    auto *group = new QActionGroup(this);
    for (Command command : commands)
        group->addAction(m_commands[command]);
}

void Menus::fillViewMenu(QMenu *view)
{
    using C = Command;
    const QList<Command> orders{
        C::NewestFirst, C::OldestFirst, C::ByRelevance, C::ByTitle, C::ByAuthor, C::BySource};
    const QList<Command> rows{C::CompactRows, C::ComfortableRows, C::TwoLineRows};
    const QList<Command> layouts{C::ThreeColumns, C::BoardAbovePane, C::BoardAlone};
    exclude(orders);
    exclude(rows);
    exclude(layouts);
    const QList<Command> sources{C::SourcesByHand, C::SourcesByName, C::SourcesByUnread};
    exclude(sources);
    addGroups(view,
        {{C::ShowBriefing, C::ForgetOpened},
            {C::ShowAll, C::ShowUnread, C::ShowToday, C::ShowSaved, C::ShowHighlighted, C::ShowOffline},
            {C::Back, C::Forward}});
    view->addSeparator();
    addGroups(view->addMenu(symbolIcon(Symbol::NewestFirst), tr("O&rder")), {orders});
    QMenu *columns = view->addMenu(symbolIcon(Symbol::Columns), tr("Columns"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_panes.board.view().fillColumnMenu(*columns);
    });
    addGroups(view->addMenu(symbolIcon(Symbol::Letters), tr("Order of the sour&ces")), {sources});
    addGroups(view->addMenu(symbolIcon(Symbol::RowsCompact), tr("Ro&ws")), {rows, {C::Thumbnails}});
    view->addAction(m_commands[C::FoldStories]);
    view->addAction(m_commands[C::FoldKinds]);
    fillKindsMenu(view->addMenu(symbolIcon(Symbol::List), tr("&Kinds to fold")));
    addGroups(view,
        {layouts + QList<Command>{C::ShowSidebar, C::ShowFacets, C::FullScreen},
            {C::LargerText, C::SmallerText, C::NextMarks, C::PlainView}});
}

void Menus::fillKindsMenu(QMenu *menu)
{
    for (const ArticleKind kind : allArticleKinds) {
        if (kind == ArticleKind::Report)
            continue;
        QAction *action = menu->addAction(articleKindText(kind));
        action->setCheckable(true);
        action->setChecked(m_settings.foldedKinds().contains(kind));
        connect(action, &QAction::toggled, this, [this, kind](bool on) {
            QSet<ArticleKind> kinds = m_settings.foldedKinds();
            on ? (void)kinds.insert(kind) : (void)kinds.remove(kind);
            m_settings.setFoldedKinds(kinds);
            Q_EMIT foldedKindsChanged();
        });
    }
}

void Menus::fillNamesMenu(QMenu *menu)
{
    QMenu *names = menu->addMenu(symbolIcon(Symbol::People), tr("Names in the &sidebar"));
    connect(names, &QMenu::aboutToShow, this, [this, names] {
        names->clear();
        m_panes.sidebar.fillNamesMenu(*names);
    });
    addGroups(menu,
        {{Command::CorrectMark, Command::Corrections, Command::ImportCorrections,
            Command::ExportCorrections}});
    menu->addSeparator();
    QMenu *types = menu->addMenu(symbolIcon(Symbol::Mark), tr("&Marks in articles"));
    connect(types, &QMenu::aboutToShow, this, [this, types] {
        types->clear();
        const QSet<MentionType> hidden = m_settings.hiddenTypes();
        for (MentionType type : allMentionTypes) {
            QAction *action = types->addAction(mentionTypeText(type));
            action->setCheckable(true);
            action->setChecked(!hidden.contains(type));
            connect(action, &QAction::toggled, this,
                [this, type] { Q_EMIT m_panes.article.legendActivated(type); });
        }
    });
}

void Menus::fillArticleMenu(QMenu &menu) const
{
    using C = Command;
    addGroups(&menu,
        {{C::OpenOriginal, C::OpenBackground, C::OpenWith, C::CopyLink, C::CopyQuotation},
            {C::Save, C::Tag, C::Note, C::ToggleRead, C::StoryRead},
            {C::FollowStory, C::JoinStories, C::TakeOutOfStory},
            {C::WholeArticle, C::ShowChanges, C::KeepImages, C::ExportArticle},
            {C::ReadAloud, C::ReadHeadlines}, {C::AllRead}});
}

void Menus::fillPageMenu(QMenu &menu) const
{
    using C = Command;
    addGroups(&menu,
        {{C::OpenOriginal, C::OpenBackground, C::CopyLink, C::CopyQuotation}, {C::Save, C::Tag, C::Note},
            {C::WholeArticle, C::FindInArticle, C::ReadAloud}, {C::ExportArticle, C::PrintArticle}});
}

void Menus::fillToolBar()
{
    auto *bar = new QToolBar(tr("Tools"), &m_window);
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_window.addToolBar(bar);
    bar->setIconSize(QSize(toolSide, toolSide));
    for (Command command : {Command::Sync, Command::AllRead, Command::Save, Command::Tag,
             Command::FoldStories, Command::KeepImages, Command::ReadAloud})
        addButton(bar, command);
    auto *gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    m_panes.search.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_panes.search.setMaximumWidth(em(&m_window, 45));
    bar->addWidget(&m_panes.search);
}

// A symbol without words: its name and its keys are in the tool tip, and for those who listen.
void Menus::addButton(QToolBar *bar, Command command)
{
    QAction *action = m_commands[command];
    auto *made = new QToolButton(bar);
    made->setDefaultAction(action);
    const auto name = [this, made, command] {
        const QString keys = m_commands.keys(command).toString(QKeySequence::NativeText);
        const QString text = m_commands.plainText(command);
        made->setAccessibleName(text);
        made->setAccessibleDescription(keys); // else the tool tip, which has the name once more
        made->setToolTip(keys.isEmpty() ? text : text + QStringLiteral(" (") + keys + QLatin1Char(')'));
    };
    name();
    connect(action, &QAction::changed, made, name); // after the button's own: the keys may be others now
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAutoRaise(false);
    QAction *place = bar->addWidget(made);
    place->setVisible(action->isVisible());
    connect(
        action, &QAction::visibleChanged, place, [place, action] { place->setVisible(action->isVisible()); });
}

} // namespace sokbo
