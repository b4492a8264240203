// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardmodel.h"

#include "kit/answer.h"
#include "kit/words.h"

#include <QtConcurrent>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int blockRows = 64; // read at once: more than a screen holds
constexpr int waitingBlocks = 6; // a scroll bar that is dragged passes blocks that nobody will look at
constexpr int keptHeadlines = 4096;
constexpr int firstPageRows = 100;
constexpr int restMilliseconds = 100; // where nobody paints the first page
constexpr int retryMilliseconds = 1000; // after a read of headlines that failed
constexpr int reloadMilliseconds = 120; // a sync stores source by source: follow it, but not at every step

// Escaped text is shown as it was written only where Qt takes it for HTML.
QString richTooltip(const QString &escaped)
{
    return escaped.isEmpty()
        ? QString()
        : QStringLiteral("<p style='white-space:pre-wrap'>") + escaped + QStringLiteral("</p>");
}

} // namespace

bool dependsOnMarks(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Field
        && (node.field == QueryField::Is || node.field == QueryField::Has || node.field == QueryField::Tag))
        return true;
    return std::any_of(node.children.begin(), node.children.end(), dependsOnMarks);
}

BoardModel::BoardModel(Store &store, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_clock(clock)
    , m_headlines(keptHeadlines)
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(reloadMilliseconds);
    connect(&m_reloadTimer, &QTimer::timeout, this, &BoardModel::reload);
    m_restTimer.setSingleShot(true);
    connect(&m_restTimer, &QTimer::timeout, this, [this] {
        if (!m_loaded)
            reload();
    });
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(0);
    connect(&m_fetchTimer, &QTimer::timeout, this, &BoardModel::fetchWanted);
    connect(&m_store, &Store::changed, this, &BoardModel::follow);
}

void BoardModel::show(const BoardQuery &query)
{
    m_query = query;
    ++m_generation;
    m_loaded = false;
    m_firstShown = false;
    m_marked.clear();
    m_removed.clear();
    m_keptUnsure = false;
    m_restTimer.stop();
    m_reloadTimer.stop();
    cancelReads();
    if (!isByDate(query.order))
        return reload(); // a page would cost as much as the whole
    // The first page comes with its headlines in one short read; the ids of what may be a million rows are
    // asked for when it has been painted, because painting and reading would share a small machine.
    const quint64 generation = m_generation;
    m_pageRead = m_store.page(query, firstPageRows, std::nullopt);
    onAnswer(m_pageRead, this, [this, generation](const auto &page) {
        if (generation != m_generation)
            return;
        if (!m_loaded)
            takeFirstPage(page);
        m_restTimer.start(restMilliseconds);
    });
}

// What was asked for the board before would only keep the reader from the one that is wanted now.
void BoardModel::cancelReads()
{
    m_pageRead.cancel();
    m_boardRead.cancel();
    m_headlinesRead.cancel();
    m_reading = m_readAgain = false;
    if (std::exchange(m_fetching, false))
        askAgain(std::exchange(m_asked, {}));
    m_wantedBlocks.clear();
}

void BoardModel::pagePainted()
{
    if (m_restTimer.isActive())
        m_restTimer.start(0);
}

void BoardModel::reload()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    if (std::exchange(m_keptUnsure, false) && !m_marked.isEmpty())
        checkKept();
    else
        readBoard();
}

