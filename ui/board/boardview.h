// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/boardmodel.h"
#include "kit/rowstyle.h"
#include "kit/sourcebadge.h"

#include <QTableView>

#include <optional>

namespace sokbo {

class BoardDelegate;
class HeadedRows;
class Thumbnails;

// The board on the screen. When the store adds or removes articles, the selection and the visible rows stay
// where they are.
class BoardView final : public QTableView {
    Q_OBJECT
public:
    static constexpr int leastColumn = 24; // pixels

    explicit BoardView(BoardModel &model, QWidget *parent = nullptr);

    ArticleId currentArticle() const;
    QList<ArticleId> selectedArticles() const; // in the order of the board
    void select(
        ArticleId id); // scrolls to it, and opens what hides it; does nothing if it is not on this board
    void selectRow(int row); // clipped to the board; opens the article
    void clearCurrent(); // no row is selected any more; the board stays where it is
    void step(int rows); // from the current row
    // The next one below; asks the store if its row was not read yet. In a closed story, which then opens,
    // too; folded kinds are passed over.
    void selectNextUnread();
    void toggleStory(int row); // opens or closes what is folded into the row, or what it is part of
    void toggleStory() { toggleStory(currentIndex().row()); }
    // BoardModel::setAside() and bringBack(), with the selection and the rows in sight.
    void setAside();
    void bringBack();
    int topRow() const;
    void scrollToRow(int row); // to the top of the view

    QByteArray columnState() const;
    void restoreColumnState(const QByteArray &state);
    void fillColumnMenu(QMenu &menu);
    void setTagColours(const QHash<QString, TagColour> &colours);
    void setSourceBadges(const QHash<SourceId, SourceBadge> &badges);
    void setRowStyle(RowStyle style);
    void setThumbnails(Thumbnails *thumbnails); // before the titles; null: none. They outlive the view
    void setSpoken(ArticleId id); // marks the row, and scrolls to it; an invalid id: none is marked

Q_SIGNALS:
    void articleChosen(sokbo::ArticleId id); // the user chose it; never sent for a change of the store
    void originalRequested(sokbo::ArticleId id); // Enter or a double click
    void backgroundRequested(sokbo::ArticleId id); // the middle button: the board stays as it is
    void saveToggled(sokbo::ArticleId id);
    void menuRequested(const QPoint &globalPosition);
    void orderRequested(sokbo::BoardQuery::Order order);
    // Where the current article stands among all articles of the board. -1: there is no current one. No
    // articles: the board is empty, or nobody knows yet how many it has.
    void positionChanged(int place, int articles, int stories);
    void noUnreadBelow();
    void scrolled();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    // Letters are commands. One that can do nothing now must not open an article far down, whose title begins
    // so.
    void keyboardSearch(const QString &) override { }
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Anchor {
        ArticleId id;
        int offset = 0; // pixels between the top of the row and the top of the view
    };
    struct Aside { // of the board that is set aside
        std::optional<Anchor> anchor;
        ArticleId current;
        QList<ArticleId> selection;
    };
    void setUpHeader();
    void setUpRows();
    void fitRows();
    void placeHeadings();
    void paintHeadings();
    void weighColumns();
    bool fitSource(int least);
    void takeUsualWidths();
    void useUsualWidths(const QList<int> &former);
    void fitColumns();
    void showSortIndicator();
    void holdStill(); // before the model changes
    void takeUpAgain(); // after it
    void holdSelection();
    void takeUpSelection();
    int rowToHold() const;
    QList<ArticleId> selectionToHold() const;
    QList<ArticleId> heldArticles() const;
    void askForUnread(int row);
    void askForUnreadInFolds();
    void goToUnread(ArticleId id);
    enum class Fold { None, Story, Copies };
    void setStoryOpen(int row, bool open);
    void setCopiesOpen(int row, bool open);
    void openMore(int row);
    void closeMore(int row);
    Fold foldUnder(const QPoint &at) const;
    void tellPosition();

    BoardModel &m_model;
    BoardDelegate *m_delegate;
    HeadedRows *m_headedRows = nullptr;
    QSet<int> m_unwanted; // columns that the user has hidden
    QSet<int> m_empty; // columns that would say nothing on this board
    QList<int> m_usualWidths; // of the columns, as delivered for this language and font
    int m_sourceWidth = 0; // of the column, as delivered
    int m_fittedSource = 0; // as it fits this board
    int m_rowHeight = 0; // without the heading of a day
    bool m_otherBoard = false; // the next reset brings the rows of another board
    bool m_storeChanges = false; // the current row changes because of the store
    bool m_pressedFold = false;
    ArticleId m_toggled; // what stands for what is being opened or closed
    std::optional<Anchor> m_anchor;
    Aside m_aside;
    bool m_bringsBack = false;
    ArticleId m_heldCurrent;
    QList<ArticleId> m_heldSelection;
};

} // namespace sokbo
