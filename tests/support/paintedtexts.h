// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Header only: who includes it links sokbo::kit and sokbo::settings.

#include "kit/colours.h"
#include "settings/theme.h"

#include <QApplication>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPalette>
#include <QWidget>

#include <cmath>
#include <functional>

namespace sokbo::test {

// A piece of text as a widget painted it.
struct PaintedText {
    QString text; // empty where only its glyphs were painted
    QRectF rect; // in the widget
    QColor ink;
    QColor ground; // most of what is seen behind it; invalid where something else lies over the text
};

// Hears what is painted as text, and in which colour; paints nothing.
class TextEngine final : public QPaintEngine {
public:
    TextEngine()
        : QPaintEngine(AllFeatures)
    {
    }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    Type type() const override { return User; }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF whole(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        QRectF seen = painter()->deviceTransform().mapRect(whole);
        if (painter()->hasClipping())
            seen &= painter()->deviceTransform().mapRect(painter()->clipBoundingRect());
        if (!systemClip().isEmpty())
            seen &= QRectF(systemClip().boundingRect());
        QColor ink = painter()->pen().color();
        ink.setAlphaF(ink.alphaF() * float(painter()->opacity()));
        if (seen.width() >= 2 && seen.height() >= 4)
            texts.append({item.text(), seen, ink, {}});
    }

