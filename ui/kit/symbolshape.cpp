// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/symbolshape.h"

#include "kit/svgpath.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

struct AttributeReader {
    const QXmlStreamAttributes &attributes;
    bool isRead = true;

    qreal number(const char *name)
    {
        bool ok = false;
        const qreal value = attributes.value(QLatin1StringView(name)).toDouble(&ok);
        isRead &= ok;
        return value;
    }
};

bool addElement(SymbolShape &shape, const QXmlStreamReader &xml)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    AttributeReader reader{attributes};
    QPainterPath path;
    if (xml.name() == "path"_L1) {
        const auto read = readSvgPath(attributes.value("d"_L1));
        if (!read)
            return false;
        path = *read;
    } else if (xml.name() == "circle"_L1) {
        const qreal radius = reader.number("r");
        path.addEllipse(QPointF(reader.number("cx"), reader.number("cy")), radius, radius);
    } else if (xml.name() == "rect"_L1) {
        const QRectF rect(
            reader.number("x"), reader.number("y"), reader.number("width"), reader.number("height"));
        const qreal radius = reader.number("rx");
        path.addRoundedRect(rect, radius, radius);
    } else {
        return false;
    }
    (attributes.hasAttribute("fill"_L1) ? shape.filled : shape.lines).addPath(path);
    return reader.isRead;
}

constexpr qreal tiny = 0.01; // units; nearer coordinates are the same

// The coordinates at which an upright (or level) line stands, or a curve turns: those one sees blurred.
class Guides {
public:
    Guides(qreal scale, int width)
        : m_scale(scale)
        , m_offset(width % 2 == 0 ? 0 : 0.5)
    {
    }

    void add(qreal coordinate) { m_coordinates.append(coordinate); }

    qreal inPixels(qreal coordinate) const
    {
        const bool guided = std::any_of(m_coordinates.cbegin(), m_coordinates.cend(),
            [coordinate](qreal known) { return std::abs(known - coordinate) < tiny; });
        const qreal scaled = coordinate * m_scale;
        return guided ? std::floor(scaled - m_offset + 0.5) + m_offset : scaled;
    }

private:
    qreal m_scale, m_offset;
    QList<qreal> m_coordinates;
};

struct GuidePair {
    Guides x, y;

    void addLine(const QPointF &from, const QPointF &to)
    {
        if (std::abs(from.x() - to.x()) < tiny)
            x.add(from.x());
        if (std::abs(from.y() - to.y()) < tiny)
            y.add(from.y());
    }

    QPointF inPixels(const QPointF &point) const { return {x.inPixels(point.x()), y.inPixels(point.y())}; }
};

GuidePair guidesOf(const QPainterPath &path, qreal scale, int width)
{
    GuidePair guides{Guides(scale, width), Guides(scale, width)};
    for (int i = 1; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isLineTo()) {
            guides.addLine(path.elementAt(i - 1), element);
        } else if (element.isCurveTo()) {
            // A curve leaves its ends in the direction of its handles.
            guides.addLine(path.elementAt(i - 1), element);
            guides.addLine(path.elementAt(i + 1), path.elementAt(i + 2));
        }
    }
    return guides;
}

// Handles of curves keep their distance to their ends, so that no curve gets a corner.
QPainterPath fittedPath(const QPainterPath &path, const GuidePair &guides, qreal scale)
{
    QPainterPath fitted;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPointF point = path.elementAt(i);
        if (path.elementAt(i).isMoveTo()) {
            fitted.moveTo(guides.inPixels(point));
        } else if (path.elementAt(i).isLineTo()) {
            fitted.lineTo(guides.inPixels(point));
        } else {
            const QPointF from = path.elementAt(i - 1), handle = path.elementAt(i + 1),
                          to = path.elementAt(i + 2);
            const QPointF end = guides.inPixels(to);
            fitted.cubicTo(guides.inPixels(from) + (point - from) * scale, end + (handle - to) * scale, end);
            i += 2;
        }
    }
    return fitted;
}

} // namespace

std::optional<SymbolShape> readSymbol(const QByteArray &svg)
{
    QXmlStreamReader xml(svg);
    if (!xml.readNextStartElement() || xml.name() != "svg"_L1
        || xml.attributes().value("viewBox"_L1) != "0 0 16 16"_L1)
        return std::nullopt;
    SymbolShape shape;
    while (xml.readNextStartElement()) {
        if (!addElement(shape, xml))
            return std::nullopt;
        xml.skipCurrentElement();
    }
    if (xml.hasError() || shape.lines.isEmpty())
        return std::nullopt;
    return shape;
}

SymbolShape fittedToPixels(const SymbolShape &shape, int pixels, int width)
{
    const qreal scale = pixels / SymbolShape::side;
    const GuidePair guides = guidesOf(shape.lines, scale, width);
    return {fittedPath(shape.lines, guides, scale), fittedPath(shape.filled, guides, scale)};
}

int symbolLineWidth(int pixels)
{
    // Just below the half: at 32 pixels two and not three, so that a screen of 2× shows what one of 1× does.
    return std::max(1, int(std::ceil(pixels / SymbolShape::side * SymbolShape::lineWidth - 0.5)));
}

} // namespace sokbo
