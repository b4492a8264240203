// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns are on a board: those that would say nothing are left out, and the names of its sources
// find room.
#include "board/boarddelegate.h"
#include "board/boardview.h"
#include "kit/measures.h"

#include <QHeaderView>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int rowsWeighed = 100; // of the first page
constexpr double widestSource = 14; // em, where the column fits what is in it
constexpr double leastTitleBeside = 21; // em, beside that

} // namespace

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
