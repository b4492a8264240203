// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/boardmodel.h"
#include "board/boardview.h"
#include "kit/board.h"
#include "mainwindow/emptypage.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace sokbo {

class FacetBar;
class PagerBar;
class SuggestionBar;
class Thumbnails;
class TroubleBar;

// The board and the parts around it: a heading if the board is not one of the sidebar's, the pager below, a
// hint about new articles above, and a page that replaces the board when it is empty.
class BoardArea final : public QWidget {
    Q_OBJECT
public:
    BoardArea(Store &store, const Clock &clock, QWidget *parent = nullptr);

    BoardModel &model() { return m_model; }
    BoardView &view() { return *m_view; }
    EmptyPage &emptyPage() { return *m_empty; }
    TroubleBar &troubleBar() { return *m_trouble; }
    FacetBar &facetBar() { return *m_facets; }
    SuggestionBar &suggestionBar() { return *m_suggestions; }
    void showThumbnails(bool on);
    void showBoard(const Board &board, const BoardQuery &query); // `query` as parsed from the board's
    // A board that is being typed: it stands empty only after a while. What was shown before is set aside.
    // `said`: the query as it stands in the search box, where its last syllable is open (search/openend.h).
    void tryBoard(const Board &board, const BoardQuery &query, const BoardQuery &said);
    void keep(); // what was tried stays, and what was set aside is forgotten
    void bringBack(); // what was set aside, as it was
    void setBoard(const Board &board) { m_shown = board; } // known better than when it was shown
    void setHeading(const QString &heading, bool canGoBack); // empty: none
    void setHasSources(bool has);
    void updateState();
    bool isShowingEmptyPage() const { return m_emptyShown; }

Q_SIGNALS:
    void backRequested();
    void firstPainted(); // the first rows, or the page that replaces them, are visible

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takePaint();
    void updatePager();
    void explainEmptiness();
    void showNewRows(int count);

    Thumbnails &m_thumbnails;
    BoardModel &m_model; // a child, as the view is: it must not go before the view has been closed
    Board m_shown;
    BoardQuery m_said; // its query, as it was written
    std::optional<Board> m_aside; // was shown before one began to type
    BoardView *m_view;
    PagerBar *m_pager;
    EmptyPage *m_empty;
    TroubleBar *m_trouble;
    FacetBar *m_facets;
    SuggestionBar *m_suggestions;
    QLabel *m_readOnly; // says that nothing can be written
    QWidget *m_heading;
    QLabel *m_headingText;
    QToolButton *m_newRows;
    QStackedLayout *m_stack;
    int m_newCount = 0;
    std::optional<bool> m_hasSources; // none: nobody has said so yet
    bool m_emptyShown = false;
    bool m_answered = false; // the store has answered, with rows or without
    bool m_painted = false;
};

} // namespace sokbo
