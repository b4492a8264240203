// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardmodel.h"

#include "board/rowtexts.h"
#include "kit/answer.h"
#include "kit/sourcename.h"
#include "kit/words.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr int firstPageRows = 100;
constexpr int restMilliseconds = 100; // where nobody paints the first page
constexpr int emptyMilliseconds = 500; // until nothing found is shown while one types
constexpr int reloadMilliseconds = 120; // a sync stores source by source: follow it, but not at every step

} // namespace

bool dependsOnMarks(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Field
        && (node.field == QueryField::Is || node.field == QueryField::Has || node.field == QueryField::Tag))
        return true;
    return std::any_of(node.children.begin(), node.children.end(), dependsOnMarks);
}

bool dependsOnWatching(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Field && node.field == QueryField::Is
        && (node.text == QStringLiteral("watched") || node.text == QStringLiteral("followed")))
        return true;
    return std::any_of(node.children.begin(), node.children.end(), dependsOnWatching);
}

bool dependsOnFolders(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Field
        && (node.field == QueryField::Folder || node.field == QueryField::Source))
        return true;
    return std::any_of(node.children.begin(), node.children.end(), dependsOnFolders);
}

BoardModel::BoardModel(Store &store, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_clock(clock)
    , m_headlines(store, [this](int row) { return idAt(row); })
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(reloadMilliseconds);
    connect(&m_reloadTimer, &QTimer::timeout, this, &BoardModel::reload);
    m_emptyTimer.setSingleShot(true);
    m_emptyTimer.setInterval(emptyMilliseconds);
    connect(&m_emptyTimer, &QTimer::timeout, this, [this] {
        m_empty = Empty::AtOnce;
        takeFirstPage(QList<Headline>());
        reload();
    });
    m_restTimer.setSingleShot(true);
    connect(&m_restTimer, &QTimer::timeout, this, [this] {
        if (!m_loaded)
            reload();
    });
    connect(&m_headlines, &HeadlineReader::changed, this, &BoardModel::repaint);
    connect(&m_headlines, &HeadlineReader::missing, this, &BoardModel::dropRows);
    connect(&m_headlines, &HeadlineReader::failed, this, &BoardModel::failed);
    connect(&m_store, &Store::changed, this, &BoardModel::follow);
}

void BoardModel::begin(const BoardQuery &query)
{
    m_query = query;
    ++m_generation;
    m_loaded = false;
    m_firstShown = false;
    m_kept = {};
    m_open = {};
    if (query.root.kind == QueryNode::Kind::Field && query.root.field == QueryField::Story)
        m_open.stories.insert(StoryId{query.root.number}); // the board of a story shows all of it
    m_keptUnsure = false;
    m_restTimer.stop();
    m_emptyTimer.stop();
    m_reloadTimer.stop();
    cancelReads();
}

void BoardModel::show(const BoardQuery &query, Empty empty)
{
    begin(query);
    m_empty = empty;
    if (isByColumn(query.order))
        return reload(); // a page would cost as much as the whole
    // The first page comes with its headlines in one short read; the ids of what may be a million rows are
    // asked for when it has been painted, because painting and reading would share a small machine.
    const quint64 generation = m_generation;
    m_pageRead = m_store.page(query, firstPageRows, std::nullopt);
    onAnswer(m_pageRead, this, [this, generation](const auto &page) {
        if (generation != m_generation)
            return;
        if (page && page->isEmpty() && m_empty == Empty::AfterAWhile)
            return m_emptyTimer.start();
        if (!m_loaded)
            takeFirstPage(page);
        m_restTimer.start(restMilliseconds);
    });
}

void BoardModel::setAside()
{
    if (m_aside)
        return;
    m_aside = Aside{m_query, m_loaded, m_entries, folded(), m_open, m_kept, m_firstShown, m_keptUnsure,
        m_reading || m_readAgain || m_reloadTimer.isActive()};
}

