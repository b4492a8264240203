// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/boardupdate.h"
#include "board/headlinereader.h"
#include "board/splicedrows.h"
#include "core/clock.h"
#include "core/headline.h"
#include "core/result.h"
#include "search/boardquery.h"
#include "search/soughtwords.h"
#include "store/store.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace sokbo {

// The rows of a board: the ids of all its articles, and the headlines of those that are on the screen. The
// model follows the store: it inserts new articles at their place, and nothing on the screen moves or
// disappears. On the board of unread articles, an article that is read now stays until another board is
// shown. A board in the order of dates or of relevance is folded: of each story, of copies and of a
// day's folded kinds only the first article has a row, until the reader opens them.
class BoardModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NumberColumn, TitleColumn, AuthorColumn, SourceColumn, TagsColumn, TimeColumn, StarColumn };
    static constexpr int columns = StarColumn + 1;
    enum Role { IdRole = Qt::UserRole };

    BoardModel(Store &store, const Clock &clock, QObject *parent = nullptr);

    // What a board does that nothing is found for: AtOnce, it stands empty; AfterAWhile, the former rows stay
    // a moment, because the query is still being typed.
    enum class Empty { AtOnce, AfterAWhile };
    void show(const BoardQuery &query, Empty empty = Empty::AtOnce);
    // Keeps the board that is shown now, with its rows; bringBack() shows it again without reading it, and
    // follows what has changed meanwhile. dropAside() forgets it. Another setAside() keeps the first one.
    void setAside();
    void bringBack();
    void dropAside() { m_aside.reset(); }
    bool hasAside() const { return m_aside.has_value(); }
    void reload(); // reads the same board from the store again
    const BoardQuery &query() const { return m_query; }
    bool isLoaded() const { return m_loaded; } // true if all ids were read and not only the first page
    void pagePainted(); // the view calls this; only then the rest is read
    void setFolding(const FoldRules &wanted);
    // What of it holds on this board: the order of a column folds nothing, and what is asked for is not
    // folded away.
    FoldRules folding() const;
    // Whose articles must not lose their rows while the board follows the store: the view says it when asked.
    void setHeld(std::function<QList<ArticleId>()> held) { m_held = std::move(held); }

    ArticleId idAt(int row) const;
    int rowOf(ArticleId id) const; // -1: not on this board, or folded away
    int placeOf(ArticleId id) const; // among all articles of the board, from 0; -1: not on it
    int articles() const { return int(m_entries.size()); } // what is folded away too
    bool knowsCount() const; // false: articles() is the first page, and there may be more
    int stories() const { return m_stories; } // an article that is alone counts as one
    const QList<BoardEntry> &entries() const { return m_entries; }

    RowFold foldAt(int row) const;
    int frontRow(int row) const; // of what the row belongs to
    int originalRow(int row) const; // of the article that the row repeats
    void setOpen(int row, bool open); // the story, or the day's kinds, that the row belongs to
    void setCopiesOpen(int row, bool open);
    void reveal(ArticleId id); // opens what hides it
    // What is folded together with these, on this board; in its order.
    QList<ArticleId> foldedWith(const QList<ArticleId> &ids) const;
    const OpenFolds &openFolds() const { return m_open; }
    // The first rows of days, downwards; empty where the board is in another order than that of dates.
    const QList<DayStart> &dayStarts() const { return m_dayStarts; }
    // Null: the day goes on above. Today needs no heading at the top.
    const DayStart *dayStartAt(int row) const;
    QString dayHeadingText(const DayStart &start) const;
    QString kindsText(int row) const; // of a row that stands for a day's folded kinds; else empty
    // The headline of a row. Null if it was not read yet: then the model reads it and sends dataChanged. The
    // pointer is valid until the event loop runs again.
    const Headline *headline(int row) const { return m_headlines.headline(row); }
    const Store &store() const { return m_store; }
    QDateTime now() const { return m_clock.now(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void otherBoard(); // another board was asked for by show(); its first rows come next
    void firstRowsShown(); // of the board that was asked for last
    void loaded();
    void failed(const sokbo::Error &error);
    void daysChanged(); // their first rows may be others now
    void rowsAdded(int count); // by a sync, to a board that was already loaded

private:
    struct Aside {
        BoardQuery query;
        bool loaded = false;
        QList<BoardEntry> entries;
        FoldedRows folded;
        OpenFolds open;
        KeptArticles kept;
        bool firstShown = false;
        bool keptUnsure = false;
        bool changed = false; // since it was set aside
    };

    void begin(const BoardQuery &query); // what is shown from now on
    FoldedRows folded() const; // as take() takes it, with the rows
    void cancelReads();
    void readBoard();
    void checkKept();
    void takeFirstPage(const Result<QList<Headline>> &page);
    void takeBoard(const Result<QList<BoardEntry>> &board);
    void compare(const QList<BoardEntry> &board);
    bool isOvertaken(const ShownBoard &shown, const BoardUpdate &update) const;
    void takeUpdate(const ShownBoard &shown, const QList<BoardEntry> &board, const BoardUpdate &update);
    void showFirst(const QList<BoardEntry> &entries, const FoldedRows &folded);
    void take(const FoldedRows &folded);
    void use(const BoardUpdate &update);
    void foldAgain();
    void endReading();
    void apply(const RowDiff &diff);
    ShownBoard shown() const;
    void follow(const ChangeSet &changes);
    void repaint();
    void dropRows(const QSet<ArticleId> &ids);
    QVariant kindsRow(const QModelIndex &index, int role, const QString &kinds, const Headline &newest) const;
    QString tooltip(int row, const Headline &headline, Column column) const;

    Store &m_store;
    const Clock &m_clock;
    BoardQuery m_query;
    quint64 m_generation = 0; // the number of the board; answers for an earlier board are dropped
    bool m_loaded = false;
    bool m_firstShown = false; // the first page, or more, of the board that was asked for last is here
    FoldRules m_folding{true, {}};
    QList<BoardEntry> m_entries;
    SplicedRows m_rows;
    QHash<ArticleId, RowFold> m_folds; // of the rows
    int m_stories = 0;
    QHash<quint16, KindCounts> m_days;
    QList<DayStart> m_dayStarts;
    OpenFolds m_open;
    std::function<QList<ArticleId>()> m_held = [] { return QList<ArticleId>(); };
    KeptArticles m_kept;
    bool m_marksChanged = false; // since the comparison of rows that runs now began
    bool m_rowsChanged = false; // the same: something was opened or closed
    bool m_keptUnsure = false; // marked articles may be gone although no change named them
    QFuture<Result<QList<Headline>>> m_pageRead;
    QFuture<Result<QList<BoardEntry>>> m_boardRead;
    bool m_reading = false; // the board is being read, or its rows are not shown yet
    bool m_readAgain = false; // something changed while the board was read
    std::optional<Aside> m_aside;
    Empty m_empty = Empty::AtOnce;
    QTimer m_emptyTimer; // waits before a board stands empty
    QTimer m_restTimer; // waits after the first page before the other ids are read
    QTimer m_reloadTimer;
    HeadlineReader m_headlines;
};

// True if marking an article can add it to this board or remove it.
bool dependsOnMarks(const QueryNode &node);

// True if moving a source to another folder or giving it another title can.
bool dependsOnFolders(const QueryNode &node);

// True if watching a name or following a story can.
bool dependsOnWatching(const QueryNode &node);

} // namespace sokbo
