// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/mainwindow.h"

#include "kit/answer.h"
#include "kit/colours.h"
#include "kit/symbols.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/statusline.h"
#include "mainwindow/troublebar.h"
#include "searchbar/recentsearches.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>

namespace sokbo {

namespace {

constexpr int statsMilliseconds = 1500; // sizes may lag behind a sync; nobody reads them meanwhile

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_panes(makePanes())
    , m_controllers(parts, m_panes, *this)
    , m_windowCommands(m_controllers, parts.settings, m_panes, *this)
{
    setObjectName(QStringLiteral("mainWindow"));
    m_statsTimer.setSingleShot(true);
    m_statsTimer.setInterval(statsMilliseconds);
    connectBoard();
    connectSearch();
    connectRecentSearches();
    connectSidebar();
    connectArticle();
    connectStatus();
    connect(&m_controllers.syncing, &Syncing::serviceSet, this, &MainWindow::connectService);
    connect(&m_windowCommands, &WindowCommands::settingsRequested, this, &MainWindow::openSettings);
    connectDesktop();
    m_controllers.layout.restore();
    useSettings();
    updateTitle();
    m_panes.board.view().setFocus();
}

MainWindow::~MainWindow() = default;

Panes MainWindow::makePanes()
{
    Store &store = m_parts.store;
    const Clock &clock = m_parts.clock;
    return {*new Sidebar(store, clock, this), *new BoardArea(store, clock, this),
        *new ArticleArea(store, m_parts.views, this), *new SearchBar(store, clock, this),
        *new StatusLine(this)};
}

void MainWindow::connectBoard()
{
    BoardView &view = m_panes.board.view();
    const BoardModel &model = m_panes.board.model();
    connect(&m_panes.board, &BoardArea::firstPainted, this, &MainWindow::startRest);
    connect(&m_panes.board, &BoardArea::backRequested, &m_controllers.navigation, &Navigation::back);
    connect(&view, &BoardView::articleChosen, this, [this](ArticleId id) {
        if (m_panes.article.isVisible())
            m_panes.article.open(id);
    });
    connect(&view, &QAbstractItemView::clicked, this, &MainWindow::takeClick);
    connect(&view, &BoardView::originalRequested, &m_controllers.reading, &ReadingActs::openOriginal);
    connect(&view, &BoardView::backgroundRequested, this,
        [this](ArticleId id) { m_controllers.opening.openInBackground({id}); });
    connect(&view, &BoardView::saveToggled, this,
        [this](ArticleId id) { m_controllers.reading.toggleSaved({id}); });
    connect(&view, &BoardView::orderRequested, &m_controllers.navigation, &Navigation::setOrder);
    connect(&view, &BoardView::menuRequested, this, &MainWindow::openContextMenu);
    connect(&view, &BoardView::positionChanged, &m_panes.status, &StatusLine::setPosition);
    connect(&model, &BoardModel::firstRowsShown, this,
        [this, &model] { m_panes.article.setSought(model.query().root); });
    connect(&model, &BoardModel::failed, &m_controllers.notices, &Notices::tell);
    connect(&m_controllers.navigation, &Navigation::moved, this, &MainWindow::updateTitle);
    connect(&m_controllers.navigation, &Navigation::moved, this, &MainWindow::showTrouble);
    TroubleBar &trouble = m_panes.board.troubleBar();
    connect(&trouble, &TroubleBar::retryRequested, commands()[Command::SyncSource], &QAction::trigger);
    connect(&trouble, &TroubleBar::editRequested, commands()[Command::EditSource], &QAction::trigger);
    connect(&trouble, &TroubleBar::removalRequested, commands()[Command::RemoveSource], &QAction::trigger);
}

void MainWindow::takeClick(const QModelIndex &index)
{
    const bool plainClick = QApplication::keyboardModifiers() == Qt::NoModifier;
    if (!plainClick || index.column() == BoardModel::StarColumn)
        return;
    const ArticleId id = m_panes.board.model().idAt(index.row());
    if (m_controllers.layout.layout() == WindowLayout::BoardAlone || m_panes.article.article() != id)
        openArticle(id);
}

void MainWindow::openContextMenu(const QPoint &at)
{
    QMenu menu(this);
    m_controllers.menus.fillArticleMenu(menu);
    menu.exec(at);
}

void MainWindow::connectSearch()
{
    Navigation &navigation = m_controllers.navigation;
    connect(&m_panes.search, &SearchBar::typed, this, [&navigation](const QString &text, bool open) {
        text.isEmpty() ? navigation.endTyping() : navigation.showTyped(text, open);
    });
    connect(&m_panes.search, &SearchBar::searched, this, [this](const BoardQuery &query) {
        showBoard(Board::typed(query.text.trimmed(), {}));
        m_panes.board.view().setFocus();
    });
    connect(&m_panes.search, &SearchBar::cleared, this, [this, &navigation] {
        if (navigation.isTyping()) {
            navigation.endTyping();
            m_panes.search.setText(navigation.boxText());
        }
        m_panes.board.view().setFocus();
    });
    connect(&m_panes.search, &SearchBar::left, &navigation, &Navigation::acceptTyped);
    connect(&m_panes.search, &SearchBar::saveRequested, &m_controllers.searches, &SavedSearches::keep);
}

void MainWindow::connectRecentSearches()
{
    RecentSearches &recent = m_panes.search.recent();
    recent.set(m_parts.settings.recentSearches());
    connect(&m_controllers.navigation, &Navigation::accepted, &recent, &RecentSearches::remember);
    connect(&recent, &RecentSearches::remembered, this,
        [this, &recent] { m_parts.settings.setRecentSearches(recent.queries()); });
    connect(&recent, &RecentSearches::forgotten, this, [this, &recent](const QStringList &before) {
        const QStringList left = recent.queries();
        m_parts.settings.setRecentSearches(left);
        const auto use
            = [&settings = m_parts.settings, &undo = m_controllers.undo](const QStringList &queries) {
                  settings.setRecentSearches(queries);
                  Q_EMIT undo.settingsPutBack();
                  return QtFuture::makeReadyFuture(Result<>());
              };
        m_controllers.undo.push([] { return tr("forget searches"); }, [use, before] { return use(before); },
            [use, left] { return use(left); });
    });
    connect(&m_controllers.undo, &UndoSteps::settingsPutBack, &recent,
        [this, &recent] { recent.set(m_parts.settings.recentSearches()); });
}

void MainWindow::connectSidebar()
{
    Sidebar &sidebar = m_panes.sidebar;
    connect(&sidebar, &Sidebar::boardRequested, this, [this](const Board &board) {
        showBoard(board);
        m_panes.board.view().setFocus();
    });
    connect(&sidebar, &Sidebar::contentsChanged, this, &MainWindow::takeContents);
    connect(&sidebar, &Sidebar::failed, &m_controllers.notices, &Notices::tell);
    connect(&sidebar, &Sidebar::syncRequested, &m_controllers.syncing, &Syncing::syncNow);
    connect(&sidebar, &Sidebar::allReadRequested, &m_controllers.reading, &ReadingActs::markAllRead);
    connect(&sidebar, &Sidebar::articleRequested, this, &MainWindow::openArticle);
    connect(&sidebar, &Sidebar::sourceSiteRequested, this, &MainWindow::linkRequested);
}

void MainWindow::takeContents()
{
    const SidebarContents &contents = m_panes.sidebar.contents();
    const bool hasSources = !contents.sources.isEmpty() || !contents.goneSources.isEmpty();
    m_panes.board.setHasSources(hasSources);
    m_controllers.firstStart.setHasSources(hasSources);
    QHash<QString, TagColour> colours;
    for (const sokbo::Tag &tag : contents.tags)
        colours.insert(tag.name.toCaseFolded(), tagColourOf(tag.name, tag.colour));
    m_panes.board.view().setTagColours(colours);
    QHash<SourceId, SourceBadge> badges;
    QSet<SourceId> unmarked;
    for (const Source &source : contents.sources + contents.goneSources) {
        badges.insert(source.id, sourceBadge(source, contents.icons.value(source.id)));
        if (source.marksHidden)
            unmarked.insert(source.id);
    }
    m_panes.board.view().setSourceBadges(badges);
    m_panes.article.setUnmarkedSources(unmarked);
    updateTitle();
    showTrouble();
}

// Of the sources of the board that is shown.
void MainWindow::showTrouble()
{
    const Board &board = m_controllers.navigation.board();
    const bool alone = board.isOf(Board::Kind::Source);
    QList<Source> failing;
    if (alone || board.isOf(Board::Kind::Folder)) {
        const QList<SourceId> within
            = alone ? QList<SourceId>{SourceId{board.id}} : m_panes.sidebar.sourcesIn(board.name);
        for (const Source &source : m_panes.sidebar.contents().sources)
            if (source.state.error && within.contains(source.id))
                failing.append(source);
    }
    m_panes.board.troubleBar().setFailing(failing, alone);
    m_panes.board.troubleBar().setBusy(m_controllers.syncing.isRunning());
}

void MainWindow::connectArticle()
{
    ArticleArea &area = m_panes.article;
    connect(&area, &ArticleArea::opened, this, [this](const StoredArticle &article) {
        m_controllers.navigation.setArticle(article.article.id);
        m_controllers.corrections.setArticleOnScreen(article.article.id);
        updateTitle();
    });
    connect(&area, &ArticleArea::closed, this, &MainWindow::updateTitle);
    connect(&area, &ArticleArea::missing, this, [this] {
        m_panes.article.close();
        m_controllers.notices.say(tr("This article is no longer there."));
    });
    connect(&area, &ArticleArea::engineFailed, this, [this] {
        m_controllers.notices.say(tr("The article view stopped working. Articles are shown as plain text "
                                     "until Sokbo is started again."));
    });
    connect(&area, &ArticleArea::linkActivated, this, &MainWindow::linkRequested);
    connect(&area, &ArticleArea::linkActivatedBehind, this, &MainWindow::backgroundRequested);
    // Where the pointer is on nothing of its own. The commands work on what is selected on the board: nothing
    // else than this article, or the menu would be of others.
    connect(&area, &ArticleArea::menuRequested, this, [this](QMenu *menu, const ViewTarget &target) {
        const bool isOfPage
            = !target.mark && target.highlight == 0 && target.selection.isEmpty() && !target.isLink;
        if (isOfPage && m_panes.article.stored()
            && m_controllers.reading.targets() == QList{m_panes.article.article()})
            m_controllers.menus.fillPageMenu(*menu);
    });
    connect(&area, &ArticleArea::soughtMarked, &m_panes.status, &StatusLine::setSought);
    connect(&area, &ArticleArea::linkHovered, &m_panes.status, &StatusLine::showLink);
    connect(&area, &ArticleArea::legendActivated, this, [this](MentionType type) {
        QSet<MentionType> hidden = m_parts.settings.hiddenTypes();
        if (!hidden.remove(type))
            hidden.insert(type);
        m_parts.settings.setHiddenTypes(hidden);
        m_panes.article.setStyle(m_parts.settings.readingStyle(), hidden);
    });
    connect(&area, &ArticleArea::textSizeRequested, this,
        [this](int by) { commands()[by > 0 ? Command::LargerText : Command::SmallerText]->trigger(); });
    connect(&area, &ArticleArea::marksActivated, commands()[Command::NextMarks], &QAction::trigger);
    connect(&m_controllers.reading, &ReadingActs::linkRequested, this, &MainWindow::linkRequested);
    connect(&m_controllers.opening, &OpeningActs::playRequested, this, &MainWindow::linkRequested);
    connect(
        &m_controllers.opening, &OpeningActs::backgroundRequested, this, &MainWindow::backgroundRequested);
}

void MainWindow::connectStatus()
{
    StatusLine &status = m_panes.status;
    connect(&m_controllers.notices, &Notices::said, &status, &StatusLine::say);
    connect(&status, &StatusLine::cancelRequested, commands()[Command::CancelSync], &QAction::trigger);
    connect(&m_controllers.offline, &OfflineKeeping::progress, &status, &StatusLine::showWork);
    connect(&m_controllers.offline, &OfflineKeeping::ended, &status, &StatusLine::endWork);
    connect(&m_controllers.tidying, &Tidying::progress, &status, &StatusLine::showWork);
    connect(&m_controllers.tidying, &Tidying::ended, &status, &StatusLine::endWork);
    connect(&m_controllers.exports, &Exports::progress, &status, &StatusLine::showWork);
    connect(&m_controllers.exports, &Exports::ended, &status, &StatusLine::endWork);
    connect(&m_controllers.tagging, &Tagging::progress, &status, &StatusLine::showWork);
    connect(&m_controllers.tagging, &Tagging::ended, &status, &StatusLine::endWork);
    connect(&m_controllers.undo, &UndoSteps::progress, &status, &StatusLine::showWork);
    connect(&m_controllers.undo, &UndoSteps::ended, &status, &StatusLine::endWork);
    connect(&m_controllers.syncing, &Syncing::progress, &status, &StatusLine::showSync);
    connect(&m_controllers.syncing, &Syncing::joined, &status, &StatusLine::stressSync);
    connect(&m_controllers.syncing, &Syncing::finished, this, [this](const SyncReport &report) {
        m_panes.status.endSync(report);
        if (report.error)
            m_controllers.notices.tell(*report.error);
    });
    connect(&m_controllers.syncing, &Syncing::stateChanged, this, &MainWindow::updateConnection);
    connect(&m_controllers.syncing, &Syncing::stateChanged, this, &MainWindow::showTrouble);
    connect(&m_parts.store, &Store::changed, this, [this] {
        if (m_restStarted && !m_statsTimer.isActive())
            m_statsTimer.start();
    });
    connect(&m_statsTimer, &QTimer::timeout, this, &MainWindow::updateStats);
}

void MainWindow::connectService()
{
    SyncService *service = m_controllers.syncing.service();
    connect(service, &SyncService::reanalysisProgress, this, [this](const ReanalysisProgress &progress) {
        m_panes.status.showReanalysis(progress);
        m_windowCommands.update();
    });
    connect(service, &SyncService::reanalysisFinished, this, [this](const ReanalysisProgress &progress) {
        m_panes.status.endReanalysis(progress);
        m_windowCommands.update();
    });
    service->reanalyse(); // what an earlier run did not finish, or an older recogniser marked
}

void MainWindow::addSource(const QString &address)
{
    m_controllers.sourceDialogs.add(address);
}

void MainWindow::startRest()
{
    // A window that began minimised is painted for the first time later.
    if (std::exchange(m_restStarted, true))
        return;
    Q_EMIT firstPainted();
    takeSymbolsOfTheme();
    m_panes.sidebar.start();
    m_controllers.notifying.start();
    m_controllers.tray.start();
    m_controllers.backups.start();
    m_controllers.tidying.start();
    m_controllers.aloud.start();
    updateStats();
}

void MainWindow::useSettings()
{
    const Settings &settings = m_parts.settings;
    m_parts.applyTheme(settings.theme());
    useBoardFont();
    m_panes.article.setStyle(settings.readingStyle(), settings.hiddenTypes());
    m_panes.article.setPlainOnly(settings.plainView());
    commands()[Command::PlainView]->setChecked(settings.plainView());
    commands().useShortcuts(settings.shortcuts());
    m_windowCommands.followSettings();
    if (m_parts.useProxy)
        m_parts.useProxy(settings.proxy());
    m_controllers.syncing.useSettings();
    m_controllers.notifying.useSettings();
    m_controllers.tray.useSettings();
    m_controllers.aloud.useSettings();
}

void MainWindow::useBoardFont()
{
    const BoardFont chosen = m_parts.settings.boardFont();
    if (chosen == m_boardFont)
        return;
    m_boardFont = chosen;
    QFont font = QApplication::font();
    if (!chosen.family.isEmpty())
        font.setFamily(chosen.family);
    if (chosen.points > 0)
        font.setPointSize(chosen.points);
    m_panes.board.view().setFont(chosen == BoardFont() ? QFont() : font);
}

void MainWindow::updateConnection()
{
    const Syncing &syncing = m_controllers.syncing;
    m_panes.status.setOffline(syncing.isOffline(), syncing.isReachable(), syncing.isMetered());
}

// The article that is open, else the board: never an article of another board.
void MainWindow::updateTitle()
{
    const auto &stored = m_panes.article.stored();
    const QString shown = stored ? stored->article.title : m_controllers.navigation.board().title;
    setWindowTitle(shown.isEmpty() ? tr("Sokbo") : tr("%1 — Sokbo").arg(shown));
}

bool MainWindow::isAtRest() const
{
    return !m_statsTimer.isActive() && m_panes.sidebar.isFresh();
}

void MainWindow::updateStats()
{
    const QDateTime dayStart = m_parts.clock.now().toLocalTime().date().startOfDay().toUTC();
    onAnswer(m_parts.store.boardCounts(dayStart), this, [this](const Result<BoardCounts> &counts) {
        if (!counts)
            return m_controllers.notices.tell(counts.error());
        onAnswer(
            m_parts.store.stats(), this, [this, offline = counts->offline](const Result<StoreStats> &stats) {
                if (stats)
                    m_panes.status.setSizes(offline, *stats);
                m_controllers.notices.check(stats);
            });
    });
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Esc ends a sync first (its command takes the key while one runs), then leads back to the board.
    if (event->key() == Qt::Key_Escape && m_controllers.layout.isArticleOver())
        m_controllers.layout.showArticle(false);
    else if (event->key() == Qt::Key_Escape)
        m_panes.board.view().setFocus();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_restStarted)
        updateConnection();
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        m_controllers.notifying.windowLeft();
}

} // namespace sokbo
