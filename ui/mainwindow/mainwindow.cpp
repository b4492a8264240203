// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/mainwindow.h"

#include "entitycard/entitypopup.h"
#include "kit/answer.h"
#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/words.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/statusline.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"
#include "tags/tagdialog.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace sokbo {

namespace {

constexpr double usualSidebar = 15.5; // em: 200 pixels in a font of 13 pixels
constexpr int boardPart = 55; // percent of what the sidebar leaves, for three columns
constexpr int statsMilliseconds = 1500; // sizes may lag behind a sync; nobody reads them meanwhile

QString stateName(WindowLayout layout)
{
    return QStringLiteral("splitter%1").arg(int(layout));
}

QByteArray stateOf(const NamesView &names)
{
    const QByteArray type = names.type ? mentionTypeName(*names.type).toLatin1() : QByteArray();
    return QByteArray::number(int(names.span)) + ' ' + type;
}

NamesView namesFrom(const QByteArray &state)
{
    NamesView names;
    const QList<QByteArray> parts = state.split(' ');
    const int span = parts.value(0).toInt();
    if (parts.size() == 2 && span >= int(NamesView::Span::Today) && span <= int(NamesView::Span::All)) {
        names.span = NamesView::Span(span);
        names.type = mentionTypeFromName(QString::fromLatin1(parts.at(1)));
    }
    return names;
}

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_store(parts.store)
    , m_settings(parts.settings)
    , m_marks(parts.store)
    , m_outer(new QSplitter(Qt::Horizontal, this))
    , m_inner(new QSplitter(Qt::Horizontal, this))
    , m_sidebar(new Sidebar(parts.store, parts.clock, this))
    , m_board(new BoardArea(parts.store, parts.clock, this))
    , m_article(new ArticleArea(parts.store, parts.views, this))
    , m_search(new SearchBar(parts.store, parts.clock, this))
    , m_status(new StatusLine(this))
{
    setWindowTitle(tr("Sokbo"));
    setObjectName(QStringLiteral("mainWindow"));
    m_statsTimer.setSingleShot(true);
    m_statsTimer.setInterval(statsMilliseconds);
    placePanes();
    fillMenus();
    fillToolBar();
    connectPanes();
    connectSidebar();
    connectArticle();
    connectCommands();
    restoreState();
    useSettings();
    updateCommands();
    m_board->view().setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::placePanes()
{
    m_inner->addWidget(m_board);
    m_inner->addWidget(m_article);
    m_inner->setChildrenCollapsible(false);
    m_inner->setHandleWidth(1);
    m_outer->addWidget(m_sidebar);
    m_outer->addWidget(m_inner);
    m_outer->setStretchFactor(0, 0);
    m_outer->setStretchFactor(1, 1);
    m_outer->setHandleWidth(1);
    m_outer->setCollapsible(1, false);
    m_board->setMinimumWidth(260);
    m_article->setMinimumSize(220, 120);
    m_sidebar->setMinimumWidth(120);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_outer, 1);
    layout->addWidget(m_status);
    setCentralWidget(centre);
}

void MainWindow::connectPanes()
{
    BoardView &view = m_board->view();
    connect(m_board, &BoardArea::firstPainted, this, &MainWindow::startRest);
    connect(m_board, &BoardArea::backRequested, this, &MainWindow::back);
    connect(&view, &BoardView::articleChosen, this, [this](ArticleId id) {
        if (m_article->isVisible())
            m_article->open(id);
    });
    connect(&view, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        const bool plainClick = QApplication::keyboardModifiers() == Qt::NoModifier;
        if (!plainClick || index.column() == BoardModel::StarColumn)
            return;
        const ArticleId id = m_board->model().idAt(index.row());
        if (m_layout == WindowLayout::BoardAlone || m_article->article() != id)
            openArticle(id);
    });
    connect(&view, &BoardView::originalRequested, this, &MainWindow::openOriginal);
    connect(&view, &BoardView::saveToggled, this, [this](ArticleId id) { toggleSaved({id}); });
    connect(&view, &BoardView::orderRequested, this, &MainWindow::setOrder);
    connect(&view, &BoardView::menuRequested, this, [this](const QPoint &at) {
        QMenu menu(this);
        fillContextMenu(menu);
        menu.exec(at);
    });
    connect(&view, &BoardView::noUnreadBelow, this,
        [this] { m_status->say(tr("No unread article further down this board.")); });
    connect(&view, &BoardView::positionChanged, this, [this](int row, int rows) {
        m_status->setPosition(row, rows);
        updateCommands();
    });
    const auto tellRows = [this] {
        m_status->setPosition(m_board->view().currentIndex().row(), m_board->model().rowCount());
        if (m_openWhenShown.isValid() && m_board->model().rowOf(m_openWhenShown) >= 0)
            m_board->view().select(std::exchange(m_openWhenShown, {}));
    };
    connect(&m_board->model(), &BoardModel::firstRowsShown, this, tellRows);
    connect(&m_board->model(), &BoardModel::loaded, this, tellRows);
    connect(&m_board->model(), &BoardModel::failed, this, &MainWindow::tell);

