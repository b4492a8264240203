// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace sokbo {

// ‹ 1 2 3 … 63 › under the board, for users who are used to pages. The board can be scrolled without them.
class PagerBar final : public QWidget {
    Q_OBJECT
public:
    static constexpr int rowsPerPage = 50;
    explicit PagerBar(QWidget *parent = nullptr);

    void setPosition(int topRow, int rows, bool atEnd); // atEnd: the last row is on the screen
    int page() const { return m_page; } // from 0
    int pages() const { return m_pages; }

    // The pages that are shown as numbers, at most nine; -1 is a gap.
    static QList<int> numbersFor(int page, int pages);

Q_SIGNALS:
    void rowRequested(int row);

private:
    void rebuild();
    QToolButton *button(const QString &text, const QString &spoken, int page);

    QHBoxLayout *m_layout;
    int m_page = 0;
    int m_pages = 0;
};

} // namespace sokbo
