// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sidebar.h"

#include "kit/accessible.h"
#include "kit/answer.h"
#include "kit/colours.h"
#include "sources/sidebardelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int refreshMilliseconds = 250; // a sync changes counts many times a second
constexpr int namesMilliseconds = 2000; // counting names takes longer than anything else here
constexpr int namesShown = 6;
constexpr int risingShown = 5;

} // namespace

Sidebar::Sidebar(const Store &store, const Clock &clock, QWidget *parent)
    : QTreeView(parent)
    , m_store(store)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Boards and sources"));
    m_model.setHorizontalHeaderLabels({accessibleName()}); // not seen
    setModel(&m_model);
    setItemDelegate(new SidebarDelegate(this));
    setHeaderHidden(true);
    // Else Qt looks for the widest letter of all fonts, for a header that nobody sees.
    header()->setMinimumSectionSize(1);
    setRootIsDecorated(false);
    setIndentation(0); // the delegate indents, so that the selection reaches from edge to edge
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    viewport()->setBackgroundRole(QPalette::Window);
    tellFolding(*this);

    m_timer.setSingleShot(true);
    m_timer.setInterval(refreshMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Sidebar::refresh);
    m_namesTimer.setSingleShot(true);
    m_namesTimer.setInterval(namesMilliseconds);
    connect(&m_namesTimer, &QTimer::timeout, this, [this] {
        if (m_entitiesStale)
            refresh();
    });
    connect(&m_store, &Store::changed, this, &Sidebar::follow);
    connect(this, &QAbstractItemView::clicked, this, &Sidebar::activate);
    connect(this, &QAbstractItemView::activated, this, &Sidebar::activate);
    connect(this, &QTreeView::collapsed, this,
        [this](const QModelIndex &index) { m_closed.append(SidebarModel::entryAt(index).key); });
    connect(this, &QTreeView::expanded, this,
        [this](const QModelIndex &index) { m_closed.removeAll(SidebarModel::entryAt(index).key); });
}

void Sidebar::start()
{
    m_isStarted = true;
    refresh();
}

bool Sidebar::isFresh() const
{
    return !m_timer.isActive() && m_awaited == 0 && !m_sourcesStale && !m_iconsStale && !m_tagsStale
        && !m_searchesStale && !m_entitiesStale && !m_watchedStale;
}

void Sidebar::follow(const ChangeSet &changes)
{
    // marked: a source that is gone is no longer listed when the last of its articles loses its mark.
    m_sourcesStale |= changes.sources || changes.everything
        || (!changes.marked.isEmpty() && !m_contents.goneSources.isEmpty());
    m_iconsStale |= changes.icons || changes.everything;
    m_tagsStale |= changes.tags || changes.everything || !changes.marked.isEmpty();
    m_searchesStale |= changes.searches || changes.everything;
    m_entitiesStale |= changes.entities || changes.everything || !changes.added.isEmpty();
    m_watchedStale |= changes.watched || changes.corrections || changes.entities || changes.everything
        || !changes.added.isEmpty() || !changes.marked.isEmpty() || !changes.placed.isEmpty();
    if (!m_timer.isActive())
        m_timer.start();
}

// Asks for one part of the contents. The lines are shown when every read of the batch has answered, in
// whatever order the answers come.
template <typename T, typename Use>
void Sidebar::read(
    const std::shared_ptr<int> &batch, const QFuture<Result<T>> &future, Use use, bool Sidebar::*stale)
{
    ++*batch;
    ++m_awaited;
    onAnswer(future, this, [this, batch, use, stale](const Result<T> &answer) {
        --m_awaited;
        if (answer)
            use(*answer);
        else
            Q_EMIT failed(answer.error());
        if (!answer && stale)
            this->*stale = true; // the next refresh asks again
        if (--*batch == 0)
            showContents();
    });
}

void Sidebar::refresh()
{
    const auto batch = std::make_shared<int>(0);
    const auto into = [](auto &part) { return [&part](const auto &answer) { part = answer; }; };
    if (std::exchange(m_sourcesStale, false)) {
        read(batch, m_store.sources(), into(m_contents.sources), &Sidebar::m_sourcesStale);
        read(batch, m_store.goneSources(), into(m_contents.goneSources), &Sidebar::m_sourcesStale);
    }
    if (std::exchange(m_iconsStale, false))
        readIcons(batch);
    if (std::exchange(m_tagsStale, false))
        read(batch, m_store.tags(), into(m_contents.tags), &Sidebar::m_tagsStale);
    if (std::exchange(m_searchesStale, false))
        read(batch, m_store.savedSearches(), into(m_contents.searches), &Sidebar::m_searchesStale);
    if (std::exchange(m_watchedStale, false)) {
        read(batch, m_store.watched(), into(m_contents.watched), &Sidebar::m_watchedStale);
        read(batch, m_store.followed(), into(m_contents.followed), &Sidebar::m_watchedStale);
    }
    const QDateTime dayStart = m_clock.now().toLocalTime().date().startOfDay().toUTC();
    read(batch, m_store.boardCounts(dayStart), into(m_contents.counts));
    read(batch, m_store.sourceCounts(), into(m_contents.sourceCounts));
    if (m_entitiesStale && !m_namesTimer.isActive()) {
        m_entitiesStale = false;
        m_namesTimer.start();
        readNames();
    }
}

