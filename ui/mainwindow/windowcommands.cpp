// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowcommands.h"

#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/controllers.h"
#include "mainwindow/helpdialogs.h"
#include "mainwindow/statusline.h"
#include "ruleeditor/rulesdialog.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"

#include <QMainWindow>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int usualPages = 5; // of a list, where one asks for older headlines
constexpr int leastPages = 2;
constexpr int mostPages = 200;

} // namespace

WindowCommands::WindowCommands(
    Controllers &controllers, Settings &settings, const Panes &panes, QMainWindow &window)
    : m_do(controllers)
    , m_settings(settings)
    , m_panes(panes)
    , m_window(window)
{
    connectFileCommands();
    connectEditCommands();
    connectViewCommands();
    connectOrderAndLayout();
    connectArticleCommands();
    connectSourceCommands();
    connectNameCommands();
    connect(&m_do.undo.stack(), &QUndoStack::indexChanged, this, &WindowCommands::update);
    connect(&m_do.syncing, &Syncing::stateChanged, this, &WindowCommands::update);
    connect(&m_do.offline, &OfflineKeeping::progress, this, &WindowCommands::update);
    connect(&m_do.offline, &OfflineKeeping::ended, this, &WindowCommands::update);
    connect(&m_do.exports, &Exports::progress, this, &WindowCommands::update);
    connect(&m_do.exports, &Exports::ended, this, &WindowCommands::update);
    connect(&m_do.tagging, &Tagging::progress, this, &WindowCommands::update);
    connect(&m_do.tagging, &Tagging::ended, this, &WindowCommands::update);
    connect(&m_do.undo, &UndoSteps::progress, this, &WindowCommands::update);
    connect(&m_do.undo, &UndoSteps::ended, this, &WindowCommands::update);
    connect(&m_do.tidying, &Tidying::progress, this, &WindowCommands::update);
    connect(&m_do.tidying, &Tidying::ended, this, &WindowCommands::update);
    connect(&m_do.layout, &PaneLayout::changed, this, &WindowCommands::update);
    connect(&m_do.navigation, &Navigation::moved, this, &WindowCommands::update);
    connect(&panes.sidebar, &Sidebar::contentsChanged, this, &WindowCommands::update);
    connect(&panes.sidebar, &Sidebar::contentsChanged, this, &WindowCommands::updateMoves);
    connect(&panes.sidebar, &Sidebar::cursorMoved, this, &WindowCommands::updateMoves);
    connect(&m_do.sourceMoves, &SourceMoves::orderChanged, this, &WindowCommands::updateMoves);
    connect(&panes.board.view(), &BoardView::positionChanged, this, &WindowCommands::update);
    connect(&panes.article, &ArticleArea::opened, this, &WindowCommands::update);
    connect(&panes.article, &ArticleArea::closed, this, &WindowCommands::update);
    connect(&panes.article, &ArticleArea::placesChanged, this, &WindowCommands::update);
    connect(&panes.article, &ArticleArea::otherShown, this, &WindowCommands::update);
    connect(&panes.article, &ArticleArea::changesShown, m_do.commands[Command::ShowChanges],
        &QAction::setChecked);
}

template <typename Act>
void WindowCommands::on(Command command, Act act)
{
    m_window.addAction(m_do.commands[command]); // its keys work while the menus are closed
    connect(m_do.commands[command], &QAction::triggered, this, act);
}

void WindowCommands::connectFileCommands()
{
    on(Command::Sync, [this] { m_do.syncing.syncNow(); });
    on(Command::CancelSync, [this] { cancel(); });
    on(Command::ImportOpml, [this] { m_do.subscriptions.importOpml(); });
    on(Command::ExportOpml, [this] { m_do.subscriptions.exportOpml(); });
    on(Command::ExportArticle, [this] {
        if (m_do.briefing.isShown())
            m_do.briefing.save();
        else if (m_panes.article.stored())
            m_do.exports.saveArticle(m_panes.article.page());
    });
    on(Command::ExportBoard, [this] { m_do.exports.saveBoard(m_do.navigation.board()); });
    on(Command::SavePdf, [this] { m_do.printing.savePdf(); });
    on(Command::PrintArticle, [this] { m_do.printing.preview(); });
    on(Command::Backup, [this] { m_do.exports.backup(); });
    on(Command::CheckData, [this] { m_do.exports.checkData(); });
    on(Command::TidyUp, [this] { m_do.tidying.show(); });
    on(Command::Settings, [this] { Q_EMIT settingsRequested(); });
    on(Command::PauseNotifications, [this](bool on) { m_do.notifying.pause(on); });
    on(Command::CloseWindow, [this] { m_window.close(); });
    on(Command::Quit, [this] { Q_EMIT quitRequested(); });
    on(Command::Shortcuts, [this] { ShortcutsDialog(m_do.commands, &m_window).exec(); });
    on(Command::SearchHelp, [this] { SearchHelpDialog(&m_window).exec(); });
    on(Command::About, [this] { aboutBox(&m_window); });
}