void BoardModel::bringBack()
{
    if (!m_aside)
        return;
    const Aside aside = *std::exchange(m_aside, std::nullopt);
    if (!aside.firstShown)
        return show(aside.query);
    begin(aside.query);
    m_open = aside.open;
    m_kept = aside.kept;
    m_keptUnsure = aside.keptUnsure;
    m_loaded = aside.loaded;
    showFirst(aside.entries, aside.folded);
    Q_EMIT firstRowsShown();
    if (m_loaded)
        Q_EMIT loaded();
    if (!m_loaded)
        m_restTimer.start(restMilliseconds);
    else if (aside.changed)
        m_reloadTimer.start();
}

// What was asked for the board before would only keep the reader from the one that is wanted now.
void BoardModel::cancelReads()
{
    m_pageRead.cancel();
    m_boardRead.cancel();
    m_headlines.cancel();
    m_reading = m_readAgain = false;
}

bool BoardModel::knowsCount() const
{
    return m_loaded || m_entries.size() < firstPageRows;
}

void BoardModel::pagePainted()
{
    if (m_restTimer.isActive())
        m_restTimer.start(0);
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

const DayStart *BoardModel::dayStartAt(int row) const
{
    const auto at = std::lower_bound(m_dayStarts.cbegin(), m_dayStarts.cend(), row,
        [](const DayStart &start, int wanted) { return start.row < wanted; });
    if (at == m_dayStarts.cend() || at->row != row)
        return nullptr;
    return row == 0 && at->day == boardDay(m_clock.now().toSecsSinceEpoch()) ? nullptr : &*at;
}

QString BoardModel::dayHeadingText(const DayStart &start) const
{
    return dayHeading(QDate(1970, 1, 1).addDays(start.day), m_clock.now().toLocalTime().date());
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
    if (const QString kinds = kindsText(index.row()); !kinds.isEmpty())
        return kindsRow(index, role, kinds, *row);
    if (role == Qt::AccessibleTextRole && index.column() == TitleColumn)
        return RowTexts::spoken(*row, foldAt(index.row()));
    if (role == Qt::AccessibleTextRole && index.column() == StarColumn)
        return row->saved ? tr("Saved") : QString();
    if (role == Qt::ToolTipRole)
        return tooltip(index.row(), *row, Column(index.column()));
    switch (Column(index.column())) {
    case NumberColumn:
        return row->number;
    case TitleColumn:
        return row->title;
    case AuthorColumn:
        return row->author;
    case SourceColumn:
        return plainSourceName(row->sourceTitle);
    case TagsColumn:
        return row->tags.join(QStringLiteral(", "));
    case TimeColumn:
        return boardTime(row->published, m_clock.now());
    case StarColumn: // of one that is not saved the delegate paints the outline of a star, and nothing is
                     // said
        return row->saved ? QStringLiteral("★") : QString();
    }
    return {};
}

// A row that stands for many has neither a number nor a source.
QVariant BoardModel::kindsRow(
    const QModelIndex &index, int role, const QString &kinds, const Headline &newest) const
{
    if (index.column() == TimeColumn)
        return role == Qt::ToolTipRole ? wholeTime(newest.published)
                                       : boardTime(newest.published, m_clock.now());
    if (index.column() != TitleColumn)
        return {};
    return role == Qt::DisplayRole ? kinds : RowTexts::spokenKinds(kinds, foldAt(index.row()));
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
    case TitleColumn: // no column shows this order by an arrow
        return m_query.order == BoardQuery::Order::Relevance ? tr("Title · by relevance") : tr("Title");
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

QString BoardModel::tooltip(int row, const Headline &headline, Column column) const
{
    switch (column) {
    case TitleColumn:
        return RowTexts::titleTooltip(headline, foldAt(row));
    case AuthorColumn: // narrow columns cut long names off
        return RowTexts::plainTooltip(headline.author);
    case SourceColumn:
        return RowTexts::plainTooltip(headline.sourceTitle);
    case TimeColumn:
        return wholeTime(headline.published);
    default:
        return {};
    }
}

} // namespace sokbo