    EmptyPage &empty = m_board->emptyPage();
    connect(&empty, &EmptyPage::sampleRequested, this, &MainWindow::loadSample);
    connect(&empty, &EmptyPage::catalogueRequested, this, &MainWindow::addFromCatalogue);
    connect(&empty, &EmptyPage::addRequested, this, [this] { addSource(); });
    connect(&empty, &EmptyPage::importRequested, this, &MainWindow::importOpml);
    connect(&empty, &EmptyPage::allRequested, this,
        [this] { showBoard(Board::fixed(Board::Kind::All, m_commands.plainText(Command::ShowAll))); });
    connect(&empty, &EmptyPage::syncRequested, m_commands[Command::Sync], &QAction::trigger);

    connect(m_search, &SearchBar::searched, this, [this](const BoardQuery &query) {
        showBoard(Board::typed(query.text, tr("Search: %1").arg(query.text)));
        m_board->view().setFocus();
    });
    connect(m_search, &SearchBar::cleared, this, [this] { m_board->view().setFocus(); });
    connect(m_search, &SearchBar::saveRequested, this, &MainWindow::saveSearch);
    connect(m_status, &StatusLine::cancelRequested, m_commands[Command::CancelSync], &QAction::trigger);

    connect(&m_marks, &Marks::failed, this, &MainWindow::tell);
    connect(&m_marks, &Marks::saved, this, &MainWindow::fetchImages);
    connect(&m_marks, &Marks::allRead, this, [this](int articles) {
        m_status->say(tr("%n article(s) marked read. Ctrl+Z takes it back.", nullptr, articles));
    });
    connect(&m_marks, &Marks::sourceRemoved, this, [this](const QString &title) {
        m_status->say(tr("“%1” was removed. Ctrl+Z brings it back.").arg(title));
    });
    connect(&m_store, &Store::changed, this, [this] {
        if (m_restStarted && !m_statsTimer.isActive())
            m_statsTimer.start();
    });
    connect(&m_statsTimer, &QTimer::timeout, this, &MainWindow::updateStats);
}