// What was asked for last and most plainly is stopped first.
void WindowCommands::cancel()
{
    if (m_do.syncing.isRunning())
        m_do.syncing.cancel();
    else if (m_do.tagging.isRunning())
        m_do.tagging.cancel();
    else if (m_do.undo.isRunning())
        m_do.undo.cancel();
    else if (m_do.exports.isRunning())
        m_do.exports.cancel();
    else if (m_do.tidying.isRunning())
        m_do.tidying.cancel();
    else if (m_do.offline.isRunning())
        m_do.offline.cancel();
    else if (m_do.syncing.service())
        m_do.syncing.service()->cancelReanalysis();
}

void WindowCommands::connectEditCommands()
{
    on(Command::Undo, [this] { m_do.undo.stack().undo(); });
    on(Command::Redo, [this] { m_do.undo.stack().redo(); });
    // The box that has the focus copies by itself; else it is the article's text that is meant.
    on(Command::Copy, [this] { m_panes.article.copySelection(); });
    on(Command::FindInArticle, [this] { m_panes.article.openFind(); });
    on(Command::NextFound, [this] { m_panes.article.goToSought(false); });
    on(Command::PreviousFound, [this] { m_panes.article.goToSought(true); });
    on(Command::FindInSidebar, [this] { m_do.layout.findInSidebar(); });
    on(Command::GoTo, [this] { m_do.palette.open(); });
    on(Command::Search, [this] { m_panes.search.take(); });
    on(Command::TakeSuggestion, [this] { m_do.suggestions.takeFirst(); });
    connect(&m_do.suggestions, &SearchSuggestions::changed, this, &WindowCommands::update);
    on(Command::SaveSearch, [this] {
        const QString typed = m_panes.search.text();
        const QString query = typed.isEmpty() ? m_do.navigation.board().query : typed;
        query.trimmed().isEmpty() ? m_panes.search.take() : m_do.searches.keep(query);
    });
    on(Command::RuleFromSearch, [this] {
        const QString typed = m_panes.search.text();
        openRules(typed.isEmpty() ? m_do.navigation.board().query : typed);
    });
    on(Command::Rules, [this] { openRules(); });
}

void WindowCommands::connectViewCommands()
{
    const std::pair<Command, Board::Kind> boards[] = {{Command::ShowAll, Board::Kind::All},
        {Command::ShowUnread, Board::Kind::Unread}, {Command::ShowToday, Board::Kind::Today},
        {Command::ShowSaved, Board::Kind::Saved}, {Command::ShowHighlighted, Board::Kind::Highlighted},
        {Command::ShowOffline, Board::Kind::Offline}};
    for (const auto &[command, kind] : boards)
        on(command, [this, kind = kind, command = command] {
            m_do.navigation.show(Board::fixed(kind, m_do.commands.plainText(command)));
            m_panes.board.view().setFocus();
        });
    on(Command::ShowBriefing, [this] { m_do.briefing.show(); });
    on(Command::ForgetOpened, [this] { m_do.briefing.forgetOpened(); });
    on(Command::ShowEntities, [this] {
        m_do.layout.showSidebar(true);
        m_panes.sidebar.focusSection(QStringLiteral("entities"));
    });
    on(Command::Back, [this] {
        if (m_panes.article.canGoBackWithin())
            m_panes.article.goBackWithin();
        else
            m_do.navigation.back();
    });
    on(Command::Forward, [this] { m_do.navigation.forward(); });
    on(Command::ShowSidebar, [this](bool shown) { m_do.layout.showSidebar(shown); });
    on(Command::ShowFacets, [this](bool on) {
        m_settings.setShowsFacets(on);
        m_do.facets.setShown(on);
        m_do.facets.takeFocus();
    });
    on(Command::LargerText, [this] { resizeText(1); });
    on(Command::SmallerText, [this] { resizeText(-1); });
    on(Command::NextMarks, [this] { showNextMarks(); });
    on(Command::PlainView, [this](bool on) {
        m_settings.setPlainView(on);
        m_panes.article.setPlainOnly(on);
    });
    on(Command::FullScreen, [this](bool on) { on ? m_window.showFullScreen() : m_window.showNormal(); });
}

