// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardview.h"

#include "board/boarddelegate.h"
#include "board/boardrowlayout.h"
#include "core/failurelog.h"
#include "kit/answer.h"
#include "kit/measures.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace sokbo {

namespace {

using Order = BoardQuery::Order;

struct SortableColumn {
    BoardModel::Column column;
    Order first; // what a click gives
    Order second; // and the next one
    Qt::SortOrder arrow; // of the first
};

constexpr SortableColumn sortableColumns[] = {
    {BoardModel::TimeColumn, Order::Newest, Order::Oldest, Qt::DescendingOrder},
    {BoardModel::NumberColumn, Order::Newest, Order::Oldest, Qt::DescendingOrder},
    {BoardModel::TitleColumn, Order::Title, Order::TitleBackwards, Qt::AscendingOrder},
    {BoardModel::AuthorColumn, Order::Author, Order::AuthorBackwards, Qt::AscendingOrder},
    {BoardModel::SourceColumn, Order::Source, Order::SourceBackwards, Qt::AscendingOrder},
};

std::optional<Order> orderByColumn(int column, Order current)
{
    for (const SortableColumn &sortable : sortableColumns)
        if (sortable.column == column)
            return current == sortable.first ? sortable.second : sortable.first;
    return std::nullopt;
}

// Qt's own header measures its words in bold, which loads a face that is then never drawn.
class BoardHeader final : public QHeaderView {
public:
    explicit BoardHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
    }

protected:
    QSize sectionSizeFromContents(int section) const override
    {
        const QString text = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
        return fontMetrics().size(Qt::TextSingleLine, text) + QSize(24, 6); // the sort indicator, and air
    }
};

// What makes room for the title where the board is narrow, first to last.
constexpr BoardModel::Column givingWay[]
    = {BoardModel::TagsColumn, BoardModel::AuthorColumn, BoardModel::NumberColumn, BoardModel::SourceColumn};
constexpr double leastTitle = 24; // em

// A selection of more rows than this is not taken up again after the board was read afresh.
constexpr int heldRows = 1000;

} // namespace

BoardView::BoardView(BoardModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new BoardDelegate(model, this))
{
    setObjectName(QStringLiteral("board"));
    setAccessibleName(tr("Board"));
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    // Before setModel, so that our slots run on either side of the view's own.
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &BoardView::holdStill);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &BoardView::holdStill);
    connect(&model, &BoardModel::otherBoard, this, [this] { m_otherBoard = true; });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &BoardView::holdSelection);
    setHorizontalHeader(new BoardHeader(this));
    setModel(&model);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &BoardView::takeUpAgain);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &BoardView::takeUpAgain);
    connect(&model, &QAbstractItemModel::modelReset, this, &BoardView::takeUpSelection);
    connect(this, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT originalRequested(m_model.idAt(index.row())); });
    setUpRows();
    setUpHeader();
}

void BoardView::setUpRows()
{
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    fitRows();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void BoardView::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setObjectName(QStringLiteral("boardColumns"));
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setMinimumSectionSize(24);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(BoardModel::TimeColumn, Qt::DescendingOrder);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(BoardModel::TitleColumn, QHeaderView::Stretch);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    const QFontMetrics metrics(font());
    // Measured as a whole: one syllable's width is rounded, and five of them are then cut off.
    const auto syllables
        = [&metrics](int count) { return metrics.horizontalAdvance(QString(count, u'가')) + 14; };
    header->resizeSection(BoardModel::NumberColumn, metrics.horizontalAdvance(QStringLiteral("000000")) + 14);
    header->resizeSection(BoardModel::AuthorColumn, syllables(5));
    header->resizeSection(BoardModel::SourceColumn, syllables(6));
    header->resizeSection(BoardModel::TagsColumn, syllables(6));
    header->resizeSection(
        BoardModel::TimeColumn, metrics.horizontalAdvance(QStringLiteral("0000-00-00")) + 14);
    header->resizeSection(BoardModel::StarColumn, metrics.height() + 10);
    // Tags stand beside the title already; who wants them in a column of their own gets them by the header's
    // menu.
    m_unwanted.insert(BoardModel::TagsColumn);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint &at) {
        QMenu menu(this);
        fillColumnMenu(menu);
        menu.exec(header->mapToGlobal(at));
    });
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        if (const auto order = orderByColumn(column, m_model.query().order))
            Q_EMIT orderRequested(*order);
        else
            showSortIndicator(); // the header has put it over the column that was clicked
    });
    connect(&m_model, &BoardModel::firstRowsShown, this, &BoardView::showSortIndicator);
}