void MainWindow::connectSidebar()
{
    connect(m_sidebar, &Sidebar::boardRequested, this, [this](const Board &board) {
        showBoard(board);
        m_board->view().setFocus();
    });
    connect(m_sidebar, &Sidebar::contentsChanged, this, [this] {
        const SidebarContents &contents = m_sidebar->contents();
        m_board->setHasSources(!contents.sources.isEmpty());
        QHash<QString, QColor> colours;
        for (const sokbo::Tag &tag : contents.tags)
            colours.insert(tag.name.toCaseFolded(), tagColour(tag.name, tag.colour));
        m_board->view().setTagColours(colours);
        followSidebar();
        updateCommands();
    });
    connect(m_sidebar, &Sidebar::failed, this, &MainWindow::tell);
    connect(m_sidebar, &Sidebar::syncRequested, this, [this](const QList<SourceId> &sources) {
        SyncRequest request;
        request.sources = sources;
        request.evenIfNotDue = true;
        sync(request);
    });
    connect(m_sidebar, &Sidebar::allReadRequested, this, &MainWindow::markBoardRead);
    connect(m_sidebar, &Sidebar::sourceChanged, &m_marks, &Marks::changeSource);
    connect(m_sidebar, &Sidebar::sourceRemovalRequested, &m_marks, &Marks::removeSource);
    connect(m_sidebar, &Sidebar::signInRequested, this, &MainWindow::signIn);
    connect(m_sidebar, &Sidebar::signOutRequested, this, &MainWindow::signOut);
    connect(m_sidebar, &Sidebar::sourceSiteRequested, this, &MainWindow::linkRequested);
    connect(m_sidebar, &Sidebar::tagEditRequested, this, [this](const sokbo::Tag &tag) {
        TagDialog dialog(tag, this);
        if (dialog.exec() == QDialog::Accepted)
            m_marks.changeTag(tag, dialog.changed());
    });
    connect(m_sidebar, &Sidebar::tagRemovalRequested, &m_marks, &Marks::removeTag);
    connect(m_sidebar, &Sidebar::searchChanged, this, [this](const SavedSearch &search) {
        onAnswer(m_store.saveSearch(search), this, [this](const Result<qint64> &id) {
            if (!id)
                tell(id.error());
        });
    });
    connect(m_sidebar, &Sidebar::searchRemovalRequested, &m_marks, &Marks::removeSearch);
}

void MainWindow::connectArticle()
{
    connect(m_article, &ArticleArea::opened, this, [this](const StoredArticle &article) {
        // Reading is not a step to undo: who takes back a tag does not want to have unread what he read
        // since.
        if (!article.headline.read)
            onFailure(m_store.setRead({article.article.id}, true), this,
                [this](const Error &error) { tell(error); });
        setWindowTitle(tr("%1 — Sokbo").arg(article.article.title));
        updateCommands();
        fetchImagesOfOpened(article.article.id);
        for (const Source &source : m_sidebar->contents().sources)
            if (source.id == article.article.source && source.fullText == FullText::OnOpening
                && !article.article.wholeText && m_service && !m_settings.offline())
                onFailure(m_service->fetchWhole(article.article.id), this,
                    [this](const Error &error) { tell(error); });
    });
    connect(m_article, &ArticleArea::missing, this,
        [this] { m_status->say(tr("This article is no longer there.")); });
    connect(m_article, &ArticleArea::engineFailed, this, [this] {
        m_status->say(tr("The article view stopped working. Articles are shown as plain text until Sokbo is "
                         "started again."));
    });
    connect(m_article, &ArticleArea::linkActivated, this, &MainWindow::linkRequested);
    connect(m_article, &ArticleArea::linkHovered, m_status, &StatusLine::showLink);
    connect(m_article, &ArticleArea::legendActivated, this, [this](MentionType type) {
        QSet<MentionType> hidden = m_settings.hiddenTypes();
        if (!hidden.remove(type))
            hidden.insert(type);
        m_settings.setHiddenTypes(hidden);
        m_article->setStyle(m_settings.textPixels(), hidden);
    });
    connect(m_article, &ArticleArea::entityActivated, this, [this](EntityId id) {
        QString name;
        if (const auto &stored = m_article->stored())
            for (const Mention &mention : stored->mentions)
                if (mention.entity == id)
                    name = mention.name;
        showEntity(id, name);
    });
    m_card = new EntityPopup(m_store, m_parts.clock, m_parts.findQuotations, this);
    connect(m_article, &ArticleArea::entityHovered, m_card, &EntityPopup::hover);
    connect(m_card, &EntityPopup::boardRequested, this, &MainWindow::showEntity);
    connect(m_card, &EntityPopup::articleRequested, this, &MainWindow::openArticle);
    connectCorrections();
}

