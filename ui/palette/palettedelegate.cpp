// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palettedelegate.h"

#include "kit/colourdot.h"
#include "kit/colours.h"
#include "kit/measures.h"
#include "palette/palettemodel.h"

#include <QPainter>

#include <algorithm>

namespace sokbo {

namespace {

struct RowColours {
    QColor text;
    QColor quiet;
};

RowColours coloursOf(const QStyleOptionViewItem &option, bool isPossible)
{
    const QPalette &palette = option.palette;
    if (option.state & QStyle::State_Selected)
        return {palette.color(QPalette::Active, QPalette::HighlightedText),
            palette.color(QPalette::Active, QPalette::HighlightedText)};
    const QColor quiet = readableOn(dimmedText(palette), palette.color(QPalette::Active, QPalette::Base));
    return {isPossible ? palette.color(QPalette::Active, QPalette::Text) : quiet, quiet};
}

void paintMark(
    QPainter *painter, const QRect &rect, const PaletteEntry &entry, const QColor &colour, const QFont &font)
{
    if (!entry.badge.letter.isEmpty())
        paintSourceBadge(painter, rect, entry.badge, font);
    else if (entry.symbol)
        paintSymbol(painter, rect, *entry.symbol, colour);
    else if (entry.dot.isValid())
        colourDot(entry.dot, rect.width(), rect.width() * 5 / 8).paint(painter, rect);
}

// The text in pieces, of which the marked one is bold; cut off at the right. Answers where it ends.
int paintName(QPainter *painter, QRect rect, const QString &text, const Found::Span &matched, QFont font)
{
    QFont bold = font;
    bold.setWeight(QFont::Bold);
    const struct {
        QString text;
        const QFont &font;
    } pieces[] = {{text.left(matched.start), font}, {text.mid(matched.start, matched.length), bold},
        {text.mid(matched.start + matched.length), font}};
    for (const auto &piece : pieces) {
        if (piece.text.isEmpty() || rect.width() <= 0)
            continue;
        const QFontMetrics metrics(piece.font);
        const QString shown = metrics.elidedText(piece.text, Qt::ElideRight, rect.width());
        painter->setFont(piece.font);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        rect.setLeft(rect.left() + metrics.horizontalAdvance(shown));
        if (shown != piece.text)
            break;
    }
    return rect.left();
}

} // namespace

PaletteDelegate::PaletteDelegate(const PaletteModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + em(option.font, 0.7)};
}

void PaletteDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PaletteRow &row = m_model.at(index.row());
    const PaletteEntry &entry = row.entry;
    const QFont &font = option.font;
    const RowColours colours = coloursOf(option, entry.isPossible);
    const int gap = em(font, 0.6);
    QRect rest = option.rect.adjusted(gap, 0, -gap, 0);
    painter->save();
    if (row.isHeading) {
        QFont small = font;
        small.setPixelSize(std::max(1, em(font, 0.85)));
        painter->setFont(small);
        painter->setPen(colours.quiet);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, entry.thing.text);
        return painter->restore();
    }
    // The edit has the focus; the row is the chosen one all the same.
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::Highlight));
    const int side = std::max(16, em(font, 1.2));
    paintMark(
        painter, QRect(rest.left(), rest.center().y() - side / 2, side, side), entry, colours.text, font);
    rest.setLeft(rest.left() + side + gap);
    const QString end = entry.keys.isEmpty() ? entry.kind : entry.keys;
    painter->setFont(font);
    painter->setPen(colours.quiet);
    painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, end);
    rest.setRight(rest.right() - option.fontMetrics.horizontalAdvance(end) - gap);
    painter->setPen(colours.text);
    rest.setLeft(paintName(painter, rest, entry.thing.text, row.matched, font) + gap);
    if (!entry.detail.isEmpty() && rest.width() > em(font, 2)) {
        painter->setFont(font);
        painter->setPen(colours.quiet);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            option.fontMetrics.elidedText(entry.detail, Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

} // namespace sokbo
