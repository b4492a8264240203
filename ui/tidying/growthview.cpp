// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidying/growthview.h"

#include "kit/measures.h"
#include "kit/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int shareRole = Qt::UserRole; // of the longest bar, 0 to 1
constexpr int barColumn = 3;

class BarDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const int inset = option.rect.height() / 4;
        QRect bar = option.rect.adjusted(inset, inset, -inset, -inset);
        const int width = qRound(bar.width() * index.data(shareRole).toDouble());
        if (option.direction == Qt::RightToLeft)
            bar.setLeft(bar.right() - width);
        else
            bar.setWidth(width);
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->fillRect(
            bar, option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Highlight));
    }
};

template <typename Rows, typename NameOf>
void fill(QTreeWidget &table, const Rows &rows, NameOf nameOf)
{
    qint64 most = 1;
    for (const auto &row : rows)
        most = std::max(most, row.bytes);
    table.clear();
    for (const auto &row : rows) {
        auto *item = new QTreeWidgetItem(
            &table, {nameOf(row), countText(row.articles), bytesText(row.bytes), QString()});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(barColumn, shareRole, double(row.bytes) / double(most));
    }
}

} // namespace

GrowthView::GrowthView(QWidget *parent)
    : QWidget(parent)
    , m_total(new QLabel(this))
{
    m_total->setTextFormat(Qt::PlainText);
    m_total->setWordWrap(true);
    m_total->setText(tr("The articles are being counted…"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_total);
    m_months = addTable(tr("What came in each month"), tr("Month"));
    m_months->setObjectName(QStringLiteral("growthByMonth"));
    m_sources = addTable(tr("The largest sources"), tr("Source"));
    m_sources->setObjectName(QStringLiteral("growthBySource"));
}

QTreeWidget *GrowthView::addTable(const QString &name, const QString &first)
{
    auto *heading = new QLabel(name, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto *table = new QTreeWidget(this);
    table->setAccessibleName(name);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setHeaderLabels({first, tr("Articles"), tr("Size"), QString()});
    table->setItemDelegateForColumn(barColumn, new BarDelegate(table));
    table->header()->setStretchLastSection(true);
    table->header()->resizeSection(0, em(this, 14));
    table->header()->resizeSection(1, em(this, 7));
    table->header()->resizeSection(2, em(this, 7));
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->addWidget(heading);
    box->addWidget(table, 1);
    return table;
}

void GrowthView::setGrowth(const StoreGrowth &growth)
{
    const QString total = tr("The database takes %1.").arg(bytesText(growth.databaseBytes));
    m_total->setText(growth.freeBytes > 0 ? total + u' '
                + tr("%1 of it are free and are given back bit by bit.").arg(bytesText(growth.freeBytes))
                                          : total);
    QList<StoreGrowth::Month> months = growth.months; // the newest is of most interest
    std::reverse(months.begin(), months.end());
    fill(*m_months, months, [](const StoreGrowth::Month &month) {
        //: A month of a year, as QLocale::toString() formats dates
        return QLocale().toString(month.first, tr("MMMM yyyy"));
    });
    fill(*m_sources, growth.sources, [](const StoreGrowth::OfSource &source) { return source.title; });
}

} // namespace sokbo
