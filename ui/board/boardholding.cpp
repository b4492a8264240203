// SPDX-License-Identifier: GPL-3.0-or-later
// BoardView: what stays where it is while the model changes.
#include "board/boardview.h"

#include <QHeaderView>
#include <QScrollBar>

#include <utility>

namespace sokbo {

namespace {

// A selection of more rows than this is not taken up again after the board was read afresh.
constexpr int heldRows = 1000;

} // namespace

void BoardView::holdStill()
{
    m_storeChanges = true;
    // Who has not begun to read wants to see what is newest; who has, wants nothing to move.
    const bool untouched = verticalScrollBar()->value() == 0 && !currentIndex().isValid();
    const int row = rowToHold();
    m_anchor.reset();
    if (!untouched && row >= 0)
        m_anchor = Anchor{m_model.idAt(row), rowViewportPosition(row)};
}

// The row that stays where it is on the screen: the story that is opened or closed, else the article that is
// read.
int BoardView::rowToHold() const
{
    if (const int row = m_toggled.isValid() ? m_model.rowOf(m_toggled) : -1; row >= 0)
        return row;
    const QModelIndex current = currentIndex();
    const bool inSight = current.isValid() && viewport()->rect().intersects(visualRect(current));
    return inSight ? current.row() : rowAt(0);
}

void BoardView::takeUpAgain()
{
    if (m_anchor) {
        const int row = m_model.rowOf(m_anchor->id);
        if (row >= 0) {
            // The geometry of new rows is otherwise updated at the next event, after which the view would
            // jump.
            updateGeometries();
            verticalScrollBar()->setValue(verticalHeader()->sectionPosition(row) - m_anchor->offset);
        }
    }
    m_storeChanges = false;
    tellPosition();
    Q_EMIT scrolled();
}

void BoardView::setAside()
{
    if (m_model.hasAside())
        return;
    m_aside = {{}, currentArticle(), selectionToHold()};
    if (const int row = topRow(); verticalScrollBar()->value() > 0 && row >= 0)
        m_aside.anchor = Anchor{m_model.idAt(row), rowViewportPosition(row)};
    m_model.setAside();
}

void BoardView::bringBack()
{
    m_bringsBack = true;
    m_model.bringBack();
    m_bringsBack = false;
}

QList<ArticleId> BoardView::selectionToHold() const
{
    qsizetype rows = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        rows += range.height();
    return rows > heldRows ? QList<ArticleId>() : selectedArticles();
}

QList<ArticleId> BoardView::heldArticles() const
{
    QList<ArticleId> held = selectionToHold();
    if (const ArticleId current = currentArticle(); current.isValid())
        held.append(current);
    return held;
}

void BoardView::holdSelection()
{
    m_heldCurrent = {};
    m_heldSelection.clear();
    m_anchor.reset();
    m_storeChanges = true;
    if (std::exchange(m_otherBoard, false)) {
        if (m_bringsBack) {
            m_anchor = m_aside.anchor;
            m_heldCurrent = m_aside.current;
            m_heldSelection = m_aside.selection;
        }
        return;
    }
    holdStill();
    m_heldCurrent = currentArticle();
    m_heldSelection = selectionToHold();
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

} // namespace sokbo