    QList<PaintedText> texts;
};

class TextDevice final : public QPaintDevice {
public:
    explicit TextDevice(const QWidget &widget)
        : m_widget(widget)
    {
    }
    QPaintEngine *paintEngine() const override { return &m_engine; }
    const QList<PaintedText> &texts() const { return m_engine.texts; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_widget.width();
        case PdmHeight:
            return m_widget.height();
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return m_widget.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_widget.logicalDpiY();
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    const QWidget &m_widget;
    mutable TextEngine m_engine;
};

constexpr int pictureScale = 3; // large enough that the strokes of letters have their whole colour somewhere

inline QImage largePicture(QWidget &widget)
{
    QImage picture(widget.size() * pictureScale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(pictureScale);
    picture.fill(Qt::magenta);
    widget.render(&picture);
    return picture;
}

inline int distance(QRgb first, QRgb second)
{
    return std::abs(qRed(first) - qRed(second)) + std::abs(qGreen(first) - qGreen(second))
        + std::abs(qBlue(first) - qBlue(second));
}

struct GroundAndInk {
    QColor ground; // invalid where the ink is nowhere to be seen
    QColor ink; // as it is seen where it lets the ground through
};

// The ground is what most pixels have that are not those of the text; of a gradient its commonest shade.
inline GroundAndInk groundAndInk(const QImage &picture, const QRect &pixels, const QColor &pen)
{
    constexpr int likeness = 24; // the sum over the three channels
    QHash<QRgb, int> counts;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            ++counts[line[x]];
    }
    const auto commonest = [&counts](const std::function<bool(QRgb)> &isMeant) {
        struct Shade { // of one gradient: what has the same first five bits in each channel
            int pixels = 0;
            int most = 0; // that have one colour
            QRgb colour = 0;
        };
        QHash<QRgb, Shade> shades;
        for (auto count = counts.cbegin(); count != counts.cend(); ++count)
            if (isMeant(count.key())) {
                Shade &shade = shades[count.key() & 0xf8f8f8];
                shade.pixels += count.value();
                if (count.value() > shade.most)
                    shade.most = count.value(), shade.colour = count.key();
            }
        std::pair<QColor, int> found;
        for (const Shade &shade : std::as_const(shades))
            if (shade.pixels > found.second)
                found = {QColor::fromRgb(shade.colour), shade.pixels};
        return found;
    };
    const QColor any = commonest([](QRgb) { return true; }).first;
    const QColor ink = mixed(pen, any, double(pen.alphaF()));
    const auto isInk = [&ink](QRgb colour) { return distance(colour, ink.rgb()) <= likeness; };
    const auto [inked, inkCount] = commonest(isInk);
    const auto [ground, groundCount] = commonest([&isInk](QRgb colour) { return !isInk(colour); });
    if (inkCount == 0)
        return {};
    // Text in the colour of its ground leaves no other.
    const bool isLost = groundCount * 20 < inkCount;
    return {isLost ? inked : ground, ink};
}

// Every text that the widget and those in it paint. What the ground is a picture says.
inline QList<PaintedText> paintedTexts(QWidget &widget)
{
    TextDevice device(widget);
    widget.render(&device);
    const QImage picture = largePicture(widget);
    QList<PaintedText> texts = device.texts();
    for (PaintedText &text : texts) {
        const QRect pixels
            = QRectF(text.rect.topLeft() * pictureScale, text.rect.size() * pictureScale).toRect()
            & picture.rect();
        const GroundAndInk seen = groundAndInk(picture, pixels, text.ink);
        text.ink = seen.ink;
        text.ground = seen.ground;
    }
    return texts;
}

// Whether a text at the place is of a control that cannot be used at present: such need not be readable. A
// label is no control.
inline bool isOff(const QWidget &widget, const QPoint &place)
{
    if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        if (const QAction *action = menu->actionAt(place))
            return !action->isEnabled();
    const QWidget *there = widget.childAt(place);
    return there && !there->isEnabled() && !qobject_cast<const QLabel *>(there);
}

constexpr double leastContrast = 4.5;

// A line for each text that does not stand out from its ground by 4.5:1. `judged` is how many were looked at.
inline QStringList legibilityFaults(QWidget &widget, int *judged = nullptr)
{
    QStringList faults;
    for (const PaintedText &text : paintedTexts(widget)) {
        if (!text.ground.isValid() || isOff(widget, text.rect.center().toPoint()))
            continue;
        if (judged)
            ++*judged;
        const double contrast = contrastRatio(text.ink, text.ground);
        const QString fault = QStringLiteral("“%1” in %2 on %3, at %4,%5: %6")
                                  .arg(text.text, text.ink.name(), text.ground.name())
                                  .arg(int(text.rect.x()))
                                  .arg(int(text.rect.y()))
                                  .arg(contrast, 0, 'f', 2);
        if (contrast < leastContrast)
            faults.append(fault);
    }
    return faults;
}

struct NamedPalette {
    QString name;
    QPalette palette;
};

// In force while it lives.
class PaletteUse final {
public:
    explicit PaletteUse(const QPalette &palette)
        : m_before(QApplication::palette())
    {
        QApplication::setPalette(palette);
    }
    ~PaletteUse() { QApplication::setPalette(m_before); }

private:
    QPalette m_before;
};

// What desktops for people who see little give: two colours, and one for what is chosen.
inline QPalette highContrastPalette(const QColor &text, const QColor &ground, const QColor &chosen)
{
    QPalette palette(
        text, ground, ground, mixed(text, ground, 0.5), mixed(text, ground, 0.5), text, text, ground, ground);
    palette.setColor(QPalette::AlternateBase, ground);
    palette.setColor(QPalette::ToolTipBase, ground);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, text);
    palette.setColor(QPalette::Highlight, chosen);
    palette.setColor(QPalette::HighlightedText, ground);
    palette.setColor(QPalette::Link, readableOn(QColor(0x3a7bd5), ground));
    palette.setColor(QPalette::LinkVisited, palette.color(QPalette::Link));
    for (const QPalette::ColorRole role :
        {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, mixed(text, ground, 0.6));
    return palette;
}

inline QList<NamedPalette> everyPalette()
{
    return {{QStringLiteral("light"), lightPalette()}, {QStringLiteral("dark"), darkPalette()},
        {QStringLiteral("black on white"), highContrastPalette(Qt::black, Qt::white, QColor(0x0b3d91))},
        {QStringLiteral("white on black"), highContrastPalette(Qt::white, Qt::black, QColor(0x1aebff))}};
}

} // namespace sokbo::test
