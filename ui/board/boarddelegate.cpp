// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boarddelegate.h"

#include "board/boardrowlayout.h"
#include "board/thumbnails.h"
#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/symbols.h"

#include <QPainter>

namespace sokbo {

struct BoardDelegate::Inks {
    QColor ground;
    QColor title;
    QColor side; // number, author, source, time
    bool dark = false;
    bool current = false;
};

namespace {

constexpr int cellMargin = 6;
constexpr int badgeSide = 14;
constexpr int badgeRoom = badgeSide + 5;
constexpr int leastForTwoEnds = 7; // em: in less room two halves of a name say less than its beginning
constexpr int spokenSide = 14; // of the sign in the place of the dot

QColor badgeColour(const QString &flag)
{
    // White on each of them has a contrast of more than 4.5:1, in both themes.
    if (flag == QStringLiteral("속보") || flag == QStringLiteral("긴급"))
        return QColor(0xc62828);
    if (flag == QStringLiteral("단독"))
        return QColor(0x1f5fa8);
    return QColor(0x9a5200);
}

void paintBadge(QPainter *painter, const BoardRowLayout::Piece &badge)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(badgeColour(badge.text));
    painter->drawRoundedRect(badge.rect, 2, 2);
    painter->setPen(Qt::white);
    painter->drawText(badge.rect, Qt::AlignCenter, badge.text);
}

void paintKind(QPainter *painter, const BoardRowLayout::Piece &badge, const QColor &ink, const QColor &ground)
{
    const QColor fill = mixed(ink, ground, 0.14);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(badge.rect, 2, 2);
    painter->setPen(readableOn(ink, fill));
    painter->drawText(badge.rect, Qt::AlignCenter, badge.text);
}

// A quiet pill without a sign: "+3".
void paintCopies(
    QPainter *painter, const BoardRowLayout::Piece &pill, const QColor &colour, const QColor &ground)
{
    const QColor fill = mixed(colour, ground, 0.12);
    const QRectF box = pill.rect;
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter->setPen(readableOn(colour, fill));
    painter->drawText(box, Qt::AlignCenter, pill.text);
}

void paintPill(QPainter *painter, const BoardRowLayout::Piece &pill, const QColor &colour)
{
    painter->setPen(colour);
    painter->setBrush(Qt::NoBrush);
    const QRectF outline = QRectF(pill.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    if (pill.tag.isEmpty())
        return painter->drawText(pill.rect, Qt::AlignCenter, pill.text);
    const QRectF room = QRectF(pill.rect).adjusted(BoardRowLayout::pillPadding, 0, 0, 0);
    constexpr double radius = BoardRowLayout::pillDot / 2.0;
    painter->drawText(room.adjusted(BoardRowLayout::pillDot + BoardRowLayout::pillDotGap, 0, 0, 0),
        Qt::AlignLeft | Qt::AlignVCenter, pill.text);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawEllipse(QPointF(room.left() + radius, room.center().y()), radius, radius);
}

// A quiet pill: how many articles the story has, and a triangle that points down where they are shown.
void paintStory(
    QPainter *painter, const BoardRowLayout &layout, bool open, const QColor &colour, const QColor &ground)
{
    const QColor fill = mixed(colour, ground, 0.12);
    const QColor ink = readableOn(colour, fill);
    const QRectF box = layout.story.rect;
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(box, box.height() / 2, box.height() / 2);
    const QRectF sign = layout.storySign;
    const QPolygonF down({sign.topLeft() + QPointF(0, sign.height() / 5),
        sign.topRight() + QPointF(0, sign.height() / 5), {sign.center().x(), sign.bottom()}});
    const QPolygonF right({sign.topLeft() + QPointF(sign.width() / 5, 0),
        sign.bottomLeft() + QPointF(sign.width() / 5, 0), {sign.right(), sign.center().y()}});
    painter->setBrush(ink);
    painter->drawPolygon(open ? down : right);
    painter->setPen(ink);
    const qreal padding = sign.left() - box.left();
    painter->drawText(box.adjusted(0, 0, -padding, 0), Qt::AlignRight | Qt::AlignVCenter, layout.story.text);
}

} // namespace

BoardDelegate::BoardDelegate(const BoardModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

BoardDelegate::Inks BoardDelegate::inksFor(
    const QStyleOptionViewItem &option, const Headline *headline, bool standsForKinds) const
{
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    Inks inks;
    inks.dark = isDark(palette);
    inks.ground = base;
    if (option.state & QStyle::State_Selected)
        inks.ground
            = mixed(palette.color(QPalette::Active, QPalette::Highlight), base, inks.dark ? 0.38 : 0.16);
    else if (option.features & QStyleOptionViewItem::Alternate)
        inks.ground = palette.color(QPalette::Active, QPalette::AlternateBase);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const bool read = headline && headline->read;
    inks.side = readableOn(dimmedText(palette), inks.ground);
    inks.title = read || standsForKinds ? inks.side : text;
    inks.current = option.state & QStyle::State_HasFocus;
    return inks;
}

QColor BoardDelegate::pillColour(const QString &tag, const Inks &inks) const
{
    if (tag.isEmpty())
        return inks.side;
    const TagColour colour = m_tagColours.value(tag.toCaseFolded(), tagColourOf(tag, 0));
    return readableOn(tagColour(colour, inks.dark), inks.ground);
}

bool BoardDelegate::isSpoken(int row) const
{
    return m_spoken.isValid() && m_model.idAt(row) == m_spoken;
}

QRect BoardDelegate::rowIn(const QRect &cell, int row, const QFont &font) const
{
    const int heading = m_model.dayStartAt(row) ? dayHeadingHeight(font, m_dotsPerInch) : 0;
    return cell.adjusted(0, heading, 0, 0);
}

BoardRowLayout BoardDelegate::layoutOf(int row, const QRect &cell, const QFont &font) const
{
    const Headline *headline = m_model.headline(row);
    return BoardRowLayout::of(headline ? *headline : Headline(), rowIn(cell, row, font), font,
        m_model.foldAt(row), m_model.kindsText(row), m_look);
}

void BoardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &whole, const QModelIndex &index) const
{
    QStyleOptionViewItem option = whole;
    option.rect = rowIn(whole.rect, index.row(), whole.font);
    const Headline *headline = m_model.headline(index.row());
    const Inks inks = inksFor(option, headline, m_model.foldAt(index.row()).standsForKinds());
    painter->save();
    painter->fillRect(option.rect, inks.ground);
    painter->setPen(mixed(inks.title, inks.ground, 0.08));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (isSpoken(index.row()))
        painter->fillRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2,
            option.palette.color(QPalette::Active, QPalette::Highlight));
    if (headline && !headline->published.isNull()) {
        const bool standsForKinds = !m_model.kindsText(index.row()).isEmpty();
        if (index.column() == BoardModel::TitleColumn)
            paintTitle(painter, option, *headline, index.row(), inks);
        else if (index.column() == BoardModel::StarColumn && !standsForKinds)
            paintStar(painter, option.rect, headline->saved, inks);
        else
            paintText(painter, option, index, *headline, inks);
    }
    painter->restore();
}

