// SPDX-License-Identifier: GPL-3.0-or-later
// Which commands can be done at the moment.
#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/controllers.h"
#include "mainwindow/statusline.h"
#include "mainwindow/windowcommands.h"
#include "search/relevance.h"
#include "sources/sidebar.h"

namespace sokbo {

namespace {

Command orderCommand(BoardQuery::Order order)
{
    using Order = BoardQuery::Order;
    switch (order) {
    case Order::Newest:
        return Command::NewestFirst;
    case Order::Oldest:
        return Command::OldestFirst;
    case Order::Relevance:
        return Command::ByRelevance;
    case Order::Title:
    case Order::TitleBackwards:
        return Command::ByTitle;
    case Order::Author:
    case Order::AuthorBackwards:
        return Command::ByAuthor;
    case Order::Source:
    case Order::SourceBackwards:
        return Command::BySource;
    }
    return Command::NewestFirst;
}

} // namespace

void WindowCommands::enable(std::initializer_list<Command> commands, bool on)
{
    for (Command command : commands)
        m_do.commands[command]->setEnabled(on);
}

void WindowCommands::update()
{
    updateArticleCommands();
    updateSourceCommands();
    updatePageCommands();
    updateUndo();
    const PaneLayout &layout = m_do.layout;
    const Commands &commands = m_do.commands;
    enable({Command::ClosePane}, layout.isArticleOver());
    enable({Command::Back}, m_do.navigation.canGoBack() || m_panes.article.canGoBackWithin());
    enable({Command::Forward}, m_do.navigation.canGoForward());
    enable({Command::TakeSuggestion}, m_do.suggestions.hasOffer());
    commands[orderCommand(m_panes.board.model().query().order)]->setChecked(true);
    enable({Command::ByRelevance}, hasRankedWords(m_panes.board.model().query().root));
    commands[Command::ThreeColumns]->setChecked(layout.layout() == WindowLayout::ThreeColumns);
    commands[Command::BoardAbovePane]->setChecked(layout.layout() == WindowLayout::BoardAbovePane);
    commands[Command::BoardAlone]->setChecked(layout.layout() == WindowLayout::BoardAlone);
    commands[Command::ShowSidebar]->setChecked(layout.isSidebarShown());
    commands[Command::Offline]->setChecked(m_do.syncing.isOffline());
}

// The article that a command for one works on: the board's, else the one that is open.
ArticleId WindowCommands::oneTarget() const
{
    const QList<ArticleId> targets = m_do.reading.targets();
    return targets.isEmpty() ? ArticleId() : targets.first();
}

bool WindowCommands::hasMedia() const
{
    const BoardModel &model = m_panes.board.model();
    const ArticleId id = oneTarget();
    if (const auto &stored = m_panes.article.stored(); stored && stored->article.id == id)
        return mediaKindOf(stored->article.enclosures) != MediaKind::None;
    const Headline *headline = id.isValid() ? model.headline(model.rowOf(id)) : nullptr;
    return headline && headline->media != MediaKind::None;
}

void WindowCommands::updateArticleCommands()
{
    const auto &stored = m_panes.article.stored();
    const bool online = m_do.syncing.isOnline();
    const bool targets = m_panes.board.view().currentArticle().isValid() || stored;
    enable({Command::Save, Command::Tag, Command::ToggleRead, Command::StoryRead, Command::TakeOutOfStory,
               Command::FollowStory, Command::OpenBackground, Command::OpenWith},
        targets);
    enable({Command::PlayMedia, Command::CopyMediaAddress}, hasMedia());
    enable({Command::ToggleStory, Command::JoinStories}, m_panes.board.view().currentArticle().isValid());
    enable({Command::KeepImages}, targets && online);
    enable({Command::LoadImages}, m_panes.article.article().isValid() && online);
    enable({Command::Note, Command::CopyLink, Command::CopyQuotation, Command::MailArticle,
               Command::ExportArticle, Command::SavePdf, Command::PrintArticle, Command::FindInArticle,
               Command::NextFound, Command::PreviousFound, Command::EntityCard, Command::CorrectMark,
               Command::HighlightYellow, Command::HighlightGreen, Command::HighlightBlue,
               Command::HighlightPink, Command::NextSentence, Command::PreviousSentence},
        stored.has_value());
    enable({Command::Highlights}, stored && !stored->highlights.isEmpty());
    enable({Command::Quotations}, stored || m_do.navigation.board().isOf(Board::Kind::Entity));
    enable({Command::WholeArticle}, stored && online && !stored->article.link.isEmpty());
    enable({Command::TakeBackRules}, stored && !stored->deeds.isEmpty());
    enable({Command::ShowChanges}, stored && stored->revisions > 0);
}

// The briefing is no list of articles: what works on rows, or on all of a board, has nothing to work on.
void WindowCommands::updatePageCommands()
{
    const bool briefing = m_do.briefing.isShown();
    enable({Command::Next, Command::Previous, Command::NextUnread, Command::AllRead, Command::SourceRead,
               Command::SaveSearch, Command::ExportBoard},
        !briefing);
    enable({Command::ShowHead}, m_do.head.isPossible());
    Commands &commands = m_do.commands;
    commands[Command::ExportArticle]->setText(briefing
            ? tr("Save the briefing as &Markdown, a page or a book…")
            : tr("Save article as &Markdown or a book…"));
    commands[Command::SavePdf]->setText(
        briefing ? tr("Save the briefing as P&DF…") : tr("Save article as P&DF…"));
    if (!briefing)
        return;
    enable({Command::ExportArticle, Command::SavePdf, Command::PrintArticle, Command::FindInArticle,
               Command::NextFound, Command::PreviousFound},
        m_do.briefing.hasPage());
    enable({Command::Save, Command::Tag, Command::ToggleRead, Command::StoryRead, Command::ToggleStory,
               Command::FollowStory, Command::JoinStories, Command::TakeOutOfStory, Command::KeepImages,
               Command::KeepBoard, Command::OpenBackground, Command::OpenWith, Command::PlayMedia,
               Command::CopyMediaAddress},
        false);
}

void WindowCommands::updateSourceCommands()
{
    const bool online = m_do.syncing.isOnline();
    const bool running = m_do.syncing.isRunning();
    enable({Command::Sync, Command::SyncSource, Command::KeepBoard}, online);
    enable({Command::OlderPages}, online && !sourcesOfBoard().isEmpty());
    enable({Command::CancelSync},
        running || m_do.offline.isRunning() || m_do.exports.isRunning() || m_do.tagging.isRunning()
            || m_do.undo.isRunning() || m_do.tidying.isRunning() || m_panes.status.isReanalysisShown());
    enable({Command::AddSource}, m_do.syncing.service() != nullptr);
    enable({Command::EditSource, Command::RemoveSource}, sourceOfBoard() != nullptr);
    enable({Command::RenameFolder, Command::RemoveFolder}, folderOfBoard().has_value());
}

void WindowCommands::updateMoves()
{
    const Sidebar &sidebar = m_panes.sidebar;
    const QList<TreeStep> possible = sidebar.possibleSteps();
    enable({Command::MoveUp}, possible.contains(TreeStep::Up));
    enable({Command::MoveDown}, possible.contains(TreeStep::Down));
    enable({Command::MoveIn}, possible.contains(TreeStep::In));
    enable({Command::MoveOut}, possible.contains(TreeStep::Out));
    enable({Command::MoveToFolder}, sidebar.treeLine().has_value());
    const Command orders[] = {Command::SourcesByHand, Command::SourcesByName, Command::SourcesByUnread};
    m_do.commands[orders[int(sidebar.order())]]->setChecked(true);
}

void WindowCommands::updateUndo()
{
    const UndoSteps &undo = m_do.undo;
    const bool isFree = !undo.isRunning(); // the next step waits for the one that is under way
    enable({Command::Undo}, isFree && undo.stack().canUndo());
    enable({Command::Redo}, isFree && undo.stack().canRedo());
    m_do.commands[Command::Undo]->setText(
        undo.stack().canUndo() ? tr("&Undo: %1").arg(undo.undoText()) : tr("&Undo"));
    m_do.commands[Command::Redo]->setText(
        undo.stack().canRedo() ? tr("&Redo: %1").arg(undo.redoText()) : tr("&Redo"));
}

} // namespace sokbo
