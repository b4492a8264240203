// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/colourdot.h"

#include <QPainter>
#include <QPixmap>

namespace sokbo {

QIcon colourDot(const QColor &colour, int side, int diameter)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const int margin = (side - diameter) / 2;
    painter.drawEllipse(margin, margin, diameter, diameter);
    painter.end();
    return pixmap;
}

} // namespace sokbo