void BoardDelegate::paintThumbnail(QPainter *painter, const QRect &place, ArticleId id) const
{
    const qreal scale = painter->device()->devicePixelRatioF();
    const QImage picture = m_thumbnails->picture(id, (QSizeF(place.size()) * scale).toSize());
    if (!picture.isNull())
        painter->drawImage(place, picture);
}

void BoardDelegate::paintStar(QPainter *painter, const QRect &cell, bool saved, const Inks &inks) const
{
    painter->setPen(
        saved ? starColour(inks.dark) : readableOn(mixed(inks.side, inks.ground, 0.75), inks.ground));
    painter->drawText(cell, Qt::AlignCenter, saved ? QStringLiteral("★") : QStringLiteral("☆"));
}

void BoardDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const Headline &headline, const Inks &inks) const
{
    QRect room = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    if (index.column() == BoardModel::SourceColumn && m_model.kindsText(index.row()).isEmpty()) {
        const QRect badge(room.left(), room.center().y() - badgeSide / 2 + 1, badgeSide, badgeSide);
        if (const auto known = m_badges.constFind(headline.source); known != m_badges.cend())
            paintSourceBadge(painter, badge, *known, option.font);
        room.setLeft(room.left() + badgeRoom); // also before they are known: names do not jump
    }
    const QString whole = index.data(Qt::DisplayRole).toString();
    TextLine text(whole, option.font, room.width());
    if (text.whole() < whole.size() && index.column() == BoardModel::SourceColumn
        && room.width() >= em(option.font, leastForTwoEnds)) // names of one paper differ at their ends
        text = TextLine(
            option.fontMetrics.elidedText(whole, Qt::ElideMiddle, room.width()), option.font, room.width());
    const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    painter->setPen(inks.side);
    text.draw(
        painter, right ? room.right() + 1 - text.width() : room.left(), baselineIn(room, option.fontMetrics));
}