// Decoded away from the window's thread: there may be hundreds.
void Sidebar::readIcons(const std::shared_ptr<int> &batch)
{
    const QFuture<Result<QHash<SourceId, QImage>>> images
        = m_store.icons().then(QtFuture::Launch::Async, [](const Result<QHash<SourceId, SiteIcon>> &icons) {
              return icons.map([](const QHash<SourceId, SiteIcon> &all) {
                  QHash<SourceId, QImage> decoded;
                  for (auto icon = all.cbegin(); icon != all.cend(); ++icon)
                      if (const QImage image = siteIconImage(*icon); !image.isNull())
                          decoded.insert(icon.key(), image);
                  return decoded;
              });
          });
    read(
        batch, images, [this](const QHash<SourceId, QImage> &icons) { m_contents.icons = icons; },
        &Sidebar::m_iconsStale);
}

// In a batch of their own, because counting names takes longer than anything else here.
void Sidebar::readNames()
{
    const auto batch = std::make_shared<int>(0);
    const QDateTime now = m_clock.now();
    const QDateTime since = m_names.span == NamesView::Span::Today
        ? now.toLocalTime().date().startOfDay().toUTC()
        : m_names.span == NamesView::Span::Week ? now.addDays(-7)
                                                : QDateTime();
    read(batch, m_store.topEntities(m_names.type, since, namesShown),
        [this, names = m_names](const QList<EntityRow> &rows) {
            m_contents.entities = rows;
            m_contents.names = names;
        });
    read(batch, m_store.risingEntities(std::nullopt, now, risingShown),
        [this](const QList<RisingEntity> &rising) { m_contents.rising = rising; });
}

void Sidebar::setNames(const NamesView &view)
{
    if (view == m_names)
        return;
    m_names = view;
    m_entitiesStale = true;
    m_namesTimer.stop();
    if (m_isStarted)
        refresh();
    Q_EMIT namesChanged();
}

void Sidebar::showContents()
{
    const QString under = SidebarModel::entryAt(currentIndex()).key;
    m_model.set(sidebarEntries(m_contents, isDark(palette())));
    openFolders();
    applyFilter();
    putCursor(under); // where a line changed its place, the model made it anew
    if (m_open)
        showAsOpen(*m_open);
    Q_EMIT contentsChanged();
}

// All that the reader has not closed; what fits a filter is shown wherever it is.
void Sidebar::openFolders()
{
    const QStringList closed = m_closed;
    expandWhatHoldsLines(*this, [this, &closed](const QModelIndex &line) {
        return m_filter.isEmpty() && closed.contains(SidebarModel::entryAt(line).key);
    });
    m_closed = closed; // what a filter opens the reader has not opened
}

