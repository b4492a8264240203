// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sidebardelegate.h"

#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/sourcebadge.h"
#include "kit/symbols.h"
#include "kit/words.h"
#include "sources/sidebarmodel.h"

#include <QPainter>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int margin = 10;
constexpr int levelIndent = 14;
constexpr int signSide = 16; // of the symbol, the dot or the badge before the label
constexpr int signGap = 7;

QFont headingFont(QFont font)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(8, font.pixelSize() - 1));
    else
        font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

int depthOf(const QModelIndex &index)
{
    int depth = -1; // headings stand at -1, what is under them at 0
    for (QModelIndex at = index.parent(); at.isValid(); at = at.parent())
        ++depth;
    return depth;
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const SidebarEntry &entry)
{
    painter->setFont(headingFont(option.font));
    const QColor ground = option.palette.color(QPalette::Active, QPalette::Window);
    painter->setPen(readableOn(dimmedText(option.palette), ground));
    const QRect room = option.rect.adjusted(margin, 0, -margin, -2);
    const QFontMetrics metrics(painter->font());
    const QString menu = entry.hasMenu ? QStringLiteral(" ▾") : QString();
    const QString label
        = metrics.elidedText(entry.label, Qt::ElideRight, room.width() - metrics.horizontalAdvance(menu));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignBottom, label + menu);
}

// What stands before the label; the room that is left for that.
QRect paintSign(QPainter *painter, const QStyleOptionViewItem &option, const SidebarEntry &entry,
    const QRect &room, const QColor &dim, const QColor &ground)
{
    const QRect sign(room.left(), room.center().y() - signSide / 2 + 1, signSide, signSide);
    std::optional<Symbol> symbol = entry.symbol;
    if (entry.kind == SidebarEntry::Kind::Folder)
        symbol = option.state & QStyle::State_Open ? Symbol::FolderOpen : Symbol::Folder;
    if (symbol) {
        paintSymbol(painter, sign, *symbol, entry.dot.isValid() ? readableOn(entry.dot, ground) : dim);
    } else if (!entry.badge.letter.isEmpty() || !entry.badge.picture.isNull()) {
        paintSourceBadge(painter, sign, entry.badge, option.font);
    } else if (entry.dot.isValid()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(entry.dot);
        painter->drawEllipse(QPointF(sign.center()) + QPointF(0.5, 0.5), 3.5, 3.5);
    } else {
        return room;
    }
    return room.adjusted(signSide + signGap, 0, 0, 0);
}

} // namespace

void SidebarDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const SidebarEntry entry = SidebarModel::entryAt(index);
    const auto showFocus = [&] {
        if (option.state & QStyle::State_HasFocus)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                option.palette.color(QPalette::Active, QPalette::Highlight));
    };
    painter->save();
    if (entry.kind == SidebarEntry::Kind::Section) {
        paintHeading(painter, option, entry);
        showFocus();
        painter->restore();
        return;
    }
    const QPalette &palette = option.palette;
    const bool dark = isDark(palette);
    QColor ground = palette.color(QPalette::Active, QPalette::Window);
    if (option.state & QStyle::State_Selected) {
        ground = mixed(palette.color(QPalette::Active, QPalette::Highlight), ground, dark ? 0.38 : 0.16);
        painter->fillRect(option.rect, ground);
    }
    showFocus();
    QRect room = option.rect.adjusted(margin + 4 + depthOf(index) * levelIndent, 0, -margin, 0);

    const QColor dim = readableOn(dimmedText(palette), ground);
    if (entry.count > 0) {
        QString count = countText(entry.count);
        if (entry.rising)
            count += QStringLiteral(" ▲");
        painter->setFont(headingFont(option.font));
        painter->setPen(dim);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, count);
        room.setRight(room.right() - QFontMetrics(painter->font()).horizontalAdvance(count) - 6);
    }
    painter->setFont(option.font);
    const bool opens = entry.kind == SidebarEntry::Kind::Folder
        || (entry.kind == SidebarEntry::Kind::Tag && index.model()->hasChildren(index));
    if (opens) {
        painter->setPen(dim);
        const bool open = option.state & QStyle::State_Open;
        painter->drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter, open ? QStringLiteral("▾") : QStringLiteral("▸"));
        room.setLeft(room.left() + levelIndent);
    }
    room = paintSign(painter, option, entry, room, dim, ground);
    const QColor ink = entry.failing ? readableOn(errorColour(dark), ground)
                                     : palette.color(QPalette::Active, QPalette::Text);
    painter->setPen(ink);
    const QString sign = entry.failing ? QStringLiteral(" ⚠") : QString(); // also where the name is cut
    const int signWidth = option.fontMetrics.horizontalAdvance(sign);
    // Feeds of one paper differ at the end of their names.
    const Qt::TextElideMode cut = entry.kind == SidebarEntry::Kind::Source ? Qt::ElideMiddle : Qt::ElideRight;
    const QString shown = option.fontMetrics.elidedText(entry.label, cut, room.width() - signWidth) + sign;
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
    if (!entry.detail.isEmpty()) {
        room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(shown) + 5);
        painter->setFont(headingFont(option.font));
        painter->setPen(dim);
        if (QFontMetrics(painter->font()).horizontalAdvance(entry.detail) <= room.width())
            painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, entry.detail);
    }
    painter->restore();
}

int SidebarDelegate::widthOf(const QFont &font, const SidebarEntry &entry, int depth)
{
    const QString usualCount = QStringLiteral("000");
    int width = margin + 4 + depth * levelIndent + signSide + signGap + margin;
    if (entry.kind == SidebarEntry::Kind::Folder)
        width += levelIndent;
    width += QFontMetrics(headingFont(font)).horizontalAdvance(usualCount) + 6;
    return width + QFontMetrics(font).horizontalAdvance(entry.label) + 1;
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = SidebarModel::entryAt(index).kind == SidebarEntry::Kind::Section;
    const int line = std::max(22, option.fontMetrics.height() + 4);
    return QSize(em(option.font, 10), heading && index.row() > 0 ? line + 6 : line);
}

} // namespace sokbo