void BoardDelegate::paintTitle(QPainter *painter, const QStyleOptionViewItem &option,
    const Headline &headline, int row, const Inks &inks) const
{
    const RowFold fold = m_model.foldAt(row);
    const BoardRowLayout layout
        = BoardRowLayout::of(headline, option.rect, option.font, fold, m_model.kindsText(row), m_look);
    const QColor accent = option.palette.color(QPalette::Active, QPalette::Highlight);
    if (inks.current)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), accent);
    if (m_thumbnails && !layout.thumbnail.isNull() && headline.hasImage && !fold.standsForKinds())
        paintThumbnail(painter, layout.thumbnail, headline.id);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(readableOn(accent, inks.ground));
    const bool spoken = isSpoken(row);
    if (!layout.dot.isNull() && !spoken)
        painter->drawEllipse(layout.dot);
    if (spoken)
        paintSymbol(painter,
            QRect(option.rect.left() + 2, option.rect.center().y() - spokenSide / 2 + 1, spokenSide,
                spokenSide),
            Symbol::Speak, readableOn(accent, inks.ground));
    painter->setBrush(hitColour(inks.dark));
    for (const QRect &hit : layout.hits)
        painter->drawRoundedRect(hit, 2, 2);
    painter->setFont(layout.smallFont);
    for (const BoardRowLayout::Piece &badge : layout.badges)
        paintBadge(painter, badge);
    if (!layout.kindBadge.text.isEmpty())
        paintKind(painter, layout.kindBadge, inks.side, inks.ground);
    for (const BoardRowLayout::Piece &pill : layout.pills)
        paintPill(painter, pill, pillColour(pill.tag, inks));
    if (!layout.story.text.isEmpty())
        paintStory(painter, layout, fold.open, accent, inks.ground);
    if (!layout.copies.text.isEmpty())
        paintCopies(painter, layout.copies, accent, inks.ground);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(inks.side);
    painter->drawText(layout.comments.rect, Qt::AlignLeft | Qt::AlignVCenter, layout.comments.text);
    if (!layout.note.isNull())
        paintSymbol(painter, layout.note, Symbol::Note, inks.side);
    if (!layout.highlight.isNull())
        paintSymbol(painter, layout.highlight, Symbol::Highlight, inks.side);
    if (!layout.media.isNull())
        paintSymbol(painter, layout.media, Symbol::Play, inks.side);
    painter->setPen(inks.title);
    layout.title.draw(
        painter, layout.titleRect.left(), baselineIn(layout.titleRect, QFontMetrics(layout.titleFont)));
    painter->setPen(QPen(inks.side, 1, Qt::DotLine));
    for (const QRect &reading : layout.readings)
        painter->drawLine(reading.topLeft(), reading.topRight());
    if (layout.detailsRect.isNull())
        return;
    if (const auto known = m_badges.constFind(headline.source); known != m_badges.cend())
        paintSourceBadge(painter, layout.sourceBadge, *known, option.font);
    painter->setPen(inks.side);
    layout.details.draw(
        painter, layout.detailsRect.left(), baselineIn(layout.detailsRect, QFontMetrics(layout.smallFont)));
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // For "fit the column to what it holds"; row heights are the view's own.
    if (index.column() == BoardModel::TitleColumn)
        return QSize(em(option.font, 30), option.fontMetrics.height());
    const int badge = index.column() == BoardModel::SourceColumn ? badgeRoom : 0;
    const int width = badge + option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return QSize(width + 2 * cellMargin, option.fontMetrics.height());
}

} // namespace sokbo
