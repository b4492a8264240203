// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/svgpath.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sokbo {

namespace {

double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

// As SVG 1.1 has it in appendix F.6.5, for circles.
void addArc(QPainterPath &path, double radius, bool large, bool clockwise, const QPointF &to)
{
    const QPointF from = path.currentPosition();
    const QPointF half = (to - from) / 2;
    const double distance = std::hypot(half.x(), half.y());
    if (distance == 0)
        return;
    radius = std::max(radius, distance);
    const double height = std::sqrt(radius * radius - distance * distance);
    const QPointF aside = QPointF(-half.y(), half.x()) / distance * (large == clockwise ? -height : height);
    const QPointF centre = from + half + aside;
    const auto angle = [&centre](const QPointF &point) {
        return degrees(std::atan2(centre.y() - point.y(), point.x() - centre.x()));
    };
    double sweep = angle(to) - angle(from); // anticlockwise on the screen, as QPainterPath counts
    if (clockwise && sweep > 0)
        sweep -= 360;
    if (!clockwise && sweep < 0)
        sweep += 360;
    path.arcTo(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), angle(from), sweep);
}

class PathReader {
public:
    explicit PathReader(QStringView text)
        : m_text(text)
    {
    }

    std::optional<QPainterPath> read()
    {
        skipSpace();
        if (m_text.isEmpty() || m_text.front() != u'M')
            return std::nullopt;
        while (!m_text.isEmpty()) {
            if (m_text.front().isLetter()) {
                m_command = m_text.front();
                m_text = m_text.sliced(1);
            }
            step();
            if (m_failed)
                return std::nullopt;
            skipSpace();
        }
        return m_path;
    }

private:
    void step()
    {
        const QPointF at = m_path.currentPosition();
        switch (m_command.unicode()) {
        case u'M':
            m_path.moveTo(point());
            m_command = u'L'; // what follows without a letter
            return;
        case u'L':
            return m_path.lineTo(point());
        case u'H':
            return m_path.lineTo(number(), at.y());
        case u'V':
            return m_path.lineTo(at.x(), number());
        case u'C': {
            const QPointF first = point(), second = point();
            return m_path.cubicTo(first, second, point());
        }
        case u'A':
            return arc();
        case u'Z':
            m_path.closeSubpath();
            m_command = QChar(); // a letter must follow
            return;
        default:
            m_failed = true;
        }
    }

    void arc()
    {
        const double radius = number();
        m_failed |= number() != radius;
        number(); // the turn of an ellipse: a circle has none
        const bool large = number() != 0, clockwise = number() != 0;
        const QPointF to = point();
        if (!m_failed)
            addArc(m_path, radius, large, clockwise, to);
    }

    QPointF point()
    {
        const double x = number();
        return {x, number()};
    }

    double number()
    {
        skipSpace();
        qsizetype length = 0;
        while (length < m_text.size()
            && (m_text.at(length).isDigit() || m_text.at(length) == u'.'
                || (length == 0 && m_text.at(length) == u'-')))
            ++length;
        bool ok = false;
        const double value = m_text.first(length).toDouble(&ok);
        m_failed |= !ok;
        m_text = m_text.sliced(length);
        return value;
    }

    void skipSpace()
    {
        while (!m_text.isEmpty() && (m_text.front().isSpace() || m_text.front() == u','))
            m_text = m_text.sliced(1);
    }

    QStringView m_text;
    QPainterPath m_path;
    QChar m_command;
    bool m_failed = false;
};

} // namespace

std::optional<QPainterPath> readSvgPath(QStringView text)
{
    return PathReader(text).read();
}

} // namespace sokbo