void Sidebar::showAsOpen(const Board &board)
{
    const bool another = !m_open || !m_open->showsSameAs(board);
    m_open = board;
    const QModelIndex index = m_model.find(board);
    if (!index.isValid()) {
        selectionModel()->clearSelection();
        return;
    }
    if (!selectionModel()->isSelected(index))
        selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
    // Counts that were read again must not take the cursor from somebody who walks through the lines.
    if (another || !currentIndex().isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

QItemSelectionModel::SelectionFlags Sidebar::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

QModelIndexList Sidebar::selectedIndexes() const
{
    return currentIndex().isValid() ? QModelIndexList{currentIndex()} : QModelIndexList();
}

std::optional<Board> Sidebar::lineOf(const Board &board) const
{
    const QModelIndex index = m_model.find(board);
    if (!index.isValid())
        return std::nullopt;
    return SidebarModel::entryAt(index).board;
}

std::optional<Board> Sidebar::unreadBelow(const Board &board) const
{
    using Kind = SidebarEntry::Kind;
    QModelIndex line = m_model.find(board);
    const Kind kind = SidebarModel::entryAt(line).kind;
    if (!line.isValid() || (kind != Kind::Source && kind != Kind::Folder))
        return std::nullopt;
    while ((line = m_model.below(line)).isValid())
        if (const SidebarEntry entry = SidebarModel::entryAt(line);
            entry.kind == Kind::Source && entry.count > 0)
            return entry.board;
    return std::nullopt;
}

QStringList Sidebar::folders() const
{
    return foldersOf(m_contents.sources);
}

QList<SourceId> Sidebar::sourcesIn(const QString &folder) const
{
    QList<SourceId> ids;
    for (const Source &source : m_contents.sources)
        if (source.folder == folder || source.folder.startsWith(folder + QLatin1Char('/')))
            ids.append(source.id);
    return ids;
}

int Sidebar::widthToFit(int most) const
{
    int width = 0;
    for (QModelIndex line = m_model.find(QStringLiteral("sources")); line.isValid();
         line = m_model.below(line)) {
        const SidebarEntry entry = SidebarModel::entryAt(line);
        int depth = -1;
        for (QModelIndex at = line.parent(); at.isValid(); at = at.parent())
            ++depth;
        if (const int needed = SidebarDelegate::widthOf(font(), entry, depth);
            entry.treeLine() && needed <= most)
            width = std::max(width, needed);
    }
    return width;
}

void Sidebar::setFilter(const QString &typed)
{
    if (m_filter == typed)
        return;
    m_filter = typed;
    openFolders();
    applyFilter();
    if (!m_filter.isEmpty() && m_firstFitting.isEmpty())
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate); // no line is seen to act on
    else if (!m_filter.isEmpty())
        putCursor(m_firstFitting);
    else if (hasFocus())
        scrollTo(currentIndex()); // who has walked among the lines stays there, in a folder that opens for it
    else if (m_open && m_model.find(*m_open).isValid())
        selectionModel()->setCurrentIndex(m_model.find(*m_open), QItemSelectionModel::NoUpdate);
}

void Sidebar::applyFilter()
{
    const SidebarMatches matches = m_filter.isEmpty()
        ? SidebarMatches()
        : matchesIn(sidebarEntries(m_contents, isDark(palette())), m_filter);
    m_firstFitting = matches.first;
    applyFilter({}, matches);
}

void Sidebar::applyFilter(const QModelIndex &parent, const SidebarMatches &matches)
{
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        const QModelIndex line = m_model.index(row, 0, parent);
        setRowHidden(
            row, parent, !m_filter.isEmpty() && !matches.shown.contains(SidebarModel::entryAt(line).key));
        applyFilter(line, matches);
    }
}

bool Sidebar::openFirst()
{
    const QModelIndex first = m_firstFitting.isEmpty() ? QModelIndex() : m_model.find(m_firstFitting);
    if (first.isValid())
        activate(first);
    return first.isValid();
}

void Sidebar::focusSection(const QString &key)
{
    const QModelIndex section = m_model.find(key);
    if (!section.isValid())
        return;
    setFocus(Qt::ShortcutFocusReason);
    setCurrentIndex(m_model.index(0, 0, section));
}

void Sidebar::activate(const QModelIndex &index)
{
    const SidebarEntry entry = SidebarModel::entryAt(index);
    if (entry.hasMenu) {
        QMenu menu(this);
        fillSectionMenu(menu, entry.key);
        menu.exec(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
        return;
    }
    if (!entry.leadsToABoard())
        return;
    const bool opens = entry.kind == SidebarEntry::Kind::Folder
        || (entry.kind == SidebarEntry::Kind::Tag && m_model.hasChildren(index));
    if (opens && m_open && m_open->showsSameAs(entry.board))
        setExpanded(index, !isExpanded(index));
    Q_EMIT boardRequested(entry.board);
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    // A tree would take letters for a search among its lines; here they are the window's commands.
    if (!event->text().isEmpty() && event->text().at(0).isLetterOrNumber())
        return event->ignore();
    QTreeView::keyPressEvent(event);
}

void Sidebar::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_model.rowCount() > 0)
        m_model.set(sidebarEntries(m_contents, isDark(palette())));
}

const Source *Sidebar::sourceOf(SourceId id) const
{
    const auto found = std::find_if(m_contents.sources.cbegin(), m_contents.sources.cend(),
        [id](const Source &source) { return source.id == id; });
    return found == m_contents.sources.cend() ? nullptr : &*found;
}

QList<SourceId> Sidebar::sourcesUnder(const QModelIndex &index) const
{
    const SidebarEntry entry = SidebarModel::entryAt(index);
    if (entry.source().isValid())
        return {entry.source()};
    QList<SourceId> ids;
    for (int row = 0; row < m_model.rowCount(index); ++row)
        ids += sourcesUnder(m_model.index(row, 0, index));
    return ids;
}

} // namespace sokbo
