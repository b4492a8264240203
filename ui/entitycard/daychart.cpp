// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/daychart.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int days = 30;

} // namespace

DayChart::DayChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QList<int> DayChart::valuesFor(const QList<std::pair<QDate, int>> &byDay, const QDate &today, int count)
{
    QList<int> values(count, 0);
    for (const auto &[day, articles] : byDay) {
        const qint64 ago = day.daysTo(today);
        if (ago >= 0 && ago < count)
            values[count - 1 - int(ago)] += articles;
    }
    return values;
}

void DayChart::set(const QList<std::pair<QDate, int>> &byDay, const QDate &today, const QColor &colour)
{
    m_values = valuesFor(byDay, today, days);
    m_colour = colour;
    const int most = *std::max_element(m_values.cbegin(), m_values.cend());
    setAccessibleName(tr("Articles a day over thirty days, at most %1").arg(most));
    update();
}

QSize DayChart::sizeHint() const
{
    return QSize(240, 38);
}

void DayChart::paintEvent(QPaintEvent *)
{
    if (m_values.isEmpty())
        return;
    const int most = std::max(1, *std::max_element(m_values.cbegin(), m_values.cend()));
    const QRectF room = QRectF(rect()).adjusted(2, 4, -2, -4);
    QPainterPath line;
    for (int i = 0; i < m_values.size(); ++i) {
        const QPointF point(room.left() + room.width() * i / double(m_values.size() - 1),
            room.bottom() - room.height() * m_values.at(i) / most);
        i == 0 ? line.moveTo(point) : line.lineTo(point);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_colour, 1.6));
    painter.drawPath(line);
}

} // namespace sokbo