void WindowCommands::resizeText(int by)
{
    m_settings.setTextPixels(m_settings.textPixels() + by);
    m_panes.article.setStyle(m_settings.readingStyle(), m_settings.hiddenTypes());
    m_do.notices.say(tr("Text size: %1 px").arg(m_settings.textPixels()));
}

// All marks, then those of names alone, then none.
void WindowCommands::showNextMarks()
{
    const QSet<MentionType> values{MentionType::Date, MentionType::Time, MentionType::Quantity};
    const QSet<MentionType> everything(allMentionTypes.begin(), allMentionTypes.end());
    const QSet<MentionType> hidden = m_settings.hiddenTypes();
    const QSet<MentionType> next = hidden.isEmpty() ? values
        : hidden == everything                      ? QSet<MentionType>()
                                                    : everything;
    m_settings.setHiddenTypes(next);
    m_panes.article.setStyle(m_settings.readingStyle(), next);
    m_do.notices.say(next.isEmpty() ? tr("Every mark is shown.")
            : next == values        ? tr("The marks of names are shown.")
                                    : tr("No mark is shown."));
}

void WindowCommands::connectOrderAndLayout()
{
    using Order = BoardQuery::Order;
    const std::pair<Command, Order> orders[]
        = {{Command::NewestFirst, Order::Newest}, {Command::OldestFirst, Order::Oldest},
            {Command::ByRelevance, Order::Relevance}, {Command::ByTitle, Order::Title},
            {Command::ByAuthor, Order::Author}, {Command::BySource, Order::Source}};
    for (const auto &[command, order] : orders)
        on(command, [this, order = order] { m_do.navigation.setOrder(order); });
    on(Command::FoldStories, [this](bool on) {
        m_settings.setFoldsStories(on);
        fold();
    });
    on(Command::FoldKinds, [this](bool on) {
        m_settings.setFoldsKinds(on);
        fold();
    });
    connect(&m_do.menus, &Menus::foldedKindsChanged, this, &WindowCommands::fold);
    const std::pair<Command, RowStyle> styles[] = {{Command::CompactRows, RowStyle::Compact},
        {Command::ComfortableRows, RowStyle::Comfortable}, {Command::TwoLineRows, RowStyle::TwoLines}};
    for (const auto &[command, style] : styles) {
        m_do.commands[command]->setChecked(style == m_settings.rowStyle());
        on(command, [this, style = style] {
            m_settings.setRowStyle(style);
            m_panes.board.view().setRowStyle(style);
        });
    }
    on(Command::Thumbnails, [this](bool on) {
        m_settings.setThumbnails(on);
        m_panes.board.showThumbnails(on);
    });
    followSettings();
    const std::pair<Command, WindowLayout> layouts[] = {{Command::ThreeColumns, WindowLayout::ThreeColumns},
        {Command::BoardAbovePane, WindowLayout::BoardAbovePane},
        {Command::BoardAlone, WindowLayout::BoardAlone}};
    for (const auto &[command, layout] : layouts)
        on(command, [this, layout = layout] {
            m_do.layout.use(layout);
            if (m_panes.board.isVisible() && m_panes.article.isVisible()
                && m_panes.board.view().currentArticle().isValid())
                m_panes.article.open(m_panes.board.view().currentArticle());
        });
}

void WindowCommands::followSettings()
{
    m_do.commands[Command::FoldStories]->setChecked(m_settings.foldsStories());
    m_do.commands[Command::FoldKinds]->setChecked(m_settings.foldsKinds());
    m_do.commands[Command::Thumbnails]->setChecked(m_settings.thumbnails());
    m_do.commands[Command::ShowFacets]->setChecked(m_settings.showsFacets());
    m_do.facets.setShown(m_settings.showsFacets());
    m_panes.board.view().setRowStyle(m_settings.rowStyle());
    m_panes.board.showThumbnails(m_settings.thumbnails());
    fold();
}

void WindowCommands::fold()
{
    FoldRules rules{m_settings.foldsStories(), {}};
    if (m_settings.foldsKinds())
        for (const ArticleKind kind : m_settings.foldedKinds())
            rules.kinds.set(kind, true);
    m_panes.board.model().setFolding(rules);
}

