// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include <QFont>
#include <QImageWriter>
#include <QPainterPath>

#include <cmath>

Picture::Picture(int width, int height)
    : m_image(width, height, QImage::Format_RGB32)
    , m_painter(&m_image)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

// The standard distributions differ between libraries; the engine's own numbers do not.
double Picture::chance(double from, double to)
{
    return from + (to - from) * (m_random() / 4294967295.0);
}

void Picture::ground(const QColor &top, const QColor &bottom)
{
    QLinearGradient sky(0, 0, 0, m_image.height());
    sky.setColorAt(0, top);
    sky.setColorAt(1, bottom);
    m_painter.fillRect(m_image.rect(), sky);
}

void Picture::stars(int count, int above)
{
    for (int i = 0; i < count; ++i) {
        const double x = chance(0, m_image.width());
        const double y = chance(0, above);
        const double size = chance(0.4, 1.5);
        dot(QPointF(x, y), size, QColor(255, 255, 255, int(chance(90, 240))));
    }
}

void Picture::flakes(int count)
{
    for (int i = 0; i < count; ++i) {
        const double x = chance(0, m_image.width());
        const double y = chance(0, m_image.height());
        dot(QPointF(x, y), chance(1, 3.2), QColor(255, 255, 255, 225));
    }
}

void Picture::hill(double height, double swing, double frequency, double phase, const QColor &colour)
{
    QPainterPath path(QPointF(0, m_image.height()));
    for (int x = 0; x <= m_image.width(); x += 4)
        path.lineTo(x,
            height + swing * std::sin(x * frequency + phase) + swing * 0.3 * std::sin(x * frequency * 3.1));
    path.lineTo(m_image.width(), m_image.height());
    path.closeSubpath();
    m_painter.fillPath(path, colour);
}

void Picture::dot(const QPointF &centre, double radius, const QColor &colour)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawEllipse(centre, radius, radius);
    m_painter.setBrush(Qt::NoBrush);
}

void Picture::text(const QPointF &baseline, const QString &text, int pixels, const QColor &colour)
{
    QFont font(QStringLiteral("Noto Sans CJK KR"));
    font.setPixelSize(pixels);
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(baseline, text);
}

void Picture::caption(const QString &words)
{
    text(QPointF(14, 20), words, 13, QColor(0x5a, 0x64, 0x70));
}

void Picture::axes(const QRect &plot, double low, double high, double step, const QStringList &labels)
{
    m_plot = plot;
    m_low = low;
    m_high = high;
    for (double value = low; value <= high; value += step) {
        const double y = plot.bottom() - (value - low) / (high - low) * plot.height();
        m_painter.setPen(QPen(QColor(0xd9, 0xde, 0xe4), 1));
        m_painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        text(QPointF(12, y + 5), QString::number(value), 13, QColor(0x5a, 0x64, 0x70));
    }
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const double x = plot.left() + i * double(plot.width()) / double(labels.size() - 1);
        text(QPointF(x - 12, plot.bottom() + 24), labels.at(i), 13, QColor(0x5a, 0x64, 0x70));
    }
}

void Picture::line(const QList<double> &values, const QColor &colour, bool dots)
{
    QPolygonF points;
    for (qsizetype i = 0; i < values.size(); ++i)
        points.append(QPointF(m_plot.left() + i * double(m_plot.width()) / double(values.size() - 1),
            m_plot.bottom() - (values.at(i) - m_low) / (m_high - m_low) * m_plot.height()));
    m_painter.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolyline(points);
    if (dots)
        for (const QPointF &point : points)
            dot(point, 4, colour);
}

void Picture::save(const QString &file, int quality)
{
    m_painter.end();
    QImageWriter writer(file);
    writer.setQuality(quality);
    if (!writer.write(m_image))
        qFatal("%s: %s", qPrintable(file), qPrintable(writer.errorString()));
}
