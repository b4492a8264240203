// SPDX-License-Identifier: GPL-3.0-or-later
// BoardModel: reads the board and follows the store.
#include "board/boardmodel.h"

#include "kit/answer.h"

#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace sokbo {

namespace {

// Whatever the board asks for: a new text, a correction or another story may take an article from it as well,
// and the one that is being read is among the marked ones.
void keep(KeptArticles &kept, const ChangeSet &changes)
{
    kept.mark(changes.marked);
    kept.remove(changes.removed);
    kept.bringBack(changes.added);
}

bool asksForAll(const QueryNode &root)
{
    return root.kind == QueryNode::Kind::And && root.children.isEmpty();
}

} // namespace

void BoardModel::reload()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    if (std::exchange(m_keptUnsure, false) && !m_kept.isEmpty())
        checkKept();
    else
        readBoard();
}

// Rows that stay because they were marked must not stay when their articles are gone.
void BoardModel::checkKept()
{
    const QList<ArticleId> kept = m_kept.articles().values();
    const quint64 generation = m_generation;
    onAnswer(
        m_store.headlines(kept), this, [this, generation, kept](const Result<QList<Headline>> &headlines) {
            if (generation != m_generation)
                return;
            if (headlines) {
                QList<ArticleId> there;
                for (const Headline &headline : *headlines)
                    there.append(headline.id);
                m_kept.remove(kept);
                m_kept.bringBack(there);
            } else {
                m_keptUnsure = true;
            }
            readBoard();
        });
}

void BoardModel::readBoard()
{
    const quint64 generation = m_generation;
    m_boardRead = m_store.board(m_query);
    onAnswer(m_boardRead, this, [this, generation](const auto &board) {
        if (generation == m_generation)
            takeBoard(board);
    });
}

void BoardModel::takeFirstPage(const Result<QList<Headline>> &page)
{
    if (!page) {
        Q_EMIT failed(page.error());
        return;
    }
    QList<BoardEntry> entries;
    for (const Headline &headline : *page) {
        entries.append(boardEntry(headline));
        m_headlines.take(headline);
    }
    showFirst(entries, foldRows(entries, folding(), m_open));
    Q_EMIT firstRowsShown();
}

void BoardModel::showFirst(const QList<BoardEntry> &entries, const FoldedRows &folded)
{
    Q_EMIT otherBoard();
    beginResetModel();
    m_entries = entries;
    take(folded);
    m_rows.set(folded.rows);
    endResetModel();
    Q_EMIT daysChanged();
    m_firstShown = true;
    m_rowsChanged = true; // a comparison that runs now began with another board
}

void BoardModel::takeBoard(const Result<QList<BoardEntry>> &board)
{
    if (!board) {
        endReading();
        Q_EMIT failed(board.error());
        return;
    }
    compare(*board);
}

ShownBoard BoardModel::shown() const
{
    ShownBoard shown;
    shown.rules = folding();
    if (!m_firstShown) // what is on the screen is another board
        return shown;
    shown.entries = m_entries;
    shown.rows = m_rows.ids();
    shown.open = m_open;
    shown.kept = m_kept;
    const QList<ArticleId> held = m_held();
    shown.held = QSet<ArticleId>(held.begin(), held.end());
    return shown;
}

// In another thread: a million rows take longer than a frame where one changes at either end.
void BoardModel::compare(const QList<BoardEntry> &board)
{
    m_marksChanged = m_rowsChanged = false;
    const quint64 generation = m_generation;
    const ShownBoard before = shown();
    const auto update = QtConcurrent::run([before, board] { return updateBoard(before, board); });
    onAnswer(update, this, [this, generation, before, board](const BoardUpdate &answer) {
        if (generation == m_generation)
            takeUpdate(before, board, answer);
    });
}

