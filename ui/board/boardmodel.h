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

// The rows of a board: the ids of all its articles, and the headlines of those that are being looked at. It
// follows the store: new articles are put in their place, and nothing that the user is looking at moves or
// goes. An article that was read on the board of unread ones stays until another board is shown.
class BoardModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NumberColumn, TitleColumn, AuthorColumn, SourceColumn, TagsColumn, TimeColumn, StarColumn };
    static constexpr int columns = StarColumn + 1;
    enum Role { IdRole = Qt::UserRole };

    BoardModel(Store &store, const Clock &clock, QObject *parent = nullptr);

    void show(const BoardQuery &query);
    void reload(); // the same board again, as the store holds it now
    const BoardQuery &query() const { return m_query; }
    bool isLoaded() const { return m_loaded; } // all ids are here, and not only the first page
    void pagePainted(); // by the view, so that the rest is read only then

    ArticleId idAt(int row) const;
    int rowOf(ArticleId id) const; // -1: not on this board
    // The row's headline; null where it is still being read: then it is asked for and dataChanged follows.
    // Valid until the event loop runs again.
    const Headline *headline(int row) const;
    const Store &store() const { return m_store; }
    QDateTime now() const { return m_clock.now(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void otherBoard(); // before the first rows of a board that was asked for by show()
    void firstRowsShown(); // of the board that was asked for last
    void loaded();
    void failed(const sokbo::Error &error);
    void rowsAdded(int count); // by a sync, to a board that was already loaded

private:
    void cancelReads();
    void readBoard();
    void checkKept();
    void takeFirstPage(const Result<QList<Headline>> &page);
    void takeBoard(const Result<QList<ArticleId>> &board);
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
    quint64 m_generation = 0; // of the board: answers for an earlier one are dropped
    bool m_loaded = false;
    bool m_firstShown = false; // rows of the board that was asked for last are here, if only its first page
    SplicedRows m_rows;
    QSet<ArticleId> m_marked; // since the board was shown: these stay on it
    QSet<ArticleId> m_removed;
    bool m_marksChanged = false; // since the rows were compared that are being compared now
    bool m_keptUnsure = false; // marked articles may be gone without a word
    QFuture<Result<QList<Headline>>> m_pageRead;
    QFuture<Result<QList<ArticleId>>> m_boardRead;
    bool m_reading = false; // of the board, until its rows are shown
    bool m_readAgain = false; // something changed while it was read
    QTimer m_restTimer; // the first page is here, the ids of the rest are not asked for yet
    QTimer m_reloadTimer;

    mutable QCache<ArticleId, Headline> m_headlines;
    QSet<ArticleId> m_stale; // shown as they are until the new ones come
    mutable QList<int> m_wantedBlocks; // the last one was asked for last
    mutable QTimer m_fetchTimer;
    QFuture<Result<QList<Headline>>> m_headlinesRead;
    QList<ArticleId> m_asked; // by that read
    bool m_fetching = false;
    bool m_failing = false; // the last read of headlines failed, and that was told
};

// Whether marking an article can bring it to this board or take it from there.
bool dependsOnMarks(const QueryNode &node);

} // namespace sokbo
