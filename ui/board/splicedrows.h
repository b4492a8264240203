// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/rowdiff.h"

#include <algorithm>

namespace sokbo {

// The rows of a board while they are changed step by step. What lies before the step is read from the new
// rows and what lies behind it from the old ones, so that no step moves a million ids in memory.
class SplicedRows {
public:
    qsizetype size() const { return m_split + m_old.size() - m_from; }
    bool isEmpty() const { return size() == 0; }
    ArticleId at(qsizetype row) const
    {
        return row < m_split ? m_new.at(row) : m_old.at(row - m_split + m_from);
    }
    const QList<ArticleId> &ids() const { return m_old; } // while no change is under way
    void set(const QList<ArticleId> &ids)
    {
        m_old = ids;
        m_new.clear();
        m_split = m_from = 0;
    }

    // A change: begin(), each step in its order between a view's notices, and end().
    void begin(const QList<ArticleId> &wanted) { m_new = wanted; }
    void take(const RowEdit &edit)
    {
        m_from += edit.row - m_split;
        m_split = edit.row;
        if (edit.kind == RowEdit::Kind::Insert)
            m_split += edit.count;
        else
            m_from += edit.count;
    }
    void end() { set(QList<ArticleId>(m_new)); }

private:
    QList<ArticleId> m_old;
    QList<ArticleId> m_new;
    qsizetype m_split = 0; // rows that are read from m_new
    qsizetype m_from = 0; // where m_old goes on behind them
};

} // namespace sokbo
