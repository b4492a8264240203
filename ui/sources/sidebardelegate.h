// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sokbo {

struct SidebarEntry;

// Paints a line of the sidebar: a coloured dot, the label, the count at the right end. Headings are small and
// dim.
class SidebarDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The room that a line needs to be seen whole, at this depth below its heading.
    static int widthOf(const QFont &font, const SidebarEntry &entry, int depth);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sokbo
