// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/traykeeping.h"

#include "core/failurelog.h"
#include "kit/answer.h"
#include "kit/board.h"
#include "kit/symbols.h"
#include "sources/sidebar.h"

#include <algorithm>

namespace sokbo {

using namespace std::chrono_literals;

namespace {

constexpr auto untilCounted = 1500ms; // after a change; nobody reads it meanwhile
constexpr auto patience = 15s; // panels start within that

// What is unread of a board.
Result<BoardQuery> unreadOf(const QString &query, const QDateTime &now)
{
    Result<BoardQuery> board = parseQuery(query, now);
    const Result<BoardQuery> unread = parseQuery(QStringLiteral("is:unread"), now);
    if (!board || !unread)
        return board;
    QueryNode both;
    both.children = {board->root, unread->root};
    board->root = both;
    board->order = BoardQuery::Order::Newest;
    return board;
}

} // namespace

TrayKeeping::TrayKeeping(const WindowParts &parts, Commands &commands, const Panes &panes, QWidget &window)
    : m_parts(parts)
    , m_commands(commands)
    , m_panes(panes)
    , m_window(window)
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(untilCounted);
    connect(&m_countTimer, &QTimer::timeout, this, &TrayKeeping::count);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &TrayKeeping::minimiseIfLost);
}

TrayKeeping::~TrayKeeping() = default;

void TrayKeeping::start()
{
    m_isStarted = true;
    connect(&m_parts.store, &Store::changed, this, &TrayKeeping::countLater);
    connect(&m_panes.sidebar, &Sidebar::contentsChanged, this, &TrayKeeping::countLater);
    useSettings();
}

// Whoever wants no icon asks the desktop for none, but in the dialog of the settings.
Tray &TrayKeeping::needed()
{
    if (m_tray)
        return *m_tray;
    m_tray = std::make_unique<Tray>(m_window.windowIcon(),
        m_parts.connectToDesktop ? m_parts.connectToDesktop() : QDBusConnection(QString()));
    fillMenu();
    connect(m_tray.get(), &Tray::activated, this, &TrayKeeping::toggleWindow);
    connect(m_tray.get(), &Tray::availabilityChanged, this, [this] {
        if (!m_tray->isAvailable() && m_window.isHidden())
            m_patience.start();
        Q_EMIT availabilityChanged();
    });
    return *m_tray;
}

bool TrayKeeping::isAvailable()
{
    return needed().isAvailable();
}

void TrayKeeping::say(const QString &title, const QString &text)
{
    needed().say(title, text);
}

void TrayKeeping::fillMenu()
{
    QMenu &menu = m_tray->menu();
    m_toggle = menu.addAction(tr("&Show the window"), this, &TrayKeeping::toggleWindow);
    connect(&menu, &QMenu::aboutToShow, this, &TrayKeeping::nameToggle);
    menu.addSeparator();
    menu.addAction(m_commands[Command::Sync]);
    menu.addAction(symbolIcon(Symbol::NextUnread), tr("&Next unread article"), this, [this] {
        Q_EMIT raiseRequested();
        // The briefing is no board that has a next one.
        const bool hasNext = m_commands[Command::NextUnread]->isEnabled();
        m_commands[hasNext ? Command::NextUnread : Command::ShowUnread]->trigger();
    });
    menu.addAction(m_commands[Command::PauseNotifications]);
    menu.addSeparator();
    menu.addAction(m_commands[Command::Quit]);
}

void TrayKeeping::nameToggle()
{
    m_toggle->setText(
        m_window.isVisible() && !m_window.isMinimized() ? tr("&Hide the window") : tr("&Show the window"));
}

// A click takes the keyboard from the window: it counts as in front if it is to be seen at all.
void TrayKeeping::toggleWindow()
{
    if (m_window.isVisible() && !m_window.isMinimized())
        m_window.hide();
    else
        Q_EMIT raiseRequested();
}

void TrayKeeping::useSettings()
{
    if (!m_isStarted)
        return;
    if (m_parts.settings.showsTray() || m_tray)
        needed().setOn(m_parts.settings.showsTray());
    countLater();
}

QList<DesktopAbilities::CountedBoard> TrayKeeping::boards() const
{
    QList<DesktopAbilities::CountedBoard> boards{{QString(), m_commands.plainText(Command::ShowAll)},
        {Board::fixed(Board::Kind::Today, {}).query, m_commands.plainText(Command::ShowToday)},
        {Board::fixed(Board::Kind::Watched, {}).query, tr("All watched names")}};
    const SidebarContents &contents = m_panes.sidebar.contents();
    for (const SavedSearch &search : contents.searches)
        boards.append({search.query, search.name});
    QStringList folders;
    for (const Source &source : contents.sources)
        if (!source.folder.isEmpty() && !folders.contains(source.folder))
            folders.append(source.folder);
    for (const QString &folder : std::as_const(folders))
        boards.append({Board::ofFolder(folder, {}).query, tr("Folder %1").arg(folder)});
    return boards;
}

void TrayKeeping::countLater()
{
    if (m_isStarted && m_parts.settings.showsTray() && !m_countTimer.isActive())
        m_countTimer.start();
}

void TrayKeeping::count()
{
    const QString query = m_parts.settings.trayBoard();
    const QList<DesktopAbilities::CountedBoard> known = boards();
    const auto found = std::find_if(known.begin(), known.end(),
        [&query](const DesktopAbilities::CountedBoard &board) { return board.query == query; });
    const QString title = found == known.end() ? query : found->title;
    const Result<BoardQuery> unread = unreadOf(query, m_parts.clock.now());
    if (!unread)
        return logFailure("count the board of the icon", unread);
    m_counting.cancel(); // superseded
    m_counting = m_parts.store.count(*unread);
    onAnswer(m_counting, this, [this, title](const Result<qint64> &count) {
        if (count)
            needed().setCount(*count, title);
        else if (count.error().kind != Error::Kind::Cancelled)
            logFailure("count the board of the icon", count);
    });
}

bool TrayKeeping::hideInstead()
{
    if (!m_parts.settings.closesToTray() || !m_tray)
        return false;
    m_tray->look(); // a panel that has ended this moment leaves no icon
    if (!isShown())
        return false;
    m_window.hide();
    if (!m_parts.settings.hasSaidWhereItWent()) {
        m_parts.settings.setHasSaidWhereItWent(true);
        Q_EMIT saidRequested(tr("Sokbo is still running"),
            tr("The window is behind the icon in the notification area. A click on it brings the window "
               "back; "
               "“Quit” in its menu ends Sokbo."));
    }
    return true;
}

void TrayKeeping::startHidden()
{
    if (!m_parts.settings.showsTray())
        return m_window.showMinimized();
    if (!isShown())
        m_patience.start(); // the desktop may still be starting
}

void TrayKeeping::minimiseIfLost()
{
    if (m_window.isHidden() && !isShown())
        m_window.showMinimized();
}

} // namespace sokbo