void MainWindow::startRest()
{
    m_restStarted = true;
    Q_EMIT firstPainted();
    m_sidebar->start();
    updateStats();
}

void MainWindow::setService(SyncService *service)
{
    m_service = service;
    connect(service, &SyncService::started, this, [this] {
        m_board->emptyPage().setBusy(true);
        updateCommands();
    });
    connect(service, &SyncService::progress, m_status, &StatusLine::showSync);
    connect(service, &SyncService::finished, this, [this](const SyncReport &report) {
        m_status->endSync(report);
        if (report.error)
            tell(*report.error);
        m_sampleDone = m_sampleDone || m_sampleAsked;
        m_board->emptyPage().setBusy(false);
        updateCommands();
    });
    connect(service, &SyncService::reanalysisProgress, this, [this](const ReanalysisProgress &progress) {
        m_status->showRemarking(progress);
        updateCommands();
    });
    connect(service, &SyncService::reanalysisFinished, this, [this](const ReanalysisProgress &progress) {
        m_status->endRemarking(progress);
        updateCommands();
    });
    connect(service, &SyncService::onlineChanged, this, [this](bool online) {
        m_reachable = online;
        updateOffline();
    });
    useOfflinePlan();
    updateOffline();
    updateCommands();
    if (std::exchange(m_wantsSample, false))
        loadSample();
    service->reanalyse(); // what an earlier run did not finish, or an older recogniser marked
}

void MainWindow::setConnectivity(Connectivity connectivity)
{
    m_metered = connectivity == Connectivity::Metered;
    updateOffline();
}

void MainWindow::openArticle(ArticleId id)
{
    showPane(true);
    if (m_board->model().rowOf(id) >= 0)
        m_board->view().select(id);
    else if (!m_board->model().isLoaded())
        m_openWhenShown = id;
    if (m_article->article() != id)
        m_article->open(id);
}

void MainWindow::openFirstArticle()
{
    showPane(true);
    m_board->view().selectRow(0);
}

void MainWindow::useSettings()
{
    m_parts.applyTheme(m_settings.theme());
    m_article->setStyle(m_settings.textPixels(), m_settings.hiddenTypes());
    m_article->setPlainOnly(m_settings.plainView());
    m_commands[Command::PlainView]->setChecked(m_settings.plainView());
    m_commands[Command::Offline]->setChecked(m_settings.offline());
    m_commands.useShortcuts(m_settings.shortcuts());
    useOfflinePlan();
    updateOffline();
}

void MainWindow::updateOffline()
{
    const bool offline = m_settings.offline();
    m_status->setOffline(offline, m_reachable, m_metered);
    if (m_service) {
        m_service->setSchedule(!offline && m_settings.syncsByItself());
        if (offline) {
            m_service->cancel();
            m_keeping.cancel();
        }
    }
    updateCommands();
}

bool MainWindow::isAtRest() const
{
    return !m_statsTimer.isActive() && m_sidebar->isFresh();
}

void MainWindow::updateStats()
{
    const QDateTime dayStart = m_parts.clock.now().toLocalTime().date().startOfDay().toUTC();
    onAnswer(m_store.boardCounts(dayStart), this, [this](const Result<BoardCounts> &counts) {
        if (!counts)
            return;
        onAnswer(m_store.stats(), this, [this, offline = counts->offline](const Result<StoreStats> &stats) {
            if (stats)
                m_status->setSizes(offline, *stats);
        });
    });
}

