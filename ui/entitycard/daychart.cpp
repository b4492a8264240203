// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/daychart.h"

#include "kit/colours.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int days = 30;
constexpr int week = 7;

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
    setAccessibleName(tr("Articles a day over thirty days, at most %1").arg(QLocale().toString(most)));
    update();
}

QSize DayChart::sizeHint() const
{
    return QSize(240, 38);
}

// A bar a day; the last week stands out, and where nothing came a thin line holds the day's place.
void DayChart::paintEvent(QPaintEvent *)
{
    if (m_values.isEmpty())
        return;
    const int most = std::max(1, *std::max_element(m_values.cbegin(), m_values.cend()));
    const QRectF room = QRectF(rect()).adjusted(0, 4, 0, -2);
    const double step = room.width() / double(m_values.size());
    const QColor base = palette().color(QPalette::Base);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < m_values.size(); ++i) {
        const bool ofWeek = i + week >= m_values.size();
        const int value = m_values.at(i);
        painter.setBrush(mixed(m_colour, base, value == 0 ? 0.25 : ofWeek ? 1.0 : 0.5));
        const double height = value == 0 ? 1.0 : std::max(3.0, room.height() * value / most);
        painter.drawRect(
            QRectF(room.left() + step * i, room.bottom() - height, std::max(1.0, step - 2), height));
    }
}

} // namespace sokbo
