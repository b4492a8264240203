// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/pagerbar.h"

#include "kit/colours.h"
#include "kit/symbols.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace sokbo {

PagerBar::PagerBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("pager"));
    setAccessibleName(tr("Pages of the board"));
    m_layout->setContentsMargins(4, 1, 4, 1);
    m_layout->setSpacing(0);
}

QList<int> PagerBar::numbersFor(int page, int pages)
{
    QList<int> numbers;
    if (pages <= 9) {
        for (int i = 0; i < pages; ++i)
            numbers.append(i);
        return numbers;
    }
    // Five in a row around the page, and the first and the last one always.
    const int first = std::clamp(page - 2, 0, pages - 5);
    if (first > 0)
        numbers.append(0);
    if (first > 1)
        numbers.append(-1);
    for (int i = first; i < first + 5; ++i)
        numbers.append(i);
    if (first + 5 < pages - 1)
        numbers.append(-1);
    if (first + 5 < pages)
        numbers.append(pages - 1);
    return numbers;
}

void PagerBar::setPosition(int topRow, int rows, bool atEnd)
{
    const int pages = (rows + rowsPerPage - 1) / rowsPerPage;
    // The last page can be shorter than the view and then never reaches its top.
    const int page = pages == 0 ? 0
        : atEnd && topRow > 0   ? pages - 1
                                : std::min(topRow / rowsPerPage, pages - 1);
    if (page == m_page && pages == m_pages)
        return;
    m_page = page;
    m_pages = pages;
    rebuild();
}

QToolButton *PagerBar::button(const QString &text, const QString &spoken, int page)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(spoken);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setEnabled(page >= 0 && page < m_pages);
    connect(button, &QToolButton::clicked, this, [this, page] { Q_EMIT rowRequested(page * rowsPerPage); });
    m_layout->addWidget(button);
    return button;
}

void PagerBar::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (m_pages < 2)
        return;
    m_layout->addStretch();
    button({}, tr("Previous page"), m_page - 1)->setIcon(symbolIcon(Symbol::Back));
    for (int number : numbersFor(m_page, m_pages)) {
        if (number < 0) {
            m_layout->addWidget(new QLabel(QStringLiteral("…"), this));
            continue;
        }
        QToolButton *entry = button(QString::number(number + 1), tr("Page %1").arg(number + 1), number);
        entry->setCheckable(true);
        entry->setAutoExclusive(true); // a click on the page shown leaves it pressed
        entry->setChecked(number == m_page);
    }
    button({}, tr("Next page"), m_page + 1)->setIcon(symbolIcon(Symbol::Forward));
    m_layout->addStretch();
}

} // namespace sokbo
