// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/badge.h"

#include <QFont>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int traySizes[]{16, 22, 24, 32, 44, 48, 64};
constexpr int smallestDigits = 8; // pixels; below that nobody reads them
constexpr qreal tallest = 1.5; // times as tall as the font has it
constexpr int leastForThreeDigits = 32; // pixels of the icon

// Dark, because the icon is red, with a light rim that parts it from the icon and from dark panels.
const QColor badgeColour(0x1c, 0x1f, 0x26);

QString shortCount(qint64 count, int pixels)
{
    const qint64 most = pixels < leastForThreeDigits ? 99 : 999;
    return count <= most ? QString::number(count) : QString::number(99) + QLatin1Char('+');
}

// The digits as an outline: glyphs of this size are too coarse with the hinting of some fonts. As large as
// fits.
QPainterPath digitsIn(const QString &text, const QSizeF &room)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setStyleHint(QFont::SansSerif);
    font.setBold(true);
    font.setPixelSize(100); // scaled below
    QPainterPath path;
    path.addText(0, 0, font, text);
    const QRectF bounds = path.boundingRect();
    if (bounds.isEmpty())
        return {};
    const qreal down = room.height() / bounds.height();
    const qreal across = std::min(room.width() / bounds.width(), down);
    QTransform transform;
    transform.scale(across, std::min(down, across * tallest));
    transform.translate(-bounds.center().x(), -bounds.center().y());
    return transform.map(path);
}

} // namespace

QPixmap badgedPixmap(const QIcon &icon, qint64 count, int pixels)
{
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    icon.paint(&painter, pixmap.rect());
    if (count <= 0)
        return pixmap;
    const QString text = shortCount(count, pixels);
    const qreal rim = pixels < leastForThreeDigits ? 1 : pixels / 24.0;
    const qreal height = std::max<qreal>(smallestDigits + 2 * rim + 2, pixels * 0.6);
    const qreal width = text.size() == 1 ? height : pixels;
    const QRectF badge(pixels - width, pixels - height, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(badge, height / 3, height / 3);
    const QRectF inner = badge.adjusted(rim, rim, -rim, -rim);
    painter.setBrush(badgeColour);
    painter.drawRoundedRect(inner, height / 3 - rim, height / 3 - rim);
    painter.setBrush(Qt::white);
    painter.translate(badge.center());
    painter.drawPath(digitsIn(text, inner.size() - QSizeF(2 * rim, 2 * rim)));
    return pixmap;
}

QIcon badgedIcon(const QIcon &icon, qint64 count)
{
    QIcon badged;
    for (const int size : traySizes)
        badged.addPixmap(badgedPixmap(icon, count, size));
    return badged;
}

} // namespace sokbo
