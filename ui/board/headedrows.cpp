// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/headedrows.h"

#include <QAbstractItemModel>
#include <QHeaderView>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace sokbo {

HeadedRows::HeadedRows(QAbstractItemModel *model, QHeaderView *rows)
    : QObject(rows)
    , m_rows(rows)
{
    connect(model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { insert(first, last); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex &, int first, int last) { remove(first, last); });
    // The header keeps the heights of rows that there are still, whatever they hold now.
    connect(model, &QAbstractItemModel::modelReset, this,
        [this, model] { remove(model->rowCount(), std::numeric_limits<int>::max()); });
}

void HeadedRows::setHeights(int row, int heading)
{
    if (row == m_row && heading == m_heading)
        return;
    m_row = row;
    m_heading = heading;
    const QList<int> headed = std::exchange(m_headed, {});
    m_rows->setDefaultSectionSize(row); // of every row
    place(headed);
}

void HeadedRows::place(const QList<int> &rows)
{
    QList<int> former;
    std::set_difference(
        m_headed.cbegin(), m_headed.cend(), rows.cbegin(), rows.cend(), std::back_inserter(former));
    // While it may paint, the header looks after each row where all others are now.
    const bool paints = m_rows->updatesEnabled();
    m_rows->setUpdatesEnabled(false);
    for (const int row : std::as_const(former))
        m_rows->resizeSection(row, m_row);
    for (const int row : rows)
        m_rows->resizeSection(row, m_row + m_heading);
    m_rows->setUpdatesEnabled(paints);
    m_headed = rows;
}

void HeadedRows::insert(int first, int last)
{
    for (auto row = std::lower_bound(m_headed.begin(), m_headed.end(), first); row != m_headed.end(); ++row)
        *row += last - first + 1;
}

void HeadedRows::remove(int first, int last)
{
    const auto from = std::lower_bound(m_headed.begin(), m_headed.end(), first);
    const auto to = std::upper_bound(from, m_headed.end(), last);
    // Behind those of a reset there is none.
    for (auto row = m_headed.erase(from, to); row != m_headed.end(); ++row)
        *row -= last - first + 1;
}

} // namespace sokbo
