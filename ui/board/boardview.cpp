// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardview.h"

#include "board/boarddelegate.h"
#include "board/boardrowlayout.h"
#include "board/headedrows.h"
#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/words.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QPointer>

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
    m_headedRows = new HeadedRows(&model, verticalHeader());
    connect(&model, &QAbstractItemModel::rowsInserted, this, &BoardView::takeUpAgain);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &BoardView::takeUpAgain);
    connect(&model, &QAbstractItemModel::modelReset, this, &BoardView::takeUpSelection);
    connect(this, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT originalRequested(m_model.idAt(index.row())); });
    connect(&model, &BoardModel::firstRowsShown, this, &BoardView::tellPosition);
    connect(&model, &BoardModel::loaded, this, &BoardView::tellPosition);
    connect(&model, &BoardModel::firstRowsShown, this, [this] {
        RowLook look = m_delegate->look();
        look.words = soughtWords(m_model.query().root);
        m_delegate->setLook(look);
        weighColumns();
    });
    connect(&model, &BoardModel::daysChanged, this, [this] {
        holdStill();
        placeHeadings();
        takeUpAgain();
    });
    model.setHeld([view = QPointer(this)] { return view ? view->heldArticles() : QList<ArticleId>(); });
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
    header->setMinimumSectionSize(leastColumn);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(BoardModel::TimeColumn, Qt::DescendingOrder);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(BoardModel::TitleColumn, QHeaderView::Stretch);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    takeUsualWidths();
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
    horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder); // the order of no column
}

void BoardView::fillColumnMenu(QMenu &menu)
{
    for (int column = 0; column < BoardModel::columns; ++column) {
        if (column == BoardModel::TitleColumn)
            continue;
        const QString name = m_model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        const bool wanted = !m_unwanted.contains(column);
        const bool squeezed = wanted && horizontalHeader()->isSectionHidden(column);
        QAction *action = menu.addAction(m_empty.contains(column) ? tr("%1 (nothing to say here)").arg(name)
                : squeezed                                        ? tr("%1 (no room here)").arg(name)
                                                                  : name);
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
    // What the names of this board's sources need beyond the usual, the title alone gives.
    if (header->sectionSize(BoardModel::SourceColumn) == m_fittedSource)
        others -= std::max(0, m_fittedSource - m_sourceWidth);
    QSet<int> hidden = m_unwanted;
    hidden += m_empty;
    for (const int column : std::as_const(m_empty))
        if (!m_unwanted.contains(column))
            others -= header->sectionSize(column);
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

void BoardView::setTagColours(const QHash<QString, TagColour> &colours)
{
    m_delegate->setTagColours(colours);
    viewport()->update();
}

void BoardView::setSourceBadges(const QHash<SourceId, SourceBadge> &badges)
{
    m_delegate->setSourceBadges(badges);
    if (fitSource(
            horizontalHeader()->sectionSize(BoardModel::SourceColumn))) // rows of more sources may have come
        fitColumns();
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

int BoardView::topRow() const
{
    return std::max(0, rowAt(0));
}

void BoardView::scrollToRow(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        scrollTo(m_model.index(row, BoardModel::TitleColumn), PositionAtTop);
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
    if (!m_model.knowsCount()) {
        Q_EMIT positionChanged(-1, 0, 0); // what is said now would be said otherwise in a moment
        return;
    }
    const ArticleId current = currentArticle();
    Q_EMIT positionChanged(
        current.isValid() ? m_model.placeOf(current) : -1, m_model.articles(), m_model.stories());
}

void BoardView::focusInEvent(QFocusEvent *event)
{
    // An item view makes its first row the current one when it gets the focus; here that would open an
    // article and mark it read, though nobody has chosen it.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
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
        takeUsualWidths();
        fitSource(m_sourceWidth);
        fitColumns();
    }
}

void BoardView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    paintHeadings();
    if (hasFocus() && !currentIndex().isValid()) { // else the current row shows it
        QPainter painter(viewport());
        painter.fillRect(
            0, 0, 3, viewport()->height(), palette().color(QPalette::Active, QPalette::Highlight));
    }
    m_model.pagePainted();
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitRows();
    fitColumns();
}

void BoardView::setRowStyle(RowStyle style)
{
    if (style == m_delegate->look().style)
        return;
    RowLook look = m_delegate->look();
    look.style = style;
    m_delegate->setLook(look);
    fitRows();
    weighColumns();
    viewport()->update();
}

void BoardView::setThumbnails(Thumbnails *thumbnails)
{
    RowLook look = m_delegate->look();
    look.hasThumbnails = thumbnails;
    m_delegate->setLook(look);
    m_delegate->setThumbnails(thumbnails);
    viewport()->update();
}

void BoardView::setSpoken(ArticleId id)
{
    if (id == m_delegate->spoken())
        return;
    m_delegate->setSpoken(id);
    viewport()->update();
    const int row = id.isValid() ? m_model.rowOf(id) : -1;
    if (row >= 0)
        scrollTo(m_model.index(row, BoardModel::TitleColumn));
}

void BoardView::fitRows()
{
    m_delegate->setDotsPerInch(logicalDpiY());
    const int height = boardRowHeight(font(), logicalDpiY(), viewport()->height(), m_delegate->look().style);
    if (height == m_rowHeight)
        return;
    const int top = topRow();
    m_rowHeight = height;
    placeHeadings();
    if (top > 0)
        scrollToRow(top);
}

// The first row of a day is higher: above it stands which day it is.
void BoardView::placeHeadings()
{
    QList<int> rows;
    for (const DayStart &start : m_model.dayStarts())
        if (m_model.dayStartAt(start.row))
            rows.append(start.row);
    m_headedRows->setHeights(m_rowHeight, dayHeadingHeight(font(), logicalDpiY()));
    m_headedRows->place(rows);
}

void BoardView::paintHeadings()
{
    const int last = rowAt(viewport()->height() - 1);
    const int bottom = last < 0 ? m_model.rowCount() - 1 : last;
    const QColor base = palette().color(QPalette::Active, QPalette::Base);
    const QColor ink = readableOn(dimmedText(palette()), base);
    QPainter painter(viewport());
    painter.setFont(smallerFont(font()));
    for (int row = topRow(); row <= bottom; ++row) {
        const DayStart *start = m_model.dayStartAt(row);
        if (!start)
            continue;
        const QRect band(
            0, rowViewportPosition(row), viewport()->width(), dayHeadingHeight(font(), logicalDpiY()));
        painter.fillRect(band, mixed(ink, base, 0.05));
        painter.setPen(mixed(ink, base, 0.3));
        painter.drawLine(band.bottomLeft(), band.bottomRight());
        painter.setPen(readableOn(ink, mixed(ink, base, 0.05)));
        painter.drawText(band.adjusted(em(this, 0.8), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            m_model.dayHeadingText(*start));
    }
}

void BoardView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    Q_EMIT scrolled();
}

} // namespace sokbo
