// SPDX-License-Identifier: GPL-3.0-or-later
// BoardView: how the reader moves on the board, opens its stories and clicks on it.
#include "board/boarddelegate.h"
#include "board/boardrowlayout.h"
#include "board/boardview.h"
#include "core/failurelog.h"
#include "kit/answer.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace sokbo {

namespace {

BoardQuery unreadOf(const BoardQuery &query)
{
    QueryNode is;
    is.kind = QueryNode::Kind::Field;
    is.field = QueryField::Is;
    is.text = QStringLiteral("unread");
    QueryNode both;
    both.children = {query.root, is};
    BoardQuery unread = query;
    unread.root = both;
    return unread;
}

} // namespace

void BoardView::select(ArticleId id)
{
    m_model.reveal(id);
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
    int row = currentIndex().row();
    const auto hidesMore = [this](int at) {
        const RowFold fold = m_model.foldAt(at);
        return fold.hidesMembers() || fold.hidesCopies();
    };
    bool known = row < 0 || !hidesMore(row);
    const int end = std::min(rows, row + 200);
    while (known && ++row < end) {
        const Headline *headline = m_model.headline(row);
        if (headline && !headline->read && !m_model.foldAt(row).standsForKinds())
            return selectRow(row);
        known = headline && !hidesMore(row);
    }
    if (row >= rows)
        return Q_EMIT noUnreadBelow();
    m_model.folding().any() ? askForUnreadInFolds() : askForUnread(row);
}

// From the row before `row` on.
void BoardView::askForUnread(int row)
{
    const Headline *from = m_model.headline(std::max(0, row - 1));
    if (!from)
        return;
    const auto page = m_model.store().page(unreadOf(m_model.query()), 1, BoardKey{from->published, from->id});
    onAnswer(page, this, [this](const Result<QList<Headline>> &headlines) {
        logFailure("look for the next unread article", headlines);
        goToUnread(headlines && !headlines->isEmpty() ? headlines->first().id : ArticleId());
    });
}

// On a folded board the articles of a story follow its front, whenever they were published.
void BoardView::askForUnreadInFolds()
{
    const auto unread = m_model.store().board(unreadOf(m_model.query()));
    onAnswer(unread, this, [this](const Result<QList<BoardEntry>> &entries) {
        logFailure("look for the next unread article", entries);
        if (!entries)
            return goToUnread({});
        const auto first
            = QtConcurrent::run([board = m_model.entries(), rules = m_model.folding(),
                                    open = m_model.openFolds(), unread = *entries, from = currentArticle()] {
                  const QList<ArticleId> ids = idsOf(unread);
                  return firstBelow(board, rules, open, QSet<ArticleId>(ids.begin(), ids.end()), from);
              });
        onAnswer(first, this, [this](ArticleId id) { goToUnread(id); });
    });
}

void BoardView::goToUnread(ArticleId id)
{
    if (id.isValid())
        select(id);
    else
        Q_EMIT noUnreadBelow();
}

void BoardView::toggleStory(int row)
{
    const RowFold front = m_model.foldAt(m_model.frontRow(row));
    if (front.isFront())
        setStoryOpen(row, !front.open);
    else
        setCopiesOpen(row, !front.copiesOpen);
}

void BoardView::setStoryOpen(int row, bool open)
{
    const int front = m_model.frontRow(row);
    if (!m_model.foldAt(front).isFront())
        return;
    const int current = currentIndex().row();
    if (!open && current > front && m_model.frontRow(current) == front)
        selectRow(front);
    m_toggled = m_model.idAt(front);
    m_model.setOpen(front, open);
    m_toggled = {};
}

void BoardView::setCopiesOpen(int row, bool open)
{
    const int shown = m_model.originalRow(row);
    const int current = currentIndex().row();
    if (!open && current > shown && m_model.originalRow(current) == shown)
        selectRow(shown);
    m_toggled = m_model.idAt(shown);
    m_model.setCopiesOpen(shown, open);
    m_toggled = {};
}

// One step further in: the story first, then what repeats one of its articles.
void BoardView::openMore(int row)
{
    const RowFold fold = m_model.foldAt(row);
    fold.hidesMembers() ? setStoryOpen(row, true) : setCopiesOpen(row, true);
}

void BoardView::closeMore(int row)
{
    const RowFold fold = m_model.foldAt(row);
    fold.isCopy || fold.copiesOpen ? setCopiesOpen(row, false) : setStoryOpen(row, false);
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Right;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if ((opens || event->key() == Qt::Key_Left) && plain && currentIndex().isValid())
        opens ? openMore(currentIndex().row()) : closeMore(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

// Cells are nothing to go to: Home and End are those of the board and not of its row.
QModelIndex BoardView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isOfRow = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, isOfRow ? modifiers | Qt::ControlModifier : modifiers);
}

// What a click there opens or closes.
BoardView::Fold BoardView::foldUnder(const QPoint &at) const
{
    const QModelIndex index = indexAt(at);
    const Headline *headline = m_model.headline(index.row());
    if (index.column() != BoardModel::TitleColumn || !headline)
        return Fold::None;
    const RowFold fold = m_model.foldAt(index.row());
    const BoardRowLayout layout = m_delegate->layoutOf(index.row(), visualRect(index), font());
    if (layout.story.rect.contains(at) || fold.standsForKinds())
        return Fold::Story;
    return layout.copies.rect.contains(at) ? Fold::Copies : Fold::None;
}

void BoardView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton) // opens another article than the one that is being read
        return;
    const Fold pressed = event->button() == Qt::LeftButton ? foldUnder(event->pos()) : Fold::None;
    m_pressedFold = pressed != Fold::None; // opens that, and not the article
    const int row = rowAt(event->pos().y());
    if (pressed == Fold::Story)
        setStoryOpen(row, !m_model.foldAt(row).open);
    else if (pressed == Fold::Copies)
        setCopiesOpen(row, !m_model.foldAt(row).copiesOpen);
    else
        QTableView::mousePressEvent(event);
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton) // as when it is pressed once
        return;
    if (foldUnder(event->pos()) != Fold::None)
        mousePressEvent(event);
    else
        QTableView::mouseDoubleClickEvent(event);
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_pressedFold, false))
        return;
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton) {
        if (const ArticleId id = m_model.idAt(index.row());
            id.isValid() && !m_model.foldAt(index.row()).standsForKinds())
            Q_EMIT backgroundRequested(id);
        return;
    }
    QTableView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && index.column() == BoardModel::StarColumn
        && event->modifiers() == Qt::NoModifier)
        Q_EMIT saveToggled(m_model.idAt(index.row()));
}

} // namespace sokbo
