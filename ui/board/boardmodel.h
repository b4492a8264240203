// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/rowdiff.h"
#include "board/splicedrows.h"
#include "core/clock.h"
#include "core/headline.h"
#include "core/result.h"
#include "search/boardquery.h"
#include "store/store.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QFuture>
#include <QSet>
#include <QTimer>

#include <optional>

namespace sokbo {

// The rows of a board: the ids of all its articles, and the headlines of those that are on the screen. The
// model follows the store: it inserts new articles at their place, and nothing on the screen moves or
// disappears. On the board of unread articles, an article that is read now stays until another board is
// shown.
class BoardModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NumberColumn, TitleColumn, AuthorColumn, SourceColumn, TagsColumn, TimeColumn, StarColumn };
    static constexpr int columns = StarColumn + 1;
    enum Role { IdRole = Qt::UserRole };

    BoardModel(Store &store, const Clock &clock, QObject *parent = nullptr);

    void show(const BoardQuery &query);
    void reload(); // reads the same board from the store again
    const BoardQuery &query() const { return m_query; }
    bool isLoaded() const { return m_loaded; } // true if all ids were read and not only the first page
    void pagePainted(); // the view calls this; only then the rest is read

    ArticleId idAt(int row) const;
    int rowOf(ArticleId id) const; // -1: not on this board
    // The headline of a row. Null if it was not read yet: then the model reads it and sends dataChanged. The
    // pointer is valid until the event loop runs again.
    const Headline *headline(int row) const;
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
    void rowsAdded(int count); // by a sync, to a board that was already loaded

private:
    void cancelReads();
    void readBoard();
    void checkKept();
    void takeFirstPage(const Result<QList<Headline>> &page);
    void takeBoard(const Result<QList<BoardEntry>> &board);
    void compare(const QList<ArticleId> &board);
    void takeDiff(const QList<ArticleId> &board, const RowDiff &diff);
    void endReading();
    void apply(const RowDiff &diff);
    QSet<ArticleId> kept() const;
    void follow(const ChangeSet &changes);
    void makeStale(const QList<ArticleId> &ids);
    void makeAllStale();
    void repaint();
    void want(int row) const;
    void fetchWanted();
    void takeHeadlines(const QList<ArticleId> &asked, const Result<QList<Headline>> &headlines);
    void askAgain(const QList<ArticleId> &ids);
    void dropRows(const QSet<ArticleId> &ids);
    QString tooltip(const Headline &headline, Column column) const;
    QString titleTooltip(const Headline &headline) const;
    QString spokenRow(const Headline &headline) const;

    Store &m_store;
    const Clock &m_clock;
    BoardQuery m_query;
    quint64 m_generation = 0; // the number of the board; answers for an earlier board are dropped
    bool m_loaded = false;
    bool m_firstShown = false; // the first page, or more, of the board that was asked for last is here
    SplicedRows m_rows;
    QSet<ArticleId> m_marked; // articles that were marked since the board was shown; they stay on it
    QSet<ArticleId> m_removed;
    bool m_marksChanged = false; // since the comparison of rows that runs now began
    bool m_keptUnsure = false; // marked articles may be gone although no change named them
    QFuture<Result<QList<Headline>>> m_pageRead;
    QFuture<Result<QList<BoardEntry>>> m_boardRead;
    bool m_reading = false; // the board is being read, or its rows are not shown yet
    bool m_readAgain = false; // something changed while the board was read
    QTimer m_restTimer; // waits after the first page before the other ids are read
    QTimer m_reloadTimer;

    mutable QCache<ArticleId, Headline> m_headlines;
    QSet<ArticleId> m_stale; // rows that are shown as they are until new headlines come
    mutable QList<int> m_wantedBlocks; // the last one is the newest wish
    mutable QTimer m_fetchTimer;
    QFuture<Result<QList<Headline>>> m_headlinesRead;
    QList<ArticleId> m_asked; // by that read
    bool m_fetching = false;
    bool m_failing = false; // the last read of headlines failed, and that was told
};

// True if marking an article can add it to this board or remove it.
bool dependsOnMarks(const QueryNode &node);

} // namespace sokbo
