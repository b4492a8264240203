// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QPainter>
#include <QRect>
#include <QString>
#include <QStringList>

#include <random>

// A canvas with the few strokes that the sample's pictures share. Chance comes from a fixed seed.
class Picture {
public:
    Picture(int width, int height);
    QPainter &painter() { return m_painter; }

    void ground(const QColor &top, const QColor &bottom);
    void stars(int count, int above); // only above that row
    void flakes(int count);
    void hill(double height, double swing, double frequency, double phase, const QColor &colour);
    void dot(const QPointF &centre, double radius, const QColor &colour);
    void text(const QPointF &baseline, const QString &text, int pixels, const QColor &colour);
    void caption(const QString &text); // along the top, left

    void axes(const QRect &plot, double low, double high, double step, const QStringList &labels);
    void line(const QList<double> &values, const QColor &colour, bool dots); // in the plot of axes()

    // PNG, JPEG or WebP by the file's name.
    void save(const QString &file, int quality = -1);

private:
    double chance(double from, double to);

    QImage m_image;
    QPainter m_painter;
    std::mt19937 m_random{20261123};
    QRect m_plot;
    double m_low = 0;
    double m_high = 1;
};