void BoardView::showSortIndicator()
{
    const Order order = m_model.query().order;
    for (const SortableColumn &sortable : sortableColumns) {
        if (order != sortable.first && order != sortable.second)
            continue;
        const bool turned = (order == sortable.second) != (sortable.arrow == Qt::AscendingOrder);
        horizontalHeader()->setSortIndicator(
            sortable.column, turned ? Qt::AscendingOrder : Qt::DescendingOrder);
        return;
    }
}

void BoardView::fillColumnMenu(QMenu &menu)
{
    for (int column = 0; column < BoardModel::columns; ++column) {
        if (column == BoardModel::TitleColumn)
            continue;
        const QString name = m_model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        const bool wanted = !m_unwanted.contains(column);
        const bool squeezed = wanted && horizontalHeader()->isSectionHidden(column);
        QAction *action = menu.addAction(squeezed ? tr("%1 (no room here)").arg(name) : name);
        action->setCheckable(true);
        action->setChecked(wanted);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            if (shown)
                m_unwanted.remove(column);
            else
                m_unwanted.insert(column);
            fitColumns();
        });
    }
}

// Shows the columns that the reader wants, except those for which the title would become too narrow.
void BoardView::fitColumns()
{
    QHeaderView *header = horizontalHeader();
    int others = 0;
    for (int column = 0; column < BoardModel::columns; ++column) {
        // A hidden column has no width until it is shown.
        if (header->isSectionHidden(column) && !m_unwanted.contains(column))
            header->showSection(column);
        if (column != BoardModel::TitleColumn && !m_unwanted.contains(column))
            others += header->sectionSize(column);
    }
    QSet<int> hidden = m_unwanted;
    for (const BoardModel::Column column : givingWay) {
        if (viewport()->width() - others >= em(this, leastTitle))
            break;
        if (!hidden.contains(column)) {
            others -= header->sectionSize(column);
            hidden.insert(column);
        }
    }
    for (const int column : std::as_const(hidden))
        header->hideSection(column);
}

QByteArray BoardView::columnState() const
{
    // Columns that only give way at this width are not hidden for good.
    QHeaderView *header = horizontalHeader();
    QList<int> squeezed;
    for (int column = 0; column < BoardModel::columns; ++column)
        if (header->isSectionHidden(column) && !m_unwanted.contains(column))
            squeezed.append(column);
    for (const int column : std::as_const(squeezed))
        header->showSection(column);
    const QByteArray state = header->saveState();
    for (const int column : std::as_const(squeezed))
        header->hideSection(column);
    return state;
}

void BoardView::restoreColumnState(const QByteArray &state)
{
    QHeaderView *header = horizontalHeader();
    if (state.isEmpty() || !header->restoreState(state))
        return;
    header->setSectionResizeMode(BoardModel::TitleColumn, QHeaderView::Stretch);
    m_unwanted.clear();
    for (int column = 0; column < BoardModel::columns; ++column)
        if (column != BoardModel::TitleColumn && header->isSectionHidden(column))
            m_unwanted.insert(column);
    fitColumns();
}

void BoardView::setTagColours(const QHash<QString, QColor> &colours)
{
    m_delegate->setTagColours(colours);
    viewport()->update();
}

ArticleId BoardView::currentArticle() const
{
    return m_model.idAt(currentIndex().row());
}

QList<ArticleId> BoardView::selectedArticles() const
{
    // By ranges: all of a million rows can be selected, and each would be an index of its own in
    // selectedRows().
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QList<ArticleId> ids;
    int next = 0;
    for (const auto &[top, bottom] : ranges)
        for (int row = std::max(top, next); row <= bottom; next = ++row)
            ids.append(m_model.idAt(row));
    if (ids.isEmpty() && currentArticle().isValid())
        ids.append(currentArticle());
    return ids;
}

void BoardView::select(ArticleId id)
{
    if (const int row = m_model.rowOf(id); row >= 0)
        selectRow(row);
}

void BoardView::selectRow(int row)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const QModelIndex index = m_model.index(std::clamp(row, 0, rows - 1), BoardModel::TitleColumn);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void BoardView::clearCurrent()
{
    selectionModel()->clear();
    tellPosition();
}

void BoardView::step(int rows)
{
    const int current = currentIndex().row();
    selectRow(current < 0 ? topRow() : current + rows);
}