void MainWindow::useLayout(WindowLayout layout)
{
    m_settings.setState(stateName(m_layout), m_inner->saveState());
    m_layout = layout;
    m_settings.setLayout(layout);
    m_inner->setOrientation(layout == WindowLayout::BoardAbovePane ? Qt::Vertical : Qt::Horizontal);
    if (const QByteArray state = m_settings.state(stateName(layout)); !state.isEmpty())
        m_inner->restoreState(state);
    m_inner->setOrientation(layout == WindowLayout::BoardAbovePane ? Qt::Vertical : Qt::Horizontal);
    m_inner->setChildrenCollapsible(false);
    m_board->show();
    m_article->setVisible(layout != WindowLayout::BoardAlone);
    if (m_article->isVisible() && m_board->view().currentArticle().isValid())
        m_article->open(m_board->view().currentArticle());
    updateCommands();
}

bool MainWindow::isPaneOver() const
{
    return m_layout == WindowLayout::BoardAlone && !m_article->isHidden();
}

void MainWindow::showPane(bool shown)
{
    if (m_layout != WindowLayout::BoardAlone)
        return;
    m_article->setVisible(shown);
    m_board->setVisible(!shown);
    if (!shown)
        m_board->view().setFocus();
    updateCommands();
}

void MainWindow::restoreSidebarWidth()
{
    const int usual = em(this, usualSidebar);
    int wide = usual;
    if (m_outer->restoreState(m_settings.state(QStringLiteral("outer")))) {
        // Earlier versions measured in average characters and made the sidebar twice as wide in a Korean
        // font.
        const bool measuredInEm = m_settings.state(QStringLiteral("measure")) == "em";
        const int widest = measuredInEm ? width() / 3 : usual;
        wide = std::min(m_outer->sizes().constFirst(), widest);
    }
    const int rest = width() - wide;
    m_outer->setSizes({wide, rest});
    m_inner->setSizes({rest * boardPart / 100, rest * (100 - boardPart) / 100});
}

void MainWindow::restoreState()
{
    if (!restoreGeometry(m_settings.state(QStringLiteral("geometry"))))
        resize(QSize(1280, 800).boundedTo(roomOnScreen(this)));
    restoreSidebarWidth();
    m_board->view().restoreColumnState(m_settings.state(QStringLiteral("columns")));
    m_sidebar->setClosedFolders(m_settings.closedFolders());
    m_sidebar->setNames(namesFrom(m_settings.state(QStringLiteral("names"))));
    m_sidebar->setVisible(m_settings.state(QStringLiteral("sidebar")) != "hidden");
    m_layout = m_settings.layout();
    const QByteArray inner = m_settings.state(stateName(m_layout));
    m_inner->setOrientation(m_layout == WindowLayout::BoardAbovePane ? Qt::Vertical : Qt::Horizontal);
    if (!inner.isEmpty())
        m_inner->restoreState(inner);
    m_article->setVisible(m_layout != WindowLayout::BoardAlone);
}

void MainWindow::saveState()
{
    m_settings.setState(QStringLiteral("geometry"), saveGeometry());
    m_settings.setState(QStringLiteral("outer"), m_outer->saveState());
    m_settings.setState(QStringLiteral("measure"), "em");
    if (m_layout != WindowLayout::BoardAlone)
        m_settings.setState(stateName(m_layout), m_inner->saveState());
    m_settings.setState(QStringLiteral("columns"), m_board->view().columnState());
    m_settings.setState(QStringLiteral("sidebar"), m_sidebar->isHidden() ? "hidden" : "shown");
    m_settings.setClosedFolders(m_sidebar->closedFolders());
    m_settings.setState(QStringLiteral("names"), stateOf(m_sidebar->names()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Esc ends a sync first (its command takes the key while one runs), then leads back to the board.
    if (event->key() == Qt::Key_Escape && isPaneOver())
        showPane(false);
    else if (event->key() == Qt::Key_Escape)
        m_board->view().setFocus();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_restStarted)
        updateOffline();
}

} // namespace sokbo