void WindowCommands::connectArticleCommands()
{
    on(Command::Next, [this] { m_do.reading.step(1); });
    on(Command::Previous, [this] { m_do.reading.step(-1); });
    on(Command::NextUnread, [this] { m_do.unread.goToNext(); });
    on(Command::ToggleStory, [this] { m_panes.board.view().toggleStory(); });
    // Enter and Space belong to other widgets too: these work on the board and on the article alone.
    for (Command command : {Command::PageDown, Command::OpenOriginal}) {
        m_panes.board.view().addAction(m_do.commands[command]);
        m_panes.article.addAction(m_do.commands[command]);
    }
    ReadingActs *reading = &m_do.reading;
    connect(m_do.commands[Command::PageDown], &QAction::triggered, reading, &ReadingActs::pageDown);
    connect(m_do.commands[Command::OpenOriginal], &QAction::triggered, reading, &ReadingActs::openOriginal);
    on(Command::OpenBackground, [this] { m_do.opening.openInBackground(m_do.reading.targets()); });
    on(Command::OpenWith, [this] { m_do.opening.openWithCommand(m_do.reading.targets()); });
    on(Command::PlayMedia, [this] { m_do.opening.play(oneTarget()); });
    on(Command::CopyMediaAddress, [this] { m_do.opening.copyMediaAddress(oneTarget()); });
    on(Command::ClosePane, [this] { m_do.layout.showArticle(false); });
    on(Command::Save, [this] { m_do.reading.toggleSaved(); });
    on(Command::Tag, [this] { m_do.reading.openTags(); });
    on(Command::Note, [this] { m_do.reading.openNote(); });
    const std::pair<Command, HighlightColour> pens[] = {{Command::HighlightYellow, HighlightColour::Yellow},
        {Command::HighlightGreen, HighlightColour::Green}, {Command::HighlightBlue, HighlightColour::Blue},
        {Command::HighlightPink, HighlightColour::Pink}};
    for (const auto &[command, colour] : pens)
        on(command, [this, colour = colour] { m_do.highlights.highlight(colour); });
    on(Command::NextSentence, [this] { m_do.highlights.selectSentence(1); });
    on(Command::PreviousSentence, [this] { m_do.highlights.selectSentence(-1); });
    on(Command::Highlights, [this] { m_do.highlights.choose(); });
    on(Command::ToggleRead, [this] { m_do.reading.toggleRead(); });
    on(Command::StoryRead, [this] { m_do.reading.markStoryRead(); });
    on(Command::JoinStories, [this] { m_do.reading.joinStories(); });
    on(Command::TakeOutOfStory, [this] { m_do.reading.takeOutOfStory(); });
    on(Command::FollowStory, [this] { m_do.reading.toggleFollowed(); });
    on(Command::AllRead, [this] { m_do.reading.markAllRead(m_do.navigation.board()); });
    on(Command::CopyLink, [this] { m_do.reading.copyLink(); });
    on(Command::CopyQuotation, [this] { m_do.reading.copyQuotation(); });
    on(Command::MailArticle, [this] { m_do.reading.mail(); });
    on(Command::WholeArticle, [this] { m_do.reading.fetchWhole(); });
    on(Command::ShowChanges,
        [this](bool on) { on ? m_panes.article.showChanges() : m_panes.article.showText(); });
    on(Command::LoadImages, [this] { m_do.reading.loadImages(); });
    on(Command::KeepImages, [this] { m_do.reading.keepOffline(); });
    on(Command::TakeBackRules, [this] {
        if (const auto &stored = m_panes.article.stored())
            m_do.rules.takeBack(*stored);
    });
}

