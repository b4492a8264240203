// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/sourcebadge.h"

#include "kit/colours.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sokbo {

namespace {

constexpr qreal letterShare = 0.68; // of the badge's height

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

} // namespace

SourceBadge sourceBadge(const QString &title, const QString &host)
{
    const QString site = withoutWww(host.toLower());
    QString letter = firstLetter(title);
    if (letter.isEmpty())
        letter = firstLetter(site);
    return {letter, readableOn(tagColour(site.isEmpty() ? title : site, 0), Qt::white)};
}

SourceBadge sourceBadge(const Source &source)
{
    // A feed may be served by another host than the site, and for many sites by the same one.
    const QString host = (source.siteUrl.isEmpty() ? source.url : source.siteUrl).host();
    return sourceBadge(source.title.isEmpty() ? host : source.title, host);
}

void paintSourceBadge(QPainter *painter, const QRect &rect, const SourceBadge &badge, const QFont &font)
{
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