// Rows that stay because they were marked must not stay when their articles are gone.
void BoardModel::checkKept()
{
    const QList<ArticleId> marked(m_marked.begin(), m_marked.end());
    const quint64 generation = m_generation;
    onAnswer(m_store.headlines(marked), this, [this, generation](const Result<QList<Headline>> &headlines) {
        if (generation != m_generation)
            return;
        if (headlines) {
            m_removed += m_marked;
            for (const Headline &headline : *headlines)
                m_removed.remove(headline.id);
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
    Q_EMIT otherBoard();
    beginResetModel();
    QList<ArticleId> ids;
    for (const Headline &headline : *page) {
        ids.append(headline.id);
        m_headlines.insert(headline.id, new Headline(headline));
        m_stale.remove(headline.id);
    }
    m_rows.set(ids);
    endResetModel();
    m_firstShown = true;
    Q_EMIT firstRowsShown();
}

void BoardModel::takeBoard(const Result<QList<BoardEntry>> &board)
{
    if (!board) {
        endReading();
        Q_EMIT failed(board.error());
        return;
    }
    if (m_firstShown)
        return compare(idsOf(*board));
    Q_EMIT otherBoard();
    beginResetModel();
    m_rows.set(idsOf(*board));
    endResetModel();
    m_loaded = m_firstShown = true;
    endReading();
    Q_EMIT firstRowsShown();
    Q_EMIT loaded();
}

QSet<ArticleId> BoardModel::kept() const
{
    return m_marked - m_removed;
}

// In another thread: a million rows take longer than a frame where one changes at either end.
void BoardModel::compare(const QList<ArticleId> &board)
{
    m_marksChanged = false;
    const quint64 generation = m_generation;
    const auto diff = QtConcurrent::run([shown = m_rows.ids(), board, kept = kept()] {
        return diffRows(shown, board, [&kept](ArticleId id) { return kept.contains(id); });
    });
    onAnswer(diff, this, [this, generation, board](const RowDiff &answer) {
        if (generation == m_generation)
            takeDiff(board, answer);
    });
}

void BoardModel::takeDiff(const QList<ArticleId> &board, const RowDiff &diff)
{
    if (m_marksChanged && !diff.edits.isEmpty())
        return compare(board); // what was marked meanwhile stays, what was removed goes
    const bool first = !m_loaded;
    const auto before = m_rows.size();
    apply(diff);
    m_loaded = true;
    endReading();
    if (first)
        Q_EMIT loaded();
    else if (m_rows.size() > before)
        Q_EMIT rowsAdded(int(m_rows.size() - before));
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
        makeAllStale();
        m_keptUnsure = true;
    }
    m_marksChanged = m_marksChanged || !changes.marked.isEmpty() || !changes.removed.isEmpty();
    makeStale(changes.marked);
    makeStale(changes.revised);
    for (ArticleId id : changes.marked)
        m_marked.insert(id);
    for (ArticleId id : changes.removed)
        m_removed.insert(id);
    for (ArticleId id : changes.added)
        m_removed.remove(id);
    const bool rowsMayChange = changes.everything || !changes.added.isEmpty() || !changes.removed.isEmpty()
        || (!changes.revised.isEmpty() && !m_query.root.children.isEmpty())
        || (!changes.marked.isEmpty() && dependsOnMarks(m_query.root));
    if (rowsMayChange && !m_reloadTimer.isActive())
        m_reloadTimer.start();
}

void BoardModel::makeStale(const QList<ArticleId> &ids)
{
    if (ids.isEmpty())
        return;
    for (ArticleId id : ids)
        if (m_headlines.contains(id))
            m_stale.insert(id);
    repaint();
}

void BoardModel::makeAllStale()
{
    const QList<ArticleId> cached = m_headlines.keys();
    m_stale = QSet<ArticleId>(cached.begin(), cached.end());
    repaint();
}

void BoardModel::repaint()
{
    // Views paint what they show and nothing else, so saying "all" is cheaper than looking for the rows of
    // the ids.
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1));
}

ArticleId BoardModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row) : ArticleId();
}

int BoardModel::rowOf(ArticleId id) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        if (m_rows.at(row) == id)
            return int(row);
    return -1;
}

const Headline *BoardModel::headline(int row) const
{
    const ArticleId id = idAt(row);
    if (!id.isValid())
        return nullptr;
    const Headline *headline = m_headlines.object(id);
    if (!headline || m_stale.contains(id))
        want(row);
    return headline;
}

void BoardModel::want(int row) const
{
    const int block = row / blockRows;
    if (!m_wantedBlocks.isEmpty() && m_wantedBlocks.last() == block)
        return;
    m_wantedBlocks.removeOne(block);
    m_wantedBlocks.append(block);
    if (m_wantedBlocks.size() > waitingBlocks)
        m_wantedBlocks.removeFirst();
    if (!m_fetching)
        m_fetchTimer.start();
}

void BoardModel::fetchWanted()
{
    QList<ArticleId> ids;
    while (ids.isEmpty() && !m_wantedBlocks.isEmpty()) {
        const int first = m_wantedBlocks.takeLast() * blockRows;
        const int end = std::min(first + blockRows, int(m_rows.size()));
        for (int row = first; row < end; ++row) {
            const ArticleId id = m_rows.at(row);
            if (!m_headlines.contains(id) || m_stale.contains(id))
                ids.append(id);
        }
    }
    if (ids.isEmpty())
        return;
    m_fetching = true;
    // What changes while the answer is on its way makes the rows stale again.
    for (ArticleId id : ids)
        m_stale.remove(id);
    m_asked = ids;
    m_headlinesRead = m_store.headlines(ids);
    onAnswer(m_headlinesRead, this, [this, ids](const auto &headlines) { takeHeadlines(ids, headlines); });
}

void BoardModel::takeHeadlines(const QList<ArticleId> &asked, const Result<QList<Headline>> &headlines)
{
    m_fetching = false;
    m_asked.clear();
    if (!headlines) {
        askAgain(asked);
        if (!std::exchange(m_failing, true))
            Q_EMIT failed(headlines.error());
        // The view asks for what it shows, and so for what failed; but not again and again at once.
        QTimer::singleShot(retryMilliseconds, this, &BoardModel::repaint);
        return;
    }
    m_failing = false;
    QSet<ArticleId> missing(asked.begin(), asked.end());
    for (const Headline &headline : *headlines) {
        m_headlines.insert(headline.id, new Headline(headline));
        missing.remove(headline.id);
    }
    if (!missing.isEmpty())
        dropRows(missing);
    repaint();
    if (!m_wantedBlocks.isEmpty())
        m_fetchTimer.start();
}