void WindowCommands::connectSourceCommands()
{
    on(Command::AddSource, [this] { m_do.sourceDialogs.add(); });
    on(Command::AddFromCatalogue, [this] { m_do.sourceDialogs.addFromCatalogue(); });
    on(Command::SyncSource, [this] { m_do.syncing.syncNow(sourcesOfBoard()); });
    on(Command::OlderPages, [this] { getOlderPages(); });
    on(Command::SourceRead, [this] { m_do.reading.markAllRead(m_do.navigation.board()); });
    on(Command::KeepBoard, [this] { m_do.offline.keepBoard(m_do.navigation.board()); });
    on(Command::EditSource, [this] {
        if (const Source *source = sourceOfBoard())
            m_do.sourceDialogs.edit(Source(*source));
    });
    on(Command::RemoveSource, [this] {
        if (const Source *source = sourceOfBoard())
            m_do.subscriptions.remove(*source);
    });
    on(Command::RenameFolder, [this] {
        if (const auto folder = folderOfBoard())
            m_do.sourceDialogs.renameFolder(*folder, m_do.questions);
    });
    on(Command::RemoveFolder, [this] {
        if (const auto folder = folderOfBoard())
            m_do.subscriptions.removeFolder(*folder);
    });
    const std::pair<Command, TreeStep> steps[]
        = {{Command::MoveUp, TreeStep::Up}, {Command::MoveDown, TreeStep::Down},
            {Command::MoveIn, TreeStep::In}, {Command::MoveOut, TreeStep::Out}};
    for (const auto &[command, step] : steps) {
        m_panes.sidebar.addAction(m_do.commands[command]); // its keys belong to other panes elsewhere
        connect(m_do.commands[command], &QAction::triggered, this,
            [this, step = step] { m_panes.sidebar.move(step); });
    }
    on(Command::MoveToFolder, [this] { m_do.sourceMoves.chooseFolder(); });
    const std::pair<Command, SourceOrder> orders[] = {{Command::SourcesByHand, SourceOrder::ByHand},
        {Command::SourcesByName, SourceOrder::ByName}, {Command::SourcesByUnread, SourceOrder::ByUnread}};
    for (const auto &[command, order] : orders)
        on(command, [this, order = order] { m_do.sourceMoves.setOrder(order); });
    on(Command::Offline, [this](bool on) {
        m_do.syncing.setOffline(on);
        m_do.notices.say(on ? tr("Offline: nothing is fetched.") : tr("Online again."));
    });
}

void WindowCommands::connectNameCommands()
{
    on(Command::FindEntity, [this] { m_do.names.find(); });
    on(Command::ShowHead, [this] { m_do.head.show(); });
    on(Command::EntityCard, [this] { m_do.names.chooseCard(); });
    on(Command::Quotations, [this] {
        if (const Board board = m_do.navigation.board(); board.isOf(Board::Kind::Entity))
            m_do.names.showWordsOf(EntityId{board.id});
        else
            m_do.names.chooseWords();
    });
    on(Command::CorrectMark, [this] { m_do.names.chooseMark(); });
    on(Command::Corrections, [this] { m_do.names.openCorrections(); });
    on(Command::ImportCorrections, [this] { m_do.corrections.importFile(); });
    on(Command::ExportCorrections, [this] { m_do.corrections.exportFile(); });
}

void WindowCommands::getOlderPages()
{
    SyncRequest request;
    request.sources = sourcesOfBoard();
    if (request.sources.isEmpty())
        return;
    const auto pages = m_do.questions.number(tr("Older headlines"),
        tr("How many pages of the list are read, back from the newest:"), usualPages, leastPages, mostPages);
    if (!pages)
        return;
    request.evenIfNotDue = true;
    request.pages = *pages;
    m_do.syncing.sync(request);
}

void WindowCommands::openRules(const std::optional<QString> &query)
{
    RuleChanges &rules = m_do.rules;
    RulesDialog dialog(
        m_do.store, m_do.clock,
        [&rules](const QString &title, qint64 articles) { return rules.allows(title, articles); }, &m_window);
    connect(&dialog, &RulesDialog::changed, &rules, &RuleChanges::change);
    connect(&dialog, &RulesDialog::applyRequested, &rules, &RuleChanges::apply);
    connect(&dialog, &RulesDialog::exportRequested, &rules, &RuleChanges::writeFile);
    connect(&dialog, &RulesDialog::importRequested, &dialog, [&dialog, &rules] {
        if (const auto read = rules.readFile())
            dialog.addRules(*read);
    });
    if (query)
        dialog.addRule(query->trimmed());
    dialog.exec();
}

const Source *WindowCommands::sourceOfBoard() const
{
    const Board &board = m_do.navigation.board();
    const QList<Source> &sources = m_panes.sidebar.contents().sources;
    const auto found = std::find_if(sources.cbegin(), sources.cend(), [&board](const Source &source) {
        return board.isOf(Board::Kind::Source) && source.id.value == board.id;
    });
    return found == sources.cend() ? nullptr : &*found;
}

std::optional<QString> WindowCommands::folderOfBoard() const
{
    const Board &board = m_do.navigation.board();
    return board.isOf(Board::Kind::Folder) ? std::optional(board.name) : std::nullopt;
}

QList<SourceId> WindowCommands::sourcesOfBoard() const
{
    if (const Source *source = sourceOfBoard())
        return {source->id};
    const auto folder = folderOfBoard();
    return folder ? m_panes.sidebar.sourcesIn(*folder) : QList<SourceId>();
}

} // namespace sokbo
