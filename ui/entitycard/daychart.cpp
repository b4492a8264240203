// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/daychart.h"

#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/words.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int days = 30;
constexpr int week = 7;
constexpr double barsHeight = 2.6; // em
constexpr double smaller = 0.85; // of the font, for what is written around the bars
constexpr int lineGap = 2; // pixels

QFont fontOfWords(const QWidget *widget)
{
    QFont font = widget->font();
    font.setPointSizeF(font.pointSizeF() * smaller);
    return font;
}

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
    m_firstDay = today.addDays(1 - days);
    m_colour = colour;
    const int most = *std::max_element(m_values.cbegin(), m_values.cend());
    setAccessibleName(tr("Articles a day over thirty days, at most %1").arg(countText(most)));
    update();
}

bool DayChart::isEmpty() const
{
    return std::all_of(m_values.cbegin(), m_values.cend(), [](int value) { return value == 0; });
}

QSize DayChart::sizeHint() const
{
    const int line = QFontMetrics(fontOfWords(this)).height();
    return QSize(240, em(this, barsHeight) + 2 * (line + lineGap));
}

// A bar a day; the last week stands out, and where nothing came a thin line holds the day's place. How many
// the highest stands for, and from when to when: without them a name of one day would be a lone bar.
void DayChart::paintEvent(QPaintEvent *)
{
    if (m_values.isEmpty())
        return;
    const auto highest = std::max_element(m_values.crbegin(), m_values.crend());
    const int most = std::max(1, *highest);
    const QFont words = fontOfWords(this);
    const int line = QFontMetrics(words).height();
    const QRectF room = QRectF(rect()).adjusted(0, line + lineGap, 0, -line - lineGap);
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
    painter.setFont(words);
    painter.setPen(readableOn(dimmedText(palette()), base));
    const QRectF below(0, room.bottom() + lineGap, width(), line);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
        QLocale().toString(m_firstDay, tr("d MMM", "below a chart")));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, tr("Today", "below a chart"));
    const QString number = countText(*highest);
    const int wide = painter.fontMetrics().horizontalAdvance(number) + 1;
    const double middle = room.left() + step * double(m_values.crend() - highest - 1) + (step - 2) / 2;
    const double left = std::clamp(middle - wide / 2.0, 0.0, std::max(0.0, double(width() - wide)));
    painter.drawText(QRectF(left, 0, wide, line), Qt::AlignCenter, number);
}

} // namespace sokbo