// They are still to be read: what is shown of them meanwhile is an earlier state.
void BoardModel::askAgain(const QList<ArticleId> &ids)
{
    for (ArticleId id : ids)
        if (m_headlines.contains(id))
            m_stale.insert(id);
}

// Their articles have gone. They stand empty until the board has been read again, and are not asked for any
// more.
void BoardModel::dropRows(const QSet<ArticleId> &ids)
{
    for (ArticleId id : ids) {
        auto *gone = new Headline;
        gone->id = id;
        m_headlines.insert(id, gone);
    }
    m_removed += ids;
    m_marksChanged = true;
    if (!m_reloadTimer.isActive())
        m_reloadTimer.start();
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BoardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == IdRole)
        return QVariant::fromValue(idAt(index.row()));
    if (role == Qt::TextAlignmentRole) {
        const bool right = index.column() == NumberColumn || index.column() == TimeColumn;
        return int(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const Headline *row = headline(index.row());
    if (!row)
        return {};
    if (role == Qt::AccessibleTextRole && index.column() == TitleColumn)
        return spokenRow(*row);
    if (role == Qt::ToolTipRole)
        return tooltip(*row, Column(index.column()));
    switch (Column(index.column())) {
    case NumberColumn:
        return row->number;
    case TitleColumn:
        return row->title;
    case AuthorColumn:
        return row->author;
    case SourceColumn:
        return row->sourceTitle;
    case TagsColumn:
        return row->tags.join(QStringLiteral(", "));
    case TimeColumn:
        return boardTime(row->published, m_clock.now());
    case StarColumn:
        return row->saved ? QStringLiteral("★") : QStringLiteral("☆");
    }
    return {};
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == NumberColumn || section == TimeColumn;
        const auto side = section == StarColumn ? Qt::AlignHCenter : right ? Qt::AlignRight : Qt::AlignLeft;
        return int(Qt::AlignVCenter | side);
    }
    if (role == Qt::ToolTipRole && (section == NumberColumn || section == TimeColumn))
        return tr("Click: newest or oldest first");
    if (role == Qt::ToolTipRole && section != TagsColumn && section != StarColumn)
        return tr("Click: sorts by this column; once more, backwards");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (Column(section)) {
    case NumberColumn:
        return tr("No.", "board column: the article's number");
    case TitleColumn:
        return tr("Title");
    case AuthorColumn:
        return tr("Author");
    case SourceColumn:
        return tr("Source");
    case TagsColumn:
        return tr("Tags");
    case TimeColumn:
        return tr("Time", "board column: time or date");
    case StarColumn:
        return role == Qt::DisplayRole ? QStringLiteral("★") : tr("Saved");
    }
    return {};
}

QString BoardModel::tooltip(const Headline &headline, Column column) const
{
    switch (column) {
    case TitleColumn:
        return titleTooltip(headline);
    case AuthorColumn: // narrow columns cut long names off
        return richTooltip(headline.author.toHtmlEscaped());
    case SourceColumn:
        return richTooltip(headline.sourceTitle.toHtmlEscaped());
    case TimeColumn:
        return wholeTime(headline.published);
    default:
        return {};
    }
}

QString BoardModel::titleTooltip(const Headline &headline) const
{
    // Plain text that looks like HTML would be taken for it, so it goes in escaped.
    QString text = headline.title.toHtmlEscaped();
    QStringList readings;
    for (const Mention &mention : headline.titleMentions)
        if (hasHanja(mention.text) && mention.name != mention.text && !mention.name.isEmpty())
            readings.append(
                mention.text.toHtmlEscaped() + QStringLiteral(" = ") + mention.name.toHtmlEscaped());
    readings.removeDuplicates();
    if (!readings.isEmpty())
        text += QStringLiteral("<br>") + readings.join(QStringLiteral(", "));
    return richTooltip(text);
}

QString BoardModel::spokenRow(const Headline &headline) const
{
    QStringList parts;
    if (!headline.read)
        parts.append(tr("Unread"));
    if (headline.saved)
        parts.append(tr("Saved"));
    if (!headline.flag.isEmpty())
        parts.append(headline.flag);
    parts.append(headline.title);
    if (headline.comments > 0)
        parts.append(tr("%n comment(s)", nullptr, headline.comments));
    if (!headline.tags.isEmpty())
        parts.append(tr("Tags: %1").arg(headline.tags.join(QStringLiteral(", "))));
    return parts.join(QStringLiteral(", "));
}

} // namespace sokbo
