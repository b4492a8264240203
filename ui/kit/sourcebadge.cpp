// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/sourcebadge.h"

#include "kit/colours.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHash>
#include <QImageReader>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace sokbo {

namespace {

constexpr qreal letterShare = 0.68; // of the badge's height
constexpr int keptSide = 64; // pixels that are kept of a site's picture
constexpr int longestIcon = 1024; // pixels of one that is read
constexpr int mostPictures = 32; // in one file: icons hold several sizes

QString withoutWww(const QString &host)
{
    return host.startsWith(QStringLiteral("www.")) ? host.sliced(4) : host;
}

// The first letter, and a digit only where there is no letter.
QString firstLetter(const QString &text)
{
    QString digit;
    const QList<uint> points = text.normalized(QString::NormalizationForm_C).toUcs4();
    for (const uint point : points) {
        const char32_t letter = point;
        if (QChar::isLetter(point))
            return QString::fromUcs4(&letter, 1).toUpper().left(2);
        if (digit.isEmpty() && QChar::isDigit(point))
            digit = QString::fromUcs4(&letter, 1);
    }
    return digit;
}

// Of a file with several sizes the smallest that is large enough, else the largest.
QImage bestPicture(QImageReader &reader)
{
    QImage best;
    const int count = std::clamp(reader.imageCount(), 1, mostPictures);
    for (int i = 0; i < count; ++i) {
        if (i > 0 && !reader.jumpToImage(i))
            break;
        const QSize size = reader.size();
        if (std::max(size.width(), size.height()) > longestIcon)
            continue;
        const QImage picture = reader.read();
        const bool isBetter = best.width() < keptSide
            ? picture.width() > best.width()
            : picture.width() >= keptSide && picture.width() < best.width();
        if (!picture.isNull() && isBetter)
            best = picture;
    }
    return best;
}

QPixmap scaledPicture(const QImage &picture, int side)
{
    const QString key = QStringLiteral("siteIcon/%1/%2").arg(picture.cacheKey()).arg(side);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap
            = QPixmap::fromImage(picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

// In the pixels of the device. Where the window is dark on a light plate: many are black on nothing.
void paintPicture(QPainter *painter, const QRect &rect, const QImage &picture)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    QPixmap pixmap = scaledPicture(picture, qRound(rect.height() * scale));
    pixmap.setDevicePixelRatio(scale);
    painter->save();
    if (picture.hasAlphaChannel() && isDark(QGuiApplication::palette())) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(0xf1, 0xf3, 0xf5));
        painter->drawRoundedRect(rect, rect.height() * 0.2, rect.height() * 0.2);
    }
    const QSizeF size = pixmap.deviceIndependentSize();
    const QPointF at
        = rect.topLeft() + QPointF((rect.width() - size.width()) / 2, (rect.height() - size.height()) / 2);
    painter->drawPixmap(
        QPointF(std::round(at.x() * scale) / scale, std::round(at.y() * scale) / scale), pixmap);
    painter->restore();
}

// Below a white letter. A window has thousands of badges, and as many colours as tags may have.
QColor groundOf(TagColour colour)
{
    static const QHash<TagColour, QColor> grounds = [] {
        QHash<TagColour, QColor> made;
        for (const TagColour each : allTagColours)
            made.insert(each, readableOn(tagColour(each, false), Qt::white));
        return made;
    }();
    return grounds.value(colour);
}

} // namespace

QImage siteIconImage(const SiteIcon &icon)
{
    // The format that was found when the picture was stored, and no other: a guess would try every plug-in on
    // it.
    const QList<QByteArray> formats = QImageReader::imageFormatsForMimeType(icon.mimeType);
    if (formats.isEmpty() || icon.mimeType.startsWith("image/svg"))
        return {};
    QByteArray bytes = icon.bytes;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, formats.first());
    const QImage picture = bestPicture(reader);
    return picture.width() > keptSide || picture.height() > keptSide
        ? picture.scaled(keptSide, keptSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        : picture;
}

SourceBadge sourceBadge(const QString &title, const QString &host)
{
    const QString site = withoutWww(host.toLower());
    QString letter = firstLetter(title);
    if (letter.isEmpty())
        letter = firstLetter(site);
    return {letter, groundOf(tagColourOf(site.isEmpty() ? title : site, 0)), {}};
}

SourceBadge sourceBadge(const Source &source, const QImage &picture)
{
    // A feed may be served by another host than the site, and for many sites by the same one.
    const QString host = (source.siteUrl.isEmpty() ? source.url : source.siteUrl).host();
    SourceBadge badge = sourceBadge(source.title.isEmpty() ? host : source.title, host);
    badge.picture = picture;
    return badge;
}

void paintSourceBadge(QPainter *painter, const QRect &rect, const SourceBadge &badge, const QFont &font)
{
    if (!badge.picture.isNull())
        return paintPicture(painter, rect, badge.picture);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(badge.ground);
    const qreal radius = rect.height() * 0.2;
    painter->drawRoundedRect(rect, radius, radius);
    QFont small(font);
    small.setPixelSize(std::max(6, int(rect.height() * letterShare)));
    small.setBold(true);
    painter->setFont(small);
    painter->setPen(Qt::white);
    // Centred by the letter itself: the line of a Korean font has more room below than above.
    const QRectF ink = QFontMetricsF(small).tightBoundingRect(badge.letter);
    const QPointF centre = QRectF(rect).center() - ink.center();
    painter->drawText(QPointF(centre.x(), std::round(centre.y())), badge.letter);
    painter->restore();
}

} // namespace sokbo
