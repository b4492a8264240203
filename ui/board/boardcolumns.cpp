// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns are on a board: those that would say nothing are left out, and the names of its sources
// find room.
#include "board/boarddelegate.h"
#include "board/boardview.h"
#include "kit/measures.h"
#include "kit/words.h"

#include <QDataStream>
#include <QHeaderView>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int rowsWeighed = 100; // of the first page
constexpr double widestSource = 14; // em, where the column fits what is in it
constexpr double leastTitleBeside = 21; // em, beside that
constexpr int usualSourceSyllables = 7;
constexpr quint32 usualWidthsSign = 0x736b6277; // before them in a state of the columns

// For what the columns hold in this font and language; a column without an entry has no width of its own.
QList<int> usualWidths(const QFont &font, const QDateTime &now)
{
    const QFontMetrics metrics(font);
    // Measured as a whole: one syllable's width is rounded, and five of them are then cut off.
    const auto syllables
        = [&metrics](int count) { return metrics.horizontalAdvance(QString(count, u'가')) + 14; };
    QList<int> widths(BoardModel::columns, 0);
    widths[BoardModel::NumberColumn] = metrics.horizontalAdvance(QStringLiteral("000000")) + 14;
    widths[BoardModel::AuthorColumn] = syllables(5);
    widths[BoardModel::SourceColumn] = syllables(usualSourceSyllables);
    widths[BoardModel::TagsColumn] = syllables(6);
    const QDateTime lateYesterday(now.toLocalTime().date().addDays(-1), QTime(20, 0));
    widths[BoardModel::TimeColumn] = std::max(metrics.horizontalAdvance(QStringLiteral("0000-00-00")),
                                         metrics.horizontalAdvance(boardTime(lateYesterday, now)))
        + 14;
    widths[BoardModel::StarColumn] = std::max(metrics.height() + 10, BoardView::leastColumn);
    return widths;
}

} // namespace

// The reader's own widths stay; what was never touched fits the font and the language of today.
void BoardView::useUsualWidths(const QList<int> &former)
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < BoardModel::columns; ++column) {
        const bool isHidden = header->isSectionHidden(column);
        header->setSectionHidden(column, false); // a hidden one says that it has no width
        const int usual = m_usualWidths.at(column);
        if (usual > 0 && (former.isEmpty() || header->sectionSize(column) == former.at(column)))
            header->resizeSection(column, usual);
        header->setSectionHidden(column, isHidden);
    }
}

void BoardView::takeUsualWidths()
{
    const QList<int> former = std::exchange(m_usualWidths, usualWidths(font(), m_model.now()));
    m_sourceWidth = m_usualWidths.at(BoardModel::SourceColumn);
    useUsualWidths(former);
}

QByteArray BoardView::columnState() const
{
    // Columns that only give way at this width are not hidden for good.
    QHeaderView *header = horizontalHeader();
    QList<int> squeezed;
    for (int column = 0; column < BoardModel::columns; ++column)
        if (header->isSectionHidden(column) && !m_unwanted.contains(column))
            squeezed.append(column);
    for (const int column : std::as_const(squeezed))
        header->showSection(column);
    // Nor is a width that only fits what is on this board.
    const int width = header->sectionSize(BoardModel::SourceColumn);
    if (width == m_fittedSource)
        header->resizeSection(BoardModel::SourceColumn, m_sourceWidth);
    QByteArray state = header->saveState();
    header->resizeSection(BoardModel::SourceColumn, width);
    for (const int column : std::as_const(squeezed))
        header->hideSection(column);
    QByteArray usual; // behind the header's own, which reads no further
    QDataStream(&usual, QDataStream::WriteOnly) << usualWidthsSign << m_usualWidths;
    return state + usual;
}

void BoardView::restoreColumnState(const QByteArray &state)
{
    QHeaderView *header = horizontalHeader();
    if (state.isEmpty() || !header->restoreState(state))
        return;
    header->setSectionResizeMode(BoardModel::TitleColumn, QHeaderView::Stretch);
    QByteArray sign;
    QDataStream(&sign, QDataStream::WriteOnly) << usualWidthsSign;
    if (const qsizetype at = state.lastIndexOf(sign); at >= 0) {
        QDataStream usual(state.sliced(at + sign.size()));
        QList<int> former;
        usual >> former;
        if (former.size() == BoardModel::columns)
            useUsualWidths(former);
    }
    m_unwanted.clear();
    for (int column = 0; column < BoardModel::columns; ++column)
        if (column != BoardModel::TitleColumn && header->isSectionHidden(column))
            m_unwanted.insert(column);
    fitColumns();
}

// On the board of a source its name says nothing, nor does an author's column where nobody is named.
void BoardView::weighColumns()
{
    QSet<int> empty;
    const QueryNode &root = m_model.query().root;
    const bool twoLines = m_delegate->look().style == RowStyle::TwoLines;
    if (twoLines || (root.kind == QueryNode::Kind::Field && root.field == QueryField::SourceNumber))
        empty.insert(BoardModel::SourceColumn);
    const int rows = std::min(m_model.rowCount(), rowsWeighed);
    bool known = false;
    bool named = false;
    for (int row = 0; row < rows && !named; ++row) {
        const Headline *headline = m_model.headline(row);
        known = known || headline;
        named = headline && !headline->author.isEmpty();
    }
    if (twoLines || (known && !named))
        empty.insert(BoardModel::AuthorColumn);
    if (twoLines)
        empty.insert(BoardModel::TagsColumn);
    if (!fitSource(m_sourceWidth) && empty == m_empty)
        return;
    m_empty = empty;
    fitColumns();
}

// As wide as the names of the first page, unless the reader gave the column another width; the title
// gives them some of its room. Answers whether it changed.
bool BoardView::fitSource(int least)
{
    QHeaderView *header = horizontalHeader();
    const int width = header->sectionSize(BoardModel::SourceColumn);
    if (header->isSectionHidden(BoardModel::SourceColumn)
        || (width != m_sourceWidth && width != m_fittedSource))
        return false;
    int others = 0;
    for (int column = 0; column < BoardModel::columns; ++column)
        if (column != BoardModel::TitleColumn && column != BoardModel::SourceColumn)
            others += header->sectionSize(column); // of a hidden one 0
    const int most
        = std::min(em(this, widestSource), viewport()->width() - others - em(this, leastTitleBeside));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int fitting = least;
    QSet<SourceId> measured;
    for (int row = 0; row < std::min(m_model.rowCount(), rowsWeighed); ++row) {
        const Headline *headline = m_model.headline(row);
        if (!headline || measured.contains(headline->source) || !m_model.kindsText(row).isEmpty())
            continue;
        measured.insert(headline->source);
        const QModelIndex cell = m_model.index(row, BoardModel::SourceColumn);
        fitting = std::max(fitting, std::min(most, m_delegate->sizeHint(option, cell).width() + 1));
    }
    m_fittedSource = fitting;
    header->resizeSection(BoardModel::SourceColumn, fitting);
    return fitting != width;
}

} // namespace sokbo
