// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAbstractItemModel;
class QHeaderView;

namespace sokbo {

// Which rows of a table are higher than the others, because a heading stands above them. A row that moves
// takes its height along, so that a change of a board of a million rows costs what changed in it and not the
// board.
class HeadedRows final : public QObject {
public:
    // Follows the model; `rows` is the table's vertical header, which follows it too.
    HeadedRows(QAbstractItemModel *model, QHeaderView *rows);

    // Pixels. All rows are set where one of the two is another than before.
    void setHeights(int row, int heading);
    // `rows`: ascending.
    void place(const QList<int> &rows);

private:
    void insert(int first, int last);
    void remove(int first, int last);

    QHeaderView *m_rows;
    int m_row = 0;
    int m_heading = 0;
    QList<int> m_headed; // ascending
};

} // namespace sokbo