// What was marked meanwhile stays, what was removed goes, what was opened is shown, and what the reader went
// to does not vanish.
bool BoardModel::isOvertaken(const ShownBoard &shown, const BoardUpdate &update) const
{
    if (m_rowsChanged)
        return true;
    const bool changes
        = update.diff.reset || !update.diff.edits.isEmpty() || update.entries.size() != shown.entries.size();
    if (!changes || !m_firstShown)
        return false;
    if (m_marksChanged)
        return true;
    const QList<ArticleId> held = m_held();
    return std::any_of(held.begin(), held.end(), [&](ArticleId id) {
        return !shown.held.contains(id) && !update.folded.rows.contains(id)
            && std::any_of(update.entries.begin(), update.entries.end(),
                [id](const BoardEntry &entry) { return entry.id == id; });
    });
}

void BoardModel::takeUpdate(
    const ShownBoard &shown, const QList<BoardEntry> &board, const BoardUpdate &update)
{
    if (isOvertaken(shown, update))
        return compare(board);
    const bool firstShown = m_firstShown;
    const bool first = !m_loaded;
    const auto before = m_entries.size();
    m_loaded = true;
    if (firstShown)
        use(update);
    else
        showFirst(update.entries, update.folded);
    endReading();
    if (!firstShown)
        Q_EMIT firstRowsShown();
    if (first)
        Q_EMIT loaded();
    else if (m_entries.size() > before)
        Q_EMIT rowsAdded(int(m_entries.size() - before));
}

// Without the rows.
void BoardModel::take(const FoldedRows &folded)
{
    m_folds = folded.folds;
    m_days = folded.days;
    m_dayStarts = isByDate(m_query.order) ? folded.dayStarts : QList<DayStart>();
    m_stories = folded.stories;
}

FoldedRows BoardModel::folded() const
{
    FoldedRows folded;
    folded.rows = m_rows.ids();
    folded.folds = m_folds;
    folded.days = m_days;
    folded.dayStarts = m_dayStarts;
    folded.stories = m_stories;
    return folded;
}

void BoardModel::use(const BoardUpdate &update)
{
    m_entries = update.entries;
    m_open = update.open;
    take(update.folded);
    apply(update.diff);
    Q_EMIT daysChanged();
    repaint(); // stories may have become larger
}

void BoardModel::endReading()
{
    m_reading = false;
    if (std::exchange(m_readAgain, false))
        m_reloadTimer.start();
}

void BoardModel::apply(const RowDiff &diff)
{
    if (diff.reset) {
        beginResetModel();
        m_rows.set(diff.rows);
        endResetModel();
        return;
    }
    m_rows.begin(diff.rows);
    for (const RowEdit &edit : diff.edits) {
        const int last = edit.row + edit.count - 1;
        if (edit.kind == RowEdit::Kind::Insert) {
            beginInsertRows({}, edit.row, last);
            m_rows.take(edit);
            endInsertRows();
        } else {
            beginRemoveRows({}, edit.row, last);
            m_rows.take(edit);
            endRemoveRows();
        }
    }
    m_rows.end();
}

void BoardModel::follow(const ChangeSet &changes)
{
    if (changes.everything || changes.sources) { // sources: the titles of some may have changed
        m_headlines.makeAllStale();
        m_keptUnsure = true;
    }
    if (m_aside) {
        m_aside->changed = true;
        keep(m_aside->kept, changes);
    }
    keep(m_kept, changes);
    m_marksChanged = m_marksChanged || !changes.marked.isEmpty() || !changes.removed.isEmpty();
    m_headlines.makeStale(changes.marked);
    m_headlines.makeStale(changes.revised);
    const bool rowsMayChange = changes.everything || !changes.added.isEmpty() || !changes.removed.isEmpty()
        || !changes.placed.isEmpty() || (!changes.revised.isEmpty() && !asksForAll(m_query.root))
        || (!changes.marked.isEmpty() && dependsOnMarks(m_query.root))
        || (changes.folders && dependsOnFolders(m_query.root))
        || (changes.watched && dependsOnWatching(m_query.root));
    if (rowsMayChange && !m_reloadTimer.isActive())
        m_reloadTimer.start();
}

// Their articles have gone. They stand empty until the board has been read again.
void BoardModel::dropRows(const QSet<ArticleId> &ids)
{
    m_kept.remove(ids.values());
    m_marksChanged = true;
    if (!m_reloadTimer.isActive())
        m_reloadTimer.start();
}

} // namespace sokbo