void BoardView::selectNextUnread()
{
    // Rows that are here answer at once; where an unknown one comes first, the store knows.
    const int rows = m_model.rowCount();
    int row = currentIndex().row() + 1;
    for (const int end = std::min(rows, row + 200); row < end; ++row) {
        const Headline *headline = m_model.headline(row);
        if (!headline)
            break;
        if (!headline->read)
            return selectRow(row);
    }
    if (row >= rows)
        return Q_EMIT noUnreadBelow();
    const Headline *from = m_model.headline(std::max(0, row - 1));
    if (!from)
        return;
    BoardQuery unread = m_model.query();
    QueryNode is;
    is.kind = QueryNode::Kind::Field;
    is.field = QueryField::Is;
    is.text = QStringLiteral("unread");
    QueryNode both;
    both.children = {unread.root, is};
    unread.root = both;
    const auto &store = m_model.store();
    onAnswer(store.page(unread, 1, BoardKey{from->published, from->id}), this,
        [this](const auto &page) { goToUnread(page); });
}

void BoardView::goToUnread(const Result<QList<Headline>> &page)
{
    logFailure("look for the next unread article", page);
    if (page && !page->isEmpty())
        select(page->first().id);
    else
        Q_EMIT noUnreadBelow();
}

int BoardView::topRow() const
{
    return std::max(0, rowAt(0));
}

void BoardView::scrollToRow(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        scrollTo(m_model.index(row, BoardModel::TitleColumn), PositionAtTop);
}

void BoardView::holdStill()
{
    m_storeChanges = true;
    // Who has not begun to read wants to see what is newest; who has, wants nothing to move.
    const bool untouched = verticalScrollBar()->value() == 0 && !currentIndex().isValid();
    const int row = rowAt(0);
    m_anchor.reset();
    if (!untouched && row >= 0)
        m_anchor = Anchor{m_model.idAt(row), rowViewportPosition(row)};
}

void BoardView::takeUpAgain()
{
    if (m_anchor) {
        const int row = m_model.rowOf(m_anchor->id);
        if (row >= 0) {
            // The geometry of new rows is otherwise updated at the next event, after which the view would
            // jump.
            updateGeometries();
            verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize() - m_anchor->offset);
        }
    }
    m_storeChanges = false;
    tellPosition();
    Q_EMIT scrolled();
}

void BoardView::holdSelection()
{
    m_heldCurrent = {};
    m_heldSelection.clear();
    m_anchor.reset();
    m_storeChanges = true;
    if (std::exchange(m_otherBoard, false))
        return;
    holdStill();
    m_heldCurrent = currentArticle();
    m_heldSelection = selectedArticles();
    if (m_heldSelection.size() > heldRows)
        m_heldSelection.clear();
}

void BoardView::takeUpSelection()
{
    m_storeChanges = true;
    if (!m_anchor)
        scrollToTop();
    QItemSelection selection;
    for (ArticleId id : std::as_const(m_heldSelection))
        if (const int row = m_model.rowOf(id); row >= 0)
            selection.select(m_model.index(row, 0), m_model.index(row, BoardModel::columns - 1));
    if (const int row = m_model.rowOf(m_heldCurrent); row >= 0) {
        selectionModel()->setCurrentIndex(
            m_model.index(row, BoardModel::TitleColumn), QItemSelectionModel::NoUpdate);
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    takeUpAgain();
}

void BoardView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_storeChanges)
        return;
    tellPosition();
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT articleChosen(m_model.idAt(current.row()));
}

void BoardView::tellPosition()
{
    Q_EMIT positionChanged(currentIndex().row(), m_model.rowCount());
}

void BoardView::focusInEvent(QFocusEvent *event)
{
    // An item view makes its first row the current one when it gets the focus; here that would open an
    // article and mark it read, though nobody has chosen it.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.column() == BoardModel::StarColumn
        && event->modifiers() == Qt::NoModifier)
        Q_EMIT saveToggled(m_model.idAt(index.row()));
}

void BoardView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        at = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    if (currentIndex().isValid())
        Q_EMIT menuRequested(at);
}

void BoardView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows();
        fitColumns();
    }
}

// Cells are nothing to go to: Home and End are those of the board and not of its row.
QModelIndex BoardView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isOfRow = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, isOfRow ? modifiers | Qt::ControlModifier : modifiers);
}

void BoardView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    m_model.pagePainted();
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitRows();
    fitColumns();
}

void BoardView::fitRows()
{
    const int height = boardRowHeight(font(), logicalDpiY(), viewport()->height());
    if (height == verticalHeader()->defaultSectionSize())
        return;
    const int top = topRow();
    verticalHeader()->setDefaultSectionSize(height);
    if (top > 0)
        scrollToRow(top);
}

void BoardView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    Q_EMIT scrolled();
}

} // namespace sokbo
